package micrograd.lang.syntax;

import java.util.Arrays;
import java.util.List;
import micrograd.lang.run.text.Characters;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;
import micrograd.text.TypedText;

/** Cuts a source into tokens, with those for indentation; never fails: what is wrong becomes a token that says so. */
final class Lexer {
    static final int MOST_BRACKETS = Budgets.BRACKETS_OPEN_IN_PYTHON;
    private static final int MOST_LEVELS = Budgets.LEVELS_OF_INDENTATION;
    private static final String TOO_LONG =
            "A name has at most " + Budgets.NAME_CHARACTERS + " characters here: shorten it.";
    private static final String[] THREE = {"**=", "//=", ">>=", "<<=", "..."};
    private static final String[] TWO = {
        "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", ":="
    };
    private static final String ONE = "+-*/%@&|^~<>()[]{},:.;=";
    private static final String[] ONES = texts(ONE);
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String source;
    private final int end;
    private final boolean within;
    private final Reading reading;
    private final int mostBrackets;
    private final List<SyntaxProblem> remarks;
    private final Tokens tokens;
    private int[] open = new int[MOST_BRACKETS + 1];
    private int[] openLines = new int[MOST_BRACKETS + 1];
    private int brackets;
    private final int[] columns = new int[MOST_LEVELS + 1];
    private final int[] tabless = new int[MOST_LEVELS + 1];
    private int levels;
    private int at;
    private int knownOffset;
    private int knownLine = 1;

    private Lexer(
            String source,
            int start,
            int end,
            boolean within,
            Reading reading,
            int mostBrackets,
            List<SyntaxProblem> remarks) {
        this.source = source;
        this.end = end;
        this.within = within;
        this.reading = reading;
        this.mostBrackets = mostBrackets;
        this.remarks = remarks;
        at = start;
        tokens = new Tokens(Math.max(0, end - start));
    }

    /** The tokens of a program from an offset on, the start of a line. */
    static Tokens program(String source, int start, Reading reading, int mostBrackets, List<SyntaxProblem> remarks) {
        Lexer lexer = new Lexer(source, start, source.length(), false, reading, mostBrackets, remarks);
        lexer.lines();
        return lexer.tokens;
    }

    /** The tokens of an expression within an f-string: line ends mean nothing. */
    static Tokens expression(String source, int start, int end, Reading reading, List<SyntaxProblem> remarks) {
        Lexer lexer = new Lexer(source, start, end, true, reading, MOST_BRACKETS, remarks);
        while (true) {
            lexer.space();
            if (lexer.at >= end) {
                break;
            }
            lexer.token();
            if (reading != Reading.WORDS && lexer.tokens.kinds[lexer.tokens.count - 1] == Tokens.WRONG) {
                break;
            }
        }
        lexer.tokens.add(Tokens.END, end, end, "");
        return lexer.tokens;
    }

    // ---- lines

    private void lines() {
        while (at < end) {
            if (indentation()) {
                line();
            }
        }
        if (brackets > 0) {
            int place = open[brackets - 1];
            wrong("SyntaxError", "'" + source.charAt(place) + "' was never closed", "", place, place + 1);
        }
        int last = tokens.count;
        if (last > 0 && tokens.kinds[last - 1] != Tokens.NEWLINE && tokens.kinds[last - 1] != Tokens.DEDENT) {
            tokens.add(Tokens.NEWLINE, end, end, "");
        }
        while (levels > 0) {
            levels--;
            tokens.add(Tokens.DEDENT, end, end, "");
        }
        tokens.add(Tokens.END, end, end, "");
    }

    private char peek(int ahead) {
        int place = at + ahead;
        return place < end ? source.charAt(place) : '\0';
    }

    private boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private void skipLineEnd() {
        if (peek(0) == '\r' && peek(1) == '\n') {
            at++;
        }
        at++;
    }

    private void skipLine() {
        while (at < end && !isLineEnd(source.charAt(at))) {
            at++;
        }
    }

