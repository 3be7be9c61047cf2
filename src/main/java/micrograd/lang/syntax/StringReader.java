package micrograd.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.lang.run.text.Characters;
import micrograd.lang.syntax.Expr.Constant;

/** Reads the texts that stand side by side, f-strings with their fields included. */
final class StringReader {
    private static final int DEEPEST_FIELDS = 2;

    private final String source;
    private final Tokens tokens;
    private final int first;
    private final int depth;
    private final Reading reading;
    private final List<Expr> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int textStart;
    private boolean formatted;

    StringReader(String source, Tokens tokens, int first, int depth, Reading reading) {
        this.source = source;
        this.tokens = tokens;
        this.first = first;
        this.depth = depth;
        this.reading = reading;
    }

    /** All texts from the token on, as one expression. */
    Expr read(Expressions reader) {
        int token = first;
        int start = tokens.starts[first];
        textStart = start;
        while (tokens.kinds[token] == Tokens.STRING) {
            one(token);
            token++;
        }
        reader.behind(token);
        int end = tokens.ends[token - 1];
        if (!formatted) {
            return new Expr.Literal(Constant.TEXT, text.toString(), 0, start, end);
        }
        flush(end);
        return new Expr.Joined(parts, start, end);
    }

    private void flush(int end) {
        if (text.length() > 0) {
            parts.add(new Expr.Literal(Constant.TEXT, text.toString(), 0, textStart, end));
            text.setLength(0);
        }
        textStart = end;
    }

    private void one(int token) {
        int start = tokens.starts[token];
        int end = tokens.ends[token];
        String prefix = tokens.texts[token];
        boolean raw = prefix.indexOf('r') >= 0 || prefix.indexOf('R') >= 0;
        boolean fields = prefix.indexOf('f') >= 0 || prefix.indexOf('F') >= 0;
        if (prefix.indexOf('b') >= 0 || prefix.indexOf('B') >= 0) {
            throw new Problem("SyntaxError", "bytes are not supported here", "Write a text without the b.", start, end);
        }
        int from = start + prefix.length();
        char quote = source.charAt(from);
        boolean triple = source.startsWith(repeated(quote), from) && end - from >= 6;
        int begin = from + (triple ? 3 : 1);
        int stop = end - (triple ? 3 : 1);
        if (fields) {
            formatted = true;
            fields(begin, stop, raw, 0);
        } else {
            plain(begin, stop, raw);
        }
    }

    private static String repeated(char quote) {
        return quote == '"' ? "\"\"\"" : "'''";
    }

    private void plain(int begin, int stop, boolean raw) {
        int at = begin;
        while (at < stop) {
            at = character(at, stop, raw);
        }
    }

    /** Takes one character or escape; where the next one is. */
    private int character(int at, int stop, boolean raw) {
        char c = source.charAt(at);
        if (c == '\r') {
            text.append('\n');
            return at + 1 < stop && source.charAt(at + 1) == '\n' ? at + 2 : at + 1;
        }
        if (c != '\\' || at + 1 >= stop) {
            text.append(c);
            return at + 1;
        }
        if (raw) {
            text.append(c).append(source.charAt(at + 1));
            return at + 2;
        }
        return escape(at, stop);
    }

    private int escape(int at, int stop) {
        char c = source.charAt(at + 1);
        int after = at + 2;
        switch (c) {
            case '\n' -> {}
            case '\r' -> after += after < stop && source.charAt(after) == '\n' ? 1 : 0;
            case '\\', '\'', '"' -> text.append(c);
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'a' -> text.append('\u0007');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'v' -> text.append('\u000b');
            case 'x' -> after = hex(at, after, stop, 2, "\\xXX");
            case 'u' -> after = hex(at, after, stop, 4, "\\uXXXX");
            case 'U' -> after = hex(at, after, stop, 8, "\\UXXXXXXXX");
            case 'N' ->
                throw new Problem(
                        "SyntaxError",
                        "(unicode error) names of characters are not supported here",
                        "Write the character itself, or \\u and its number.",
                        at,
                        after);
            default -> {
                if (c >= '0' && c <= '7') {
                    int value = 0;
                    int place = at + 1;
                    while (place < stop
                            && place < at + 4
                            && source.charAt(place) >= '0'
                            && source.charAt(place) <= '7') {
                        value = value * 8 + source.charAt(place) - '0';
                        place++;
                    }
                    text.append((char) value);
                    after = place;
                } else {
                    text.append('\\').append(c);
                }
            }
        }
        return after;
    }

