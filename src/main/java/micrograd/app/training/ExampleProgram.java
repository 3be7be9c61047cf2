package micrograd.app.training;

import java.util.IdentityHashMap;
import java.util.Map;
import micrograd.data.Example;
import micrograd.document.TrainingFragment;
import micrograd.engine.Op;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;
import micrograd.text.Numbers;
import micrograd.training.run.ExampleGraph;

/** The loss of one example as a program of the expression view's language: the same values, operation by operation. */
final class ExampleProgram {
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int SIGN = 3;
    private static final int POWER = 4;
    private static final int ATOM = 5;

    private final Map<Value, Integer> uses = new IdentityHashMap<>();
    private final Map<Value, String> names = new IdentityHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int unnamed;

    private ExampleProgram() {}

    /** The expression view at the beginning of the walk through the chosen example's loss, the training view left as it is. */
    static String fragment(TrainingModel training) {
        TrainingRun run = training.run();
        ExampleGraph graph = ExampleGraph.of(run.setup(), run.parameters(), training.example());
        return TrainingFragment.encode(run.document())
                .withProgram(heading(training.example(), run.shownStep()) + source(graph));
    }

    private static String heading(Example example, int step) {
        return "# the loss of point " + Inspection.point(example) + " at step " + step + "\n";
    }

    /** A statement for each value that has a label or several uses; the others stand where they are used. */
    static String source(ExampleGraph graph) {
        return new ExampleProgram().write(TopologicalOrder.of(graph.loss()));
    }

    private String write(Value[] order) {
        for (Value value : order) {
            for (int i = 0; i < value.operandCount(); i++) {
                uses.merge(value.operand(i), 1, Integer::sum);
            }
        }
        for (Value value : order) {
            boolean named = !value.label().isEmpty();
            boolean shared = value.op() != Op.LEAF && uses.getOrDefault(value, 0) > 1;
            if (named || shared || value.op() == Op.LEAF && !value.isConstant()) {
                String name = named ? value.label() : "t" + ++unnamed;
                text.append(name).append(" = ");
                expression(value);
                text.append('\n');
                names.put(value, name);
            }
        }
        return text.toString();
    }

    private void expression(Value value) {
        if (value.op() == Op.LEAF) {
            text.append(Numbers.python(value.data()));
            return;
        }
        int strength = strength(value);
        boolean one = value.op().arity() == 1;
        if (one && value.op() == Op.NEG) {
            text.append('-');
            operand(value, 0, SIGN);
        } else if (one || strength == ATOM) {
            text.append(value.op().functionName()).append('(');
            operand(value, 0, 0);
            if (!one) {
                text.append(", ");
                operand(value, 1, 0);
            }
            text.append(')');
        } else {
            operand(value, 0, strength);
            text.append(
                    strength == SUM
                            ? " " + value.op().symbol() + " "
                            : value.op().symbol());
            operand(value, 1, strength + 1);
        }
    }

    private void operand(Value value, int index, int least) {
        Value operand = value.operand(index);
        String name = names.get(operand);
        if (name != null) {
            text.append(name);
            return;
        }
        boolean negative =
                operand.op() == Op.LEAF && Numbers.python(operand.data()).charAt(0) == '-';
        boolean brackets = strength(operand) < least || negative && least > SUM;
        if (brackets) {
            text.append('(');
        }
        expression(operand);
        if (brackets) {
            text.append(')');
        }
    }

    private static int strength(Value value) {
        switch (value.op()) {
            case ADD:
            case SUB:
                return SUM;
            case MUL:
            case DIV:
                return PRODUCT;
            case NEG:
                return SIGN;
            case POW:
                return POWER;
            default:
                return ATOM;
        }
    }
}
