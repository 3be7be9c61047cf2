package micrograd.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import micrograd.document.TrainingEntries;
import micrograd.random.XorShift64Star;

/** Texts of links: what is written here as on the JVM is written in JavaScript by the engine's own. */
final class LinkChecks {
    private static final int COUNT = 2000;
    private static final String KEY = "hidden";

    private LinkChecks() {}

    static String escapes() {
        XorShift64Star random = new XorShift64Star(1);
        int hash = 0;
        for (int i = 0; i < COUNT; i++) {
            StringBuilder text = new StringBuilder();
            int letters = (int) random.uniform(0, 12);
            for (int k = 0; k < letters; k++) {
                int point = (int)
                        random.uniform(1, random.uniform() < 0.7 ? 0x80 : random.uniform() < 0.5 ? 0x900 : 0x10FFFF);
                text.appendCodePoint(point >= 0xD800 && point < 0xE000 ? 0x20AC : point);
            }
            String written = fragment(text.toString());
            assertEquals(text.toString(), TrainingEntries.of(written).entries().get(KEY));
            hash = 31 * hash + written.hashCode();
        }
        StringBuilder said = new StringBuilder("hash " + hash);
        for (String half : List.of("\uD83D", "a\uDE00b", "\uDE00\uD83D", "\uD83D\uDE00")) {
            said.append(' ').append(fragment(half));
        }
        for (String broken : List.of(
                "%", "%2", "%zz", "%C3", "%C3%28", "%80", "%ED%A0%80", "%C0%80", "%F5%80%80%80", "%E2%82", "%c3%a9")) {
            said.append(' ')
                    .append(TrainingEntries.of(KEY + "=x" + broken + "&a=b").entries());
        }
        return said.toString();
    }

    private static String fragment(String text) {
        return new TrainingEntries(Map.of(KEY, text)).fragment();
    }
}
