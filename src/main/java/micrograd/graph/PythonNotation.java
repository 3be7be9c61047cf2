package micrograd.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import micrograd.graph.Code.Binding;
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

    static Code constant(double number) {
        return number - number == 0 ? Code.number(SourceWriter.literal(number)) : Code.number(python(number));
    }

    /** A number with its point; infinities and NaN by {@code float()}. */
    static String python(double number) {
        return number - number == 0 ? Numbers.python(number) : "float(\"" + Numbers.python(number) + "\")";
    }

    static Code sum(Code a, String sign, Code b) {
        return Code.of(a.text() + " " + sign + " " + b.atLeast(Binding.PRODUCT), Binding.SUM);
    }

    static Code product(Code a, String sign, Code b) {
        return Code.of(a.atLeast(Binding.PRODUCT) + " " + sign + " " + b.atLeast(Binding.SIGN), Binding.PRODUCT);
    }

    static Code power(Code a, Code b) {
        return Code.of(a.atLeast(Binding.ATOM) + "**" + b.atLeast(Binding.SIGN), Binding.POWER);
    }

    static Code negative(Code a) {
        return Code.of("-" + a.atLeast(Binding.POWER), Binding.SIGN);
    }
}
