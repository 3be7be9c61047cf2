package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import micrograd.lang.report.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong programs, each with the errors it is to get, as golden files. */
class WrongProgramsTest {
    private static final Path FOLDER = Path.of("src/test/resources/lang/wrong");

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
        String rendered = Golden.render(program, Language.evaluate(program).diagnostics());
        if (Boolean.getBoolean("render")) {
            Files.writeString(file, rendered);
        } else {
            assertEquals(golden, rendered);
        }
    }

    @Test
    void thereAreManyAndNearlyAllAreErrors() throws IOException {
        int errors = 0;
        for (Path file : files()) {
            errors += Language.evaluate(Golden.program(Files.readString(file))).ok() ? 0 : 1;
        }
        assertTrue(errors >= 100, errors + " wrong programs");
    }

    /** A learner is told what to do next: the second half of each message. */
    @Test
    void eachMessageSaysWhatToDo() throws IOException {
        for (Path file : files()) {
            for (Diagnostic diagnostic :
                    Language.evaluate(Golden.program(Files.readString(file))).diagnostics()) {
                String message = diagnostic.message();
                assertTrue(message.contains(": ") || message.contains("; "), file + ": " + message);
                assertTrue(diagnostic.end() > diagnostic.start(), file + ": no characters");
            }
        }
    }
}
