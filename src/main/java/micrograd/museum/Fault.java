package micrograd.museum;

import java.util.List;
import java.util.Optional;
import micrograd.engine.Op;

/**
 * The mistakes that an expression can show. Each was made, and published, by somebody who was building this engine.
 *
 * <p>Python's order holds: the line of the first operand runs before that of the second, operands are taken in the order
 * written, and of two operands that are the same value each gets its line.
 */
public enum Fault {
    /** {@code =} for {@code +=} in every backward step. */
    ASSIGN(
            "assign",
            FaultKind.BACKWARD,
            "assign, not accumulate",
            "Each backward step writes the gradient of its operands anew instead of adding to it: of a value used"
                    + " twice only the last use counts.",
            Code.of("self.grad = other.data * out.grad", "self.grad += other.data * out.grad"),
            Rules.backward(BackwardSteps::assign),
            Exhibit.grad("a = 3\nb = a + a", "a", 1, 2),
            HidingPlace.of("a = 3\nb = 2 * a")),
    /** The node is listed outside of the test whether it was visited. */
    VISITED_AGAIN(
            "visited-again",
            FaultKind.ORDER,
            "a node visited again",
            "The walk lists a node each time it comes to it, not only the first time: its backward step is made once"
                    + " for every use.",
            Code.of("if v not in visited: …\ntopo.append(v)", "if v not in visited: …\n    topo.append(v)"),
            Rules.order(Orders::listedAgain),
            Exhibit.grad("a = 2\nb = 3 * a\nc = b * b", "a", 72, 36),
            HidingPlace.of("a = 3\nb = a + a")),
    /** Backward steps are made on the way down. */
    DEPTH_FIRST(
            "depth-first",
            FaultKind.ORDER,
            "depth-first, not topological",
            "Each node makes its backward step as soon as the walk reaches it, though others that use it have not sent"
                    + " their share yet.",
            Code.of("v._backward()\nfor child in v._prev: visit(child)", "for v in reversed(topo): v._backward()"),
            Rules.order(Orders::depthFirst),
            Exhibit.grad("a = 1\nb = 3 * a\nc = 2 * b\nL = b + c", "a", 3, 9),
            HidingPlace.of("a = 1\nb = 3 * a\nc = 2 * b\nL = c + b")),
    /** The second operand of a sum gets the first one's gradient. */
    OWN_GRADIENT(
            "own-gradient",
            FaultKind.BACKWARD,
            "own gradient, not the result’s",
            "Addition passes on to its second operand the gradient that the first one has gathered, not the gradient"
                    + " of the sum.",
            Code.of("other.grad += self.grad", "other.grad += out.grad"),
            Rules.backward(Op.ADD, BackwardSteps::ownGradient),
            Exhibit.grad("a = 2\nb = 3\nL = (a + b) * a", "b", 7, 2),
            HidingPlace.of("a = 2\nb = 3\nL = (b + a) * a")),
    /** Addition sends 1. */
    UPSTREAM_FORGOTTEN(
            "upstream-forgotten",
            FaultKind.BACKWARD,
            "upstream forgotten",
            "Addition gives its operands a gradient of 1, its local derivative, and forgets to multiply by the"
                    + " gradient of the sum.",
            Code.of("self.grad += 1.0", "self.grad += 1.0 * out.grad"),
            Rules.backward(Op.ADD, BackwardSteps::one),
            Exhibit.grad("a = 2\nb = 3\nc = a + b\nL = c * 2", "a", 1, 2),
            HidingPlace.of("a = 2\nb = 3\nL = a + b")),
    /** Multiplication sends the other operand's gradient. */
    SIBLINGS_GRADIENT(
            "siblings-gradient",
            FaultKind.BACKWARD,
            "the sibling’s gradient, not its data",
            "Multiplication multiplies by the other operand’s gradient, where its local derivative is the other"
                    + " operand’s data.",
            Code.of("self.grad += other.grad * out.grad", "self.grad += other.data * out.grad"),
            Rules.backward(Op.MUL, BackwardSteps::siblingsGradient),
            Exhibit.grad("a = 2\nb = 3\nL = a * b", "a", 0, 3),
            HidingPlace.of("a = 0\nb = 0\nL = a * b")),
    /** The power rule takes the result for the base. */
    POWER_OF_RESULT(
            "power-of-result",
            FaultKind.BACKWARD,
            "the power rule on the result",
            "The power rule lowers the exponent of the result, where it should lower that of the base.",
            Code.of("self.grad += n * out.data**(n-1) * out.grad", "self.grad += n * self.data**(n-1) * out.grad"),
            Rules.backward(Op.POW, BackwardSteps::powerOfResult),
            Exhibit.grad("a = 2\nL = a**3", "a", 192, 12),
            HidingPlace.of("a = -1\nL = a**3"),
            HidingPlace.of("a = 0\nL = a**3"),
            HidingPlace.of("a = 1\nL = a**3")),
    /** {@code =} for {@code +=} in relu alone. */
    WIPING_RELU(
            "wiping-relu",
            FaultKind.BACKWARD,
            "relu that wipes its operand",
            "relu writes its operand’s gradient anew, and with it wipes what other uses had sent there before.",
            Code.of("self.grad = (out.data > 0) * out.grad", "self.grad += (out.data > 0) * out.grad"),
            Rules.backward(Op.RELU, BackwardSteps::assign),
            Exhibit.grad("a = -2\nL = relu(a) + a", "a", 0, 1),
            HidingPlace.of("a = -2\nr = relu(a)\nb = 2 * a\nL = b + r")),
    /** {@code 2 - a} computes {@code a - 2}. */
    SWAPPED_SUBTRACTION(
            "swapped-subtraction",
            FaultKind.FORWARD,
            "swapped subtraction",
            "With a plain number on the left, 2 - a computes a - 2: Python asks the right operand, which does not turn"
                    + " the difference round.",
            Code.of(
                    "def __rsub__(self, other): return self - other",
                    "def __rsub__(self, other): return other + (-self)"),
            new ComputedAs(Op.SUB, Op.SUB, true),
            Exhibit.data("a = 5\nL = 2 - a", "L", 3, -3),
            HidingPlace.of("a = 5\nL = (2 - a)**2")),
    /** {@code 2 - a} computes {@code 2 + a}. */
    ADDING_SUBTRACTION(
            "adding-subtraction",
            FaultKind.FORWARD,
            "subtraction that adds",
            "With a plain number on the left, 2 - a computes 2 + a: the minus sign was lost.",
            Code.of(
                    "def __rsub__(self, other): return other + self",
                    "def __rsub__(self, other): return other + (-self)"),
            new ComputedAs(Op.SUB, Op.ADD, false),
            Exhibit.data("a = 5\nL = 2 - a", "L", 7, -3),
            HidingPlace.ofValue("a = 0\nL = 2 - a")),
    /** {@code 2 / a} computes {@code a / 2}. */
    SWAPPED_DIVISION(
            "swapped-division",
            FaultKind.FORWARD,
            "swapped division",
            "With a plain number on the left, 2 / a computes a / 2: Python asks the right operand, which does not turn"
                    + " the quotient round.",
            Code.of(
                    "def __rtruediv__(self, other): return self / other",
                    "def __rtruediv__(self, other): return other * self**-1"),
            new ComputedAs(Op.DIV, Op.DIV, true),
            Exhibit.data("a = 4\nL = 2 / a", "L", 2, 0.5),
            HidingPlace.ofValue("a = 2\nL = 2 / a"),
            HidingPlace.ofValue("a = -2\nL = 2 / a")),
    /** {@code exp(x)} computes exp(2x). */
    EXP_OF_TWICE(
            "exp-of-twice",
            FaultKind.FORWARD,
            "exp of twice x",
            "exp(x) computes exp(2x), a line copied from tanh, where it belongs.",
            Code.of("math.exp(2 * self.data)", "math.exp(self.data)"),
            new ExpOfTwice(),
            Exhibit.data("a = 1\nL = exp(a)", "L", Math.exp(2), Math.E),
            HidingPlace.ofValue("a = 0\nL = exp(a)")),
    /** Results do not know what they were made of. */
    CHILDREN_NOT_RECORDED(
            "children-not-recorded",
            FaultKind.RECORDING,
            "children not recorded",
            "A result does not remember its operands: the backward pass finds nobody to send a gradient to.",
            Code.of("out = Value(self.data * other.data)", "out = Value(self.data * other.data, (self, other))"),
            Rules.order(run -> new int[0]),
            Exhibit.grad("a = 2\nb = -3\nL = a * b", "a", 0, -3)),
    /** Each pass adds to what the passes before it left; the right answer is that of a loop that zeroes. */
    GRADIENTS_NEVER_ZEROED(
            "gradients-never-zeroed",
            FaultKind.TRAINING_LOOP,
            "gradients never zeroed",
            "Nobody clears the gradients between passes, so each pass adds to what the ones before it left, in inner"
                    + " nodes too.",
            Code.of("loss.backward()", "zero_grad(); loss.backward()"),
            Rules.SOUND,
            new Exhibit(
                    "a = 2\nb = -3\nc = 10\ne = a * b\nd = e + c\nf = -2\nL = d * f",
                    "a",
                    Exhibit.Quantity.GRAD,
                    3,
                    60,
                    6),
            HidingPlace.of("a = 2\nb = -3\nc = 10\ne = a * b\nd = e + c\nf = -2\nL = d * f"));

