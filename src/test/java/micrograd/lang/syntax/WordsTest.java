package micrograd.lang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void tellsWordsApart() {
        assertEquals(
                List.of("NAME a", "ASSIGN =", "OPERATOR -", "NUMBER 2.5e-3", "SEMICOLON ;", "COMMENT # c"),
                kinds("a = -2.5e-3; # c"));
        assertEquals(List.of("NAME x", "ASSIGN **=", "NUMBER 0x1F"), kinds("x **= 0x1F"));
        assertEquals(List.of("KEYWORD for", "NAME forth", "KEYWORD None"), kinds("for forth None"));
        assertEquals(List.of("DIRECTIVE %matplotlib inline"), kinds("%matplotlib inline"));
    }

    @Test
    void cutsFormattedStringsIntoTheirParts() {
        assertEquals(
                List.of(
                        "STRING_START f'",
                        "STRING_TEXT a {{",
                        "FIELD_START {",
                        "NAME x",
                        "DOT .",
                        "NAME y",
                        "CONVERSION !r",
                        "FORMAT :.4f",
                        "FIELD_END }",
                        "STRING_TEXT b",
                        "STRING_END '"),
                kinds("f'a {{{x.y!r:.4f}b'"));
        assertEquals(
                List.of(
                        "STRING_START f\"",
                        "FIELD_START {",
                        "STRING 'in'",
                        "FIELD_EQUALS =",
                        "FIELD_END }",
                        "STRING_END \""),
                kinds("f\"{'in'=}\""));
    }

    @Test
    void whatIsWrongBecomesATokenToo() {
        assertEquals(List.of("NAME a", "ASSIGN =", "INVALID 'open"), kinds("a = 'open"));
        assertEquals(List.of("INVALID $", "NUMBER 1"), kinds("$1"));
        assertEquals(List.of("INVALID 🙂"), kinds("🙂"));
    }

    private static List<String> kinds(String source) {
        List<String> kinds = new ArrayList<>();
        for (Token token : Words.of(source)) {
            if (token.kind() != TokenKind.END) {
                kinds.add(token.kind() + " " + token.text(source));
            }
        }
        return kinds;
    }
}
