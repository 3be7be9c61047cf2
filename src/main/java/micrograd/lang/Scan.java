package micrograd.lang;

import java.util.ArrayList;
import java.util.List;

/** A source that is being cut into tokens: how far it has been read, and the tokens found. */
final class Scan {
    final String source;
    final List<Token> tokens = new ArrayList<>();
    int position;
    private final Diagnostics diagnostics;

    Scan(String source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    boolean isAtEnd() {
        return position >= source.length();
    }

    /** The next character, or NUL at the end. */
    char next() {
        return at(position);
    }

    /** The character so many behind the next one, or NUL behind the end. */
    char ahead(int distance) {
        return at(position + distance);
    }

    /** The character there, or NUL behind the end. */
    char at(int index) {
        return index < source.length() ? source.charAt(index) : '\0';
    }

    void skip(int count) {
        position = Math.min(source.length(), position + count);
    }

    void skipLine() {
        while (!isAtEnd() && !Letters.isNewline(next())) {
            position++;
        }
    }

    void skipName() {
        while (Letters.continuesName(next())) {
            position++;
        }
    }

    /** Whether nothing but white space stands before the next character in its line. */
    boolean beginsLine() {
        return tokens.isEmpty() || tokens.get(tokens.size() - 1).kind() == TokenKind.NEWLINE;
    }

    /** Adds the token from {@code start} up to here. */
    void add(TokenKind kind, int start) {
        tokens.add(new Token(kind, start, position));
    }

    /** Adds what belongs to no program. */
    void invalid(int start, String message) {
        add(TokenKind.INVALID, start);
        error(start, message);
    }

    /** Reports an error in what lies between {@code start} and here. */
    void error(int start, String message) {
        diagnostics.error(new Span(start, position), message);
    }
}
