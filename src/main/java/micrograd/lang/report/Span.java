package micrograd.lang.report;

/** A piece of the source: from {@code start} up to, not including, {@code end}, in UTF-16 units. */
public record Span(int start, int end) {
    /** No piece of the source. */
    public static final Span NONE = new Span(-1, -1);

    /** Whether it is a piece of the source at all. */
    public boolean exists() {
        return start >= 0;
    }

    /** Whether {@code other} lies within. */
    public boolean contains(Span other) {
        return other.start >= start && other.end <= end;
    }

    /** From this one's start to the other's end. */
    public Span to(Span other) {
        return new Span(start, other.end);
    }

    /** Its text. */
    public String of(String source) {
        return source.substring(start, end);
    }
}
