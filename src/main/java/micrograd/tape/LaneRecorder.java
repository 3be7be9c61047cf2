package micrograd.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import micrograd.engine.Op;
import micrograd.engine.Value;
import micrograd.tape.DotProducts.Dot;

/**
 * Makes a {@link LaneProgram} of a graph: puts the dot products of the same inputs together, fuses their activations, orders all by level and
 * numbers the rows.
 */
final class LaneRecorder {
    private final LaneGraph graph;
    private final Dot[] dots;
    private final int[] level;
    private final int parameterCount;
    private final int inputCount;

    LaneRecorder(Value root, Value[] parameters, Value[] inputs, Value[] outputs) {
        graph = new LaneGraph(root, parameters, inputs, outputs);
        dots = new DotProducts(graph).find();
        level = new int[graph.size()];
        parameterCount = parameters.length;
        inputCount = inputs.length;
    }

    LaneProgram program() {
        findLevels();
        List<LaneAction> steps = new ArrayList<>();
        int rows = inputCount;
        int forwardSteps = 0;
        for (List<Integer> places : byLevel()) {
            for (List<Dot> group : groups(places)) {
                Op activation = activation(group);
                boolean keepsSums = activation != Op.LEAF && !activation.slopeNeedsOnlyResult();
                int sums = keepsSums ? rows : -1;
                rows += keepsSums ? group.size() : 0;
                steps.add(dense(group, activation, sums, rows));
                for (Dot dot : group) {
                    graph.number[activation == Op.LEAF ? dot.place() : graph.user[dot.place()]] = rows++;
                }
                forwardSteps = anyOutput(group, activation) ? steps.size() : forwardSteps;
            }
            for (int place : places) {
                if (dots[place] == null && !graph.absorbed[place]) {
                    graph.number[place] = rows++;
                    steps.add(apply(place));
                    forwardSteps = graph.output[place] ? steps.size() : forwardSteps;
                }
            }
        }
        int[] outputs = new int[graph.outputPlaces.length];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = graph.row(graph.outputPlaces[i]);
        }
        int root = graph.row(graph.size() - 1);
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

    private boolean anyOutput(List<Dot> group, Op activation) {
        for (Dot dot : group) {
            if (graph.output[activation == Op.LEAF ? dot.place() : graph.user[dot.place()]]) {
                return true;
            }
        }
        return false;
    }

    private void findLevels() {
        for (int i = 0; i < graph.size(); i++) {
            if (graph.absorbed[i] || graph.kind[i] != LaneGraph.ROW || graph.order[i].isLeaf()) {
                continue;
            }
            int deepest = 0;
            if (dots[i] != null) {
                for (int input : dots[i].inputs()) {
                    deepest = Math.max(deepest, level[input]);
                }
            } else {
                deepest = Math.max(level[graph.left[i]], graph.right[i] < 0 ? 0 : level[graph.right[i]]);
            }
            level[i] = deepest + 1;
        }
    }

    private List<List<Integer>> byLevel() {
        List<List<Integer>> levels = new ArrayList<>();
        for (int i = 0; i < graph.size(); i++) {
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
            if (Arrays.equals(group.get(0).inputs(), dot.inputs())) {
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
            int by = graph.user[dot.place()];
            if (graph.uses[dot.place()] != 1
                    || graph.wanted[dot.place()]
                    || graph.op(by).arity() != 1
                    || activation != null && graph.op(by) != activation) {
                return Op.LEAF;
            }
            activation = graph.op(by);
        }
        for (Dot dot : group) {
            graph.absorbed[graph.user[dot.place()]] = true;
        }
        return activation;
    }

    private LaneAction.Dense dense(List<Dot> group, Op activation, int sums, int out) {
        int[] inputs = group.get(0).inputs().clone();
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = graph.number[inputs[i]];
        }
        int[][] weights = new int[group.size()][];
        LaneOperand[] biases = new LaneOperand[group.size()];
        for (int j = 0; j < weights.length; j++) {
            Dot dot = group.get(j);
            weights[j] = dot.weights().clone();
            for (int i = 0; i < weights[j].length; i++) {
                weights[j][i] = graph.number[weights[j][i]];
            }
            biases[j] = dot.bias() < 0 ? new LaneOperand.Constant(0) : graph.operand(dot.bias());
        }
        return new LaneAction.Dense(inputs, weights, biases, activation, sums, out);
    }

    private LaneAction.Apply apply(int place) {
        Value value = graph.order[place];
        boolean binary = graph.right[place] >= 0;
        return new LaneAction.Apply(
                value.op(),
                graph.operand(graph.left[place]),
                binary ? graph.operand(graph.right[place]) : null,
                binary && !value.differentiates(1),
                graph.number[place]);
    }

    private static boolean[] differentiated(List<LaneAction> steps, int rows) {
        boolean[] differentiated = new boolean[rows];
        for (LaneAction step : steps) {
            if (step instanceof LaneAction.Dense dense) {
                for (int j = 0; j < dense.outputs(); j++) {
                    differentiated[dense.out() + j] = true;
                    if (dense.sums() >= 0) {
                        differentiated[dense.sums() + j] = true;
                    }
                }
            } else if (step instanceof LaneAction.Apply apply) {
                differentiated[apply.out()] = depends(apply.a(), differentiated) || depends(apply.b(), differentiated);
            }
        }
        return differentiated;
    }

    private static boolean depends(LaneOperand operand, boolean[] differentiated) {
        return operand instanceof LaneOperand.Parameter
                || operand instanceof LaneOperand.Row row && differentiated[row.index()];
    }
}