    /**
     * A line of Python as it was written, and as it should be.
     *
     * @param wrong the fault
     * @param right its repair
     */
    public record Code(String wrong, String right) {
        private static Code of(String wrong, String right) {
            return new Code(wrong, right);
        }
    }

    /**
     * The faults that a hunt's seed chooses from, by their places here. Published links say seeds, so this list stays as it is, whatever is added above: more
     * of them, or another order, would hide another fault behind a link that somebody has given to a class.
     */
    private static final List<Fault> HIDDEN = List.of(
            ASSIGN,
            VISITED_AGAIN,
            DEPTH_FIRST,
            OWN_GRADIENT,
            UPSTREAM_FORGOTTEN,
            SIBLINGS_GRADIENT,
            POWER_OF_RESULT,
            WIPING_RELU,
            SWAPPED_SUBTRACTION,
            ADDING_SUBTRACTION,
            SWAPPED_DIVISION,
            EXP_OF_TWICE,
            CHILDREN_NOT_RECORDED);

    private final String key;
    private final FaultKind kind;
    private final String title;
    private final String story;
    private final Code code;
    private final Rules rules;
    private final Exhibit shows;
    private final List<HidingPlace> hides;

    Fault(
            String key,
            FaultKind kind,
            String title,
            String story,
            Code code,
            Rules rules,
            Exhibit shows,
            HidingPlace... hides) {
        this.key = key;
        this.kind = kind;
        this.title = title;
        this.story = story;
        this.code = code;
        this.rules = rules;
        this.shows = shows;
        this.hides = List.of(hides);
    }

