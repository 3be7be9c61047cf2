package micrograd.course.amount;

import java.util.List;

/** A number as an activity writes it: {@code grad(a)}, {@code move(a, h)}, {@code -8 + 0.01*72}, {@code grad(m)@wrong}. */
public sealed interface Amount {
    /** Reads one. */
    static Amount read(String text) {
        return new AmountReader(text).whole();
    }

    /** A number written out. */
    record Literal(double value) implements Amount {}

    /**
     * Something called by a name or worked out from arguments.
     *
     * @param name of a function, of a number that the activity names, or of a node where an argument is one
     * @param called whether arguments were written, if only an empty pair of brackets
     * @param state the state it is to be worked out on; empty for the one at hand
     */
    record Call(String name, boolean called, List<Amount> arguments, String state) implements Amount {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** One of {@code + - * / ^}, the last for a power. */
    record Operation(char operator, Amount left, Amount right) implements Amount {
        /** What it comes to for two numbers. */
        double of(double a, double b) {
            return switch (operator) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                case '/' -> a / b;
                default -> Math.pow(a, b);
            };
        }
    }

    /** Something with the other sign. */
    record Negative(Amount of) implements Amount {}

    /** An amount, a condition or a number that cannot be read. */
    final class Problem extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** A sentence for who writes an activity. */
        public Problem(String message) {
            super(message);
        }
    }
}
