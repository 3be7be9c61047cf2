package micrograd.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import micrograd.engine.Op;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;

/**
 * Makes a {@link LaneProgram} of a graph: finds the dot products, puts those of the same inputs together, fuses their activations,
 * orders all by level and numbers the rows.
 */
final class LaneRecorder {
    private static final int PARAMETER = 1;
    private static final int CONSTANT = 2;
    private static final int ROW = 3;

    private final Value[] order;
    private final int[] left;
    private final int[] right;
    private final int[] kind;
    /** A parameter's number or a row's, once it has one. */
    private final int[] number;

    private final int[] uses;
    private final int[] user;
    /** Whether a value is to be read after a run. */
    private final boolean[] output;
    /** Whether a value must keep a row of its own: an output, or the root. */
    private final boolean[] wanted;
    /** Whether a value became part of another's dot product or activation. */
    private final boolean[] absorbed;

    private final Dot[] dots;
    private final int[] level;
    private final int parameterCount;
    private final int inputCount;
    private final int[] outputPlaces;

    /** {@code bias + sum of weight * input}, by places in the order; the bias is -1 where there is none. */
    private record Dot(int place, int bias, int[] weights, int[] inputs) {}

    LaneRecorder(Value root, Value[] parameters, Value[] inputs, Value[] outputs) {
        order = TopologicalOrder.of(root);
        left = TopologicalOrder.operandPositions(order, 0);
        right = TopologicalOrder.operandPositions(order, 1);
        int size = order.length;
        kind = new int[size];
        number = new int[size];
        uses = new int[size];
        user = new int[size];
        output = new boolean[size];
        wanted = new boolean[size];
        absorbed = new boolean[size];
        dots = new Dot[size];
        level = new int[size];
        parameterCount = parameters.length;
        inputCount = inputs.length;
        outputPlaces = TopologicalOrder.positions(order, outputs);
        for (int i = 0; i < size; i++) {
            kind[i] = order[i].isLeaf() ? CONSTANT : ROW;
        }
        name(TopologicalOrder.positions(order, parameters), PARAMETER);
        name(TopologicalOrder.positions(order, inputs), ROW);
        for (int place : outputPlaces) {
            if (place < 0) {
                throw new IllegalArgumentException("an output is no part of the graph");
            }
            output[place] = true;
            wanted[place] = true;
        }
        wanted[size - 1] = true;
        for (int i = 0; i < size; i++) {
            use(left[i], i);
            use(right[i], i);
        }
    }