    /** The faults of the engine itself that a hunt may hide: those that published links have always meant. */
    public static List<Fault> ofTheEngine() {
        return HIDDEN;
    }

    /** The fault of that key. */
    public static Optional<Fault> of(String key) {
        for (Fault fault : values()) {
            if (fault.key.equals(key)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /** Its word in links. */
    public String key() {
        return key;
    }

    /** Which part of the engine it is in. */
    public FaultKind kind() {
        return kind;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** One sentence on what goes wrong. */
    public String story() {
        return story;
    }

    /** The line that was written wrongly, in micrograd's Python. */
    public Code code() {
        return code;
    }

    /** A program on which it shows. */
    public Exhibit shows() {
        return shows;
    }

    /** Programs on which it does not show, if there are any. */
    public List<HidingPlace> hides() {
        return hides;
    }

    /**
     * The check that finds it. A wrong function passes the gradient check of itself, so that only comparing values finds it; gradients
     * never zeroed are right the first time.
     */
    public Check detectedBy() {
        return switch (kind) {
            case FORWARD -> Check.VALUE;
            case TRAINING_LOOP -> Check.SECOND_PASS;
            case RECORDING, ORDER, BACKWARD, NETWORK -> Check.GRADIENT;
        };
    }

    /** The rules of an engine with this fault. */
    Rules rules() {
        return rules;
    }

    /** The rules of an engine that computes the same function, and differentiates it soundly. */
    Rules soundRules() {
        return kind == FaultKind.FORWARD ? rules : Rules.SOUND;
    }
}
