package micrograd.museum;

import micrograd.engine.Op;

/** How an engine computes and differentiates: by default soundly. A fault breaks one of these rules. */
public interface Rules {
    Rules SOUND = new Rules() {};

    /** The result of a node's operation. */
    default double forward(Run run, int node) {
        return run.op(node).forward(run.a(node), run.b(node));
    }

    /** The gradient that the output is given. */
    default double seed() {
        return 1;
    }

    /** One backward step: what a node sends to its operands. */
    default void backward(Run run, int node) {
        for (int i = 0; i < run.operandCount(node); i++) {
            run.accumulate(node, i, run.contribution(node, i));
        }
    }

    /** Whether a share that is sent to an operand takes the place of what was there, instead of being added to it. */
    default boolean assigns(Run run, int node, int index) {
        return false;
    }

    /** The nodes whose backward steps are made, in that order. */
    default int[] order(Run run) {
        return Orders.topological(run);
    }

    /** What is done instead of a backward step. */
    @FunctionalInterface
    interface Step {
        void backward(Run run, int node);
    }

    /** Another backward step for one operation. */
    static Rules backward(Op op, Step step) {
        return new Rules() {
            @Override
            public void backward(Run run, int node) {
                if (run.op(node) == op) {
                    step.backward(run, node);
                } else {
                    Rules.super.backward(run, node);
                }
            }
        };
    }

    /** Another backward step for every operation. */
    static Rules backward(Step step) {
        return new Rules() {
            @Override
            public void backward(Run run, int node) {
                step.backward(run, node);
            }
        };
    }

    /** Finds the order of the backward steps. */
    @FunctionalInterface
    interface Order {
        int[] of(Run run);
    }

    /** Another order. */
    static Rules order(Order order) {
        return new Rules() {
            @Override
            public int[] order(Run run) {
                return order.of(run);
            }
        };
    }
}
