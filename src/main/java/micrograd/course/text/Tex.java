package micrograd.course.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Formulas in a small part of TeX, set as MathML: numbers, letters, {@code + - = < > ( )}, indices, {@code \frac \sqrt \sum \prod \int \partial \cdot
 * \left \right \text}, Greek letters, arrows and relations, functions by their names.
 *
 * <pre>
 * row   = { item } ;
 * item  = atom { "_" group | "^" group } ;
 * atom  = group | number | letter | sign | command ;
 * group = "{" row "}" | one item without indices ;
 * </pre>
 */
public final class Tex {
    private static final int DEEPEST = 30;

    private final String tex;
    private int at;
    private int depth;

    private Tex(String tex) {
        this.tex = tex;
    }

    /** A formula that cannot be read. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown() {
            super("", null, false, false);
        }
    }

    /** The {@code math} element of a formula; nothing where something in it is not of this part of TeX. */
    public static Optional<Piece> read(String tex, boolean display) {
        try {
            Tex reader = new Tex(tex);
            Piece row = reader.row("");
            if (reader.at < tex.length()) {
                return Optional.empty();
            }
            return Optional.of(
                    display
                            ? new Piece.Element("math", "display", "block", List.of(row))
                            : Piece.of("math", List.of(row)));
        } catch (Unknown asTyped) {
            return Optional.empty();
        }
    }

    /** row = { item }, up to the end, a closing brace or {@code \right}. */
    private Piece row(String end) {
        if (++depth > DEEPEST) {
            throw new Unknown();
        }
        List<Piece> items = new ArrayList<>();
        while (true) {
            skipSpaces();
            if (at == tex.length() && !end.isEmpty()) {
                throw new Unknown();
            }
            if (at == tex.length() || !end.isEmpty() && tex.startsWith(end, at)) {
                break;
            }
            if (tex.charAt(at) == '}') {
                throw new Unknown();
            }
            items.add(item());
        }
        depth--;
        return items.size() == 1 ? items.get(0) : Piece.of("mrow", items);
    }

    /** item = atom { "_" group | "^" group } */
    private Piece item() {
        boolean limits = tex.startsWith("\\sum", at)
                || tex.startsWith("\\prod", at)
                || tex.startsWith("\\max_", at)
                || tex.startsWith("\\min_", at);
        Piece base = atom();
        Piece below = null;
        Piece above = null;
        while (at < tex.length()) {
            skipSpaces();
            char c = at < tex.length() ? tex.charAt(at) : ' ';
            if (c == '_' && below == null) {
                at++;
                below = group();
            } else if (c == '^' && above == null) {
                at++;
                above = group();
            } else if (c == '\'' && above == null) {
                at++;
                above = Piece.of("mo", "′");
            } else if (c == '_' || c == '^') {
                throw new Unknown();
            } else {
                break;
            }
        }
        if (below != null && above != null) {
            return Piece.of(limits ? "munderover" : "msubsup", List.of(base, below, above));
        }
        if (below != null) {
            return Piece.of(limits ? "munder" : "msub", List.of(base, below));
        }
        return above == null ? base : Piece.of(limits ? "mover" : "msup", List.of(base, above));
    }

    /** group = "{" row "}" | one atom */
    private Piece group() {
        skipSpaces();
        if (at < tex.length() && tex.charAt(at) == '{') {
            at++;
            Piece row = row("}");
            at++;
            return row;
        }
        if (++depth > DEEPEST) {
            throw new Unknown();
        }
        Piece atom = atom();
        depth--;
        return atom;
    }

