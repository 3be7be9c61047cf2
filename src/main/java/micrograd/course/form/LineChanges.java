package micrograd.course.form;

import java.util.ArrayList;
import java.util.List;
import micrograd.course.amount.Amount;

/** A program as another with some lines changed: {@code - old line}, and below it, for what stands there instead, {@code + new line}. */
final class LineChanges {
    private LineChanges() {}

    /** Whether a text is one: whether its first line takes a line away. */
    static boolean isOne(String text) {
        return text.startsWith("- ");
    }

    /** The program with the changes made, from its beginning on; a new line stands as far in as the old one. */
    static String of(String program, String changes) {
        List<String> lines = new ArrayList<>(lines(program));
        int from = 0;
        int indent = 0;
        for (String change : lines(changes)) {
            String text = change.length() > 2 ? change.substring(2).trim() : "";
            if (change.startsWith("- ")) {
                int at = from;
                while (at < lines.size() && !lines.get(at).trim().equals(text)) {
                    at++;
                }
                if (at == lines.size()) {
                    throw new Amount.Problem("The right program has no line “" + text + "” from there on.");
                }
                indent = lines.get(at).indexOf(text);
                lines.remove(at);
                from = at;
            } else if (change.startsWith("+ ")) {
                lines.add(from++, " ".repeat(indent) + change.substring(2));
            } else {
                throw new Amount.Problem("A changed line begins with “- ” or “+ ”: “" + change + "”.");
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        return lines;
    }
}
