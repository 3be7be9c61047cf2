package micrograd.lang;

import java.util.ArrayList;
import java.util.List;

/** A place among the tokens of a source, comments left out. */
final class Cursor {
    final String source;
    private final List<Token> tokens;
    private int index;

    Cursor(String source, List<Token> all) {
        this.source = source;
        this.tokens = new ArrayList<>(all.size());
        for (Token token : all) {
            if (token.kind() != TokenKind.COMMENT) {
                tokens.add(token);
            }
        }
    }

    int index() {
        return index;
    }

    void index(int index) {
        this.index = index;
    }

    Token peek() {
        return tokens.get(index);
    }

    TokenKind kind() {
        return tokens.get(index).kind();
    }

    /** The token {@code distance} further on, or back; the last one, END, behind the end. */
    Token peek(int distance) {
        return tokens.get(Math.max(0, Math.min(index + distance, tokens.size() - 1)));
    }

    Token at(int place) {
        return tokens.get(Math.max(0, Math.min(place, tokens.size() - 1)));
    }

    Token next() {
        Token token = tokens.get(index);
        if (token.kind() != TokenKind.END) {
            index++;
        }
        return token;
    }

    String text(Token token) {
        return token.text(source);
    }

    /** Whether the next token is of this kind and reads like this. */
    boolean is(TokenKind kind, String text) {
        return is(peek(), kind, text);
    }

    boolean is(Token token, TokenKind kind, String text) {
        return token.kind() == kind
                && token.end() - token.start() == text.length()
                && source.startsWith(text, token.start());
    }

    /** Whether the next token ends a statement. */
    boolean endsStatement() {
        TokenKind kind = kind();
        return kind == TokenKind.NEWLINE || kind == TokenKind.SEMICOLON || kind == TokenKind.END;
    }

    /** Whether the token at {@code place} is the first of its line. */
    boolean beginsLine(int place) {
        return place == 0 || at(place - 1).kind() == TokenKind.NEWLINE;
    }

    /** Whether the names and dots before {@code place} begin a line, as the left side of an assignment does. */
    boolean beginsTarget(int place) {
        int i = place - 1;
        while (place - i < 20 && isTargetPart(at(i).kind()) && !beginsLine(i)) {
            i--;
        }
        return at(i).kind() == TokenKind.NAME && beginsLine(i);
    }

    private static boolean isTargetPart(TokenKind kind) {
        return kind == TokenKind.NAME || kind == TokenKind.DOT || kind == TokenKind.COMMA;
    }

    /** Whether the program calls {@code name} anywhere. */
    boolean calls(String name) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (is(tokens.get(i), TokenKind.NAME, name) && is(tokens.get(i + 1), TokenKind.OPEN, "(")) {
                return true;
            }
        }
        return false;
    }

    /** The white space before the next token, back to the beginning of its line, as blanks and tabs. */
    String lineSpace() {
        int end = peek().start();
        StringBuilder space = new StringBuilder();
        for (int i = end - column(index); i < end; i++) {
            char c = source.charAt(i);
            if (c != '\ufeff' && c != '\u2060' && (c < '\u200b' || c > '\u200d')) {
                space.append(c == '\t' ? c : ' ');
            }
        }
        return space.toString();
    }

    /** How much white space there is before the token at {@code place}. */
    int column(int place) {
        int end = at(place).start();
        int start = end;
        while (start > 0 && Letters.isSpace(source.charAt(start - 1))) {
            start--;
        }
        return end - start;
    }

    /**
     * Goes to the end of the statement that begins at {@code start} and is wrong at {@code place}, over line ends in brackets, unless the next
     * line looks like an assignment.
     */
    void skipStatement(int start, int place) {
        int depth = 0;
        index = start;
        while (kind() != TokenKind.END) {
            boolean passed = index >= place && index > start;
            if (passed && (depth == 0 && endsStatement() || kind() == TokenKind.NEWLINE && assignsNext())) {
                return;
            }
            int change = switch (kind()) {
                case OPEN, FIELD_START -> 1;
                case CLOSE, FIELD_END -> -1;
                default -> 0;
            };
            depth = Math.max(0, depth + change);
            index++;
        }
    }

    /**
     * Goes to the end of the first line behind which a line no further right than the statement begins; the statement begins at
     * {@code start}, and the bracket at {@code place} in it is never closed.
     */
    void skipUnclosed(int start, int place) {
        int column = column(start);
        index = place;
        do {
            next();
            skipLine();
        } while (kind() != TokenKind.END && column(index + 1) > column);
    }

    /** Goes to the end of the line. */
    void skipLine() {
        while (kind() != TokenKind.NEWLINE && kind() != TokenKind.END) {
            index++;
        }
    }

    /** Whether a line that begins with an assignment follows the line end at the cursor. */
    private boolean assignsNext() {
        return peek(1).kind() == TokenKind.NAME && peek(2).kind() == TokenKind.ASSIGN;
    }
}
