package micrograd.training.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;

/** Compiles and runs programs, and reads the losses they print. */
final class Programs {
    private Programs() {}

    /** The losses that each of the Java programs prints. */
    static List<double[]> java(Path directory, List<String> programs) throws ReflectiveOperationException, IOException {
        List<String> arguments = new ArrayList<>(List.of("-classpath", System.getProperty("java.class.path")));
        arguments.addAll(List.of("-Xlint:all", "-Werror", "-proc:none", "-d", directory.toString()));
        for (int i = 0; i < programs.size(); i++) {
            Path file = Files.createDirectories(directory.resolve("p" + i)).resolve("Training.java");
            arguments.add(Files.writeString(file, "package p" + i + ";\n\n" + programs.get(i))
                    .toString());
        }
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int result =
                ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        assertEquals(0, result, messages.toString(StandardCharsets.UTF_8));
        List<double[]> losses = new ArrayList<>();
        URL[] classes = {directory.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, Programs.class.getClassLoader())) {
            for (int i = 0; i < programs.size(); i++) {
                losses.add(losses(printed(loader.loadClass("p" + i + ".Training"))));
            }
        }
        return losses;
    }

    private static String printed(Class<?> program) throws ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** What each of the programs prints, run against the stand-in for micrograd; the test is not run, and says so, where there is no Python. */
    static List<double[]> python(Path directory, List<String> programs) throws Exception {
        Assumptions.assumeTrue(
                exits(List.of("python3", "-c", "import numpy")), "python3 with numpy is not here: not checked");
        List<String> command = new ArrayList<>(
                List.of(
                        "python3",
                        "-c",
                        "import gc, runpy, sys\ngc.disable()\nfor path in sys.argv[1:]:\n    print('program')\n    runpy.run_path(path)\n    gc.collect()"));
        command.addAll(files(directory, programs));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put(
                        "PYTHONPATH",
                        Path.of(Programs.class.getResource("/python").toURI()).toString());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(printed);
        }
        List<double[]> losses = new ArrayList<>();
        for (String one : printed.substring("program".length()).split("program")) {
            losses.add(losses(one.strip()));
        }
        return losses;
    }

    private static List<String> files(Path directory, List<String> programs) throws IOException {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            Path file = directory.resolve("training" + i + ".py");
            files.add(Files.writeString(file, programs.get(i)).toString());
        }
        return files;
    }

    /** Fails where Python cannot parse one of the programs. */
    static void parseAsPython(Path directory, List<String> programs) throws Exception {
        Assumptions.assumeTrue(exits(List.of("python3", "-c", "")), "python3 is not here: not checked");
        List<String> command = new ArrayList<>(
                List.of("python3", "-c", "import ast, sys\nfor path in sys.argv[1:]: ast.parse(open(path).read())"));
        command.addAll(files(directory, programs));
        assertTrue(exits(command), () -> String.join("\n", programs));
    }

    private static boolean exits(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static double[] losses(String printed) {
        List<Double> losses = new ArrayList<>();
        for (String line : printed.lines().toList()) {
            losses.add(Double.parseDouble(line.substring(line.indexOf("loss ") + 5)));
        }
        return losses.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
