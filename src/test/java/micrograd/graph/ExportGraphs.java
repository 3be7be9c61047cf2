package micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import micrograd.engine.Op;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;

/** Graphs drawn at random for the exports: all operations, constants on either side and alone, awkward names, numbers of ordinary size. */
final class ExportGraphs {
    private static final String[] NAMES = {
        "a",
        "b",
        "x₁",
        "α",
        "σ",
        "lambda",
        "class",
        "x1*w1 + x2*w2",
        "2nd",
        "a",
        "max",
        "exp",
        "Value",
        "print",
        "é",
        "v3",
        "torch",
        "_",
        "self"
    };

    private final Random random;
    private final List<Value> values = new ArrayList<>();

    private ExportGraphs(long seed) {
        random = new Random(seed);
    }

    static Graph random(long seed) {
        return new ExportGraphs(seed).graph();
    }

    /** The graph of a value alone, differentiated. */
    static Graph of(Value root) {
        root.backward();
        return Graph.of(List.of(TopologicalOrder.of(root)), Optional.of(root));
    }

    private Graph graph() {
        for (int i = 0; i < 3; i++) {
            values.add(new Value(random.nextGaussian()).label(NAMES[i]));
        }
        values.add(Value.constant(2).mul(Value.constant(1.5)));
        for (int i = 0; i < 40; i++) {
            Value value = operation(Op.values()[1 + random.nextInt(Op.values().length - 1)]);
            if (Math.abs(value.data()) < 100) {
                values.add(random.nextInt(3) > 0 ? value : value.label(NAMES[random.nextInt(NAMES.length)]));
            }
        }
        Value root = pick();
        for (int i = 0; i < 6; i++) {
            root = random.nextBoolean() ? root.add(pick()) : root.sub(pick().mul(0.25));
        }
        return of(root);
    }

    private Value operation(Op op) {
        Value a = pick();
        return switch (op) {
            case DIV -> random.nextBoolean() ? a.div(positive()) : Value.div(-3, positive());
            case POW -> power();
            case EXP -> a.tanh().exp();
            case LOG, SQRT -> Value.apply(op, positive());
            default -> op.arity() == 1 ? Value.apply(op, a) : binary(op, a);
        };
    }

    private Value power() {
        return switch (random.nextInt(4)) {
            case 0 -> positive().pow(pick().tanh());
            case 1 -> Value.pow(0.5, pick().tanh());
            case 2 -> pick().pow(2 + random.nextInt(2));
            default -> positive().pow(-0.5);
        };
    }

    private Value binary(Op op, Value a) {
        Value constant = Value.constant((random.nextInt(9) - 4) / 2.0);
        return switch (random.nextInt(4)) {
            case 0 -> Value.apply(op, a, constant);
            case 1 -> Value.apply(op, constant, a);
            default -> Value.apply(op, a, pick());
        };
    }

    private Value positive() {
        Value x = pick();
        return x.mul(x).add(0.5);
    }

    private Value pick() {
        return values.get(random.nextInt(values.size()));
    }
}
