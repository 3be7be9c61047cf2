package micrograd.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs Python programs against the stand-ins for micrograd and torch among the test resources. */
final class Python {
    private static final String RUNNER = """
            import runpy, sys
            for path in sys.argv[1:]:
                print("program")
                try:
                    runpy.run_path(path, run_name="__main__")
                except BaseException as error:
                    raise SystemExit(f"{path}: {error!r}\\n{open(path, encoding='utf-8').read()}")
            """;

    private Python() {}

    /** What each program prints; the test is not run, and says so, where there is no Python. */
    static List<String> outputs(Path directory, List<String> programs) {
        Assumptions.assumeTrue(isInstalled(), "python3 is not installed: what the programs print is not checked here");
        try {
            List<String> command = new ArrayList<>(List.of("python3", "-c", RUNNER));
            for (int i = 0; i < programs.size(); i++) {
                Path file = directory.resolve("program" + i + ".py");
                Files.writeString(file, programs.get(i));
                command.add(file.toString());
            }
            String printed = run(command);
            List<String> outputs = new ArrayList<>(List.of(printed.split("program\n", -1)));
            outputs.remove(0);
            return outputs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInstalled() {
        try {
            return run(List.of("python3", "-c", "print('here')")).startsWith("here");
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONPATH", modules());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(printed);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return printed.replace("\r\n", "\n");
    }

    private static String modules() {
        try {
            return Path.of(Python.class.getResource("/python").toURI()).toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
