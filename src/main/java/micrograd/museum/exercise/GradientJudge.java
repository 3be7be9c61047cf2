package micrograd.museum.exercise;

import java.util.List;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.graph.Explanation;
import micrograd.graph.GraphNode;
import micrograd.text.Numbers;

/** Judges answers to the gradient of one node. */
final class GradientJudge {
    private final Exercise exercise;
    private final int node;
    private final String name;
    private final double right;

    GradientJudge(Exercise exercise, int node) {
        this.exercise = exercise;
        this.node = node;
        name = exercise.name(node);
        right = exercise.right(node);
    }

    GradientJudgement judge(String typed) {
        return judge(Answer.of(typed));
    }

    GradientJudgement judge(Answer answer) {
        if (!answer.isNumber()) {
            return GradientJudgement.notANumber(answer.problem());
        }
        if (answer.isExactly(right) || answer.is(right) && !isSomethingElse(answer)) {
            return GradientJudgement.right("Right: the gradient of " + name + " is " + Numbers.compact(right) + ".");
        }
        if (exercise.isOutput(node)) {
            return GradientJudgement.wrong(
                    Misconception.OUTPUT_IS_NOT_ONE,
                    name + " is the output: its gradient says how " + name + " changes with itself.");
        }
        if (right != 0 && answer.is(-right)) {
            boolean asTheValue = Math.signum(answer.number())
                    == Math.signum(exercise.graph().node(node).data());
            return asTheValue
                    ? GradientJudgement.wrong(
                            Misconception.SIGN_OF_THE_VALUE,
                            "The size is right. The sign of " + name + " is not the sign of its gradient.")
                    : GradientJudgement.wrong(Misconception.SIGN, "The size is right, the sign is not.");
        }
        return wrong(answer);
    }

    /** Whether a rounded number is exactly what a misconception would give. */
    private boolean isSomethingElse(Answer answer) {
        for (Explanation.Use use : exercise.isOutput(node) ? List.<Explanation.Use>of() : exercise.uses(node)) {
            if (answer.isExactly(use.localDerivative()) || answer.isExactly(use.upstream())) {
                return true;
            }
        }
        return false;
    }

    private Optional<GradientJudgement> otherOperand(Answer answer, Explanation.Use use, GraphNode result) {
        if (result.operands().size() < 2) {
            return Optional.empty();
        }
        GraphNode other = exercise.graph().node(result.operands().get(1 - use.operand()));
        if (result.op() == Op.MUL && other.id() != node && fits(answer, other.grad() * use.upstream())) {
            return Optional.of(GradientJudgement.wrong(
                    Misconception.SIBLINGS_GRADIENT,
                    "That takes the other factor’s gradient: a product sends back the other factor’s data."));
        }
        double power = other.data() * Math.pow(result.data(), other.data() - 1) * use.upstream();
        return result.op() == Op.POW && use.operand() == 0 && fits(answer, power)
                ? Optional.of(GradientJudgement.wrong(
                        Misconception.POWER_OF_THE_RESULT,
                        "That puts the result into the power rule: the base belongs there."))
                : Optional.empty();
    }

    /** Whether an answer is a number that is not the right one. */
    private boolean fits(Answer answer, double other) {
        return Math.abs(other - right) > 1e-9 * Math.abs(right) && answer.is(other);
    }

    private GradientJudgement wrong(Answer answer) {
        List<Explanation.Use> uses = exercise.uses(node);
        for (Explanation.Use use : uses) {
            if (uses.size() > 1 && answer.is(use.contribution())) {
                return GradientJudgement.wrong(
                        Misconception.ONE_USE_ONLY,
                        "That is what comes from " + exercise.name(use.node()) + " alone: " + name + " is used "
                                + (uses.size() == 2 ? "twice" : Numbers.shortest(uses.size()) + " times")
                                + ", and its gradient is the sum over all uses.");
            }
        }
        for (Explanation.Use use : uses) {
            String result = exercise.name(use.node());
            if (exercise.graph().node(use.node()).op() == Op.ADD && fits(answer, 1)) {
                return GradientJudgement.wrong(
                        Misconception.ADDITION_GIVES_ONE,
                        "1 is how " + result + " moves with " + name + ": an addition passes on the gradient of "
                                + result + ".");
            }
            if (fits(answer, use.localDerivative())) {
                return GradientJudgement.wrong(
                        Misconception.LOCAL_DERIVATIVE_ONLY,
                        "That is the local derivative of " + result + " by " + name
                                + ": multiply it by the gradient of " + result + ".");
            }
            if (fits(answer, use.upstream())) {
                return GradientJudgement.wrong(
                        Misconception.UPSTREAM_ONLY,
                        "That is the gradient of " + result + ": multiply it by the local derivative of " + result
                                + " by " + name + ".");
            }
        }
        GraphNode value = exercise.graph().node(node);
        if (answer.is(value.data())) {
            return GradientJudgement.wrong(
                    Misconception.DATA_FOR_GRADIENT,
                    "That is the data of " + name + ", its size: the gradient says how the output changes with it.");
        }
        for (Explanation.Use use : uses) {
            GraphNode result = exercise.graph().node(use.node());
            if (result.op() == Op.MUL && answer.is(value.data() * use.upstream())) {
                return GradientJudgement.wrong(
                        Misconception.OWN_DATA,
                        "That is what the other factor gets: " + name + " gets the gradient of "
                                + exercise.name(use.node()) + " times the other factor’s data.");
            }
            Optional<GradientJudgement> other = otherOperand(answer, use, result);
            if (other.isPresent()) {
                return other.get();
            }
            if (answer.is(use.localDerivative() + use.upstream())) {
                return GradientJudgement.wrong(
                        Misconception.SUM_FOR_PRODUCT,
                        "That is a sum: the chain rule multiplies the local derivative by the gradient of "
                                + exercise.name(use.node()) + ".");
            }
        }
        if (answer.isNear(right)) {
            return GradientJudgement.wrong(Misconception.ROUNDING, "That is close: give it more exactly.");
        }
        return GradientJudgement.wrong("That is not it.");
    }
}