    /** Reads the start of a line; false if there is nothing on it. */
    private boolean indentation() {
        int start = at;
        int column = 0;
        int tabs = 0;
        while (at < end) {
            char c = source.charAt(at);
            if (c == ' ') {
                column++;
                tabs++;
            } else if (c == '\t') {
                column = (column / 8 + 1) * 8;
                tabs++;
            } else if (c == '\f') {
                column = 0;
                tabs = 0;
            } else if (reading.isLoose() && isTypesetSpace(c)) {
                column++;
                tabs++;
            } else if (c != '\ufeff' && !(reading.isLoose() && isInvisible(c))) {
                break;
            }
            at++;
        }
        char c = peek(0);
        if (at >= end) {
            return false;
        }
        if (c == '#') {
            comment();
            c = peek(0);
        }
        if (at >= end || isLineEnd(c)) {
            if (at < end && reading == Reading.WORDS) {
                tokens.add(Tokens.NEWLINE, at, at, "");
            }
            if (at < end) {
                skipLineEnd();
            }
            return false;
        }
        if ((c == '%' || c == '!') && (column == columns[levels] || reading.isLoose())) {
            int from = at;
            skipLine();
            if (reading == Reading.WORDS) {
                tokens.add(Tokens.DIRECTIVE, from, at, "");
            }
            remarks.add(new SyntaxProblem("", "notebook", "", from, at));
            return false;
        }
        indent(start, column, tabs);
        return true;
    }

    private void comment() {
        int start = at;
        skipLine();
        if (reading == Reading.WORDS) {
            tokens.add(Tokens.COMMENT, start, at, "");
        }
    }

    private void indent(int start, int column, int tabs) {
        if (reading.isLoose() && tokens.count == 0) {
            columns[0] = column;
            tabless[0] = tabs;
            return;
        }
        int present = columns[levels];
        if (column > present && tabs <= tabless[levels]
                || column < present && tabs >= tabless[levels] && levels > 0
                || column == present && tabs != tabless[levels]) {
            if (column != present || tabs != tabless[levels]) {
                wrong("TabError", "inconsistent use of tabs and spaces in indentation", "", start, at);
                return;
            }
        }
        if (column > present) {
            if (levels == MOST_LEVELS - 1) {
                wrong("IndentationError", "too many levels of indentation", "", start, at);
                return;
            }
            levels++;
            columns[levels] = column;
            tabless[levels] = tabs;
            tokens.add(Tokens.INDENT, start, at, "");
            return;
        }
        while (levels > 0 && column < columns[levels]) {
            levels--;
            tokens.add(Tokens.DEDENT, at, at, "");
        }
        if (column != columns[levels]) {
            wrong(
                    "IndentationError",
                    "unindent does not match any outer indentation level",
                    "",
                    start,
                    Math.max(start + 1, at));
        }
    }

    private void line() {
        while (true) {
            space();
            if (at >= end) {
                return;
            }
            char c = source.charAt(at);
            if (isLineEnd(c)) {
                int from = at;
                skipLineEnd();
                if (brackets == 0 || reading == Reading.WORDS) {
                    tokens.add(Tokens.NEWLINE, from, from, "");
                }
                if (brackets == 0) {
                    return;
                }
                continue;
            }
            token();
        }
    }

    /** Skips spaces, comments and joined line ends. */
    private void space() {
        while (at < end) {
            char c = source.charAt(at);
            if (c == ' ' || c == '\t' || c == '\f' || c == '\u00a0' || within && isLineEnd(c)) {
                at++;
            } else if (c >= '\u000b' && reading.isLoose() && (isTypesetSpace(c) || isInvisible(c))) {
                at++;
            } else if (c == '#') {
                if (within && reading != Reading.WORDS) {
                    wrong("f-string expression part cannot include '#'", at, at + 1);
                    at = end;
                    return;
                }
                comment();
            } else if (c == '\\' && isLineEnd(peek(1))) {
                at++;
                skipLineEnd();
            } else {
                return;
            }
        }
    }

    /** Blanks of typesetters. */
    private static boolean isTypesetSpace(char c) {
        return c == '\u000b'
                || c == '\u00a0'
                || c >= '\u2000' && c <= '\u200a'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u3000';
    }

    private static boolean isInvisible(char c) {
        return c >= '\u200b' && c <= '\u200d' || c == '\u2060' || c == '\ufeff';
    }

