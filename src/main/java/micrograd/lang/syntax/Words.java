package micrograd.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.lang.run.text.Characters;
import micrograd.text.PythonWords;

/**
 * The words of a text for those who colour it or look at the word at a place: any text is taken, the words do not overlap, and nothing is left out but white space.
 * Formatted strings come in their parts:
 *
 * <pre>
 * STRING_START              = prefix quotes
 * STRING_TEXT, STRING_END   = text without single braces; quotes
 * FIELD_START, FIELD_END    = "{" and "}"
 * FIELD_EQUALS              = "="
 * CONVERSION, FORMAT        = "!" letter; ":" { character }
 * </pre>
 */
public final class Words {
    private static final int DEEPEST_FIELDS = 2;
    private static final String RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String source;
    private final List<Token> words = new ArrayList<>();
    private int done;
    private int fields;

    private Words(String source) {
        this.source = source;
    }

    /** All of them in order, comments and line ends included, closed by one of kind END. */
    public static List<Token> of(String source) {
        Words words = new Words(source);
        words.add(Lexer.program(source, 0, Reading.WORDS, source.length(), new ArrayList<>()), source.length(), true);
        words.add(TokenKind.END, source.length(), source.length());
        return words.words;
    }

    /**
     * The words after a change.
     *
     * @param words what {@link #of} gives of the changed text
     * @param cut so many characters were cut for it
     */
    public record Changed(List<Token> words, int cut) {}

    /** What {@link #of} gives of a text that is another one changed within a line, by cutting that line alone; empty where that is not enough to go by. */
    public static Optional<Changed> changed(String before, List<Token> words, String after) {
        return new ChangedWords(before, words, after).made();
    }

    private void add(TokenKind kind, int start, int end) {
        words.add(new Token(kind, start, end));
        done = end;
    }

    private void add(Tokens tokens, int last, boolean lines) {
        for (int i = 0; i < tokens.count; i++) {
            int kind = tokens.kinds[i];
            int start = tokens.starts[i];
            int end = tokens.ends[i];
            boolean seen = end <= start || start < done;
            if (kind == Tokens.NEWLINE && lines && start < source.length()) {
                boolean pair = source.startsWith("\r\n", start);
                add(TokenKind.NEWLINE, start, start + (pair ? 2 : 1));
            } else if (seen || kind == Tokens.INDENT || kind == Tokens.DEDENT) {
                continue;
            } else if (kind == Tokens.WRONG) {
                wrong(tokens, i, last);
            } else if (kind == Tokens.STRING) {
                string(start, end, tokens.texts[i].length(), true);
            } else {
                add(kind(kind, start, end, tokens.texts[i]), start, end);
            }
        }
    }

    private TokenKind kind(int kind, int start, int end, String text) {
        return switch (kind) {
            case Tokens.NAME -> PythonWords.isKeyword(text) ? TokenKind.KEYWORD : TokenKind.NAME;
            case Tokens.NUMBER -> TokenKind.NUMBER;
            case Tokens.COMMENT -> TokenKind.COMMENT;
            case Tokens.DIRECTIVE -> TokenKind.DIRECTIVE;
            default -> RAISED.indexOf(source.charAt(start)) >= 0 ? TokenKind.SUPERSCRIPT : operator(text);
        };
    }

    private static TokenKind operator(String text) {
        return switch (text) {
            case "(", "[", "{" -> TokenKind.OPEN;
            case ")", "]", "}" -> TokenKind.CLOSE;
            case "," -> TokenKind.COMMA;
            case "." -> TokenKind.DOT;
            case ":" -> TokenKind.COLON;
            case ";" -> TokenKind.SEMICOLON;
            case "==", "!=", "<=", ">=" -> TokenKind.OPERATOR;
            default -> text.endsWith("=") ? TokenKind.ASSIGN : TokenKind.OPERATOR;
        };
    }

