package micrograd.engine;

import java.util.List;

/**
 * The operations: each with its symbol, its forward rule and the local derivatives of its result y by its operands a and b, as
 * numbers and as formulas.
 *
 * <p>At kinks, ties and poles the conventions are PyTorch's: relu and abs have slope 0 at 0, leaky_relu 0.01; equal operands of max and min
 * share the gradient; a**0 has slope 0; 0**b has slope 0 by b ≥ 0. Operations that select (relu, leaky_relu, abs, max, min) pass or
 * withhold a gradient, they never multiply it by 0, so that an infinite one does not become NaN.
 *
 * <p>This is the only table of operations. Adding one is one constant here, its method in {@link Value}, and a row in the gradient check's table;
 * {@code OperationRowsTest} names whatever else would have to know of it. The language's functions, its methods, Python and kernels follow the
 * row: a kernel leaves what it cannot do to the tape.
 */
public enum Op {
    /** No operation: a value that was given. */
    LEAF("", "", 0, "", "A number that was given, not computed.") {
        @Override
        public double forward(double a, double b) {
            throw new IllegalStateException("a leaf is given, not computed");
        }

        @Override
        double left(double a, double b, double y) {
            throw new IllegalStateException("a leaf has no operands");
        }
    },
    /** y = a + b. */
    ADD(
            "add",
            "+",
            2,
            "The sum of a and b, like a + b.",
            "Addition passes the gradient on to both operands unchanged.",
            "1",
            "1") {
        @Override
        public double forward(double a, double b) {
            return a + b;
        }

        @Override
        double left(double a, double b, double y) {
            return 1;
        }

        @Override
        double right(double a, double b, double y) {
            return 1;
        }

        @Override
        public boolean keepsWhole() {
            return true;
        }
    },
    /** y = a - b. */
    SUB(
            "sub",
            "-",
            2,
            "a less b, like a - b.",
            "Subtraction passes the gradient on to the first operand, and its negative to the second.",
            "1",
            "-1") {
        @Override
        public double forward(double a, double b) {
            return a - b;
        }

        @Override
        double left(double a, double b, double y) {
            return 1;
        }

        @Override
        double right(double a, double b, double y) {
            return -1;
        }

        @Override
        public boolean keepsWhole() {
            return true;
        }
    },
    /** y = a · b. */
    MUL(
            "mul",
            "*",
            2,
            "The product of a and b, like a * b.",
            "Multiplication sends each operand the gradient times the other operand.",
            "{b}",
            "{a}") {
        @Override
        public double forward(double a, double b) {
            return a * b;
        }

        @Override
        double left(double a, double b, double y) {
            return b;
        }

        @Override
        double right(double a, double b, double y) {
            return a;
        }

        @Override
        public boolean keepsWhole() {
            return true;
        }
    },
    /** y = a / b. */
    DIV(
            "div",
            "/",
            2,
            "a divided by b, like a / b.",
            "Division sends the first operand the gradient over the second; raising the second shrinks the quotient.",
            "1 / {b}",
            "-{y} / {b}") {
        @Override
        public double forward(double a, double b) {
            return a / b;
        }

        @Override
        double left(double a, double b, double y) {
            return 1 / b;
        }

        @Override
        double right(double a, double b, double y) {
            return -y / b;
        }
    },
    /** y = a to the power b. */
    POW(
            "pow",
            "**",
            2,
            "a to the power of b, like a**b.",
            "The power rule: bring the exponent down and lower it by one.",
            "{b} * {a}**({b} - 1)",
            "{y} * log({a})") {
        @Override
        public double forward(double a, double b) {
            return Elementary.pow(a, b);
        }

        @Override
        double left(double a, double b, double y) {
            return b == 0 ? 0 : b * Elementary.pow(a, b - 1);
        }

        @Override
        double right(double a, double b, double y) {
            return a == 0 && b >= 0 ? 0 : y * Math.log(a);
        }
    },
    /** y = the larger of a and b. */
    MAX(
            "max",
            "max",
            2,
            "The largest of its arguments, or of a list.",
            "The larger operand gets the whole gradient; equal operands share it.",
            "[{a} > {b}]",
            "[{b} > {a}]") {
        @Override
        public double forward(double a, double b) {
            return Math.max(a, b);
        }

        @Override
        double left(double a, double b, double y) {
            return a == b ? 0.5 : a < b ? 0 : 1;
        }

        @Override
        double right(double a, double b, double y) {
            return a == b ? 0.5 : b < a ? 0 : 1;
        }

        @Override
        public boolean selects() {
            return true;
        }
    },
    /** y = the smaller of a and b. */
    MIN(
            "min",
            "min",
            2,
            "The smallest of its arguments, or of a list.",
            "The smaller operand gets the whole gradient; equal operands share it.",
            "[{a} < {b}]",
            "[{b} < {a}]") {
        @Override
        public double forward(double a, double b) {
            return Math.min(a, b);
        }

        @Override
        double left(double a, double b, double y) {
            return a == b ? 0.5 : a > b ? 0 : 1;
        }

        @Override
        double right(double a, double b, double y) {
            return a == b ? 0.5 : b > a ? 0 : 1;
        }

        @Override
        public boolean selects() {
            return true;
        }
    },
    /** y = -a. */
    NEG("neg", "neg", 1, "Minus x, like -x.", "Negation turns the sign of the gradient.", "-1") {
        @Override
        public double forward(double a, double b) {
            return -a;
        }

        @Override
        double left(double a, double b, double y) {
            return -1;
        }

        @Override
        public boolean keepsWhole() {
            return true;
        }
    },
    /** y = a where a is positive, else 0. */
    RELU(
            "relu",
            "relu",
            1,
            "x where it is positive, else 0.",
            "relu passes the gradient on where its operand is positive, and stops it elsewhere.",
            "[{a} > 0]") {
        @Override
        public double forward(double a, double b) {
            return a <= 0 ? 0 : a;
        }

        @Override
        double left(double a, double b, double y) {
            return a <= 0 ? 0 : 1;
        }

        @Override
        public boolean selects() {
            return true;
        }

        @Override
        public boolean slopeNeedsOnlyResult() {
            return true;
        }

        @Override
        public boolean keepsWhole() {
            return true;
        }
    },
    /** y = a where a is positive, else 0.01 · a. */
    LEAKY_RELU(
            "leaky_relu",
            "leaky_relu",
            1,
            "x where it is positive, else 0.01 * x.",
            "leaky_relu passes the gradient on where its operand is positive, and a hundredth of it elsewhere.",
            "1 if {a} > 0 else 0.01") {
        @Override
        public double forward(double a, double b) {
            return a > 0 ? a : a * 0.01;
        }

        @Override
        double left(double a, double b, double y) {
            return a > 0 ? 1 : 0.01;
        }

        @Override
        public boolean selects() {
            return true;
        }

        @Override
        public boolean slopeNeedsOnlyResult() {
            return true;
        }

        @Override
        public List<String> python() {
            return List.of("x.data if x.data > 0 else 0.01 * x.data", "1 if x.data > 0 else 0.01");
        }
    },
    /** y = tanh(a), the hyperbolic tangent. */
    TANH(
            "tanh",
            "tanh",
            1,
            "The hyperbolic tangent of x, between -1 and 1.",
            "tanh squashes to (-1, 1); far from 0 it is flat and little gradient gets through.",
            "1 - {y}**2") {
        @Override
        public double forward(double a, double b) {
            return Elementary.tanh(a);
        }

        @Override
        double left(double a, double b, double y) {
            return 1 - y * y;
        }

        @Override
        public boolean slopeNeedsOnlyResult() {
            return true;
        }

        @Override
        public List<String> python() {
            return List.of("math.tanh(x.data)", "1 - y * y");
        }
    },
    /** y = e to the power a. */
    EXP("exp", "exp", 1, "e to the power of x.", "exp is its own derivative.", "{y}") {
        @Override
        public double forward(double a, double b) {
            return Math.exp(a);
        }

        @Override
        double left(double a, double b, double y) {
            return y;
        }

        @Override
        public boolean slopeNeedsOnlyResult() {
            return true;
        }

        @Override
        public List<String> python() {
            return List.of("math.exp(x.data)", "y", "math.inf if x.data > 709.78 else math.exp(x.data)", "y");
        }
    },
    /** y = the natural logarithm of a. */
    LOG(
            "log",
            "log",
            1,
            "The natural logarithm of x.",
            "The slope of the natural logarithm is 1/a: steep near 0, flat for large numbers.",
            "1 / {a}") {
        @Override
        public double forward(double a, double b) {
            return Math.log(a);
        }

        @Override
        double left(double a, double b, double y) {
            return 1 / a;
        }

        @Override
        public List<String> python() {
            return List.of(
                    "math.log(x.data)",
                    "1 / x.data",
                    "math.log(x.data) if x.data > 0 else -math.inf if x.data == 0 else math.nan",
                    "quotient(1, x.data)");
        }
    },
    /** y = 1 / (1 + exp(-a)), the logistic function. */
    SIGMOID(
            "sigmoid",
            "sigmoid",
            1,
            "1 / (1 + exp(-x)), between 0 and 1.",
            "sigmoid squashes to (0, 1); its slope is at most a quarter, at 0.",
            "{y} * (1 - {y})") {
        @Override
        public double forward(double a, double b) {
            return Elementary.sigmoid(a);
        }

        @Override
        double left(double a, double b, double y) {
            return y * (1 - y);
        }

        @Override
        public boolean slopeNeedsOnlyResult() {
            return true;
        }

        @Override
        public List<String> python() {
            return List.of(
                    "1 / (1 + math.exp(-x.data)) if x.data >= 0 else math.exp(x.data) / (1 + math.exp(x.data))",
                    "y * (1 - y)");
        }
    },
    /** y = sin(a), a in radians. */
    SIN("sin", "sin", 1, "The sine of x, in radians.", "The slope of the sine is the cosine.", "cos({a})") {
        @Override
        public double forward(double a, double b) {
            return Math.sin(a);
        }

        @Override
        double left(double a, double b, double y) {
            return Math.cos(a);
        }

        @Override
        public List<String> python() {
            return List.of(
                    "math.sin(x.data)",
                    "math.cos(x.data)",
                    "math.sin(x.data) if math.isfinite(x.data) else math.nan",
                    "math.cos(x.data) if math.isfinite(x.data) else math.nan");
        }
    },
    /** y = cos(a), a in radians. */
    COS("cos", "cos", 1, "The cosine of x, in radians.", "The slope of the cosine is minus the sine.", "-sin({a})") {
        @Override
        public double forward(double a, double b) {
            return Math.cos(a);
        }

        @Override
        double left(double a, double b, double y) {
            return -Math.sin(a);
        }

        @Override
        public List<String> python() {
            return List.of(
                    "math.cos(x.data)",
                    "-math.sin(x.data)",
                    "math.cos(x.data) if math.isfinite(x.data) else math.nan",
                    "-math.sin(x.data) if math.isfinite(x.data) else math.nan");
        }
    },
    /** y = the square root of a. */
    SQRT(
            "sqrt",
            "sqrt",
            1,
            "The square root of x.",
            "The square root is steep near 0 and flattens: its slope is one over twice the root.",
            "1 / (2 * {y})") {
        @Override
        public double forward(double a, double b) {
            return Math.sqrt(a);
        }

        @Override
        double left(double a, double b, double y) {
            return 1 / (2 * y);
        }

        @Override
        public List<String> python() {
            return List.of(
                    "math.sqrt(x.data)",
                    "1 / (2 * y)",
                    "math.sqrt(x.data) if x.data >= 0 else math.nan",
                    "quotient(1, 2 * y)");
        }
    },
    /** y = a without its sign. */
    ABS(
            "abs",
            "abs",
            1,
            "x without its sign.",
            "abs passes the gradient on for a positive operand and its negative for a negative one.",
            "sign({a})") {
        @Override
        public double forward(double a, double b) {
            return Math.abs(a);
        }

        @Override
        double left(double a, double b, double y) {
            return a > 0 ? 1 : a < 0 ? -1 : a == 0 ? 0 : a;
        }

        @Override
        public boolean selects() {
            return true;
        }

        @Override
        public boolean keepsWhole() {
            return true;
        }
    },
    /** y = log(1 + exp(a)); a itself above 20. */
    SOFTPLUS(
            "softplus",
            "softplus",
            1,
            "log(1 + exp(x)), a smooth relu.",
            "softplus is a smooth relu; its slope is the sigmoid.",
            "sigmoid({a})") {
        @Override
        public double forward(double a, double b) {
            return Elementary.softplus(a);
        }

        @Override
        double left(double a, double b, double y) {
            return a > Elementary.SOFTPLUS_THRESHOLD ? 1 : Elementary.sigmoid(a);
        }

        @Override
        public List<String> python() {
            return List.of(
                    "x.data if x.data > 20 else math.log1p(math.exp(x.data))",
                    "1 if x.data > 20 else 1 / (1 + math.exp(-x.data))",
                    "x.data if x.data > 20 else math.log1p(math.exp(x.data))",
                    "1 if x.data > 20 else math.exp(x.data) / (1 + math.exp(x.data))");
        }
    };

