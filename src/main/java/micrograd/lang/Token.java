package micrograd.lang;

/** A word of the source: its kind and its place, in UTF-16 units. */
public record Token(TokenKind kind, int start, int end) {
    /** As written. */
    public String text(String source) {
        return source.substring(start, end);
    }

    Span span() {
        return new Span(start, end);
    }
}
