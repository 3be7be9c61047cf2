package micrograd.lang;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Cuts out strings. Formatted ones come in parts, with ordinary tokens in their fields:
 *
 * <pre>
 * STRING                    = prefix quotes { character | escape } quotes
 * STRING_START              = prefix quotes
 * STRING_TEXT, STRING_END   = text without single braces; quotes
 * FIELD_START, FIELD_END    = "{" and "}"
 * FIELD_EQUALS              = "="
 * CONVERSION, FORMAT        = "!" letter; ":" { character }
 * </pre>
 *
 * <p>Those that are open are kept on a stack, so that they may lie in each other.
 */
final class StringLexer {
    private final Scan scan;
    private final Deque<OpenString> strings = new ArrayDeque<>();

    StringLexer(Scan scan) {
        this.scan = scan;
    }

    /** Whether the next characters are text of a formatted string, not tokens. */
    boolean isInText() {
        return !strings.isEmpty() && !strings.peek().inField;
    }

    /** Scans a string whose prefix, from {@code start} on, has been read. */
    void quote(int start) {
        char quote = scan.next();
        OpenString outer = strings.peek();
        if (outer != null && start == scan.position && outer.isEndedBy(scan.source, scan.position)) {
            scan.error(outer.fieldStart, "This '{' is not closed: write } behind the expression.");
            scan.tokens.set(outer.token, new Token(TokenKind.INVALID, outer.start, outer.textStart));
            outer.inField = false;
            return;
        }
        boolean raw = hasPrefix(start, 'r');
        boolean formatted = hasPrefix(start, 'f');
        boolean triple = scan.ahead(1) == quote && scan.ahead(2) == quote;
        scan.skip(triple ? 3 : 1);
        if (formatted) {
            scan.add(TokenKind.STRING_START, start);
            strings.push(new OpenString(start, scan.position, scan.tokens.size() - 1, quote, triple, raw));
        } else {
            plain(start, quote, triple);
        }
    }

    private void plain(int start, char quote, boolean triple) {
        while (!scan.isAtEnd()) {
            char c = scan.next();
            if (c == '\\') {
                scan.skip(2);
            } else if (c == quote && (!triple || scan.ahead(1) == quote && scan.ahead(2) == quote)) {
                scan.skip(triple ? 3 : 1);
                scan.add(TokenKind.STRING, start);
                return;
            } else if (Letters.isNewline(c) && !triple) {
                break;
            } else {
                scan.skip(1);
            }
        }
        scan.invalid(start, unclosed(quote, triple));
    }

    /** The text of the innermost formatted string up to its next field or its end. */
    void text() {
        OpenString string = strings.peek();
        int start = scan.position;
        while (!scan.isAtEnd()) {
            char c = scan.next();
            char behind = scan.ahead(1);
            if (string.isQuoteAt(scan.source, scan.position)) {
                addText(start);
                int end = scan.position;
                scan.skip(string.triple ? 3 : 1);
                scan.add(TokenKind.STRING_END, end);
                strings.pop();
                return;
            } else if (c == '\\' && !(string.raw && behind == '{')) {
                scan.skip(behind == '{' ? 1 : 2);
            } else if (c == '{' && behind != '{') {
                addText(start);
                openField(string);
                return;
            } else if (c == '{' || c == '}' && behind == '}') {
                scan.skip(2);
            } else if (c == '}') {
                addText(start);
                int brace = scan.position;
                scan.skip(1);
                scan.invalid(brace, "This '}' closes nothing: write }} for a brace that is printed.");
                start = scan.position;
            } else if (Letters.isNewline(c) && !string.triple) {
                addText(start);
                closeAll();
                return;
            } else {
                scan.skip(1);
            }
        }
        addText(start);
    }

    private void openField(OpenString string) {
        string.inField = true;
        string.fieldStart = scan.position;
        string.brackets = 0;
        scan.skip(1);
        scan.add(TokenKind.FIELD_START, string.fieldStart);
    }

    /** Scans one of the marks that end a field's expression, if there is one: = ! : and the closing brace. */
    boolean fieldMark() {
        OpenString string = strings.peek();
        if (string == null || string.brackets > 0) {
            return false;
        }
        int start = scan.position;
        char c = scan.next();
        if (c == '}') {
            scan.skip(1);
            string.inField = false;
            scan.add(TokenKind.FIELD_END, start);
        } else if (c == '=' && scan.ahead(1) != '=') {
            scan.skip(1);
            scan.add(TokenKind.FIELD_EQUALS, start);
        } else if (c == '!' && scan.ahead(1) != '=') {
            scan.skip(1);
            scan.skipName();
            scan.add(TokenKind.CONVERSION, start);
        } else if (c == ':') {
            scan.skip(1);
            while (!scan.isAtEnd()
                    && scan.next() != '}'
                    && scan.next() != '{'
                    && !Letters.isNewline(scan.next())
                    && !string.isQuoteAt(scan.source, scan.position)) {
                scan.skip(1);
            }
            scan.add(TokenKind.FORMAT, start);
        } else {
            return false;
        }
        return true;
    }

    /** Counts the brackets in a field: the marks within them are not the field's. */
    void bracket(int change) {
        if (!strings.isEmpty()) {
            strings.peek().brackets = Math.max(0, strings.peek().brackets + change);
        }
    }

    /** A line ends, and with it the formatted strings that do not go over lines. */
    void endLine() {
        if (!strings.isEmpty() && !strings.peek().triple) {
            closeAll();
        }
    }

    /** Gives up the formatted strings that are still open. */
    void closeAll() {
        while (!strings.isEmpty()) {
            OpenString string = strings.pop();
            scan.tokens.set(string.token, new Token(TokenKind.INVALID, string.start, string.textStart));
            if (strings.isEmpty()) {
                scan.error(string.start, unclosed(string.quote, string.triple));
            }
        }
    }

    /** Whether the name from {@code start} up to here is one of r, u, f, rf and fr, in any case. */
    boolean isPrefix(int start) {
        char first = Letters.lower(scan.at(start));
        char second = Letters.lower(scan.at(start + 1));
        return switch (scan.position - start) {
            case 1 -> first == 'f' || first == 'r' || first == 'u';
            case 2 -> first == 'f' && second == 'r' || first == 'r' && second == 'f';
            default -> false;
        };
    }

    private boolean hasPrefix(int start, char letter) {
        for (int i = start; i < scan.position; i++) {
            if (Letters.lower(scan.at(i)) == letter) {
                return true;
            }
        }
        return false;
    }

    private void addText(int start) {
        if (scan.position > start) {
            scan.add(TokenKind.STRING_TEXT, start);
        }
    }

    private static String unclosed(char quote, boolean triple) {
        String end = triple ? "" + quote + quote + quote : "" + quote;
        return "This text is not closed: write " + end + " at its end.";
    }

    /** A formatted string that is still open. */
    private static final class OpenString {
        final int start;
        final int textStart;
        final int token;
        final char quote;
        final boolean triple;
        final boolean raw;
        boolean inField;
        int fieldStart;
        int brackets;

        OpenString(int start, int textStart, int token, char quote, boolean triple, boolean raw) {
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
