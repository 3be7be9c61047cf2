package micrograd.lang;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts source into tokens that follow each other without overlapping and leave out nothing but white space.
 *
 * <p>It accepts any text: what belongs to no program becomes an {@link TokenKind#INVALID} token and an error. Formatted strings
 * are cut into their parts, the fields' expressions into ordinary tokens, so that nested ones need no nested lexer.
 */
public final class Lexer {
    private static final String[] LONG_OPERATORS = {
        "**=", "//=", "<<=", ">>=", "**", "//", "==", "!=", "<=", ">=", "<>", "->", ":=", "+=", "-=", "*=", "/=", "%=",
        "^=", "@=", "&=", "|=", "<<", ">>"
    };
    private static final String MATH_OPERATORS = "−–—×·⋅∗÷∕⁄";

    private final String source;
    private final Diagnostics diagnostics;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<FormattedString> strings = new ArrayDeque<>();
    private int position;

    Lexer(String source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /** The tokens of any text, in order, comments and line ends included, closed by one of kind END. */
    public static List<Token> tokens(String source) {
        return new Lexer(source, new Diagnostics(new Lines(source))).scan();
    }

    List<Token> scan() {
        while (position < source.length()) {
            FormattedString string = strings.peek();
            if (string != null && !string.inField) {
                scanText(string);
            } else {
                scanToken(string);
            }
        }
        closeStrings();
        add(TokenKind.END, position);
        return tokens;
    }

    private void scanToken(FormattedString string) {
        int start = position;
        char c = source.charAt(start);
        if (Letters.isSpace(c)) {
            position++;
        } else if (Letters.isNewline(c)) {
            if (string != null && !string.triple) {
                closeStrings();
            }
            position += c == '\r' && at(start + 1) == '\n' ? 2 : 1;
            add(TokenKind.NEWLINE, start);
        } else if (string != null && string.brackets == 0 && scanFieldMark(string, c)) {
            return;
        } else if (c == '#') {
            skipLine();
            add(TokenKind.COMMENT, start);
        } else if ((c == '%' || c == '!') && beginsLine()) {
            skipLine();
            add(TokenKind.DIRECTIVE, start);
        } else if (Letters.isDigit(c) || c == '.' && Letters.isDigit(at(start + 1))) {
            scanNumber();
        } else if (Letters.startsName(c)) {
            scanName();
        } else if (c == '\'' || c == '"') {
            scanQuote(string, start);
        } else if (c == '\\' && Letters.isNewline(at(start + 1))) {
            position += at(start + 1) == '\r' && at(start + 2) == '\n' ? 3 : 2;
        } else {
            scanSign(string, c);
        }
    }

    // ---- numbers and names

    private void scanNumber() {
        int start = position;
        char prefix = Letters.lower(at(start + 1));
        if (at(start) == '0' && (prefix == 'x' || prefix == 'o' || prefix == 'b')) {
            scanBased(prefix == 'x' ? 16 : prefix == 'o' ? 8 : 2);
            return;
        }
        skipDigits();
        boolean whole = true;
        if (at(position) == '.') {
            whole = false;
            position++;
            skipDigits();
        }
        if (at(position) == 'e' || at(position) == 'E') {
            int digits = position + (at(position + 1) == '-' || at(position + 1) == '+' ? 2 : 1);
            if (Letters.isDigit(at(digits))) {
                whole = false;
                position = digits;
                skipDigits();
            }
        }
        if ((at(position) == 'j' || at(position) == 'J') && !Letters.continuesName(at(position + 1))) {
            position++;
            invalid(start, "Complex numbers are not supported: write real numbers only.");
        } else if (whole && hasLeadingZero(start)) {
            invalid(start, "A whole number does not begin with 0: write " + withoutZeros(start) + ".");
        } else {
            add(TokenKind.NUMBER, start);
        }
    }

    private void scanBased(int base) {
        int start = position;
        position += 2;
        boolean good = Letters.continuesName(at(position));
        while (Letters.continuesName(at(position))) {
            int digit = Letters.digit(at(position));
            good &= digit < base && (digit >= 0 || at(position) == '_');
            position++;
        }
        if (good) {
            add(TokenKind.NUMBER, start);
        } else {
            invalid(start, "This is no number of base " + base + ": write it in decimal.");
        }
    }

    private void skipDigits() {
        while (Letters.isDigit(at(position)) || at(position) == '_' && Letters.isDigit(at(position + 1))) {
            position++;
        }
    }

    private boolean hasLeadingZero(int start) {
        boolean nonzero = false;
        for (int i = start; i < position; i++) {
            nonzero |= at(i) != '0' && at(i) != '_';
        }
        return at(start) == '0' && nonzero;
    }

    private String withoutZeros(int start) {
        int i = start;
        while (at(i) == '0' || at(i) == '_') {
            i++;
        }
        return source.substring(i, position);
    }

    private void scanName() {
        int start = position;
        while (Letters.continuesName(at(position))) {
            position++;
        }
        char next = at(position);
        if ((next == '\'' || next == '"') && isStringPrefix(start)) {
            scanQuote(strings.peek(), start);
            return;
        }
        boolean keyword = Words.isKeyword(source.substring(start, position));
        add(keyword ? TokenKind.KEYWORD : TokenKind.NAME, start);
    }

    /** Whether the name from {@code start} on is one of r, u, f, rf and fr, in any case. */
    private boolean isStringPrefix(int start) {
        if (position - start > 2) {
            return false;
        }
        char first = Letters.lower(at(start));
        char second = Letters.lower(at(start + 1));
        return position - start == 1
                ? first == 'f' || first == 'r' || first == 'u'
                : first == 'f' && second == 'r' || first == 'r' && second == 'f';
    }

    private boolean hasPrefix(int start, char letter) {
        for (int i = start; i < position; i++) {
            if (Letters.lower(at(i)) == letter) {
                return true;
            }
        }
        return false;
    }

    // ---- strings

    /** Scans a string whose prefix, from {@code start} on, has been read. */
    private void scanQuote(FormattedString outer, int start) {
        char quote = at(position);
        if (outer != null && start == position && outer.isEndedBy(source, position)) {
            diagnostics.error(
                    new Span(outer.fieldStart, position), "This '{' is not closed: write } behind the expression.");
            tokens.set(outer.token, new Token(TokenKind.INVALID, outer.start, outer.textStart));
            outer.inField = false;
            return;
        }
        boolean raw = hasPrefix(start, 'r');
        boolean formatted = hasPrefix(start, 'f');
        boolean triple = at(position + 1) == quote && at(position + 2) == quote;
        position += triple ? 3 : 1;
        if (formatted) {
            add(TokenKind.STRING_START, start);
            strings.push(new FormattedString(start, position, tokens.size() - 1, quote, triple, raw));
            return;
        }
        while (position < source.length()) {
            char c = at(position);
            if (c == '\\') {
                position += position + 1 < source.length() ? 2 : 1;
            } else if (c == quote && (!triple || at(position + 1) == quote && at(position + 2) == quote)) {
                position += triple ? 3 : 1;
                add(TokenKind.STRING, start);
                return;
            } else if (Letters.isNewline(c) && !triple) {
                break;
            } else {
                position++;
            }
        }
        invalid(start, unclosed(quote, triple));
    }

    /** The text of a formatted string up to its next field or its end. */
    private void scanText(FormattedString string) {
        int start = position;
        while (position < source.length()) {
            char c = at(position);
            if (string.isQuoteAt(source, position)) {
                addText(start);
                int end = position;
                position += string.triple ? 3 : 1;
                add(TokenKind.STRING_END, end);
                strings.pop();
                return;
            }
            if (c == '\\' && !(string.raw && at(position + 1) == '{')) {
                position += position + 1 < source.length() && at(position + 1) != '{' ? 2 : 1;
            } else if (c == '{' && at(position + 1) != '{') {
                addText(start);
                string.inField = true;
                string.fieldStart = position;
                string.brackets = 0;
                position++;
                add(TokenKind.FIELD_START, string.fieldStart);
                return;
            } else if (c == '{' || c == '}' && at(position + 1) == '}') {
                position += 2;
            } else if (c == '}') {
                addText(start);
                int brace = position++;
                invalid(brace, "This '}' closes nothing: write }} for a brace that is printed.");
                start = position;
            } else if (Letters.isNewline(c) && !string.triple) {
                addText(start);
                closeStrings();
                return;
            } else {
                position++;
            }
        }
        addText(start);
    }

    /** The marks that end a field's expression: = ! : and the closing brace. */
    private boolean scanFieldMark(FormattedString string, char c) {
        int start = position;
        if (c == '}') {
            position++;
            string.inField = false;
            add(TokenKind.FIELD_END, start);
        } else if (c == '=' && at(start + 1) != '=') {
            position++;
            add(TokenKind.FIELD_EQUALS, start);
        } else if (c == '!' && at(start + 1) != '=') {
            position++;
            while (Letters.continuesName(at(position))) {
                position++;
            }
            add(TokenKind.CONVERSION, start);
        } else if (c == ':') {
            position++;
            while (position < source.length()
                    && at(position) != '}'
                    && at(position) != '{'
                    && !Letters.isNewline(at(position))
                    && !string.isQuoteAt(source, position)) {
                position++;
            }
            add(TokenKind.FORMAT, start);
        } else {
            return false;
        }
        return true;
    }

    /** Gives up the formatted strings that are still open. */
    private void closeStrings() {
        while (!strings.isEmpty()) {
            FormattedString string = strings.pop();
            tokens.set(string.token, new Token(TokenKind.INVALID, string.start, string.textStart));
            if (strings.isEmpty()) {
                diagnostics.error(new Span(string.start, position), unclosed(string.quote, string.triple));
            }
        }
    }

    private static String unclosed(char quote, boolean triple) {
        String end = triple ? "" + quote + quote + quote : "" + quote;
        return "This text is not closed: write " + end + " at its end.";
    }

    private void addText(int start) {
        if (position > start) {
            add(TokenKind.STRING_TEXT, start);
        }
    }

    // ---- everything else

    private void scanSign(FormattedString string, char c) {
        int start = position;
        if (Letters.superscript(c) >= 0 || c == '⁻' && Letters.superscript(at(start + 1)) >= 0) {
            position++;
            while (Letters.superscript(at(position)) >= 0) {
                position++;
            }
            add(TokenKind.SUPERSCRIPT, start);
            return;
        }
        boolean mayBeLong = "=*/<>".indexOf(at(start + 1)) >= 0;
        for (int i = 0; mayBeLong && i < LONG_OPERATORS.length; i++) {
            String operator = LONG_OPERATORS[i];
            if (source.startsWith(operator, start)) {
                position += operator.length();
                boolean compares = operator.equals("==")
                        || operator.equals("!=")
                        || operator.equals("<=")
                        || operator.equals(">=");
                add(operator.endsWith("=") && !compares ? TokenKind.ASSIGN : TokenKind.OPERATOR, start);
                return;
            }
        }
        position++;
        if (MATH_OPERATORS.indexOf(c) >= 0) {
            boolean assigns = at(position) == '=' && at(position + 1) != '=';
            position += assigns ? 1 : 0;
            add(assigns ? TokenKind.ASSIGN : TokenKind.OPERATOR, start);
            return;
        }
        switch (c) {
            case '+', '-', '*', '/', '^', '<', '>', '%', '@', '&', '|', '~' -> add(TokenKind.OPERATOR, start);
            case '=' -> add(TokenKind.ASSIGN, start);
            case '(', '[', '{' -> {
                count(string, 1);
                add(TokenKind.OPEN, start);
            }
            case ')', ']', '}' -> {
                count(string, -1);
                add(TokenKind.CLOSE, start);
            }
            case ',' -> add(TokenKind.COMMA, start);
            case '.' -> add(TokenKind.DOT, start);
            case ':' -> add(TokenKind.COLON, start);
            case ';' -> add(TokenKind.SEMICOLON, start);
            default -> scanInvalid(start, c);
        }
    }

    private static void count(FormattedString string, int bracket) {
        if (string != null) {
            string.brackets = Math.max(0, string.brackets + bracket);
        }
    }

    private void scanInvalid(int start, char c) {
        if (isCurlyQuote(c)) {
            while (position < source.length() && !isCurlyQuote(at(position)) && !Letters.isNewline(at(position))) {
                position++;
            }
            position += isCurlyQuote(at(position)) ? 1 : 0;
            invalid(start, "Curly quotes are for prose: write the straight ones, ' or \".");
        } else if (c == '\\') {
            invalid(start, "A backslash continues a line only as its very last character: remove it.");
        } else if (c > '\uff00' && c <= '\uff5e') {
            invalid(start, "'" + c + "' is a wide character: write " + (char) (c - 0xfee0) + ".");
        } else if (c == '√') {
            invalid(start, "'√' is not supported: write sqrt(…).");
        } else if (c == '≤' || c == '≥' || c == '≠') {
            invalid(start, "'" + c + "' is not supported: write " + (c == '≤' ? "<=." : c == '≥' ? ">=." : "!=."));
        } else {
            if (Character.isHighSurrogate(c) && Character.isLowSurrogate(at(position))) {
                position++;
            }
            while (position < source.length() && at(position) == c) {
                position++;
            }
            invalid(
                    start,
                    "'" + source.substring(start, Math.min(position, start + 2)) + "' means nothing here: remove it.");
        }
    }

    private static boolean isCurlyQuote(char c) {
        return c >= '\u2018' && c <= '\u201f' || c == '«' || c == '»' || c == '´';
    }

    private boolean beginsLine() {
        return tokens.isEmpty() || tokens.get(tokens.size() - 1).kind() == TokenKind.NEWLINE;
    }

    private void skipLine() {
        while (position < source.length() && !Letters.isNewline(at(position))) {
            position++;
        }
    }

    private void invalid(int start, String message) {
        add(TokenKind.INVALID, start);
        diagnostics.error(new Span(start, position), message);
    }

    private void add(TokenKind kind, int start) {
        tokens.add(new Token(kind, start, position));
    }

    /** The character there, or NUL behind the end. */
    private char at(int index) {
        return index < source.length() ? source.charAt(index) : '\0';
    }

    /** A formatted string that is still open. */
    private static final class FormattedString {
        final int start;
        final int textStart;
        final int token;
        final char quote;
        final boolean triple;
        final boolean raw;
        boolean inField;
        int fieldStart;
        int brackets;

        FormattedString(int start, int textStart, int token, char quote, boolean triple, boolean raw) {
            this.start = start;
            this.textStart = textStart;
            this.token = token;
            this.quote = quote;
            this.triple = triple;
            this.raw = raw;
        }

        boolean isQuoteAt(String source, int index) {
            return source.charAt(index) == quote
                    && (!triple
                            || index + 2 < source.length()
                                    && source.charAt(index + 1) == quote
                                    && source.charAt(index + 2) == quote);
        }

        /** Whether the quotes at {@code index}, met in a field, close this string: none like them follow in the line to open another. */
        boolean isEndedBy(String source, int index) {
            if (!isQuoteAt(source, index)) {
                return false;
            }
            if (triple) {
                return true;
            }
            for (int i = index + 1; i < source.length() && !Letters.isNewline(source.charAt(i)); i++) {
                if (source.charAt(i) == quote) {
                    return false;
                }
            }
            return true;
        }
    }
}