    private void name(int[] places, int as) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                kind[places[i]] = as;
                number[places[i]] = i;
            }
        }
    }

    private void use(int operand, int by) {
        if (operand >= 0) {
            uses[operand]++;
            user[operand] = by;
        }
    }

    LaneProgram program() {
        findDots();
        findLevels();
        List<Step> steps = new ArrayList<>();
        int rows = inputCount;
        int forwardSteps = 0;
        for (List<Integer> places : byLevel()) {
            for (List<Dot> group : groups(places)) {
                Op activation = activation(group);
                boolean keepsSums = activation != Op.LEAF && !slopeFromResult(activation);
                int sums = keepsSums ? rows : -1;
                rows += keepsSums ? group.size() : 0;
                steps.add(dense(group, activation, sums, rows));
                for (Dot dot : group) {
                    number[activation == Op.LEAF ? dot.place : user[dot.place]] = rows++;
                }
                forwardSteps = anyOutput(group, activation) ? steps.size() : forwardSteps;
            }
            for (int place : places) {
                if (dots[place] == null && !absorbed[place]) {
                    number[place] = rows++;
                    steps.add(apply(place));
                    forwardSteps = output[place] ? steps.size() : forwardSteps;
                }
            }
        }
        int[] outputs = new int[outputPlaces.length];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = row(outputPlaces[i]);
        }
        int root = row(order.length - 1);
        return new LaneProgram(
                parameterCount,
                inputCount,
                rows,
                List.copyOf(steps),
                differentiated(steps, rows),
                root,
                outputs,
                forwardSteps);
    }

    private int row(int place) {
        if (kind[place] != ROW) {
            throw new IllegalArgumentException("a leaf that all lanes share cannot be an output");
        }
        return number[place];
    }

    private boolean anyOutput(List<Dot> group, Op activation) {
        for (Dot dot : group) {
            if (output[activation == Op.LEAF ? dot.place : user[dot.place]]) {
                return true;
            }
        }
        return false;
    }

    private void findDots() {
        boolean[] hopeless = new boolean[order.length];
        for (int i = order.length - 1; i >= 0; i--) {
            if (order[i].op() == Op.ADD && !absorbed[i] && !hopeless[i]) {
                dots[i] = dot(i, hopeless);
            }
        }
    }

    /** The dot product that the sum at a place is, or null; marks what it is made of as absorbed. */
    private Dot dot(int root, boolean[] hopeless) {
        List<Integer> sums = new ArrayList<>();
        int[] products = new int[8];
        int count = 0;
        int bias = -1;
        sums.add(root);
        boolean good = true;
        for (int next = 0; next < sums.size() && good; next++) {
            int sum = sums.get(next);
            for (int side = 1; side >= 0 && good; side--) {
                int term = side == 0 ? left[sum] : right[sum];
                boolean inner = uses[term] == 1 && !wanted[term];
                if (inner && order[term].op() == Op.ADD) {
                    sums.add(term);
                } else if (inner && isProduct(term)) {
                    if (count == products.length) {
                        products = Arrays.copyOf(products, count * 2);
                    }
                    products[count++] = term;
                } else {
                    good = bias < 0 && kind[term] != ROW;
                    bias = term;
                }
            }
        }
        products = Arrays.copyOf(products, count);
        Arrays.sort(products);
        int[] weights = new int[count];
        int[] inputs = new int[count];
        for (int i = 0; i < count; i++) {
            int product = products[i];
            boolean weightFirst = kind[left[product]] == PARAMETER;
            weights[i] = weightFirst ? left[product] : right[product];
            inputs[i] = weightFirst ? right[product] : left[product];
        }
        if (!good || count == 0 || !allDifferent(inputs)) {
            for (int sum : sums) {
                hopeless[sum] = true;
            }
            return null;
        }
        for (int sum : sums) {
            absorbed[sum] = sum != root;
        }
        for (int product : products) {
            absorbed[product] = true;
        }
        return new Dot(root, bias, weights, inputs);
    }

    private boolean isProduct(int place) {
        return order[place].op() == Op.MUL
                && (kind[left[place]] == PARAMETER && kind[right[place]] == ROW
                        || kind[left[place]] == ROW && kind[right[place]] == PARAMETER);
    }

    private static boolean allDifferent(int[] places) {
        int[] sorted = places.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private void findLevels() {
        for (int i = 0; i < order.length; i++) {
            if (absorbed[i] || kind[i] != ROW || order[i].isLeaf()) {
                continue;
            }
            int deepest = 0;
            if (dots[i] != null) {
                for (int input : dots[i].inputs) {
                    deepest = Math.max(deepest, level[input]);
                }
            } else {
                deepest = Math.max(level[left[i]], right[i] < 0 ? 0 : level[right[i]]);
            }
            level[i] = deepest + 1;
        }
    }

    private List<List<Integer>> byLevel() {
        List<List<Integer>> levels = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            if (level[i] > 0) {
                while (levels.size() < level[i]) {
                    levels.add(new ArrayList<>());
                }
                levels.get(level[i] - 1).add(i);
            }
        }
        return levels;
    }

    /** The dot products among some places, those of the same inputs together. */
    private List<List<Dot>> groups(List<Integer> places) {
        List<List<Dot>> groups = new ArrayList<>();
        for (int place : places) {
            if (dots[place] != null) {
                groupOf(groups, dots[place]).add(dots[place]);
            }
        }
        return groups;
    }

    private static List<Dot> groupOf(List<List<Dot>> groups, Dot dot) {
        for (List<Dot> group : groups) {
            if (Arrays.equals(group.get(0).inputs, dot.inputs)) {
                return group;
            }
        }
        List<Dot> group = new ArrayList<>();
        groups.add(group);
        return group;
    }

    /** The one operation that alone uses each of the dot products, which it absorbs; LEAF if there is none. */
    private Op activation(List<Dot> group) {
        Op activation = null;
        for (Dot dot : group) {
            int by = user[dot.place];
            if (uses[dot.place] != 1
                    || wanted[dot.place]
                    || order[by].op().arity() != 1
                    || activation != null && order[by].op() != activation) {
                return Op.LEAF;
            }
            activation = order[by].op();
        }
        for (Dot dot : group) {
            absorbed[user[dot.place]] = true;
        }
        return activation;
    }

    private static boolean slopeFromResult(Op op) {
        return op == Op.RELU || op == Op.LEAKY_RELU || op == Op.TANH || op == Op.SIGMOID || op == Op.EXP;
    }

    private Step.Dense dense(List<Dot> group, Op activation, int sums, int out) {
        int[] inputs = group.get(0).inputs.clone();
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = number[inputs[i]];
        }
        int[][] weights = new int[group.size()][];
        Operand[] biases = new Operand[group.size()];
        for (int j = 0; j < weights.length; j++) {
            Dot dot = group.get(j);
            weights[j] = dot.weights.clone();
            for (int i = 0; i < weights[j].length; i++) {
                weights[j][i] = number[weights[j][i]];
            }
            biases[j] = dot.bias < 0 ? new Operand.Constant(0) : operand(dot.bias);
        }
        return new Step.Dense(inputs, weights, biases, activation, sums, out);
    }

    private Step.Apply apply(int place) {
        Value value = order[place];
        boolean binary = right[place] >= 0;
        return new Step.Apply(
                value.op(),
                operand(left[place]),
                binary ? operand(right[place]) : null,
                binary && !value.differentiates(1),
                number[place]);
    }

    private Operand operand(int place) {
        return switch (kind[place]) {
            case PARAMETER -> new Operand.Parameter(number[place]);
            case CONSTANT -> new Operand.Constant(order[place].data());
            default -> new Operand.Row(number[place]);
        };
    }

    private static boolean[] differentiated(List<Step> steps, int rows) {
        boolean[] differentiated = new boolean[rows];
        for (Step step : steps) {
            if (step instanceof Step.Dense dense) {
                for (int j = 0; j < dense.outputs(); j++) {
                    differentiated[dense.out() + j] = true;
                    if (dense.sums() >= 0) {
                        differentiated[dense.sums() + j] = true;
                    }
                }
            } else if (step instanceof Step.Apply apply) {
                differentiated[apply.out()] = depends(apply.a(), differentiated) || depends(apply.b(), differentiated);
            }
        }
        return differentiated;
    }

    private static boolean depends(Operand operand, boolean[] differentiated) {
        return operand instanceof Operand.Parameter
                || operand instanceof Operand.Row row && differentiated[row.index()];
    }
}
