package micrograd.tape;

import micrograd.engine.Op;

/** What a {@link LaneProgram} does, lane by lane, each step after all whose rows it reads. */
sealed interface LaneAction {
    /**
     * One operation: {@code out = op(a, b)}.
     *
     * @param b null where there is one operand
     * @param constantExponent whether {@code b} is an exponent that receives no gradient
     */
    record Apply(Op op, LaneOperand a, LaneOperand b, boolean constantExponent, int out) implements LaneAction {}

    /**
     * Dot products of the same inputs, fused: {@code out[j] = activation(bias[j] + sum over i of weight[j][i] * input[i])}, summed from the
     * left.
     *
     * @param inputs rows, all different
     * @param weights parameters by output and input
     * @param biases one an output: a parameter or a number
     * @param activation what is applied to the sums; {@link Op#LEAF} for nothing
     * @param sums the first of the rows that keep the sums; -1 where the activation's slope can be told from its result
     * @param out the first of the rows of results, one an output
     */
    record Dense(int[] inputs, int[][] weights, LaneOperand[] biases, Op activation, int sums, int out)
            implements LaneAction {
        int outputs() {
            return weights.length;
        }
    }
}