    private final String functionName;
    private final String symbol;
    private final int arity;
    private final String help;
    private final String explanation;
    private final List<String> derivatives;

    Op(String functionName, String symbol, int arity, String help, String explanation, String... derivatives) {
        this.functionName = functionName;
        this.symbol = symbol;
        this.arity = arity;
        this.help = help;
        this.explanation = explanation;
        this.derivatives = List.of(derivatives);
    }

    /** PyTorch's name: "add", "mul", "leaky_relu"; empty for a leaf. */
    public String functionName() {
        return functionName;
    }

    /** What stands in the operation's node: "+", "**", "tanh"; empty for a leaf. */
    public String symbol() {
        return symbol;
    }

    /** Whether it is written between its operands: + - * / **. */
    public boolean isInfix() {
        return arity == 2 && !symbol.equals(functionName);
    }

    /** How many operands it has: 0, 1 or 2. */
    public int arity() {
        return arity;
    }

    /** One sentence on what its function computes of x, or of a and b. */
    public String help() {
        return help;
    }

    /** One sentence for a learner on what the operation does to a gradient. */
    public String explanation() {
        return explanation;
    }

    /**
     * The local derivative by an operand (0 or 1) as a formula in Python's notation, {a} and {b} standing for the operands and {y} for the
     * result; a condition in brackets counts as 1 where it holds and 0 elsewhere.
     */
    public String derivative(int operand) {
        return derivatives.get(operand);
    }

