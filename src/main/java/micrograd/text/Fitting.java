package micrograd.text;

/**
 * Numbers in little room: with fewer digits, rounded, never cut, the exponent whole.
 *
 * <p>Room is counted in characters, as all of them are equally wide in the type of numbers.
 */
public final class Fitting {
    private static final int DECIMALS = 4;
    private static final int MOST_DIGITS = 16;

    /** Below it decimals would be zeros; above the other, digits before the point are not exact. */
    private static final double LEAST_PLAIN = 1e-6;

    private static final double MOST_PLAIN = 1e15;

    private Fitting() {}

    /**
     * A number for people as {@link Numbers#display} writes it, or with as many digits of it as {@code room} characters hold: "−5.9999×10¹²" in ten is
     * "−6.00×10¹²". What needs more even with a single digit is that digit and its power of ten.
     */
    public static String shown(double value, int room) {
        String text = Numbers.display(value);
        if (text.length() <= room || value - value != 0) {
            return text;
        }
        String plain = text.indexOf('×') >= 0 ? "" : plain(value, DECIMALS - 1, room);
        String scientific = Numbers.scientific(value, 0);
        for (int digits = DECIMALS; digits > 0; digits--) {
            String finer = Numbers.scientific(value, digits);
            if (finer.length() <= room) {
                scientific = finer;
                break;
            }
        }
        return significant(plain) >= significant(scientific) ? plain : scientific;
    }

    /**
     * A number as it is typed, with all its digits as {@link Numbers#shortest} writes it, or with as many as {@code room} characters hold:
     * "6.881373587019543" in ten is "6.88137359".
     */
    public static String typed(double value, int room) {
        String text = Numbers.shortest(value);
        if (text.length() <= room || value - value != 0) {
            return text;
        }
        double size = Math.abs(value);
        String plain = size >= LEAST_PLAIN && size < MOST_PLAIN
                ? plain(value, MOST_DIGITS, room).replace(Numbers.MINUS, '-')
                : "";
        String powered = powered(value, 0);
        for (int digits = MOST_DIGITS; digits > 0; digits--) {
            String finer = powered(value, digits);
            if (finer.length() <= room) {
                powered = finer;
                break;
            }
        }
        return significant(plain) >= significant(powered) ? Numbers.trimZeros(plain) : powered;
    }

    /** Numbers of one sentence as {@link Numbers#compact} writes them, but all that have decimals with the same: "1.5448" and "1.5440". */
    public static String[] alike(double... values) {
        String[] texts = new String[values.length];
        int decimals = 0;
        boolean plain = true;
        boolean small = true;
        for (int i = 0; i < values.length; i++) {
            texts[i] = Numbers.compact(values[i]);
            plain &= values[i] - values[i] == 0 && texts[i].indexOf('×') < 0;
            small &= Math.abs(values[i]) < 0.1;
            decimals = Math.max(decimals, decimals(texts[i]));
        }
        if (plain) {
            int most = small ? decimals : Math.min(DECIMALS, decimals);
            for (int i = 0; i < values.length; i++) {
                if (values[i] != Rounding.rint(values[i])) {
                    texts[i] = Numbers.withTrueMinus(Numbers.fixed(values[i], most));
                }
            }
        }
        return texts;
    }

    /** With as many decimals as fit, "" where the digits before the point take more. */
    private static String plain(double value, int most, int room) {
        for (int digits = most; digits >= 0; digits--) {
            String text = Numbers.fixed(value, digits);
            if (text.length() <= room) {
                return Numbers.withTrueMinus(text);
            }
        }
        return "";
    }

    /** "1.99996e12". */
    private static String powered(double value, int digits) {
        String text = Numbers.exponential(value, digits);
        int e = text.indexOf('e');
        int power = Integer.parseInt(text.substring(text.charAt(e + 1) == '+' ? e + 2 : e + 1));
        return Numbers.trimZeros(text.substring(0, e)) + "e" + power;
    }

    /** How many digits say something. */
    private static int significant(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '×' || c == 'e') {
                break;
            }
            count += c >= '0' && c <= '9' && (c > '0' || count > 0) ? 1 : 0;
        }
        return count;
    }

    private static int decimals(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }
}