    // ---- tokens

    private void wrong(String message, int start, int end) {
        wrong("SyntaxError", message, "", start, end);
    }

    private void wrong(String type, String message, String advice, int start, int end) {
        tokens.add(Tokens.WRONG, start, end, "");
        tokens.problems[tokens.count - 1] = new SyntaxProblem(type, message, advice, start, end);
    }

    private void token() {
        char c = source.charAt(at);
        int start = at;
        if (c >= '0' && c <= '9' || c == '.' && peek(1) >= '0' && peek(1) <= '9') {
            number();
            return;
        }
        if (c == '"' || c == '\'') {
            string(start);
            return;
        }
        int point = c < 128 ? c : source.codePointAt(at);
        if (Characters.startsName(point)) {
            name(start);
            return;
        }
        if (c == '^' && reading.isLoose()) {
            typeset("**");
            return;
        }
        if (at + 1 < source.length() && isLong(c, source.charAt(at + 1))) {
            for (String operator : THREE) {
                if (source.startsWith(operator, at)) {
                    operator(operator);
                    return;
                }
            }
            for (String operator : TWO) {
                if (source.startsWith(operator, at)) {
                    operator(operator);
                    return;
                }
            }
        }
        int one = ONE.indexOf(c);
        if (one >= 0) {
            bracket(c);
            operator(ONES[one]);
            return;
        }
        sign(c, point);
    }

    /** The characters of a text as texts: made once, not for each operator. */
    private static String[] texts(String signs) {
        String[] texts = new String[signs.length()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = signs.substring(i, i + 1);
        }
        return texts;
    }

    /** Whether an operator of more characters can begin with these two. */
    private static boolean isLong(char c, char next) {
        return next == '=' || next == c || c == '-' && next == '>';
    }

    private void operator(String text) {
        if (at + text.length() > end) {
            tokens.add(Tokens.OPERATOR, at, end, source.substring(at, end));
            at = end;
            return;
        }
        tokens.add(Tokens.OPERATOR, at, at + text.length(), text);
        at += text.length();
    }

    private void bracket(char c) {
        if (c == '(' || c == '[' || c == '{') {
            if (brackets == open.length - 1 || brackets == mostBrackets) {
                if (brackets == mostBrackets) {
                    String advice = "There are more than " + brackets + " brackets in each other here: write fewer.";
                    wrong("SyntaxError", "too many nested parentheses", advice, at, at + 1);
                    return;
                }
                open = Arrays.copyOf(open, 2 * open.length);
                openLines = Arrays.copyOf(openLines, 2 * openLines.length);
            }
            openLines[brackets] = within ? 0 : line(at);
            open[brackets++] = at;
        } else if (c == ')' || c == ']' || c == '}') {
            if (brackets == 0) {
                wrong("unmatched '" + c + "'", at, at + 1);
                return;
            }
            char opened = source.charAt(open[brackets - 1]);
            char wanted = opened == '(' ? ')' : opened == '[' ? ']' : '}';
            if (c != wanted) {
                int line = within ? lineOf(source, open[brackets - 1]) : openLines[brackets - 1];
                int here = within ? lineOf(source, at) : line(at);
                wrong(
                        "closing parenthesis '" + c + "' does not match opening parenthesis '" + opened + "'"
                                + (line == here ? "" : " on line " + line),
                        at,
                        at + 1);
            }
            brackets--;
        }
    }