    /** The result for operands a and b; b is not read where there is one operand. */
    public abstract double forward(double a, double b);

    /** The local derivative ∂y/∂operand for operand 0 (a) or 1 (b), given both operands and the result y. */
    public final double local(int operand, double a, double b, double y) {
        return operand == 0 ? left(a, b, y) : right(a, b, y);
    }

    /** What an operand's gradient grows by: local derivative × the result's gradient; nothing at all where a selecting operation did not select it. */
    public final double contribution(int operand, double a, double b, double y, double upstream) {
        double local = local(operand, a, b, y);
        return local == 0 && selects() ? 0 : local * upstream;
    }

    /** Whether it passes on or withholds a gradient rather than scaling it: relu, leaky_relu, abs, max, min. */
    public boolean selects() {
        return false;
    }

    /** Whether {@link #local} reads the result alone, so that who keeps results may forget operands. */
    public boolean slopeNeedsOnlyResult() {
        return false;
    }

    /** Whether whole operands give a whole result, to be shown as one. Of pow, max and min it depends on the numbers. */
    public boolean keepsWhole() {
        return false;
    }

    /**
     * For an operation that micrograd's {@code Value} does not have: its result and its local derivative in Python, of a value x with the
     * result y; then the same once more where numbers become extreme and nothing may raise an exception, if that is another text.
     * Empty for an operation that is written otherwise.
     */
    public List<String> python() {
        return List.of();
    }

    abstract double left(double a, double b, double y);

    double right(double a, double b, double y) {
        throw new IllegalStateException(functionName + " has no second operand");
    }
}