    private Piece atom() {
        if (at >= tex.length()) {
            throw new Unknown();
        }
        char c = tex.charAt(at);
        if (c == '{') {
            return group();
        }
        if (c == '\\') {
            return command();
        }
        if (isDigit(c)) {
            int start = at;
            while (at < tex.length() && (isDigit(tex.charAt(at)) || isPoint(at))) {
                at++;
            }
            return Piece.of("mn", tex.substring(start, at));
        }
        at++;
        if (isLetter(c) || c > 0x370 && c < 0x400) {
            return Piece.of("mi", Character.toString(c));
        }
        if (c == '-') {
            return Piece.of("mo", "−");
        }
        if (c == '*') {
            return Piece.of("mo", "·");
        }
        if ("+=<>()[]|/,;:!.∂·×−≈≤≥≠→∞…".indexOf(c) >= 0) {
            return Piece.of(c == '∞' ? "mi" : "mo", Character.toString(c));
        }
        throw new Unknown();
    }

    private boolean isPoint(int place) {
        char c = tex.charAt(place);
        return c == '.' && place + 1 < tex.length() && isDigit(tex.charAt(place + 1));
    }

    private Piece command() {
        at++;
        int start = at;
        while (at < tex.length() && isLetter(tex.charAt(at))) {
            at++;
        }
        if (at == start) {
            return sign();
        }
        String name = tex.substring(start, at);
        switch (name) {
            case "frac":
            case "tfrac":
            case "dfrac":
                return Piece.of("mfrac", List.of(group(), group()));
            case "sqrt":
                return root();
            case "left":
                return fenced();
            case "text":
            case "mathrm":
            case "operatorname":
                return Piece.of(name.equals("text") ? "mtext" : "mi", braced());
            default:
                break;
        }
        Optional<String> letter = TexSymbols.letter(name);
        if (letter.isPresent()) {
            return Piece.of("mi", letter.get());
        }
        Optional<String> operator = TexSymbols.operator(name);
        if (operator.isPresent()) {
            return Piece.of("mo", operator.get());
        }
        if (TexSymbols.isFunction(name)) {
            return Piece.of("mi", name);
        }
        throw new Unknown();
    }

    /** {@code \,} and its like, and {@code \{}. */
    private Piece sign() {
        if (at >= tex.length()) {
            throw new Unknown();
        }
        char c = tex.charAt(at++);
        if (c == '{' || c == '}' || c == '%' || c == '$' || c == '#' || c == '_' || c == '&') {
            return Piece.of("mo", Character.toString(c));
        }
        if (c == ',' || c == ';' || c == ':' || c == '!' || c == ' ') {
            return Piece.of("mtext", c == '!' ? "" : "\u2009");
        }
        throw new Unknown();
    }

    private Piece root() {
        skipSpaces();
        if (at < tex.length() && tex.charAt(at) == '[') {
            at++;
            Piece degree = row("]");
            at++;
            return Piece.of("mroot", List.of(group(), degree));
        }
        return Piece.of("msqrt", List.of(group()));
    }

    private Piece fenced() {
        Piece open = fence();
        Piece inside = row("\\right");
        at += "\\right".length();
        Piece close = fence();
        return Piece.of("mrow", List.of(open, inside, close));
    }

    private Piece fence() {
        skipSpaces();
        if (at >= tex.length()) {
            throw new Unknown();
        }
        char c = tex.charAt(at++);
        if (c == '\\' && at < tex.length()) {
            c = tex.charAt(at++);
            if (c != '{' && c != '}') {
                throw new Unknown();
            }
        } else if ("()[]|.".indexOf(c) < 0) {
            throw new Unknown();
        }
        return Piece.of("mo", c == '.' ? "" : Character.toString(c));
    }

    private String braced() {
        skipSpaces();
        int close = tex.indexOf('}', at);
        if (at >= tex.length() || tex.charAt(at) != '{' || close < 0) {
            throw new Unknown();
        }
        String text = tex.substring(at + 1, close);
        at = close + 1;
        return text;
    }

    private void skipSpaces() {
        while (at < tex.length() && (tex.charAt(at) == ' ' || tex.charAt(at) == '\n' || tex.charAt(at) == '~')) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
