package micrograd.app.expression;

import java.util.List;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;

/** What is shown of what a program printed: of very much the beginning and the end. */
public final class PrintedText {
    private static final int HALF = Budgets.PRINTED_SHOWN / 2;

    private PrintedText() {}

    /** Of lines. */
    public static String of(List<String> lines) {
        int length = lines.size() - 1;
        for (String line : lines) {
            length += line.length();
        }
        if (length <= Budgets.PRINTED_SHOWN) {
            return String.join("\n", lines);
        }
        int first = 0;
        int start = 0;
        while (start + lines.get(first).length() < HALF) {
            start += lines.get(first++).length() + 1;
        }
        int last = lines.size();
        int end = 0;
        while (end + lines.get(last - 1).length() < HALF) {
            end += lines.get(--last).length() + 1;
        }
        String begins = String.join("\n", lines.subList(0, first));
        String ends = String.join("\n", lines.subList(last, lines.size()));
        if (first == 0) {
            begins = lines.get(0).substring(0, HALF);
        }
        if (last == lines.size()) {
            ends = lines.get(last - 1).substring(lines.get(last - 1).length() - HALF);
        }
        return begins + "\n… " + Numbers.compact(length - begins.length() - ends.length())
                + " characters are not shown …\n" + ends;
    }

    /** Of a text. */
    public static String of(String text) {
        return of(List.of(text));
    }
}
