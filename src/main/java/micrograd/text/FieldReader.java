package micrograd.text;

/** Reads what {@link FieldWriter} wrote, in the same order. */
public final class FieldReader {
    private final String text;
    private int place;

    /** A reader of what {@link FieldWriter#written} gave. */
    public FieldReader(String text) {
        this.text = text;
    }

    /** The number that comes next. */
    public double number() {
        String number = upToSpace();
        return switch (number) {
            case "-0" -> -0.0;
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Numbers.parse(number);
        };
    }

    /** The whole number that comes next. */
    public int whole() {
        return Rounding.truncated(number());
    }

    /** The yes or no that comes next. */
    public boolean flag() {
        return whole() != 0;
    }

    /** The text that comes next. */
    public String text() {
        int length = whole();
        require(length >= 0 && length <= text.length() - place);
        place += length;
        return text.substring(place - length, place);
    }

    private String upToSpace() {
        int end = text.indexOf(' ', place);
        require(end >= 0);
        String field = text.substring(place, end);
        place = end + 1;
        return field;
    }

    private static void require(boolean there) {
        if (!there) {
            throw new IllegalArgumentException("the text is cut short");
        }
    }
}
