package micrograd.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of constants means nothing in what is kept or sent to others: links, codes, exercises that are drawn from numbers. */
class EnumOrderTest {
    /** Of a worker's answers, which never leave the page, and of hints, which are given in their order. */
    private static final List<String> APART = List.of("EngineReport.java", "EngineRow.java", "Worksheet.java");

    @ParameterizedTest
    @ValueSource(strings = {"document", "course", "museum"})
    void isNotAskedFor(String room) throws IOException {
        List<String> asking = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/micrograd", room))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                if (!APART.contains(file.getFileName().toString()) && asks(Files.readString(file))) {
                    asking.add(file.getFileName().toString());
                }
            }
        }
        assertEquals(List.of(), asking);
    }

    private static boolean asks(String source) {
        return source.contains("ordinal()") || source.contains("::ordinal") || source.contains("values()[");
    }

    @Test
    void whoAsksIsFound() {
        assertTrue(asks("to.number(kind.ordinal())") && asks("Kind.values()[from.whole()]"));
    }
}
