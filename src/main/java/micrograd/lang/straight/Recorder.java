package micrograd.lang.straight;

import java.util.ArrayList;
import java.util.List;
import micrograd.engine.Op;
import micrograd.engine.Value;
import micrograd.lang.report.Diagnostics;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Datum.Node;
import micrograd.lang.straight.Datum.Num;
import micrograd.text.Numbers;

/** Makes a program's values and keeps them all, in the order in which they are made, with the source that made each. */
final class Recorder {
    private final List<Value> values = new ArrayList<>();
    private final List<Span> origins = new ArrayList<>();
    private final int most;
    private final Diagnostics diagnostics;

    Recorder(int most, Diagnostics diagnostics) {
        this.most = most;
        this.diagnostics = diagnostics;
    }

    List<Value> values() {
        return List.copyOf(values);
    }

    List<Span> origins() {
        return List.copyOf(origins);
    }

    /** A leaf written as {@code Value(2.0)}. */
    Node leaf(Num number, Span origin) {
        return keep(new Value(number.value()), number.whole(), number.literal(), false, origin);
    }

    /** A leaf written as a bare number. */
    Node bareLeaf(Num number, Span origin) {
        return keep(new Value(number.value()), number.whole(), number.literal(), true, origin);
    }

    /** A number in an expression. */
    Node constant(Num number, Span origin) {
        return keep(Value.constant(number.value()), number.whole(), Span.NONE, false, origin);
    }

    /** A value that somebody else made. */
    Node record(Value value, Span origin) {
        return keep(value, false, Span.NONE, false, origin);
    }

    Node apply(Op op, Node a, Span origin) {
        Value value = Value.apply(op, a.value);
        boolean whole = a.whole && op.keepsWhole();
        return checked(keep(value, whole, Span.NONE, false, origin), origin);
    }

    Node apply(Op op, Node a, Node b, Span origin) {
        Value value = Value.apply(op, a.value, b.value);
        boolean whole = switch (op) {
            case POW -> a.whole && b.whole && b.value.data() >= 0;
            case MAX, MIN -> value.data() == a.value.data() ? a.whole : b.whole;
            default -> a.whole && b.whole && op.keepsWhole();
        };
        return checked(keep(value, whole, Span.NONE, false, origin), origin);
    }

    private Node keep(Value value, boolean whole, Span literal, boolean bare, Span origin) {
        requireRoom(1, origin);
        values.add(value);
        origins.add(origin);
        boolean countable = whole && Math.abs(value.data()) <= Datum.LARGEST_WHOLE;
        return new Node(value, values.size() - 1, countable, literal, bare);
    }

    /** Refuses to make so many values more than there may be, before any of them is made. */
    void requireRoom(double more, Span origin) {
        if (values.size() + more > most) {
            throw RunError.limited(origin, "This program makes more than " + most + " values: make it shorter.");
        }
    }

    /** Warns where finite operands give no finite result. */
    private Node checked(Node node, Span origin) {
        double data = node.value.data();
        if (data - data == 0) {
            return node;
        }
        for (int i = 0; i < node.value.operandCount(); i++) {
            double operand = node.value.operand(i).data();
            if (operand - operand != 0) {
                return node;
            }
        }
        String result = data != data ? "not a number (nan)" : Numbers.python(data);
        double first = node.value.operand(0).data();
        String reason = switch (node.value.op()) {
            case DIV -> "a division by 0";
            case LOG, SQRT -> node.value.op().functionName() + " of " + Numbers.python(first);
            case POW ->
                first == 0
                        ? "0 to a negative power"
                        : first < 0 ? "a negative number to a fractional power" : "a power too large";
            default -> "a number too large";
        };
        diagnostics.warning(origin, "This is " + result + ", by " + reason + ": change the numbers in it.");
        return node;
    }
}
