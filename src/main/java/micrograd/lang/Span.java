package micrograd.lang;

/** A piece of the source: from {@code start} up to, not including, {@code end}, in UTF-16 units. */
public record Span(int start, int end) {
    /** No piece of the source. */
    static final Span NONE = new Span(-1, -1);

    /** Whether it is a piece of the source at all. */
    boolean exists() {
        return start >= 0;
    }

    /** Whether {@code other} lies within. */
    boolean contains(Span other) {
        return other.start >= start && other.end <= end;
    }

    /** From this one's start to the other's end. */
    Span to(Span other) {
        return new Span(start, other.end);
    }

    /** Its text. */
    public String of(String source) {
        return source.substring(start, end);
    }
}
