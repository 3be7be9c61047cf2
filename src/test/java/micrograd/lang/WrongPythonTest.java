package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import micrograd.lang.straight.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrong programs with loops, functions and classes, each with Python's message and our advice, as golden files. {@code -Drender=true} writes them anew.
 */
class WrongPythonTest {
    private static final Path FOLDER = Path.of("src/test/resources/lang/wrong-python");
    private static final Limits LIMITS = new Limits(2_000_000, 500_000, 500_000, 300_000, 100_000, 1_000_000);

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void getsItsErrors(Path file) throws IOException {
        String golden = Files.readString(file);
        String program = Golden.program(golden);
        String rendered =
                Golden.render(program, Language.evaluate(program, LIMITS).diagnostics());
        if (Boolean.getBoolean("render")) {
            Files.writeString(file, rendered);
        } else {
            assertEquals(golden, rendered);
        }
    }

    @Test
    void thereAreManyAndAllAreSpokenOf() throws IOException {
        assertTrue(files().size() >= 80);
        for (Path file : files()) {
            assertTrue(Files.readString(file).contains("\n~ "), file.toString());
        }
    }
}
