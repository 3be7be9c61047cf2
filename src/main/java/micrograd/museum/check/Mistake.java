package micrograd.museum.check;

import java.util.Optional;
import micrograd.museum.Fault;

/** A known mistake by which an engine of a learner's own can be recognised: the faults of the {@linkplain Fault museum} that show in a class, and some that only a class can have. */
public enum Mistake {
    /** See {@link Fault#ASSIGN}. */
    ASSIGN(Fault.ASSIGN, "assign, not accumulate"),
    /** See {@link Fault#VISITED_AGAIN}. */
    VISITED_AGAIN(Fault.VISITED_AGAIN, "a node visited again"),
    /** See {@link Fault#DEPTH_FIRST}. */
    DEPTH_FIRST(Fault.DEPTH_FIRST, "depth-first, not topological"),
    /** See {@link Fault#OWN_GRADIENT}. */
    OWN_GRADIENT(Fault.OWN_GRADIENT, "own gradient, not the result's (addition)"),
    /** See {@link Fault#UPSTREAM_FORGOTTEN}. */
    UPSTREAM_FORGOTTEN(Fault.UPSTREAM_FORGOTTEN, "upstream forgotten (addition gives 1)"),
    /** See {@link Fault#SIBLINGS_GRADIENT}. */
    SIBLINGS_GRADIENT(Fault.SIBLINGS_GRADIENT, "the sibling's gradient, not its data (multiplication)"),
    /** See {@link Fault#POWER_OF_RESULT}. */
    POWER_OF_RESULT(Fault.POWER_OF_RESULT, "the power rule on the result"),
    /** See {@link Fault#WIPING_RELU}. */
    WIPING_RELU(Fault.WIPING_RELU, "relu that wipes its operand"),
    /** See {@link Fault#SWAPPED_SUBTRACTION}. */
    SWAPPED_SUBTRACTION(Fault.SWAPPED_SUBTRACTION, "swapped subtraction (`2-a` computes `a-2`)"),
    /** See {@link Fault#ADDING_SUBTRACTION}. */
    ADDING_SUBTRACTION(Fault.ADDING_SUBTRACTION, "subtraction that adds (`2-a` computes `2+a`)"),
    /** See {@link Fault#SWAPPED_DIVISION}. */
    SWAPPED_DIVISION(Fault.SWAPPED_DIVISION, "swapped division (`2/a` computes `a/2`)"),
    /** See {@link Fault#EXP_OF_TWICE}. */
    EXP_OF_TWICE(Fault.EXP_OF_TWICE, "exp of twice x"),
    /** See {@link Fault#CHILDREN_NOT_RECORDED}. */
    CHILDREN_NOT_RECORDED(Fault.CHILDREN_NOT_RECORDED, "children not recorded"),
    /** Nobody gives the output its gradient of 1. */
    ROOT_NOT_SEEDED(
            "root-not-seeded",
            "the result was never given its 1",
            "Every gradient is a multiple of the output’s own, which is 1. Nobody set it, so all that flows back is 0.",
            "self.grad = 1.0",
            ""),
    /** {@code __radd__} asks for {@code other + self} again. */
    REFLECTED_WITHOUT_END(
            "reflected-without-end",
            "__radd__ that returns other + self",
            "Python has turned the sum round already: other + self asks __radd__ again, and so on until Python gives up. Write self + other.",
            "def __radd__(self, other): return self + other",
            "a + 1"),
    /** {@code out._backward = _backward()}. */
    CALLED_AT_ONCE(
            "called-at-once",
            "out._backward = _backward()",
            "The brackets call the function at once and keep what it returns, None. Hand over the function itself.",
            "out._backward = _backward",
            "");

    private final Optional<Fault> fault;
    private final String key;
    private final String title;
    private final String story;
    private final String repair;
    private final String hides;

    Mistake(Fault fault, String title) {
        this.fault = Optional.of(fault);
        key = fault.key();
        this.title = title;
        story = fault.story();
        repair = fault.code().right();
        hides = fault.hides().isEmpty() ? "" : fault.hides().get(0).program();
    }

    Mistake(String key, String title, String story, String repair, String hides) {
        fault = Optional.empty();
        this.key = key;
        this.title = title;
        this.story = story;
        this.repair = repair;
        this.hides = hides;
    }

    /** The museum's fault, if it is one of the museum's. */
    public Optional<Fault> fault() {
        return fault;
    }

    /** Its word in results. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** One or two sentences on what goes wrong. */
    public String story() {
        return story;
    }

    /** The line as it should be. */
    public String repair() {
        return repair;
    }

    /** A program on which it does not show, or an empty text. */
    public String hides() {
        return hides;
    }
}
