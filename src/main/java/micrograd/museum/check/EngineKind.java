package micrograd.museum.check;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The kinds of questions that a learner's engine is asked, a row of the report each, in the report's order; {@link #key} never changes. */
public enum EngineKind {
    /** {@code a + b}. */
    ADDITION("addition", "Addition"),
    /** {@code a + 1}. */
    ADDITION_NUMBER_RIGHT("addition-number-right", "A number on the right of +"),
    /** {@code 1 + a}. */
    ADDITION_NUMBER_LEFT("addition-number-left", "A number on the left of +"),
    /** {@code a * b}. */
    MULTIPLICATION("multiplication", "Multiplication"),
    /** {@code a * 3}. */
    MULTIPLICATION_NUMBER_RIGHT("multiplication-number-right", "A number on the right of ×"),
    /** {@code 3 * a}. */
    MULTIPLICATION_NUMBER_LEFT("multiplication-number-left", "A number on the left of ×"),
    /** {@code -a}. */
    NEGATION("negation", "Negation"),
    /** {@code a - b}. */
    SUBTRACTION("subtraction", "Subtraction"),
    /** {@code a - 2}. */
    SUBTRACTION_NUMBER_RIGHT("subtraction-number-right", "A number on the right of −"),
    /** {@code 2 - a}. */
    SUBTRACTION_NUMBER_LEFT("subtraction-number-left", "A number on the left of −"),
    /** {@code a / b}. */
    DIVISION("division", "Division"),
    /** {@code a / 4}. */
    DIVISION_NUMBER_RIGHT("division-number-right", "A number on the right of ÷"),
    /** {@code 4 / a}. */
    DIVISION_NUMBER_LEFT("division-number-left", "A number on the left of ÷"),
    /** {@code a ** 3}, whole, negative and broken exponents. */
    POWER("power", "Power"),
    /** {@code 2 ** a}, where the class has it. */
    POWER_NUMBER_LEFT("power-number-left", "A number on the left of **"),
    /** {@code a ** b}, where the class does not refuse it. */
    POWER_OF_VALUE("power-of-value", "A value as exponent"),
    /** {@code a.relu()}, off its kink. */
    RELU("relu", "relu"),
    /** {@code a.tanh()}. */
    TANH("tanh", "tanh"),
    /** {@code a.exp()}. */
    EXP("exp", "exp"),
    /** {@code a.log()}. */
    LOG("log", "log"),
    /** {@code a.sigmoid()}. */
    SIGMOID("sigmoid", "sigmoid"),
    /** {@code a.sin()}. */
    SIN("sin", "sin"),
    /** {@code a.cos()}. */
    COS("cos", "cos"),
    /** {@code a.sqrt()}. */
    SQRT("sqrt", "sqrt"),
    /** {@code abs(a)} or {@code a.abs()}, off its kink. */
    ABS("abs", "abs"),
    /** {@code a + a}, {@code a * a}: a leaf that is an operand more than once. */
    USED_TWICE("used-twice", "Used twice"),
    /** {@code (a + b) * a}: a result that is an operand more than once, or meets its own operand. */
    RESULT_USED_TWICE("result-used-twice", "A result used twice"),
    /** Diamonds and deeper sharing in every order of operands. */
    ORDER("order", "The right order"),
    /** {@code sum([a, b, c])}, which begins with the plain number 0. */
    SUM("sum", "sum()"),
    /** {@code backward()} called twice: gradients add up. */
    BACKWARD_TWICE("backward-twice", "backward() twice"),
    /** A gradient that was not 0 before. */
    GRADIENT_BEFORE("gradient-before", "A gradient that was there"),
    /** Data and gradient of operands after the forward pass alone. */
    OPERANDS_UNTOUCHED("operands-untouched", "Operands left as they were"),
    /** {@code L += b} makes a new value. */
    IN_PLACE("in-place", "+= makes a new value"),
    /** {@code L += b} leaves what L was. */
    IN_PLACE_OLD("in-place-old", "+= leaves the old value"),
    /** 900 additions in a row. */
    CHAIN_900("chain-900", "A chain of 900"),
    /** 5,000 additions in a row. */
    CHAIN_5000("chain-5000", "A chain of 5000"),
    /** {@code tanh(800)}. */
    LARGE_TANH("large-tanh", "Large inputs: tanh"),
    /** {@code sigmoid(-800)}. */
    LARGE_SIGMOID("large-sigmoid", "Large inputs: sigmoid"),
    /** {@code relu(-800)}. */
    LARGE_RELU("large-relu", "Large inputs: relu"),
    /** {@code relu(0)}, where the slope is 0. */
    RELU_KINK("relu-kink", "relu at its kink");

    private final String key;
    private final String title;

    EngineKind(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** Its word in results and lessons. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** The kind of that key. */
    public static Optional<EngineKind> of(String key) {
        for (EngineKind kind : values()) {
            if (kind.key.equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** All kinds. */
    public static Set<EngineKind> all() {
        return EnumSet.allOf(EngineKind.class);
    }
}
