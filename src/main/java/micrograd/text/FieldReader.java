package micrograd.text;

/** Reads what {@link FieldWriter} wrote, in the same order. */
public final class FieldReader {
    /** So many digits are surely an int. */
    private static final int FEW_DIGITS = 9;

    private final String text;
    private int place;

    /** What was read last of few digits. */
    private int digits;

    private boolean negative;

    /** A reader of what {@link FieldWriter#written} gave. */
    public FieldReader(String text) {
        this.text = text;
    }

    /** The number that comes next. */
    public double number() {
        if (isShort()) {
            return negative ? -1.0 * digits : digits;
        }
        String number = upToSpace();
        return switch (number) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Numbers.parse(number);
        };
    }

    /** The whole number that comes next. */
    public int whole() {
        return isShort() ? (negative ? -digits : digits) : Rounding.truncated(number());
    }

    /** Reads what comes next if it is a sign, if any, and few digits: most numbers are, and take a tenth of the time so. */
    private boolean isShort() {
        int at = place;
        int end = Math.min(text.length(), at + FEW_DIGITS + 1);
        negative = at < end && text.charAt(at) == '-';
        at += negative ? 1 : 0;
        digits = 0;
        for (int start = at; at < end; at++) {
            char c = text.charAt(at);
            if (c == ' ' && at > start) {
                place = at + 1;
                return true;
            }
            if (c < '0' || c > '9') {
                return false;
            }
            digits = 10 * digits + c - '0';
        }
        return false;
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
