package micrograd.lang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.lang.report.Letters;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Assignment;
import micrograd.text.Numbers;

/** Changes numbers in a source and leaves everything else as it was written. */
public final class Edits {
    private static final int SHORT = 10;
    private static final int DIGITS = 5;

    private Edits() {}

    /** The source with another number for a leaf; itself if the leaf has no literal or the number is not finite. */
    static String replaceLiteral(String source, Assignment leaf, double number) {
        return replaceLiterals(source, Map.of(leaf, number));
    }

    /** The source with other numbers for several leaves. */
    public static String replaceLiterals(String source, Map<Assignment, Double> numbers) {
        Map<Span, Double> literals = new LinkedHashMap<>();
        for (Map.Entry<Assignment, Double> entry : numbers.entrySet()) {
            double number = entry.getValue();
            if (entry.getKey().literal().isPresent() && number - number == 0) {
                literals.put(entry.getKey().literal().get(), number);
            }
        }
        List<Span> spans = new ArrayList<>(literals.keySet());
        spans.sort(Comparator.comparingInt(Span::start));
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Span span : spans) {
            if (span.start() >= done && span.end() <= source.length()) {
                text.append(source, done, span.start()).append(literal(literals.get(span), span.of(source)));
                done = span.end();
            }
        }
        return text.append(source, done, source.length()).toString();
    }

    /** A number in place of {@code old}: whole if both are, and with six significant digits unless it is short anyway. */
    static String literal(double number, String old) {
        String exact = Numbers.python(number);
        String text =
                exact.length() <= SHORT ? exact : Numbers.python(Numbers.parse(Numbers.exponential(number, DIGITS)));
        boolean wasWhole = true;
        for (int i = 0; i < old.length(); i++) {
            wasWhole &= "-−–— _".indexOf(old.charAt(i)) >= 0 || Letters.isDigit(old.charAt(i));
        }
        return wasWhole && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
