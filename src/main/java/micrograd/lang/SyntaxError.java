package micrograd.lang;

/** Ends the parsing of a statement. */
final class SyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Span span;
    private final int place;
    private final boolean unclosed;

    private SyntaxError(Span span, int place, boolean unclosed, String message) {
        super(message, null, false, false);
        this.span = span;
        this.place = place;
        this.unclosed = unclosed;
    }

    /** The token at the cursor is wrong. */
    static SyntaxError here(Cursor cursor, String message) {
        return at(cursor.peek().span(), cursor, message);
    }

    /** Something before the cursor is wrong. */
    static SyntaxError at(Span span, Cursor cursor, String message) {
        return new SyntaxError(span, cursor.index(), false, message);
    }

    /** A bracket, the token at {@code place}, is never closed. */
    static SyntaxError unclosed(Span span, int place, String message) {
        return new SyntaxError(span, place, true, message);
    }

    /** The lexer has said what is wrong with the token at the cursor. */
    static SyntaxError reported(Cursor cursor) {
        return at(Span.NONE, cursor, "");
    }

    /** The characters that are wrong; {@link Span#NONE} if there is nothing more to say. */
    Span span() {
        return span;
    }

    /** The token from which to look for the next statement. */
    int place() {
        return place;
    }

    /** Whether the bracket at {@link #place} swallowed what follows. */
    boolean isUnclosed() {
        return unclosed;
    }
}
