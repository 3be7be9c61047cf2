package micrograd.lang.straight;

import micrograd.lang.report.Letters;
import micrograd.text.Numbers;

/** What literals stand for. */
public final class Literals {
    private Literals() {}

    /** Whether a NUMBER is a whole one, without point and exponent. */
    public static boolean isWhole(String number) {
        if (base(number) != 10) {
            return true;
        }
        boolean whole = true;
        for (int i = 0; i < number.length(); i++) {
            whole &= Letters.isDigit(number.charAt(i)) || number.charAt(i) == '_';
        }
        return whole;
    }

    /** The value of a NUMBER; infinite if it is too large. */
    public static double number(String number) {
        int base = base(number);
        if (base == 10) {
            return Numbers.parse(number.indexOf('_') < 0 ? number : number.replace("_", ""));
        }
        double value = 0;
        for (int i = 2; i < number.length(); i++) {
            int digit = Letters.digit(number.charAt(i));
            value = digit < 0 ? value : value * base + digit;
        }
        return value;
    }

    private static int base(String number) {
        char mark = number.length() > 1 && number.charAt(0) == '0' ? Letters.lower(number.charAt(1)) : ' ';
        return mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
    }
}
