package micrograd.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import micrograd.graph.WrittenExpression.Binding;
import micrograd.text.Numbers;
import micrograd.text.PythonWords;

/** Python's operators between expressions. */
final class PythonNotation {
    /** What no variable may be called: the language's words, and the functions that the exports call. */
    static final Set<String> RESERVED = reserved();

    private PythonNotation() {}

    private static Set<String> reserved() {
        Set<String> reserved = new LinkedHashSet<>(PythonWords.KEYWORDS);
        reserved.addAll(List.of("print", "float", "max", "min", "isinstance", "complex"));
        return Set.copyOf(reserved);
    }

    static WrittenExpression constant(double number) {
        return number - number == 0
                ? WrittenExpression.number(SourceWriter.literal(number))
                : WrittenExpression.number(python(number));
    }

    /** A number with its point; infinities and NaN by {@code float()}. */
    static String python(double number) {
        return number - number == 0 ? Numbers.python(number) : "float(\"" + Numbers.python(number) + "\")";
    }

    static WrittenExpression sum(WrittenExpression a, String sign, WrittenExpression b) {
        return WrittenExpression.of(a.text() + " " + sign + " " + b.atLeast(Binding.PRODUCT), Binding.SUM);
    }

    static WrittenExpression product(WrittenExpression a, String sign, WrittenExpression b) {
        return WrittenExpression.of(
                a.atLeast(Binding.PRODUCT) + " " + sign + " " + b.atLeast(Binding.SIGN), Binding.PRODUCT);
    }

    static WrittenExpression power(WrittenExpression a, WrittenExpression b) {
        return WrittenExpression.of(a.atLeast(Binding.ATOM) + "**" + b.atLeast(Binding.SIGN), Binding.POWER);
    }

    static WrittenExpression negative(WrittenExpression a) {
        return WrittenExpression.of("-" + a.atLeast(Binding.POWER), Binding.SIGN);
    }
}
