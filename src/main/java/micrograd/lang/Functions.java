package micrograd.lang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.engine.Op;

/** The functions of the language; those that are operations can be written as methods too: {@code tanh(n)} and {@code n.tanh()}. */
public final class Functions {
    private static final Map<String, Function> ALL = new LinkedHashMap<>();

    static {
        operation(Op.TANH, "x", "The hyperbolic tangent of x, between -1 and 1.");
        operation(Op.RELU, "x", "x where it is positive, else 0.");
        operation(Op.EXP, "x", "e to the power of x.");
        operation(Op.LOG, "x", "The natural logarithm of x.");
        operation(Op.SIGMOID, "x", "1 / (1 + exp(-x)), between 0 and 1.");
        operation(Op.SQRT, "x", "The square root of x.");
        operation(Op.SIN, "x", "The sine of x, in radians.");
        operation(Op.COS, "x", "The cosine of x, in radians.");
        operation(Op.ABS, "x", "x without its sign.");
        operation(Op.MAX, "a, b", "The largest of its arguments, or of a list.");
        operation(Op.MIN, "a, b", "The smallest of its arguments, or of a list.");
        operation(Op.POW, "a, b", "a to the power of b, like a**b.");
        operation(Op.LEAKY_RELU, "x", "x where it is positive, else 0.01 * x.");
        operation(Op.SOFTPLUS, "x", "log(1 + exp(x)), a smooth relu.");
        operation(Op.NEG, "x", "Minus x, like -x.");
        operation(Op.ADD, "a, b", "The sum of a and b, like a + b.");
        operation(Op.SUB, "a, b", "a less b, like a - b.");
        operation(Op.MUL, "a, b", "The product of a and b, like a * b.");
        operation(Op.DIV, "a, b", "a divided by b, like a / b.");
        other("Value", "data, label=''", "A number that remembers how it was computed and receives a gradient.");
        other("print", "…", "Shows its arguments with blanks between them.");
        other("draw_dot", "value", "Draws the graph of a value; here it is always on the screen.");
        other("sum", "list", "The sum of a list.");
        other("len", "list", "How many elements a list has.");
        other("round", "x, digits", "x to so many decimals, as a plain number.");
        other("float", "x", "x as a plain number.");
        other("int", "x", "The whole part of a plain number.");
        other("str", "x", "x as text.");
        other("Neuron", "nin", "A neuron of nin inputs with random weights.");
        other("Layer", "nin, nout", "nout neurons of nin inputs.");
        other("MLP", "nin, nouts", "A network of layers; nouts is a list of their sizes.");
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
    static Optional<String> instead(String name) {
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

    private static void operation(Op op, String arguments, String help) {
        String name = op.functionName();
        ALL.put(name, new Function(name, name + "(" + arguments + ")", help, Optional.of(op)));
    }

    private static void other(String name, String arguments, String help) {
        ALL.put(name, new Function(name, name + "(" + arguments + ")", help, Optional.empty()));
    }
}
