package micrograd.course.text;

import java.util.ArrayList;
import java.util.List;

/**
 * CommonMark without HTML: paragraphs, headings, lists, quotes, code, rules; within them emphasis, code, links and formulas. What looks like HTML is shown
 * as it is typed, and an image as its description.
 */
public final class Markdown {
    private static final int CODE_INDENT = 4;
    private static final int DEEPEST = 20;

    private final List<String> lines;
    private final int depth;
    private final List<Piece> blocks = new ArrayList<>();
    private boolean loose;
    private int at;

    private Markdown(List<String> lines, int depth) {
        this.lines = lines;
        this.depth = depth;
    }

    /** The blocks of a text. */
    public static List<Piece> blocks(String text) {
        return new Markdown(lines(text), 0).read(false);
    }

    /** What a text of one line holds, with no block around it. */
    public static List<Piece> inline(String text) {
        return Inlines.read(text);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(start, end).replace("\t", "    ").replace("\r", "");
            lines.add(line);
            start = end + 1;
        }
        return lines;
    }

    private List<Piece> read(boolean tight) {
        while (at < lines.size()) {
            String line = lines.get(at);
            if (isEmpty(line)) {
                at++;
            } else if (indent(line) >= CODE_INDENT) {
                indented();
            } else {
                block(line.trim(), indent(line), tight);
            }
        }
        return blocks;
    }

    private void block(String text, int indent, boolean tight) {
        int hashes = hashes(text);
        if (isRule(text)) {
            blocks.add(Piece.of("hr", List.of()));
            at++;
        } else if (hashes > 0) {
            blocks.add(Piece.of("h" + hashes, Inlines.read(heading(text, hashes))));
            at++;
        } else if (fence(text) > 0) {
            fenced(text, indent);
        } else if (text.startsWith("$$")) {
            formula(text);
        } else if (text.charAt(0) == '>' && depth < DEEPEST) {
            quote();
        } else if (marker(text) > 0 && depth < DEEPEST) {
            list(text);
        } else {
            paragraph(tight);
        }
    }

    // ---- leaves

    private void indented() {
        StringBuilder code = new StringBuilder();
        int end = at;
        for (int i = at; i < lines.size() && (isEmpty(lines.get(i)) || indent(lines.get(i)) >= CODE_INDENT); i++) {
            end = isEmpty(lines.get(i)) ? end : i + 1;
        }
        while (at < end) {
            code.append(stripped(lines.get(at++), CODE_INDENT)).append('\n');
        }
        blocks.add(Piece.of("pre", List.of(Piece.of("code", code.toString()))));
    }

    private static int fence(String text) {
        char c = text.charAt(0);
        int length = 0;
        while (length < text.length() && text.charAt(length) == c) {
            length++;
        }
        boolean fence = (c == '`' || c == '~') && length >= 3;
        return fence && (c == '~' || text.indexOf('`', length) < 0) ? length : 0;
    }

    private void fenced(String open, int indent) {
        int length = fence(open);
        char c = open.charAt(0);
        String info = open.substring(length).trim();
        StringBuilder code = new StringBuilder();
        at++;
        while (at < lines.size()) {
            String line = lines.get(at++);
            String text = line.trim();
            if (!text.isEmpty() && text.charAt(0) == c && fence(text) >= length && fence(text) == text.length()) {
                break;
            }
            code.append(stripped(line, Math.min(indent, indent(line)))).append('\n');
        }
        Piece inside = Piece.of("code", code.toString());
        int space = info.indexOf(' ');
        String language = space < 0 ? info : info.substring(0, space);
        blocks.add(
                language.isEmpty()
                        ? Piece.of("pre", List.of(inside))
                        : new Piece.Element("pre", "data-language", language, List.of(inside)));
    }

    private void formula(String first) {
        StringBuilder tex = new StringBuilder(first.substring(2));
        at++;
        while (tex.indexOf("$$") < 0 && at < lines.size() && !isEmpty(lines.get(at))) {
            tex.append('\n').append(lines.get(at++));
        }
        int close = tex.indexOf("$$");
        String inside = close < 0 ? tex.toString() : tex.substring(0, close);
        String rest = close < 0 ? "" : tex.substring(close + 2).trim();
        blocks.add(Tex.read(inside.trim(), true)
                .orElseGet(() -> Piece.of("p", "$$" + inside + (close < 0 ? "" : "$$"))));
        if (!rest.isEmpty()) {
            blocks.add(Piece.of("p", Inlines.read(rest)));
        }
    }

    private void paragraph(boolean tight) {
        StringBuilder text = new StringBuilder();
        while (at < lines.size()) {
            String line = lines.get(at);
            String trimmed = line.trim();
            boolean underline = text.length() > 0 && indent(line) < CODE_INDENT && underline(trimmed) > 0;
            if (underline) {
                at++;
                blocks.add(Piece.of("h" + underline(trimmed), Inlines.read(text.toString())));
                return;
            }
            if (isEmpty(line) || text.length() > 0 && interrupts(trimmed, indent(line))) {
                break;
            }
            text.append(text.length() == 0 ? "" : "\n").append(stripped(line, indent(line)));
            at++;
        }
        List<Piece> inside = Inlines.read(withoutEnd(text.toString()));
        if (tight) {
            if (!blocks.isEmpty()) {
                blocks.add(Piece.text("\n"));
            }
            blocks.addAll(inside);
        } else {
            blocks.add(Piece.of("p", inside));
        }
    }

    private static int underline(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != text.charAt(0)) {
                return 0;
            }
        }
        return text.isEmpty() ? 0 : text.charAt(0) == '=' ? 1 : text.charAt(0) == '-' ? 2 : 0;
    }

    private static boolean interrupts(String text, int indent) {
        if (indent >= CODE_INDENT) {
            return false;
        }
        int marker = marker(text);
        boolean item = marker > 0 && text.length() > marker && (!isNumbered(text) || text.startsWith("1"));
        return isRule(text)
                || hashes(text) > 0
                || fence(text) > 0
                || text.charAt(0) == '>'
                || item
                || text.startsWith("$$");
    }

    private static int hashes(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == '#') {
            count++;
        }
        return count <= 6 && (count == text.length() || text.charAt(count) == ' ') ? count : 0;
    }

    private static String heading(String text, int hashes) {
        String inside = text.substring(hashes).trim();
        int end = inside.length();
        while (end > 0 && inside.charAt(end - 1) == '#') {
            end--;
        }
        return end == 0 || inside.charAt(end - 1) == ' '
                ? inside.substring(0, end).trim()
                : inside;
    }

    private static boolean isRule(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == text.charAt(0)) {
                count++;
            } else if (text.charAt(i) != ' ') {
                return false;
            }
        }
        return count >= 3 && "-*_".indexOf(text.charAt(0)) >= 0;
    }

    // ---- containers

    private void quote() {
        List<String> inside = new ArrayList<>();
        while (at < lines.size() && !isEmpty(lines.get(at))) {
            String line = lines.get(at);
            String text = line.trim();
            if (text.charAt(0) == '>') {
                inside.add(text.startsWith("> ") ? text.substring(2) : text.substring(1));
            } else if (interrupts(text, indent(line)) || isEmpty(inside.get(inside.size() - 1))) {
                break;
            } else {
                inside.add(text);
            }
            at++;
        }
        blocks.add(Piece.of("blockquote", new Markdown(inside, depth + 1).read(false)));
    }

    /** How many characters the mark of a list's item has; 0 where there is none. */
    private static int marker(String text) {
        int end = 0;
        if ("-+*".indexOf(text.charAt(0)) >= 0) {
            end = 1;
        } else {
            while (end < text.length() && end < 9 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            boolean closed = end > 0 && end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ')');
            end = closed ? end + 1 : 0;
        }
        return end > 0 && (end == text.length() || text.charAt(end) == ' ') && !isRule(text) ? end : 0;
    }

    private static boolean isNumbered(String text) {
        return text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    private void list(String first) {
        char kind = first.charAt(marker(first) - 1);
        boolean numbered = isNumbered(first);
        String start = numbered ? first.substring(0, marker(first) - 1) : "1";
        List<List<String>> items = new ArrayList<>();
        while (at < lines.size()) {
            String line = lines.get(at);
            String text = line.trim();
            int marker = text.isEmpty() || indent(line) >= CODE_INDENT ? 0 : marker(text);
            if (marker == 0 || text.charAt(marker - 1) != kind || isNumbered(text) != numbered) {
                break;
            }
            items.add(item(line, text, marker));
        }
        List<Piece> read = new ArrayList<>();
        for (List<String> item : items) {
            read.add(Piece.of("li", new Markdown(item, depth + 1).read(!loose)));
        }
        loose = false;
        boolean counted = !numbered || start.equals("1");
        blocks.add(counted ? Piece.of(numbered ? "ol" : "ul", read) : new Piece.Element("ol", "start", start, read));
    }

    /** The lines of an item, without their indentation; an empty line between what belongs to the list makes it loose. */
    private List<String> item(String line, String text, int marker) {
        List<String> inside = new ArrayList<>();
        String rest = text.substring(marker);
        int spaces = indent(rest);
        int width = indent(line) + marker + (rest.trim().isEmpty() || spaces > CODE_INDENT ? 1 : spaces);
        inside.add(rest.trim().isEmpty() ? "" : rest.substring(Math.min(spaces, width - indent(line) - marker)));
        at++;
        int gap = 0;
        while (at < lines.size()) {
            String next = lines.get(at);
            boolean lazy = gap == 0
                    && !isEmpty(next)
                    && !interrupts(next.trim(), indent(next))
                    && marker(next.trim()) == 0
                    && !isEmpty(inside.get(inside.size() - 1));
            if (isEmpty(next)) {
                gap++;
            } else if (indent(next) >= width || lazy) {
                loose |= gap > 0;
                for (; gap > 0; gap--) {
                    inside.add("");
                }
                inside.add(stripped(next, Math.min(width, indent(next))));
            } else {
                loose |= gap > 0 && indent(next) < CODE_INDENT && marker(next.trim()) > 0;
                return inside;
            }
            at++;
        }
        return inside;
    }

    private static boolean isEmpty(String line) {
        return line.trim().isEmpty();
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    private static String stripped(String line, int spaces) {
        return line.length() <= spaces ? "" : line.substring(spaces);
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }
}
