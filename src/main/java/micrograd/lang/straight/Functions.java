package micrograd.lang.straight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.engine.Op;

/** The functions of the language; those that are operations can be written as methods too: {@code tanh(n)} and {@code n.tanh()}. */
public final class Functions {
    /** What people look for first. */
    private static final List<Op> FIRST = List.of(
            Op.TANH,
            Op.RELU,
            Op.EXP,
            Op.LOG,
            Op.SIGMOID,
            Op.SQRT,
            Op.SIN,
            Op.COS,
            Op.ABS,
            Op.MAX,
            Op.MIN,
            Op.POW,
            Op.LEAKY_RELU,
            Op.SOFTPLUS,
            Op.NEG);

    private static final Map<String, Function> ALL = new LinkedHashMap<>();

    static {
        for (Op op : FIRST) {
            operation(op);
        }
        for (Op op : Op.values()) {
            if (op.arity() > 0 && !ALL.containsKey(op.functionName())) {
                operation(op);
            }
        }
        for (Function other : FunctionCalls.OTHERS) {
            ALL.put(other.name(), other);
        }
    }

    private Functions() {}

    /** All of them, those that are operations first. */
    public static List<Function> all() {
        return new ArrayList<>(ALL.values());
    }

    /** The one of this name. */
    public static Optional<Function> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** What to write for a function that people expect under another name or that is not there. */
    public static Optional<String> instead(String name) {
        if (ALL.containsKey(name)) {
            return Optional.empty();
        }
        return switch (name) {
            case "ln" -> Optional.of("log(x)");
            case "log10" -> Optional.of("log(x)/log(10)");
            case "log2" -> Optional.of("log(x)/log(2)");
            case "tan" -> Optional.of("sin(x)/cos(x)");
            case "sinh" -> Optional.of("(exp(x) - exp(-x))/2");
            case "cosh" -> Optional.of("(exp(x) + exp(-x))/2");
            case "logistic", "sigm", "expit" -> Optional.of("sigmoid(x)");
            case "leakyrelu", "LeakyReLU", "leakyReLU", "lrelu" -> Optional.of("leaky_relu(x)");
            case "ReLU" -> Optional.of("relu(x)");
            case "square", "sqr" -> Optional.of("x**2");
            case "cbrt" -> Optional.of("x**(1/3)");
            case "power" -> Optional.of("x**n");
            case "silu", "swish" -> Optional.of("x*sigmoid(x)");
            case "fabs", "absolute" -> Optional.of("abs(x)");
            case "maximum" -> Optional.of("max(a, b)");
            case "minimum" -> Optional.of("min(a, b)");
            case "range", "zip", "map", "list", "enumerate" -> Optional.of("the elements out: [a, b]");
            case "input" -> Optional.of("the number itself: a = 2.0");
            default -> Optional.empty();
        };
    }

    private static void operation(Op op) {
        String name = op.functionName();
        String arguments = op.arity() == 1 ? "x" : "a, b";
        ALL.put(name, new Function(name, name + "(" + arguments + ")", op.help(), Optional.of(op)));
    }
}
