package micrograd.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import micrograd.engine.Op;
import micrograd.engine.Value;

/** Graphs drawn at random: operations of all kinds, values used many times, squares, constant exponents, awkward leaves. */
final class RandomGraphs {
    private static final double[] AWKWARD = {0, -0.0, 1, -1, 1e-10, -1e-10, 30, -30, 800, -800, 0.5, 2};

    private RandomGraphs() {}

    /** A graph in which anything may happen, infinities and NaN too. */
    static Value wild(Random random) {
        return graph(random, false);
    }

    /** A graph whose numbers stay of ordinary size. */
    static Value tame(Random random) {
        return graph(random, true);
    }

    private static Value graph(Random random, boolean tame) {
        List<Value> values = new ArrayList<>();
        int leaves = 1 + random.nextInt(6);
        for (int i = 0; i < leaves; i++) {
            values.add(leaf(random, tame));
        }
        int operations = 1 + random.nextInt(60);
        for (int i = 0; i < operations; i++) {
            Value result = operation(random, values, tame);
            if (!tame || Math.abs(result.data()) < 50 && Math.abs(result.data()) > 1e-3) {
                values.add(result);
            }
        }
        Value root = values.get(values.size() - 1);
        for (int i = 0; i < 4; i++) {
            root = root.add(values.get(random.nextInt(values.size())));
        }
        return root;
    }

    private static Value leaf(Random random, boolean tame) {
        if (!tame && random.nextInt(4) == 0) {
            return new Value(AWKWARD[random.nextInt(AWKWARD.length)]);
        }
        return new Value(random.nextGaussian());
    }

    private static Value operation(Random random, List<Value> values, boolean tame) {
        Value a = values.get(random.nextInt(values.size()));
        Value b = values.get(random.nextInt(values.size()));
        Op op = Op.values()[1 + random.nextInt(Op.values().length - 1)];
        if (tame && (op == Op.POW || op == Op.SQRT || op == Op.LOG || op == Op.DIV)) {
            Value positive = a.mul(a).add(1);
            return switch (op) {
                case POW -> random.nextBoolean() ? positive.pow(random.nextInt(7) - 3) : positive.pow(b.tanh());
                case DIV -> b.div(positive);
                default -> Value.apply(op, positive);
            };
        }
        if (op == Op.POW && random.nextBoolean()) {
            return a.pow(random.nextInt(7) - 3);
        }
        if (op.arity() == 1) {
            return Value.apply(op, a);
        }
        if (random.nextInt(5) == 0) {
            return Value.apply(op, a, Value.constant(random.nextInt(5) - 2));
        }
        return Value.apply(op, a, b);
    }
}