    private int hex(int at, int from, int stop, int digits, String kind) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = from + i < stop ? Lexer.value(source.charAt(from + i)) : 99;
            if (digit > 15 || value > 0x10ffff) {
                throw new Problem(
                        "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-" + (i + 1)
                                + ": truncated " + kind + " escape",
                        at,
                        Math.min(stop, from + i));
            }
            value = value * 16 + digit;
        }
        if (value > 0x10ffff) {
            throw new Problem(
                    "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character",
                    at,
                    from + digits);
        }
        text.appendCodePoint(value);
        return from + digits;
    }

    // ---- fields

    /** Reads texts and fields up to {@code stop}; within a format, up to the brace that ends its field: where that is. */
    private int fields(int begin, int stop, boolean raw, int level) {
        int at = begin;
        while (at < stop) {
            char c = source.charAt(at);
            if (c == '{') {
                if (level == 0 && at + 1 < stop && source.charAt(at + 1) == '{') {
                    text.append('{');
                    at += 2;
                    continue;
                }
                if (level >= DEEPEST_FIELDS) {
                    throw new Problem("f-string: expressions nested too deeply", at, at + 1);
                }
                at = field(at, stop, raw, level);
                continue;
            }
            if (c == '}') {
                if (level > 0) {
                    return at;
                }
                if (at + 1 < stop && source.charAt(at + 1) == '}') {
                    text.append('}');
                    at += 2;
                    continue;
                }
                throw new Problem("f-string: single '}' is not allowed", at, at + 1);
            }
            if (c == '\\' && !raw && at + 1 < stop && (source.charAt(at + 1) == '{' || source.charAt(at + 1) == '}')) {
                text.append('\\');
                at++;
                continue;
            }
            at = character(at, stop, raw);
        }
        return at;
    }

    private int field(int brace, int stop, boolean raw, int level) {
        flush(brace);
        int begin = brace + 1;
        int end = expressionEnd(begin, stop);
        boolean shown = end < stop && source.charAt(end) == '=' && !isEmpty(begin, end);
        int after = end;
        if (shown) {
            after++;
            while (after < stop && Characters.isSpace(source.charAt(after))) {
                after++;
            }
            text.append(source, begin, after);
            flush(after);
        }
        Expr value = expression(begin, end);
        int conversion = 0;
        if (after < stop && source.charAt(after) == '!') {
            conversion = after + 1 < stop ? source.charAt(after + 1) : 0;
            if (conversion != 'r' && conversion != 's' && conversion != 'a') {
                throw new Problem(
                        "f-string: invalid conversion character"
                                + (after + 1 < stop && source.charAt(after + 1) != '}'
                                        ? " '" + source.charAt(after + 1) + "'"
                                        : "")
                                + ": expected 's', 'r', or 'a'",
                        after,
                        Math.min(stop, after + 2));
            }
            after += 2;
        }
        Optional<Expr> format = Optional.empty();
        if (after < stop && source.charAt(after) == ':') {
            StringReader inner = new StringReader(source, tokens, first, depth + 1, reading);
            inner.textStart = after + 1;
            int closed = inner.fields(after + 1, stop, raw, level + 1);
            inner.flush(closed);
            format = Optional.of(new Expr.Joined(inner.parts, after + 1, closed));
            after = closed;
        }
        if (after >= stop || source.charAt(after) != '}') {
            throw new Problem("f-string: expecting '}'", brace, Math.min(stop, after + 1));
        }
        if (shown && conversion == 0 && format.isEmpty()) {
            conversion = 'r';
        }
        parts.add(new Expr.Field(value, conversion, format, brace, after + 1));
        textStart = after + 1;
        return after + 1;
    }

    private boolean isEmpty(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!Characters.isSpace(source.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where the expression of a field ends: at a brace, colon, conversion or = outside of brackets and texts. */
    private int expressionEnd(int begin, int stop) {
        int level = 0;
        int at = begin;
        while (at < stop) {
            char c = source.charAt(at);
            char after = at + 1 < stop ? source.charAt(at + 1) : '\0';
            if (c == '\\') {
                throw new Problem("f-string expression part cannot include a backslash", at, at + 1);
            }
            if (c == '\'' || c == '"') {
                at = textEnd(at, stop);
                continue;
            }
            if (c == '(' || c == '[' || c == '{') {
                level++;
            } else if (level > 0 && (c == ')' || c == ']' || c == '}')) {
                level--;
            } else if (level == 0) {
                if (c == '}' || c == ':') {
                    return at;
                }
                if (c == '!' && after != '=') {
                    return at;
                }
                if (c == '=' && after != '=' && (at == begin || "=!<>".indexOf(source.charAt(at - 1)) < 0)) {
                    return at;
                }
                if (c == '=' && after == '=' || c == '!' && after == '=') {
                    at++;
                }
            }
            at++;
        }
        return at;
    }

    private int textEnd(int at, int stop) {
        char quote = source.charAt(at);
        boolean triple = source.startsWith(repeated(quote), at) && at + 2 < stop;
        int place = at + (triple ? 3 : 1);
        while (place < stop) {
            if (source.charAt(place) == quote && (!triple || source.startsWith(repeated(quote), place))) {
                return place + (triple ? 3 : 1);
            }
            place++;
        }
        throw new Problem("f-string: unterminated string", at, stop);
    }

    private Expr expression(int begin, int end) {
        if (isEmpty(begin, end)) {
            throw new Problem("f-string: empty expression not allowed", begin - 1, Math.min(end + 1, source.length()));
        }
        if (depth > 100) {
            throw new Problem("f-string: expressions nested too deeply", begin, end);
        }
        Expressions inner =
                new Expressions(source, Lexer.expression(source, begin, end, reading, new ArrayList<>()), reading);
        try {
            Expr value = inner.starList();
            if (inner.kind() != Tokens.END) {
                throw inner.unexpected();
            }
            return value;
        } catch (Problem problem) {
            SyntaxProblem found = problem.problem();
            if (found.message().startsWith("f-string")) {
                throw problem;
            }
            throw new Problem(found.type(), "f-string: " + found.message(), found.advice(), found.start(), found.end());
        }
    }
}
