package micrograd.museum.exercise;

import micrograd.lang.Evaluation;
import micrograd.lang.Verdict;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Severity;
import micrograd.lang.straight.Limits;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/**
 * An answer as it was typed, and the number it comes to.
 *
 * <p>A rounded number counts as the number: rounded to two digits or more, or cut off and within a hundredth. A whole number or a half is
 * short enough to be written in full, but for what four decimals do not show. A decimal comma is taken for a point, and ½ for 1/2.
 *
 * @param text what was typed, its minus signs and decimal commas made plain
 * @param number what it comes to; NaN if it is no number
 * @param problem why it is none, or an empty text
 */
record Answer(String text, double number, String problem) {
    private static final Limits LIMITS = new Limits(
            Budgets.CHARACTERS_OF_AN_ANSWER,
            Budgets.BRACKETS_OF_AN_ANSWER,
            Budgets.VALUES_OF_AN_ANSWER,
            Budgets.STEPS_OF_AN_ANSWER,
            Budgets.TEXT_OF_AN_ANSWER,
            Budgets.PRINTED_OF_AN_ANSWER);
    private static final String NAME = "answer";
    private static final String FRACTIONS = "½⅓⅔¼¾⅕⅛";
    private static final String FRACTION_PARTS = "12132314341518";
    private static final String WANTED = "Type a number, such as 6 or -0.5, or arithmetic, such as -3*2 or 1/3.";
    private static final double EXACT = 1e-6;
    private static final double NOISE = 1e-12;
    /** A hundredth, and 0.33 for a third. */
    private static final double ROUNDED = 0.0101;
    /** From there on every number is whole. */
    private static final double ALL_WHOLE = 1e16;
    /** Half a unit of the fourth decimal, which is as far as numbers are shown. */
    private static final double SHOWN = 5e-5;

    static Answer of(String typed) {
        String text = spelledOut(typed.trim().replace(Numbers.MINUS, '-'));
        if (text.isEmpty()) {
            return none(text, WANTED);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' && isDecimalComma(text, i)) {
                return of(text.substring(0, i) + "." + text.substring(i + 1));
            }
            if (c == ',' && !hasLetter(text)) {
                return none(text, "Write a decimal number with a point, and no commas: 0.5, or 1500.");
            }
            if ("=;#'\"\n\r[".indexOf(c) >= 0) {
                return none(text, WANTED);
            }
        }
        Evaluation evaluation = Verdict.ofLines(NAME + " = " + text, LIMITS).alone();
        for (Diagnostic diagnostic : evaluation.diagnostics()) {
            if (diagnostic.severity() == Severity.ERROR) {
                return none(text, explained(text, diagnostic.message()));
            }
        }
        if (!evaluation.bindings().containsKey(NAME)) {
            return none(text, WANTED);
        }
        double number = evaluation.bindings().get(NAME).data();
        return number - number == 0 ? new Answer(text, number, "") : none(text, "This comes to no finite number.");
    }

    /** Signs such as ½ as the divisions that they are. */
    private static String spelledOut(String typed) {
        String text = typed;
        for (int i = 0; i < FRACTIONS.length(); i++) {
            String sign = FRACTIONS.substring(i, i + 1);
            text = text.replace(
                    sign, "(" + FRACTION_PARTS.charAt(2 * i) + "/" + FRACTION_PARTS.charAt(2 * i + 1) + ")");
        }
        return text;
    }

    /** Between digits, outside of functions, unless it may part thousands: 0,5 and 0,125 but not 1,500. */
    private static boolean isDecimalComma(String text, int at) {
        int end = at + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        boolean whole = at > 0 && isDigit(text.charAt(at - 1));
        boolean zero = whole && text.charAt(at - 1) == '0' && (at == 1 || !isDigit(text.charAt(at - 2)));
        boolean more = end < text.length() && (text.charAt(end) == ',' || text.charAt(end) == '.');
        return whole && !more && end > at + 1 && (zero || end != at + 4) && !hasLetter(text);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                return true;
            }
        }
        return false;
    }

    /** The language speaks of names and of the assignment that is not there to be seen. */
    private static String explained(String text, String message) {
        if (hasLetter(text)) {
            return "Put numbers in place of names: -3*2, not b*f.";
        }
        return message.indexOf("'='") >= 0 ? WANTED : message;
    }

    private static Answer none(String text, String problem) {
        return new Answer(text, Double.NaN, problem);
    }

    boolean isNumber() {
        return problem.isEmpty();
    }

    /** Whether it is a number, or that number rounded. */
    boolean is(double right) {
        double off = Math.abs(number - right);
        if (isExactly(right) || off <= SHOWN) {
            return true;
        }
        boolean whole = Math.abs(right) >= ALL_WHOLE
                || Math.abs(2 * right - Rounding.rint(2 * right)) <= NOISE * Math.max(1, Math.abs(right));
        if (whole) {
            return false;
        }
        boolean near = off <= ROUNDED * Math.abs(right);
        if (!Numbers.isDecimal(text)) {
            return near;
        }
        double unit = unitOfLastDigit();
        return significantDigits() >= 2 && (off <= unit / 2 * (1 + NOISE) || near && off < unit);
    }

    /** Whether it is that number, but for the noise of arithmetic. */
    boolean isExactly(double right) {
        return Math.abs(number - right) <= EXACT * Math.max(1, Math.abs(right));
    }

    /** Whether it is not that number, but within a tenth of it. */
    boolean isNear(double right) {
        return Math.abs(number - right) <= Math.abs(right) / 10;
    }

    private int significantDigits() {
        int digits = 0;
        for (int i = 0; i < text.length() && text.charAt(i) != 'e' && text.charAt(i) != 'E'; i++) {
            char c = text.charAt(i);
            if (c >= '1' && c <= '9' || c == '0' && digits > 0) {
                digits++;
            }
        }
        return digits;
    }

    private double unitOfLastDigit() {
        int point = text.indexOf('.');
        int end = Math.max(text.indexOf('e'), text.indexOf('E'));
        int decimals = point < 0 ? 0 : (end < 0 ? text.length() : end) - point - 1;
        int exponent = end < 0 ? 0 : Rounding.truncated(Numbers.parse(text.substring(end + 1)));
        return Math.pow(10, exponent - decimals);
    }
}
