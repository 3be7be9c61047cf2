package micrograd.lang.straight;

import java.util.List;
import java.util.Map;
import micrograd.engine.Value;
import micrograd.lang.report.Span;

/** What an expression can come to. */
sealed interface Datum {
    /** A plain number; {@code literal} is where it stands in the source if it was just written there. */
    record Num(double value, boolean whole, Span literal) implements Datum {
        Num(double value, boolean whole) {
            this(value, whole && Math.abs(value) <= LARGEST_WHOLE, Span.NONE);
        }
    }

    /** A {@link Value}, and its place among all of the program's. */
    final class Node implements Datum {
        final Value value;
        final int id;
        /** Whether Python would show its data without a decimal point. */
        boolean whole;
        /** Where the number of a leaf stands in the source. */
        final Span literal;
        /** Whether it is a bare number that was given a name, and still counts as a number where one is wanted. */
        final boolean bare;

        Node(Value value, int id, boolean whole, Span literal, boolean bare) {
            this.value = value;
            this.id = id;
            this.whole = whole;
            this.literal = literal;
            this.bare = bare;
        }

        /** Its data as a plain number. */
        Num number() {
            return new Num(value.data(), whole);
        }
    }

    /** A text. */
    record Text(String text) implements Datum {}

    /** True or False. */
    record Truth(boolean value) implements Datum {}

    /** None. */
    record Nothing() implements Datum {}

    /** A list or a tuple; {@code depth} counts the lists in each other. */
    record Sequence(List<Datum> elements, boolean tuple, int depth) implements Datum {}

    /** A module, by its name. */
    record Module(String name) implements Datum {}

    /** A function, by its name. */
    record Callable(String name) implements Datum {}

    /** A method and what it belongs to. */
    record Method(Datum owner, String name) implements Datum {}

    /** A network of micrograd's, and its parameters as nodes. */
    record Network(micrograd.nn.Module module, Map<Value, Node> nodes) implements Datum {
        Node node(Value parameter) {
            return nodes.get(parameter);
        }
    }

    /** What draws, and needs nothing here. */
    record Drawing() implements Datum {}

    /** The whole numbers up to here are all there are; Python's larger ones go on as floating-point numbers. */
    double LARGEST_WHOLE = 9007199254740992.0;

    Datum NONE = new Nothing();

    /** What it is, for an error. */
    default String description() {
        if (this instanceof Num) {
            return "a plain number";
        } else if (this instanceof Node) {
            return "a Value";
        } else if (this instanceof Text) {
            return "a text";
        } else if (this instanceof Truth) {
            return "True or False";
        } else if (this instanceof Sequence sequence) {
            return sequence.tuple() ? "a tuple" : "a list";
        } else if (this instanceof Module module) {
            return "the module " + module.name();
        } else if (this instanceof Callable callable) {
            return "the function " + callable.name();
        } else if (this instanceof Method method) {
            return "the function " + method.name();
        } else if (this instanceof Network) {
            return "a network";
        } else if (this instanceof Drawing) {
            return "a drawing";
        }
        return "None";
    }
}
