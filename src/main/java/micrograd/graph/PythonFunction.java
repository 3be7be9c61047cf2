package micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import micrograd.engine.Op;

/**
 * The operations that micrograd's {@code Value} does not have, as Python functions of values: each with its result and the statements of
 * its backward step. Where numbers become extreme another text may be needed, in which nothing raises an exception.
 */
final class PythonFunction {
    static final PythonFunction RELU = new PythonFunction("relu", """
        def relu(x):
            out = Value(0.0 if x.data <= 0 else x.data, (x,), "relu")

            def _backward():
                if not x.data <= 0:
                    x.grad += out.grad

            out._backward = _backward
            return out
        """);
    static final PythonFunction ABSOLUTE = new PythonFunction("absolute", """
        def absolute(x):
            out = Value(abs(x.data), (x,), "abs")

            def _backward():
                if x.data != 0:
                    x.grad += math.copysign(1, x.data) * out.grad

            out._backward = _backward
            return out
        """);
    static final PythonFunction MAXIMUM = new PythonFunction("maximum", choice("maximum", "max", "<"));
    static final PythonFunction MINIMUM = new PythonFunction("minimum", choice("minimum", "min", ">"));
    static final PythonFunction POWER = new PythonFunction("power", """
        def power(a, b):
            y = raised(a.data, b.data)
            out = Value(y, (a, b), "**")

            def _backward():
                if b.data != 0:
                    a.grad += b.data * raised(a.data, b.data - 1) * out.grad
                if a.data > 0:
                    b.grad += y * math.log(a.data) * out.grad
                elif a.data != 0 or b.data < 0:
                    b.grad += (y * -math.inf if a.data == 0 else math.nan) * out.grad

            out._backward = _backward
            return out
        """);
    static final PythonFunction DIVIDE = new PythonFunction("divide", """
        def divide(a, b):
            y = quotient(a.data, b.data)
            out = Value(y, (a, b), "/")

            def _backward():
                a.grad += quotient(1, b.data) * out.grad
                b.grad += quotient(-y, b.data) * out.grad

            out._backward = _backward
            return out
        """);
    /** Plain numbers: no operation. */
    static final PythonFunction QUOTIENT = new PythonFunction("quotient", """
        def quotient(a, b):
            try:
                return a / b
            except ZeroDivisionError:
                return math.nan if a == 0 or a != a else math.copysign(math.inf, a) * math.copysign(1, b)
        """);
    /** Plain numbers: no operation. */
    static final PythonFunction RAISED = new PythonFunction("raised", """
        def raised(a, b):
            if -math.inf < a < 0 and b % 1 > 0:
                return math.nan
            try:
                return a**b
            except ZeroDivisionError:
                return math.copysign(math.inf, a) if b % 2 == 1 else math.inf
            except OverflowError:
                return -math.inf if a < 0 and b % 2 == 1 else math.inf
        """);

    private static final List<PythonFunction> ALL = all();

    private final String title;
    private final Optional<Op> op;
    private final String text;
    private final String extremeText;

    private PythonFunction(Op op, List<String> texts) {
        this(
                op.functionName(),
                Optional.of(op),
                unary(op.functionName(), texts.get(0), texts.get(1)),
                unary(op.functionName(), texts.get(texts.size() - 2), texts.get(texts.size() - 1)));
    }

    private PythonFunction(String title, String text) {
        this(title, Optional.empty(), text, text);
    }

    private PythonFunction(String title, Optional<Op> op, String text, String extremeText) {
        this.title = title;
        this.op = op;
        this.text = text;
        this.extremeText = extremeText;
    }

    /** In the order in which a program defines them: what selects after what does not. */
    private static List<PythonFunction> all() {
        List<PythonFunction> all = new ArrayList<>();
        for (boolean selecting : new boolean[] {false, true}) {
            for (Op op : Op.values()) {
                if (op.selects() == selecting && !op.python().isEmpty()) {
                    all.add(new PythonFunction(op, op.python()));
                }
            }
        }
        all.addAll(List.of(RELU, ABSOLUTE, MAXIMUM, MINIMUM, POWER, DIVIDE, QUOTIENT, RAISED));
        return List.copyOf(all);
    }

    static List<PythonFunction> values() {
        return ALL;
    }

    /** Its name in Python. */
    String title() {
        return title;
    }

    /** The function for an operation of one operand. */
    static PythonFunction of(Op op) {
        for (PythonFunction function : ALL) {
            if (function.op.isPresent() && function.op.get() == op) {
                return function;
            }
        }
        if (op == Op.ABS) {
            return ABSOLUTE;
        }
        throw new IllegalArgumentException(op + " is written otherwise");
    }

    /** Defines those that are used, and what they call. */
    static void append(StringBuilder program, Set<PythonFunction> used, boolean extreme) {
        StringBuilder definitions = new StringBuilder();
        for (PythonFunction function : ALL) {
            if (used.contains(function)) {
                definitions.append("\n\n").append(extreme ? function.extremeText : function.text);
            }
        }
        if (definitions.length() == 0) {
            return;
        }
        program.append("\n# Operations that micrograd's Value does not have, made as it makes its own.\n");
        for (PythonFunction helper : new PythonFunction[] {QUOTIENT, RAISED}) {
            if (definitions.indexOf(helper.title + "(") >= 0) {
                program.append("\n\n").append(helper.text);
            }
        }
        program.append(definitions).append('\n');
    }

    private static String unary(String title, String result, String local) {
        String factor = local.indexOf(' ') < 0 || local.startsWith("quotient(") ? local : "(" + local + ")";
        return "def " + title + "(x):\n"
                + "    y = " + result + "\n"
                + "    out = Value(y, (x,), \"" + title + "\")\n\n"
                + "    def _backward():\n"
                + "        x.grad += " + factor + " * out.grad\n\n"
                + "    out._backward = _backward\n"
                + "    return out\n";
    }

    /** The larger or the smaller: equal operands share the gradient. */
    private static String choice(String title, String function, String loses) {
        return "def " + title + "(a, b):\n"
                + "    out = Value(" + function + "(a.data, b.data), (a, b), \"" + function + "\")\n\n"
                + "    def _backward():\n"
                + "        share = 0.5 if a.data == b.data else 1\n"
                + "        if not a.data " + loses + " b.data:\n"
                + "            a.grad += share * out.grad\n"
                + "        if not b.data " + loses + " a.data:\n"
                + "            b.grad += share * out.grad\n\n"
                + "    out._backward = _backward\n"
                + "    return out\n";
    }
}
