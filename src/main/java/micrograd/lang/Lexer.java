package micrograd.lang;

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

    private final Scan scan;
    private final NumberLexer numbers;
    private final StringLexer strings;

    Lexer(String source, Diagnostics diagnostics) {
        scan = new Scan(source, diagnostics);
        numbers = new NumberLexer(scan);
        strings = new StringLexer(scan);
    }

    /** The tokens of any text, in order, comments and line ends included, closed by one of kind END. */
    public static List<Token> tokens(String source) {
        return new Lexer(source, new Diagnostics(new Lines(source))).scan();
    }

    List<Token> scan() {
        while (!scan.isAtEnd()) {
            if (strings.isInText()) {
                strings.text();
            } else {
                token(scan.next());
            }
        }
        strings.closeAll();
        scan.add(TokenKind.END, scan.position);
        return scan.tokens;
    }

    private void token(char c) {
        int start = scan.position;
        if (Letters.isSpace(c)) {
            scan.skip(1);
        } else if (Letters.isNewline(c)) {
            strings.endLine();
            scan.skip(c == '\r' && scan.ahead(1) == '\n' ? 2 : 1);
            scan.add(TokenKind.NEWLINE, start);
        } else if (strings.fieldMark()) {
            return;
        } else if (c == '#') {
            scan.skipLine();
            scan.add(TokenKind.COMMENT, start);
        } else if ((c == '%' || c == '!') && scan.beginsLine()) {
            scan.skipLine();
            scan.add(TokenKind.DIRECTIVE, start);
        } else if (Letters.isDigit(c) || c == '.' && Letters.isDigit(scan.ahead(1))) {
            numbers.number();
        } else if (Letters.startsName(c)) {
            name();
        } else if (c == '\'' || c == '"') {
            strings.quote(start);
        } else if (c == '\\' && Letters.isNewline(scan.ahead(1))) {
            scan.skip(scan.ahead(1) == '\r' && scan.ahead(2) == '\n' ? 3 : 2);
        } else {
            sign(c);
        }
    }

    private void name() {
        int start = scan.position;
        scan.skipName();
        if ((scan.next() == '\'' || scan.next() == '"') && strings.isPrefix(start)) {
            strings.quote(start);
            return;
        }
        boolean keyword = Words.isKeyword(scan.source.substring(start, scan.position));
        scan.add(keyword ? TokenKind.KEYWORD : TokenKind.NAME, start);
    }

    private void sign(char c) {
        if (!superscript(c) && !longOperator()) {
            int start = scan.position;
            scan.skip(1);
            if (MATH_OPERATORS.indexOf(c) >= 0) {
                boolean assigns = scan.next() == '=' && scan.ahead(1) != '=';
                scan.skip(assigns ? 1 : 0);
                scan.add(assigns ? TokenKind.ASSIGN : TokenKind.OPERATOR, start);
            } else {
                single(c, start);
            }
        }
    }

    private boolean superscript(char c) {
        int start = scan.position;
        if (Letters.superscript(c) < 0 && (c != '⁻' || Letters.superscript(scan.ahead(1)) < 0)) {
            return false;
        }
        scan.skip(1);
        while (Letters.superscript(scan.next()) >= 0) {
            scan.skip(1);
        }
        scan.add(TokenKind.SUPERSCRIPT, start);
        return true;
    }

    private boolean longOperator() {
        int start = scan.position;
        if ("=*/<>".indexOf(scan.ahead(1)) < 0) {
            return false;
        }
        for (String operator : LONG_OPERATORS) {
            if (scan.source.startsWith(operator, start)) {
                scan.skip(operator.length());
                boolean assigns = operator.endsWith("=") && Operators.precedence(operator) != Operators.COMPARE;
                scan.add(assigns ? TokenKind.ASSIGN : TokenKind.OPERATOR, start);
                return true;
            }
        }
        return false;
    }

    private void single(char c, int start) {
        switch (c) {
            case '+', '-', '*', '/', '^', '<', '>', '%', '@', '&', '|', '~' -> scan.add(TokenKind.OPERATOR, start);
            case '=' -> scan.add(TokenKind.ASSIGN, start);
            case '(', '[', '{' -> {
                strings.bracket(1);
                scan.add(TokenKind.OPEN, start);
            }
            case ')', ']', '}' -> {
                strings.bracket(-1);
                scan.add(TokenKind.CLOSE, start);
            }
            case ',' -> scan.add(TokenKind.COMMA, start);
            case '.' -> scan.add(TokenKind.DOT, start);
            case ':' -> scan.add(TokenKind.COLON, start);
            case ';' -> scan.add(TokenKind.SEMICOLON, start);
            default -> invalid(c, start);
        }
    }

    private void invalid(char c, int start) {
        String message = switch (c) {
            case '\\' -> "A backslash continues a line only as its very last character: remove it.";
            case '√' -> "'√' is not supported: write sqrt(…).";
            case '≤' -> "'≤' is not supported: write <=.";
            case '≥' -> "'≥' is not supported: write >=.";
            case '≠' -> "'≠' is not supported: write !=.";
            default -> "";
        };
        if (!message.isEmpty()) {
            scan.invalid(start, message);
        } else if (Letters.isCurlyQuote(c)) {
            while (!scan.isAtEnd() && !Letters.isCurlyQuote(scan.next()) && !Letters.isNewline(scan.next())) {
                scan.skip(1);
            }
            scan.skip(Letters.isCurlyQuote(scan.next()) ? 1 : 0);
            scan.invalid(start, "Curly quotes are for prose: write the straight ones, ' or \".");
        } else if (Letters.isWide(c)) {
            scan.invalid(start, "'" + c + "' is a wide character: write " + Letters.narrow(c) + ".");
        } else {
            boolean pair = Character.isHighSurrogate(c) && Character.isLowSurrogate(scan.next());
            String shown = scan.source.substring(start, start + (pair ? 2 : 1));
            scan.skip(pair ? 1 : 0);
            while (!pair && !scan.isAtEnd() && scan.next() == c) {
                scan.skip(1);
            }
            scan.invalid(start, "'" + shown + "' means nothing here: remove it.");
        }
    }
}
