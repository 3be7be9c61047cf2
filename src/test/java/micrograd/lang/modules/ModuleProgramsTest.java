package micrograd.lang.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import micrograd.lang.run.loop.Interpreter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that use modules and faces, each beside what CPython 3.11.2 prints. */
class ModuleProgramsTest {
    private static final Path FOLDER = Path.of("src/test/resources/python/modules");

    static List<String> programs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".py"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreSome() throws IOException {
        assertTrue(programs().size() >= 8);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printsAsPythonDoes(String name) throws IOException {
        Interpreter machine = Runs.machine();
        if (name.startsWith("lecture")) {
            machine.face("<lecture>");
        }
        String expected = Files.readString(FOLDER.resolve(name.replace(".py", ".out")));
        assertEquals(expected, Runs.run(machine, Files.readString(FOLDER.resolve(name))));
    }
}