    /** The line that an offset lies in; each call's lies behind the last one's. */
    private int line(int offset) {
        for (int i = knownOffset; i < offset; i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 >= source.length() || source.charAt(i + 1) != '\n')) {
                knownLine++;
            }
        }
        knownOffset = offset;
        return knownLine;
    }

    /** The line that an offset lies in, from 1; one behind the end lies in the last. */
    static int lineOf(String source, int offset) {
        int line = 1;
        for (int i = 0; i < Math.min(offset, source.length()); i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 >= source.length() || source.charAt(i + 1) != '\n')) {
                line++;
            }
        }
        return line;
    }

    private void sign(char c, int point) {
        int start = at;
        String instead = c == '×' || c == '·' || c == '∙' || c == '⋅' || c == '∗'
                ? "*"
                : c == '÷' || c == '∕' || c == '⁄' ? "/" : c == '−' || c == '–' || c == '—' ? "-" : "";
        if (!instead.isEmpty()) {
            typeset(instead);
            return;
        }
        int minus = c == '⁻' ? 1 : 0;
        if (SUPERSCRIPTS.indexOf(peek(minus)) >= 0 && at + minus < end) {
            superscript(start, minus);
            return;
        }
        at += Character.charCount(point);
        if (c == '\\') {
            wrong("unexpected character after line continuation character", start, at);
            return;
        }
        if (c == '$' || c == '?' || c == '!' || c == '`') {
            wrong("invalid syntax", start, at);
            return;
        }
        String hex = Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT);
        String code = "U+" + "0000".substring(Math.min(4, hex.length())) + hex;
        wrong(
                Characters.isPrintable(point)
                        ? "invalid character '" + source.substring(start, at) + "' (" + code + ")"
                        : "invalid non-printable character " + code,
                start,
                at);
    }

    /** A sign as books print it, or the caret of a calculator; with = behind it, it changes what is there. */
    private void typeset(String instead) {
        int start = at;
        boolean changes = reading.isLoose() && peek(1) == '=' && peek(2) != '=';
        at += changes ? 2 : 1;
        String operator = changes ? instead + "=" : instead;
        remarks.add(new SyntaxProblem("", "sign", operator, start, at));
        tokens.add(Tokens.OPERATOR, start, at, operator);
    }

    private void superscript(int start, int minus) {
        at += minus;
        StringBuilder digits = new StringBuilder();
        while (at < end && SUPERSCRIPTS.indexOf(source.charAt(at)) >= 0) {
            digits.append(SUPERSCRIPTS.indexOf(source.charAt(at)));
            at++;
        }
        remarks.add(new SyntaxProblem("", "sign", "**" + (minus == 1 ? "-" : "") + digits, start, at));
        tokens.add(Tokens.OPERATOR, start, at, "**");
        if (minus == 1) {
            tokens.add(Tokens.OPERATOR, start, at, "-");
        }
        tokens.add(Tokens.NUMBER, start, at, digits.toString());
    }

    private void name(int start) {
        while (at < end) {
            char c = source.charAt(at);
            int point = c < 128 ? c : source.codePointAt(at);
            boolean lowered = reading.isLoose() && point >= '₀' && point <= '₉';
            if (!lowered && !Characters.continuesName(point)) {
                break;
            }
            at += Character.charCount(point);
        }
        String name = source.substring(start, at);
        if ((peek(0) == '"' || peek(0) == '\'') && name.length() <= 2 && isPrefix(name)) {
            string(start);
            return;
        }
        if (name.length() > Budgets.NAME_CHARACTERS) {
            wrong("SyntaxError", "the name is too long", TOO_LONG, start, at);
            return;
        }
        tokens.add(Tokens.NAME, start, at, TypedText.composed(name));
    }

    private static boolean isPrefix(String name) {
        boolean seenLetter = true;
        for (int i = 0; i < name.length(); i++) {
            seenLetter &= "rRbBfFuU".indexOf(name.charAt(i)) >= 0;
        }
        return seenLetter;
    }

    // ---- numbers

    private void number() {
        int start = at;
        if (peek(0) == '0' && "xXoObB".indexOf(peek(1)) >= 0 && peek(1) != '\0') {
            int base = "xX".indexOf(peek(1)) >= 0 ? 16 : "oO".indexOf(peek(1)) >= 0 ? 8 : 2;
            at += 2;
            int digits = at;
            while (at < end && (value(source.charAt(at)) < base || source.charAt(at) == '_')) {
                at++;
            }
            String kind = base == 16 ? "hexadecimal" : base == 8 ? "octal" : "binary";
            if (at == digits || Characters.continuesName(peek(0)) && peek(0) != '\0') {
                boolean digit = value(peek(0)) < 10;
                wrong(
                        digit
                                ? "invalid digit '" + peek(0) + "' in " + kind + " literal"
                                : "invalid " + kind + " literal",
                        start,
                        at + (at < end && !isLineEnd(peek(0)) ? 1 : 0));
                skipWord();
                return;
            }
            tokens.add(Tokens.NUMBER, start, at, plain(start, at));
            return;
        }
        boolean real = false;
        digits();
        if (peek(0) == '.' && !(peek(1) == '.' && peek(2) == '.')) {
            real = true;
            at++;
            digits();
        }
        if (peek(0) == 'e' || peek(0) == 'E') {
            int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
            char digit = peek(1 + sign);
            if (digit >= '0' && digit <= '9') {
                real = true;
                at += 1 + sign;
                digits();
            }
        }
        if (peek(0) == 'j' || peek(0) == 'J') {
            wrong("SyntaxError", "complex numbers are not supported here", "Use real numbers.", start, at + 1);
            skipWord();
            return;
        }
        char next = peek(0);
        if (at < end && (Characters.startsName(source.codePointAt(at)) && !isKeywordAfterNumber() || next == '_')) {
            int from = at;
            skipWord();
            wrong("SyntaxError", "invalid decimal literal", "", start, Math.max(from, at));
            return;
        }
        if (reading == Reading.WORDS && (real || source.charAt(start) != '0')) {
            tokens.add(Tokens.NUMBER, start, at, ""); // Whose text nobody asks for.
            return;
        }
        String text = plain(start, at);
        if (!real && text.length() > 1 && text.charAt(0) == '0' && !isZeros(text)) {
            wrong(
                    "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                    start,
                    at);
            return;
        }
        tokens.add(Tokens.NUMBER, start, at, text);
    }

    private boolean isKeywordAfterNumber() {
        for (String word : new String[] {"and", "else", "for", "if", "in", "is", "not", "or"}) {
            if (source.startsWith(word, at)
                    && (at + word.length() >= end
                            || !Characters.continuesName(source.codePointAt(at + word.length())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isZeros(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private void skipWord() {
        while (at < end && Characters.continuesName(source.codePointAt(at))) {
            at += Character.charCount(source.codePointAt(at));
        }
    }

    private void digits() {
        while (at < end) {
            char c = source.charAt(at);
            if (c >= '0' && c <= '9' || c == '_' && peek(1) >= '0' && peek(1) <= '9') {
                at++;
            } else {
                return;
            }
        }
    }

    /** The digits without the underscores between them. */
    private String plain(int from, int to) {
        int underscore = from;
        while (underscore < to && source.charAt(underscore) != '_') {
            underscore++;
        }
        if (underscore == to) {
            return source.substring(from, to);
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (source.charAt(i) != '_') {
                text.append(source.charAt(i));
            }
        }
        return text.toString();
    }

    static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : 99;
    }

    /** Whether the text of a number has a point or an exponent. */
    static boolean isReal(String text) {
        boolean based = text.length() > 1 && text.charAt(0) == '0' && "xXoObB".indexOf(text.charAt(1)) >= 0;
        return !based && (text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0);
    }

    /** The double that the text of such a number stands for. */
    static double real(String text) {
        return Numbers.parse(text.charAt(0) == '.' ? "0" + text : text);
    }

    // ---- texts

    private void string(int start) {
        char quote = source.charAt(at);
        boolean triple = peek(1) == quote && peek(2) == quote;
        int opening = at;
        at += triple ? 3 : 1;
        while (at < end) {
            char c = source.charAt(at);
            if (c == '\\') {
                at++;
                if (peek(0) == '\r' && peek(1) == '\n') {
                    at++;
                }
                at = Math.min(end, at + 1);
                continue;
            }
            if (!triple && isLineEnd(c)) {
                break;
            }
            if (c == quote && (!triple || peek(1) == quote && peek(2) == quote)) {
                at += triple ? 3 : 1;
                tokens.add(Tokens.STRING, start, at, source.substring(start, opening));
                return;
            }
            at++;
        }
        at = Math.min(at, end);
        wrong(
                "unterminated " + (triple ? "triple-quoted " : "") + "string literal (detected at line "
                        + line(triple ? Math.max(0, end - 1) : at) + ")",
                start,
                triple ? opening + 3 : at);
    }
}
