package micrograd.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import micrograd.engine.Op;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;

/** An example's loss drawn at random: layers of dot products among operations of all kinds, of parameters, inputs and numbers. */
final class RandomExample {
    final Value root;
    final Value[] parameters;
    final Value[] inputs;
    final Value[] outputs;
    private final Random random;
    private final List<Op> operations;
    private final List<Value> allParameters = new ArrayList<>();
    private final List<Value> rows = new ArrayList<>();

    /** @param operations those that may occur, but for what dot products need */
    RandomExample(Random random, List<Op> operations) {
        this.random = random;
        this.operations = operations;
        inputs = new Value[1 + random.nextInt(4)];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = new Value(random.nextGaussian());
            rows.add(inputs[i]);
        }
        parameter();
        int stages = 1 + random.nextInt(8);
        for (int i = 0; i < stages; i++) {
            if (random.nextInt(3) == 0) {
                layer();
            } else {
                for (int k = random.nextInt(8); k >= 0; k--) {
                    operation();
                }
            }
        }
        Value sum = any().mul(parameter());
        for (int i = random.nextInt(4); i >= 0; i--) {
            sum = random.nextBoolean()
                    ? sum.add(any())
                    : sum.sub(any().mul(any()).mul(0.1));
        }
        root = sum;
        List<Value> read = new ArrayList<>();
        for (Value value : TopologicalOrder.of(root)) {
            if (!value.isLeaf() && random.nextInt(10) == 0) {
                read.add(value);
            }
        }
        outputs = read.toArray(new Value[0]);
        parameters = allParameters.toArray(new Value[0]);
    }

    /** Numbers for the inputs of some examples, example after example. */
    double[] table(int examples) {
        double[] table = new double[examples * inputs.length];
        for (int i = 0; i < table.length; i++) {
            table[i] = random.nextInt(10) == 0 ? random.nextInt(3) - 1 : random.nextGaussian();
        }
        return table;
    }

    double[] parameterData() {
        double[] data = new double[parameters.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = parameters[i].data();
        }
        return data;
    }

    private Value parameter() {
        if (!allParameters.isEmpty() && random.nextInt(4) == 0) {
            return allParameters.get(random.nextInt(allParameters.size()));
        }
        Value parameter = new Value(random.nextGaussian());
        allParameters.add(parameter);
        return parameter;
    }

    private Value any() {
        return rows.get(random.nextInt(rows.size()));
    }

    private void layer() {
        List<Value> in = new ArrayList<>();
        int width = 1 + random.nextInt(9);
        for (int i = 0; i < width; i++) {
            Value row = rows.get(Math.max(0, rows.size() - 1 - random.nextInt(width + 2)));
            if (random.nextInt(12) == 0 || !in.contains(row)) {
                in.add(row);
            }
        }
        List<Op> activations =
                new ArrayList<>(List.of(Op.LEAF, Op.RELU, Op.LEAKY_RELU, Op.TANH, Op.SIGMOID, Op.SOFTPLUS));
        activations.retainAll(operations);
        activations.add(Op.LEAF);
        Op activation = activations.get(random.nextInt(activations.size()));
        int shape = random.nextInt(4);
        List<Value> out = new ArrayList<>();
        for (int j = 1 + random.nextInt(9); j > 0; j--) {
            Value sum = shape == 0
                    ? parameter()
                    : shape == 1 ? new Value(0.25) : parameter().mul(in.get(0));
            int first = shape < 2 ? 0 : 1;
            for (int i = first; i < in.size(); i++) {
                Value term = random.nextBoolean()
                        ? parameter().mul(in.get(i))
                        : in.get(i).mul(parameter());
                sum = shape == 3 ? term.add(sum) : sum.add(term);
            }
            out.add(activation == Op.LEAF || random.nextInt(20) == 0 ? sum : Value.apply(activation, sum));
        }
        for (Value value : out) {
            keep(value);
        }
    }

    private void operation() {
        Op op = operations.get(random.nextInt(operations.size()));
        Value a = random.nextInt(8) == 0 ? parameter() : any();
        Value b = random.nextInt(4) == 0
                ? parameter()
                : random.nextInt(5) == 0 ? Value.constant(random.nextInt(5) - 2) : any();
        if (op == Op.LEAF) {
            return;
        }
        if (op == Op.LOG || op == Op.SQRT || op == Op.DIV || op == Op.POW) {
            Value positive = a.mul(a).add(1);
            keep(
                    switch (op) {
                        case POW -> random.nextBoolean() ? a.pow(1 + random.nextInt(4)) : positive.pow(b.tanh());
                        case DIV -> b.div(positive);
                        default -> Value.apply(op, positive);
                    });
        } else {
            keep(op.arity() == 1 ? Value.apply(op, a) : Value.apply(op, a, b));
        }
    }

    private void keep(Value value) {
        if (Math.abs(value.data()) < 30) {
            rows.add(value);
        }
    }
}
