package micrograd.course.amount;

import java.util.ArrayList;
import java.util.List;
import micrograd.text.Numbers;

/**
 * A number as a learner typed it: {@code 2.5}, {@code 2,5}, {@code −5/2}, {@code ½}, {@code 12 %}, {@code 1,048,576}, or arithmetic such as {@code -3*2}.
 *
 * @param text what was typed, trimmed
 * @param numbers what it may mean: none where it is no number, two where a comma may be a point or part thousands
 */
public record Typed(String text, List<Double> numbers) {
    /** What to say where something is no number. */
    public static final String WANTED = "A number is wanted, such as 2.5, 2,5 or 5/2.";

    private static final int LONGEST = 60;
    private static final String FRACTIONS = "½⅓⅔¼¾⅕⅛";
    private static final String PARTS = "12132314341518";

    public Typed {
        numbers = List.copyOf(numbers);
    }

    /** Reads what was typed; never fails. */
    public static Typed of(String typed) {
        String text = typed.trim();
        List<Double> numbers = new ArrayList<>();
        if (text.length() <= LONGEST) {
            String plain = plain(text);
            add(plain.replace(',', '.'), numbers);
            if (isGrouped(plain)) {
                add(plain.replace(",", ""), numbers);
            }
        }
        return new Typed(text, numbers);
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return !numbers.isEmpty();
    }

    private static void add(String text, List<Double> numbers) {
        try {
            double number = value(Amount.read(text));
            if (number - number == 0) {
                numbers.add(number);
            }
        } catch (Amount.Problem noNumber) {
            // Nothing is added.
        }
    }

    /** Of arithmetic alone: names are no numbers. */
    private static double value(Amount amount) {
        if (amount instanceof Amount.Literal literal) {
            return literal.value();
        } else if (amount instanceof Amount.Negative negative) {
            return -value(negative.of());
        } else if (amount instanceof Amount.Operation operation) {
            return operation.of(value(operation.left()), value(operation.right()));
        }
        throw new Amount.Problem(WANTED);
    }

    private static String plain(String typed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            int fraction = FRACTIONS.indexOf(c);
            if (fraction >= 0) {
                boolean mixed = i > 0 && typed.charAt(i - 1) >= '0' && typed.charAt(i - 1) <= '9';
                text.append(mixed ? "+" : "")
                        .append(PARTS.charAt(2 * fraction))
                        .append('/')
                        .append(PARTS.charAt(2 * fraction + 1));
            } else if (c == '+' && text.length() == 0 || c == '\u00a0' || c == '\u202f') {
                continue;
            } else if (c == '%') {
                text.append("/100");
            } else {
                text.append(
                        c == Numbers.MINUS || c == '–'
                                ? '-'
                                : c == '·' || c == '×' ? '*' : c == '÷' ? '/' : c == '^' ? '#' : c);
            }
        }
        return text.toString().replace("#", "**");
    }

    /** Whether the commas may part thousands: groups of three digits behind each. */
    private static boolean isGrouped(String text) {
        int comma = text.indexOf(',');
        if (comma <= 0 || text.charAt(0) == '0') {
            return false;
        }
        for (int i = comma; i < text.length(); i++) {
            boolean wanted = (i - comma) % 4 == 0;
            char c = text.charAt(i);
            if (wanted ? c != ',' : c < '0' || c > '9') {
                return false;
            }
        }
        return (text.length() - comma) % 4 == 0;
    }
}
