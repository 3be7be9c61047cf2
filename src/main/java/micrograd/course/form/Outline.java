package micrograd.course.form;

import java.util.ArrayList;
import java.util.List;

/** A text as entries with what stands below them: the first step of reading an activity. */
final class Outline {
    private static final int INDENT = 2;

    private Outline() {}

    /**
     * A line of the text.
     *
     * @param number from 1
     * @param text without its indentation
     */
    record Line(int number, int indent, String text) {
        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /**
     * {@code keyword argument: value}, and the lines below.
     *
     * @param argument the words between keyword and colon
     * @param body the lines further in, empty ones between them kept
     */
    record Entry(Line line, String keyword, String argument, String value, List<Line> body) {
        /** Its value and the lines below as one text, paragraphs apart by an empty line. */
        String text() {
            StringBuilder text = new StringBuilder(value);
            String below = code();
            text.append(text.length() == 0 || below.isEmpty() ? "" : "\n").append(below);
            return text.toString();
        }

        /** The lines below as they stand. */
        String code() {
            int least = Integer.MAX_VALUE;
            for (Line one : body) {
                least = one.isEmpty() ? least : Math.min(least, one.indent());
            }
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < body.size(); i++) {
                Line one = body.get(i);
                text.append(i == 0 ? "" : "\n");
                text.append(one.isEmpty() ? "" : " ".repeat(one.indent() - least) + one.text());
            }
            return text.toString();
        }

        /** The words of its value between commas. */
        List<String> list() {
            List<String> words = new ArrayList<>();
            String text = text();
            int start = 0;
            while (start <= text.length()) {
                int comma = text.indexOf(',', start);
                int end = comma < 0 ? text.length() : comma;
                String word = text.substring(start, end).trim();
                if (!word.isEmpty()) {
                    words.add(word);
                }
                start = end + 1;
            }
            return words;
        }
    }

    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(start, end);
            int indent = 0;
            while (indent < line.length() && line.charAt(indent) == ' ') {
                indent++;
            }
            String rest = line.substring(indent);
            lines.add(new Line(number++, indent, rest.trim().isEmpty() ? "" : trimmed(rest)));
            start = end + 1;
        }
        return lines;
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }

    /** The entries of some lines, which are the further in the deeper they are; lines that are none are told. */
    static List<Entry> entries(List<Line> lines, int indent, List<FormMistake> mistakes) {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Line line = lines.get(at++);
            if (line.isEmpty() || line.text().startsWith("//")) {
                continue;
            }
            int bodyEnd = at;
            for (int i = at;
                    i < lines.size() && (lines.get(i).isEmpty() || lines.get(i).indent() > indent);
                    i++) {
                bodyEnd = lines.get(i).isEmpty() ? bodyEnd : i + 1;
            }
            List<Line> body = List.copyOf(lines.subList(at, bodyEnd));
            at = bodyEnd;
            int colon = colon(line.text());
            if (line.indent() != indent) {
                mistakes.add(new FormMistake(line.number(), "This line must begin after " + indent + " spaces."));
            } else if (colon < 0) {
                mistakes.add(new FormMistake(line.number(), "A keyword and a colon are wanted, such as “say:”."));
            } else {
                entries.add(entry(line, colon, body));
            }
        }
        return entries;
    }

    /** The entries below an entry. */
    static List<Entry> below(Entry entry, List<FormMistake> mistakes) {
        return entries(entry.body(), entry.line().indent() + INDENT, mistakes);
    }

    /** The first colon at the end of the line or before a space; of a name for a number, the equals sign. */
    private static int colon(String text) {
        if (text.startsWith("let ")) {
            return text.indexOf('=');
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == ':' && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
                return i;
            }
        }
        return -1;
    }

    private static Entry entry(Line line, int colon, List<Line> body) {
        String head = line.text().substring(0, colon).trim();
        String value = line.text().substring(colon + 1).trim();
        int space = head.indexOf(' ');
        String keyword = space < 0 ? head : head.substring(0, space);
        String argument = space < 0 ? "" : head.substring(space + 1).trim();
        return new Entry(line, keyword, argument, value, body);
    }
}
