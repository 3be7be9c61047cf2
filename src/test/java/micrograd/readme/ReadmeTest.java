package micrograd.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    @TempDir
    Path directory;

    @Test
    void javaPrintsWhatItPromises() throws Exception {
        Readme readme = Readme.block("java");
        Path source = directory.resolve("Lines.java");
        Files.writeString(
                source,
                readme.imports() + "\npublic class Lines { public static void print() {\n" + readme.body() + "\n}}\n");
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        errors,
                        "-proc:none",
                        "-cp",
                        "target/classes",
                        "-d",
                        directory.toString(),
                        source.toString());
        assertEquals(0, status, errors::toString);

        List<String> promised = readme.promised("System.out.println(");
        assertTrue(promised.size() >= 3);
        assertEquals(promised, printed());
    }

    private List<String> printed() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        URL[] classes = {directory.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            loader.loadClass("Lines").getMethod("print").invoke(null);
        } finally {
            System.setOut(out);
        }
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
