package micrograd.benchmark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The {@code python3} of this machine, if it has one. */
final class CPython {
    private final String version;

    private CPython(String version) {
        this.version = version;
    }

    /** Null where there is none. */
    static CPython found() {
        try {
            String said = started("", "-c", "import sys; print(sys.version.split()[0])");
            return new CPython(said.strip());
        } catch (IOException e) {
            return null;
        }
    }

    String version() {
        return version;
    }

    /** Runs a program in a process of its own, which has run it once before. */
    ProgramRun run(String source) throws IOException {
        String said = started(source, folder().resolve("timed.py").toString());
        int line = said.indexOf('\n');
        return new ProgramRun(Double.parseDouble(said.substring(0, line)), said.substring(line + 1));
    }

    private static String started(String input, String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = "python3";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PYTHONPATH", folder().toString());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("python3 failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return said;
    }

    /** Where the package micrograd and what times programs stand. */
    private static Path folder() {
        try {
            return Path.of(CPython.class
                            .getResource("/benchmark/python/timed.py")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
