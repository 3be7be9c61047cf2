package micrograd.tape;

import micrograd.engine.Op;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;

/** The graph that a {@link LaneRecorder} works on: who uses whom, what is shared, and what is wanted, by places in the topological order. */
final class LaneGraph {
    static final int PARAMETER = 1;
    static final int CONSTANT = 2;
    static final int ROW = 3;

    final Value[] order;
    final int[] left;
    final int[] right;
    final int[] kind;
    /** A parameter's number or a row's, once it has one. */
    final int[] number;

    final int[] uses;
    final int[] user;
    /** Whether a value is to be read after a run. */
    final boolean[] output;
    /** Whether a value must keep a row of its own: an output, or the root. */
    final boolean[] wanted;
    /** Whether a value became part of another's dot product or activation. */
    final boolean[] absorbed;

    final int[] outputPlaces;

    LaneGraph(Value root, Value[] parameters, Value[] inputs, Value[] outputs) {
        order = TopologicalOrder.of(root);
        int[][] operands = TopologicalOrder.operandPositions(order);
        left = operands[0];
        right = operands[1];
        int size = order.length;
        kind = new int[size];
        number = new int[size];
        uses = new int[size];
        user = new int[size];
        output = new boolean[size];
        wanted = new boolean[size];
        absorbed = new boolean[size];
        outputPlaces = TopologicalOrder.positions(order, outputs);
        for (int i = 0; i < size; i++) {
            kind[i] = left[i] < 0 ? CONSTANT : ROW;
            use(left[i], i);
            use(right[i], i);
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

    int size() {
        return order.length;
    }

    Op op(int place) {
        return order[place].op();
    }

    /** Whether one value alone uses it, and nobody reads it after a run. */
    boolean isInner(int place) {
        return uses[place] == 1 && !wanted[place];
    }

    /** The row of a value. */
    int row(int place) {
        if (kind[place] != ROW) {
            throw new IllegalArgumentException("a leaf that all lanes share cannot be an output");
        }
        return number[place];
    }

    /** A value as a step reads it. */
    LaneOperand operand(int place) {
        return switch (kind[place]) {
            case PARAMETER -> new LaneOperand.Parameter(number[place]);
            case CONSTANT -> new LaneOperand.Constant(order[place].data());
            default -> new LaneOperand.Row(number[place]);
        };
    }
}
