package micrograd.course.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands within a block: emphasis, code, formulas, links, breaks, escapes. */
final class Inlines {
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final List<String> ENTITIES = List.of(
            "amp &", "lt <", "gt >", "quot \"", "nbsp \u00a0", "copy ©", "times ×", "minus −", "mdash —", "ndash –");

    private final String text;
    private final List<Node> nodes = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int at;

    private Inlines(String text) {
        this.text = text;
    }

    /** A piece, or a run of * or _ or an opening bracket that may become one. */
    private static final class Node {
        Piece piece = Piece.text("");
        char mark = ' ';
        int count;
        boolean opens;
        boolean closes;
        boolean active = true;
    }

    static List<Piece> read(String text) {
        Inlines inlines = new Inlines(text);
        inlines.read();
        inlines.emphasise(0);
        return inlines.pieces(0);
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '\\':
                    escape();
                    break;
                case '`':
                    code();
                    break;
                case '$':
                    formula();
                    break;
                case '*':
                case '_':
                    run(c);
                    break;
                case '!':
                    if (text.startsWith("![", at)) {
                        at++;
                        bracket('!');
                    } else {
                        plain(c);
                    }
                    break;
                case '[':
                    bracket('[');
                    break;
                case ']':
                    closed();
                    break;
                case '<':
                    address();
                    break;
                case '&':
                    entity();
                    break;
                case '\n':
                    lineEnd();
                    break;
                default:
                    plain(c);
                    break;
            }
        }
        flush();
    }

    private void plain(char c) {
        words.append(c);
        at++;
    }

    private void flush() {
        if (words.length() > 0) {
            Node node = new Node();
            node.piece = Piece.text(words.toString());
            nodes.add(node);
            words.setLength(0);
        }
    }

    private void add(Piece piece) {
        flush();
        Node node = new Node();
        node.piece = piece;
        nodes.add(node);
    }

    private void escape() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (next == '\n') {
            add(Piece.of("br", List.of()));
            at += 2;
        } else if (ESCAPABLE.indexOf(next) >= 0) {
            words.append(next);
            at += 2;
        } else {
            plain('\\');
        }
    }

    private void code() {
        int length = run('`', at);
        for (int i = at + length; i < text.length(); i++) {
            if (text.charAt(i) == '`') {
                int close = run('`', i);
                if (close == length) {
                    String inside = text.substring(at + length, i).replace('\n', ' ');
                    boolean padded = inside.length() > 2
                            && inside.charAt(0) == ' '
                            && inside.charAt(inside.length() - 1) == ' '
                            && !inside.trim().isEmpty();
                    add(Piece.of("code", padded ? inside.substring(1, inside.length() - 1) : inside));
                    at = i + close;
                    return;
                }
                i += close - 1;
            }
        }
        words.append(text, at, at + length);
        at += length;
    }

    private int run(char c, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        return end - from;
    }

    /** {@code $x$} and {@code $$x$$}; two prices in a sentence are none. */
    private void formula() {
        int width = text.startsWith("$$", at) ? 2 : 1;
        String mark = width == 2 ? "$$" : "$";
        int close = text.indexOf(mark, at + width);
        boolean fits = close > at + width
                && text.charAt(at + width) != ' '
                && text.charAt(close - 1) != ' '
                && !(close + width < text.length()
                        && text.charAt(close + width) >= '0'
                        && text.charAt(close + width) <= '9');
        Optional<Piece> formula = fits ? Tex.read(text.substring(at + width, close), width == 2) : Optional.empty();
        if (formula.isPresent()) {
            add(formula.get());
            at = close + width;
        } else if (fits) {
            words.append(text, at, close + width);
            at = close + width;
        } else {
            words.append(mark);
            at += width;
        }
    }

    private void run(char c) {
        int count = run(c, at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + count < text.length() ? text.charAt(at + count) : ' ';
        boolean left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
        boolean right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
        flush();
        Node node = new Node();
        node.mark = c;
        node.count = count;
        node.opens = left && (c == '*' || !right || isPunctuation(before));
        node.closes = right && (c == '*' || !left || isPunctuation(after));
        nodes.add(node);
        at += count;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\u00a0';
    }

    private static boolean isPunctuation(char c) {
        return ESCAPABLE.indexOf(c) >= 0 || "“”‘’«»…–—·×−".indexOf(c) >= 0;
    }

    // ---- links

    private void bracket(char mark) {
        flush();
        Node node = new Node();
        node.mark = mark;
        node.piece = Piece.text(mark == '!' ? "![" : "[");
        nodes.add(node);
        at++;
    }

    private void closed() {
        flush();
        int open = nodes.size() - 1;
        while (open >= 0 && nodes.get(open).mark != '[' && nodes.get(open).mark != '!') {
            open--;
        }
        Optional<String> address = open >= 0 && nodes.get(open).active ? destination() : Optional.empty();
        if (address.isEmpty()) {
            if (open >= 0) {
                nodes.get(open).mark = ' ';
            }
            plain(']');
            return;
        }
        boolean image = nodes.get(open).mark == '!';
        emphasise(open + 1);
        List<Piece> inside = pieces(open + 1);
        while (nodes.size() > open) {
            nodes.remove(nodes.size() - 1);
        }
        if (image) {
            add(Piece.of("em", inside));
        } else if (isSafe(address.get())) {
            add(new Piece.Element("a", "href", address.get(), inside));
            for (Node node : nodes) {
                node.active &= node.mark != '[';
            }
        } else {
            for (Piece piece : inside) {
                add(piece);
            }
        }
    }

    /** What stands in round brackets behind the present closing one; moves behind it. */
    private Optional<String> destination() {
        if (!text.startsWith("](", at)) {
            return Optional.empty();
        }
        int depth = 1;
        for (int i = at + 2; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                String inside = text.substring(at + 2, i).trim();
                int space = inside.indexOf(' ');
                String address = space < 0 ? inside : inside.substring(0, space);
                boolean angled = address.length() > 1 && address.charAt(0) == '<' && address.endsWith(">");
                at = i + 1;
                return Optional.of(angled ? address.substring(1, address.length() - 1) : address);
            }
        }
        return Optional.empty();
    }

    /** Web addresses and places on this page. */
    private static boolean isSafe(String address) {
        return address.startsWith("https://") || address.startsWith("http://") || address.startsWith("#");
    }

    private void address() {
        int close = text.indexOf('>', at);
        String inside = close < 0 ? "" : text.substring(at + 1, close);
        if (isSafe(inside) && !inside.startsWith("#") && inside.indexOf(' ') < 0) {
            add(new Piece.Element("a", "href", inside, List.of(Piece.text(inside))));
            at = close + 1;
        } else {
            plain('<');
        }
    }

    private void entity() {
        int end = text.indexOf(';', at);
        for (String entity : ENTITIES) {
            int space = entity.indexOf(' ');
            if (end > at && text.substring(at + 1, end).equals(entity.substring(0, space))) {
                words.append(entity, space + 1, entity.length());
                at = end + 1;
                return;
            }
        }
        plain('&');
    }

    private void lineEnd() {
        int spaces = 0;
        while (words.length() > 0 && words.charAt(words.length() - 1) == ' ') {
            words.setLength(words.length() - 1);
            spaces++;
        }
        at++;
        if (spaces >= 2) {
            add(Piece.of("br", List.of()));
        } else {
            words.append('\n');
        }
    }

    // ---- emphasis

    /** Pairs the runs from a node on: the nearest opener of the same mark, two marks for strong. */
    private void emphasise(int from) {
        for (int close = from; close < nodes.size(); close++) {
            Node closer = nodes.get(close);
            if (!isRun(closer) || !closer.closes || closer.count == 0) {
                continue;
            }
            int open = opener(from, close, closer);
            if (open < 0) {
                continue;
            }
            Node opener = nodes.get(open);
            int width = Math.min(opener.count, closer.count) >= 2 ? 2 : 1;
            opener.count -= width;
            closer.count -= width;
            List<Piece> inside = pieces(open + 1, close);
            Node emphasis = new Node();
            emphasis.piece = Piece.of(width == 2 ? "strong" : "em", inside);
            for (int i = close - 1; i > open; i--) {
                nodes.remove(i);
            }
            nodes.add(open + 1, emphasis);
            close = open + 1;
        }
    }

    private int opener(int from, int close, Node closer) {
        for (int i = close - 1; i >= from; i--) {
            Node node = nodes.get(i);
            boolean both = node.closes || closer.opens;
            boolean ruleOfThree =
                    both && (node.count + closer.count) % 3 == 0 && (node.count % 3 != 0 || closer.count % 3 != 0);
            if (isRun(node) && node.mark == closer.mark && node.opens && node.count > 0 && !ruleOfThree) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isRun(Node node) {
        return node.mark == '*' || node.mark == '_';
    }

    private List<Piece> pieces(int from) {
        return pieces(from, nodes.size());
    }

    /** The nodes as pieces, neighbouring words joined. */
    private List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            Node node = nodes.get(i);
            if (isRun(node)) {
                joined.append(Character.toString(node.mark).repeat(node.count));
            } else if (node.piece instanceof Piece.Text some) {
                joined.append(some.text());
            } else {
                if (joined.length() > 0) {
                    pieces.add(Piece.text(joined.toString()));
                    joined.setLength(0);
                }
                pieces.add(node.piece);
            }
        }
        if (joined.length() > 0) {
            pieces.add(Piece.text(joined.toString()));
        }
        return pieces;
    }
}
