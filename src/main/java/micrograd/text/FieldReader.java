package micrograd.text;

/** Reads what {@link FieldWriter} wrote, in the same order. */
public final class FieldReader {
    /** So many digits are surely an int. */
    private static final int FEW_DIGITS = 9;

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
        int at = place;
        int end = text.length();
        int sign = at < end && text.charAt(at) == '-' ? -1 : 1;
        at += sign < 0 ? 1 : 0;
        int whole = 0;
        int start = at;
        while (at < end && at - start < FEW_DIGITS && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            whole = 10 * whole + text.charAt(at) - '0';
            at++;
        }
        if (at > start && at < end && text.charAt(at) == ' ') {
            place = at + 1;
            return sign * whole;
        }
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
