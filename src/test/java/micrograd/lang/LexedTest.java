package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is cut at a key. */
class LexedTest {
    private static final String[] TYPED = {
        "1",
        ".",
        "a",
        " ",
        "\n",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'",
        "#",
        "%",
        "!",
        "\\",
        "\r",
        "=",
        "é",
        "f\"{a}\"",
        "'''",
        "\t",
        "if x:"
    };

    @Test
    void aChangeWithinALineCutsThatLineAlone() {
        String text = "a = 0.5\n" + "b = (a * 2.0).tanh()\n".repeat(1000);
        int place = text.length() / 2;
        String changed = text.substring(0, place) + "1" + text.substring(place);
        Lexed after = Lexed.of(text).or(changed);
        assertTrue(after.cut() <= "b = (a * 2.0).tanh()1".length(), "characters cut: " + after.cut());
        assertEquals(Lexed.of(changed).tokens(), after.tokens());
        assertSame(after, after.or(changed));
    }

    @Test
    void whereWordsDependOnOtherLinesAllIsCut() {
        String text = "a = '''\nb = 1\n'''\n";
        String changed = text.replace("b", "bb");
        assertEquals(changed.length(), Lexed.of(text).or(changed).cut());
    }

    @Test
    void whateverIsTypedTheWordsAreThoseOfTheText() {
        Random random = new Random(15);
        RandomPrograms programs = new RandomPrograms(15);
        int alone = 0;
        for (int i = 0; i < 400; i++) {
            String text = programs.next() + "\n" + programs.next();
            Lexed lexed = Lexed.of(text);
            for (int key = 0; key < 12; key++) {
                int from = random.nextInt(text.length() + 1);
                int to = Math.min(text.length(), from + (random.nextInt(3) == 0 ? random.nextInt(4) : 0));
                String typed = random.nextInt(4) == 0 && to > from ? "" : TYPED[random.nextInt(TYPED.length)];
                text = text.substring(0, from) + typed + text.substring(to);
                lexed = lexed.or(text);
                assertEquals(Lexed.of(text).tokens(), lexed.tokens(), text);
                alone += lexed.cut() < text.length() ? 1 : 0;
            }
        }
        assertTrue(alone > 500, "changes of a line alone: " + alone);
    }
}