    /** What belongs to no program: but a bracket that is only never closed is a bracket. */
    private void wrong(Tokens tokens, int place, int last) {
        SyntaxProblem problem = tokens.problems[place];
        int start = tokens.starts[place];
        boolean again = place + 1 < tokens.count && tokens.starts[place + 1] == start;
        if (again || !problem.type().equals("SyntaxError")) {
            return;
        }
        int end = tokens.ends[place];
        if (!problem.message().startsWith("unterminated")) {
            boolean number =
                    problem.message().contains("literal") || problem.message().startsWith("complex");
            int next = place + 1 < tokens.count ? tokens.starts[place + 1] : 0;
            int whole = number ? wordEnd(end) : end;
            add(TokenKind.INVALID, start, next > start ? Math.min(whole, next) : whole);
            return;
        }
        int quote = start;
        while (source.charAt(quote) != '"' && source.charAt(quote) != '\'') {
            quote++;
        }
        boolean triple = problem.message().startsWith("unterminated triple");
        string(start, triple ? last : end, quote - start, false);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < source.length() && Characters.continuesName(source.charAt(end))) {
            end++;
        }
        return end;
    }

    // ---- strings

    private void string(int start, int end, int prefix, boolean closed) {
        String letters = source.substring(start, start + prefix);
        if (letters.indexOf('f') < 0 && letters.indexOf('F') < 0) {
            add(closed ? TokenKind.STRING : TokenKind.INVALID, start, end);
            return;
        }
        char quote = source.charAt(start + prefix);
        boolean triple =
                source.startsWith("" + quote + quote + quote, start + prefix) && (!closed || end - start - prefix >= 6);
        int width = triple ? 3 : 1;
        add(closed ? TokenKind.STRING_START : TokenKind.INVALID, start, start + prefix + width);
        texts(done, closed ? end - width : end);
        if (closed) {
            add(TokenKind.STRING_END, end - width, end);
        }
    }

    /** Texts and fields. */
    private void texts(int begin, int end) {
        int from = begin;
        int at = begin;
        while (at < end) {
            char c = source.charAt(at);
            boolean doubled = at + 1 < end && source.charAt(at + 1) == c;
            if (c == '\\' && at + 1 < end && source.charAt(at + 1) != '{' || doubled && (c == '{' || c == '}')) {
                at += 2;
            } else if (c == '{' || c == '}') {
                text(TokenKind.STRING_TEXT, from, at);
                if (c == '}') {
                    add(TokenKind.INVALID, at, at + 1);
                } else {
                    field(at, end);
                }
                at = done;
                from = done;
            } else {
                at++;
            }
        }
        text(TokenKind.STRING_TEXT, from, end);
    }

    private void text(TokenKind kind, int from, int to) {
        if (to > from) {
            add(kind, from, to);
        }
    }

    private void field(int brace, int end) {
        add(TokenKind.FIELD_START, brace, brace + 1);
        int stop = expressionEnd(brace + 1, end);
        add(Lexer.expression(source, brace + 1, stop, Reading.WORDS, new ArrayList<>()), stop, false);
        int at = stop;
        if (at < end && source.charAt(at) == '=') {
            add(TokenKind.FIELD_EQUALS, at, at + 1);
            at++;
            while (at < end && source.charAt(at) == ' ') {
                at++;
            }
        }
        if (at < end && source.charAt(at) == '!') {
            int from = at;
            at++;
            while (at < end && source.charAt(at) >= 'a' && source.charAt(at) <= 'z') {
                at++;
            }
            add(TokenKind.CONVERSION, from, at);
        }
        if (at < end && source.charAt(at) == ':') {
            fields++;
            at = format(at, end);
            fields--;
        }
        if (at < end && source.charAt(at) == '}') {
            add(TokenKind.FIELD_END, at, at + 1);
        } else if (at < end && done < at + 1) {
            add(TokenKind.INVALID, at, at + 1);
        } else {
            done = Math.max(done, at);
        }
    }

    private int format(int colon, int end) {
        int from = colon;
        int at = colon;
        while (at < end && source.charAt(at) != '}') {
            if (source.charAt(at) == '{' && fields <= DEEPEST_FIELDS) {
                text(TokenKind.FORMAT, from, at);
                field(at, end);
                at = done;
                from = done;
            } else {
                at++;
            }
        }
        text(TokenKind.FORMAT, from, at);
        return at;
    }

    /** Where the expression of a field ends: at a mark outside of brackets and texts. */
    private int expressionEnd(int begin, int end) {
        int level = 0;
        char quote = '\0';
        for (int at = begin; at < end; at++) {
            char c = source.charAt(at);
            char behind = at + 1 < end ? source.charAt(at + 1) : '\0';
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[' || c == '{') {
                level++;
            } else if (level > 0) {
                level -= c == ')' || c == ']' || c == '}' ? 1 : 0;
            } else if (c == '}' || c == ':' || c == '!' && behind != '=') {
                return at;
            } else if (c == '=' && behind != '=' && "=!<>".indexOf(source.charAt(at - 1)) < 0) {
                return at;
            }
        }
        return end;
    }
}
