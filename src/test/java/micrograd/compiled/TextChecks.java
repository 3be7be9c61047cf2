package micrograd.compiled;

import java.util.List;

/** Sums of texts and what is looked for in texts: JavaScript's own where it is compiled. */
final class TextChecks {
    private TextChecks() {}

    static String sums() {
        StringBuilder said = new StringBuilder();
        Object nothing = null;
        List<String> texts = List.of("", "a", "\uD83D\uDE00", "%s \u0001");
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            int whole = i == 0 ? Integer.MIN_VALUE : -i;
            char letter = (char) ('x' + i);
            byte small = (byte) (-100 * i);
            short middle = (short) (30000 + 1000 * i);
            long large = Long.MAX_VALUE - i;
            double number = i / 3.0;
            float narrow = i / 3f;
            boolean odd = i % 2 == 1;
            said.append("[" + text + nothing + odd + letter + whole + small + middle + texts.subList(0, i) + "]");
            said.append(large + text + number + "|" + narrow + '|' + letter + (text + null) + (nothing + text));
            String grown = text;
            grown += letter;
            grown += whole;
            grown += nothing;
            said.append(grown).append(letter + whole).append("" + letter + whole);
        }
        return said.toString();
    }

    static String searches() {
        StringBuilder said = new StringBuilder();
        for (String text : List.of("", "abcabc", "a\uD83D\uDE00b\uD83D\uDE00", "long ".repeat(20) + "a.b")) {
            for (int from = -1; from <= text.length() + 1; from += 3) {
                said.append(text.indexOf('a', from)).append(' ').append(text.indexOf("b", from));
                said.append(' ').append(text.indexOf(0x1F600, from)).append(' ').append(text.indexOf("", from));
                said.append(' ').append(text.indexOf(0xDE00, from)).append(' ').append(text.indexOf(-1, from));
                said.append('\n');
            }
            said.append(text.replace('a', '.')).append(text.replace('.', '$'));
            said.append(text.replace('\uDE00', '\\').lastIndexOf('\\'));
            said.append(text.indexOf('c')).append(text.contains("a.")).append('\n');
        }
        return said.toString();
    }
}
