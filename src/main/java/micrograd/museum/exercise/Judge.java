package micrograd.museum.exercise;

import java.util.List;
import micrograd.graph.Explanation;
import micrograd.graph.GraphNode;
import micrograd.text.Numbers;

/** Judges answers to the gradient of one node. */
final class Judge {
    private final Exercise exercise;
    private final int node;
    private final String name;
    private final double right;

    Judge(Exercise exercise, int node) {
        this.exercise = exercise;
        this.node = node;
        name = exercise.name(node);
        right = exercise.right(node);
    }

    Judgement judge(String typed) {
        Answer answer = Answer.of(typed);
        if (!answer.isNumber()) {
            return Judgement.notANumber(answer.problem());
        }
        if (answer.is(right)) {
            return Judgement.right("Right: the gradient of " + name + " is " + Numbers.compact(right) + ".");
        }
        if (exercise.isOutput(node)) {
            return Judgement.wrong(
                    Misconception.OUTPUT_IS_NOT_ONE,
                    name + " is the output: its gradient says how " + name + " changes with itself.");
        }
        if (right != 0 && answer.is(-right)) {
            return Judgement.wrong(Misconception.SIGN, "The size is right, the sign is not.");
        }
        return wrong(answer);
    }

    private Judgement wrong(Answer answer) {
        List<Explanation.Use> uses = exercise.uses(node);
        for (Explanation.Use use : uses) {
            if (uses.size() > 1 && answer.is(use.contribution())) {
                return Judgement.wrong(
                        Misconception.ONE_USE_ONLY,
                        "That is what comes from " + exercise.name(use.node()) + " alone: " + name + " is used "
                                + (uses.size() == 2 ? "twice" : Numbers.shortest(uses.size()) + " times")
                                + ", and its gradient is the sum over all uses.");
            }
        }
        for (Explanation.Use use : uses) {
            String result = exercise.name(use.node());
            if (answer.is(use.localDerivative())) {
                return Judgement.wrong(
                        Misconception.LOCAL_DERIVATIVE_ONLY,
                        "That is the local derivative of " + result + " by " + name
                                + ": multiply it by the gradient of " + result + ".");
            }
            if (answer.is(use.upstream())) {
                return Judgement.wrong(
                        Misconception.UPSTREAM_ONLY,
                        "That is the gradient of " + result + ": multiply it by the local derivative of " + result
                                + " by " + name + ".");
            }
        }
        GraphNode value = exercise.graph().node(node);
        if (answer.is(value.data())) {
            return Judgement.wrong(
                    Misconception.DATA_FOR_GRADIENT,
                    "That is the data of " + name + ", its size: the gradient says how the output changes with it.");
        }
        if (answer.isNear(right)) {
            return Judgement.wrong(Misconception.ROUNDING, "That is close: give it more exactly.");
        }
        return Judgement.wrong("That is not it.");
    }
}
