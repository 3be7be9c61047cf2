package micrograd.museum.exercise;

import java.util.List;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.graph.Explanation;
import micrograd.graph.Formula;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;
import micrograd.graph.Trace;
import micrograd.text.Numbers;

/** A question asked before the backward pass shows its answer. */
public final class Prediction {
    /** What is asked for. */
    public enum Kind {
        /** Whether the output rises, falls or stays when a value is raised: "1", "-1" or "0". */
        DIRECTION,
        /** The sign of what a step adds to a gradient: "1", "-1" or "0". */
        SIGN,
        /** What a gradient comes to with a step. */
        VALUE
    }

    private static final char CODE = '`';

    private final Graph graph;
    private final Names names;
    private final Kind kind;
    private final int node;
    private final Optional<Trace.Contributed> step;

    /** The gradient once all uses have sent theirs. */
    private final double complete;

    private Prediction(Graph graph, Kind kind, int node, Optional<Trace.Contributed> step, double complete) {
        this.graph = graph;
        this.kind = kind;
        this.node = node;
        this.step = step;
        this.complete = complete;
        names = Names.of(graph);
    }

    /** Which way the output goes when a value of a differentiated graph is raised a little; nothing where that cannot be said. */
    public static Optional<Prediction> ofDirection(Graph graph, int node) {
        double grad = graph.node(node).grad();
        return graph.output().isPresent() && grad == grad
                ? Optional.of(new Prediction(graph, Kind.DIRECTION, node, Optional.empty(), grad))
                : Optional.empty();
    }

    /** What step {@code step} of the passes adds, by sign or by value; nothing if it adds nothing that is finite. */
    public static Optional<Prediction> ofStep(Trace passes, int step, Kind kind) {
        if (step < passes.steps().size()
                && passes.steps().get(step) instanceof Trace.Contributed share
                && share.after() - share.after() == 0) {
            Graph soFar = passes.after(step).graph();
            return Optional.of(new Prediction(soFar, kind, share.node(), Optional.of(share), complete(passes, step)));
        }
        return Optional.empty();
    }

    /** What the gradient that a step adds to comes to with the last step of its pass. */
    private static double complete(Trace passes, int step) {
        double complete = Double.NaN;
        int node = -1;
        for (int i = step; i < passes.steps().size(); i++) {
            if (!(passes.steps().get(i) instanceof Trace.Contributed share)) {
                break;
            }
            node = i == step ? share.node() : node;
            complete = share.node() == node ? share.after() : complete;
        }
        return complete;
    }

    /** What is asked for. */
    public Kind kind() {
        return kind;
    }

    /** The question: "Raise a a little: does L rise or fall?" */
    public String question() {
        return marked().replace(String.valueOf(CODE), "");
    }

    /** The question with what is code between backticks: "Raise `a` a little: does `L` rise or fall?" */
    public String marked() {
        if (kind == Kind.DIRECTION) {
            return "Raise " + code(name()) + " a little: does " + code(output()) + " rise or fall?";
        }
        Trace.Contributed share = step.orElseThrow();
        if (kind == Kind.SIGN) {
            return "What " + code(result(share)) + " sends back to " + code(operandName(share))
                    + ": is it positive, negative or zero?";
        }
        String grad = code(names.grad(node));
        String by = names.isOneOfSeveral(share.result(), share.operand()) ? ", by " + code(operandName(share)) : "";
        return share.before() == 0
                ? "What will " + grad + " be after the next step" + by + "?"
                : grad + " is " + Numbers.compact(share.before()) + " so far. What will it be after the next step" + by
                        + "?";
    }

    private static String code(String text) {
        return CODE + text + CODE;
    }

    /** Judges an answer: for a value a number or arithmetic, otherwise a sign. */
    public GradientJudgement judge(String answer) {
        if (kind == Kind.DIRECTION) {
            return direction(Numbers.parse(answer));
        }
        return kind == Kind.SIGN
                ? sign(Numbers.parse(answer), step.orElseThrow())
                : value(Answer.of(answer), step.orElseThrow());
    }

    private GradientJudgement direction(double answer) {
        double right = Math.signum(graph.node(node).grad());
        if (answer == right) {
            return GradientJudgement.right("Yes, " + output()
                    + (right > 0 ? " rises" : right < 0 ? " falls" : " stays")
                    + ". Walk backward to see " + (right == 0 ? "why." : "by how much."));
        }
        if (right == 0) {
            return GradientJudgement.wrong(
                    Misconception.FLAT,
                    "Not at this point: nothing of what happens to " + name() + " gets through to " + output()
                            + ". Walk backward to see where it stops.");
        }
        List<Explanation.Use> uses = Explanation.ofGradient(graph, node).uses();
        if (answer == 0 || uses.isEmpty()) {
            return GradientJudgement.wrong(
                    output() + " depends on " + name() + ", so it moves. Walk backward to see how.");
        }
        if (uses.size() == 1 && Math.signum(uses.get(0).localDerivative()) == answer) {
            return GradientJudgement.wrong(
                    Misconception.LOCAL_DERIVATIVE_ONLY,
                    "It is " + names.name(uses.get(0).node()) + " that " + (answer > 0 ? "rises" : "falls")
                            + ". On the way from there to " + output()
                            + " something turns it round: walk backward to see what.");
        }
        if (Math.signum(graph.node(node).data()) == answer) {
            return GradientJudgement.wrong(
                    Misconception.SIGN_OF_THE_VALUE, signOfTheValue() + " Walk backward to see.");
        }
        return GradientJudgement.wrong("It is the other way round. Walk backward to see why.");
    }

    private GradientJudgement sign(double answer, Trace.Contributed share) {
        double right = Math.signum(share.contribution());
        if (answer == right) {
            return GradientJudgement.right("Right.");
        }
        if (right == 0) {
            return flat(share);
        }
        if (answer == 0) {
            return GradientJudgement.wrong("Nothing comes back only where " + derivative(share) + " or "
                    + names.grad(share.result()) + " is 0. Here neither is.");
        }
        if (op(share) == Op.ADD && answer > 0) {
            return additionGivesOne(share);
        }
        if (answer == Math.signum(share.local())) {
            return GradientJudgement.wrong(
                    Misconception.LOCAL_DERIVATIVE_ONLY,
                    "That is the sign of " + derivative(share) + " alone. It is multiplied by " + upstream(share)
                            + ", which turns it round.");
        }
        if (answer == Math.signum(graph.node(node).data())) {
            return GradientJudgement.wrong(Misconception.SIGN_OF_THE_VALUE, signOfTheValue());
        }
        return GradientJudgement.wrong(
                Misconception.UPSTREAM_ONLY,
                "That is the sign of " + names.grad(share.result()) + " alone. It is multiplied by " + local(share)
                        + ", which turns it round.");
    }

    private GradientJudgement value(Answer answer, Trace.Contributed share) {
        if (!answer.isNumber()) {
            return GradientJudgement.notANumber(answer.problem());
        }
        if (answer.is(share.after())) {
            return GradientJudgement.right(
                    "Right: " + names.grad(node) + " is " + Numbers.compact(share.after()) + ".");
        }
        if (isTwice(share) && (answer.is(whole(share)) || answer.is(before(share) + whole(share)))) {
            return wholeIsRight(share);
        }
        if (complete != share.after() && answer.is(complete)) {
            return GradientJudgement.right("Right for the whole: all uses of " + name() + " together come to "
                    + Numbers.compact(complete) + ". This one, in " + result(share) + ", sends "
                    + Numbers.compact(share.contribution()) + ", so that " + names.grad(node) + " is "
                    + Numbers.compact(share.after()) + " after it.");
        }
        if (share.before() != 0 && answer.is(share.contribution())) {
            return GradientJudgement.wrong(
                    Misconception.NOT_ACCUMULATED,
                    "That is what this use sends back. " + name() + " is used elsewhere too: its gradient is the sum, "
                            + Numbers.compact(share.before()) + " so far and this.");
        }
        if (op(share) == Op.ADD && came(answer, share, 1)) {
            return additionGivesOne(share);
        }
        if (share.contribution() == 0) {
            return flat(share);
        }
        return wrongFactor(answer, share);
    }

    /** Whether the result has the value as both operands. */
    private boolean isTwice(Trace.Contributed share) {
        return names.usesTwice(share.result());
    }

    private String operandName(Trace.Contributed share) {
        return names.operand(share.result(), share.operand()).text();
    }

    /** What both uses in the result send back together. */
    private double whole(Trace.Contributed share) {
        return share.upstream() * (graph.local(share.result(), 0) + graph.local(share.result(), 1));
    }

    /** The gradient before the first of both uses. */
    private double before(Trace.Contributed share) {
        return share.operand() == 0
                ? share.before()
                : share.before() - share.upstream() * graph.local(share.result(), 0);
    }

    private GradientJudgement wholeIsRight(Trace.Contributed share) {
        return GradientJudgement.right(
                "Right for the whole: both uses of " + name() + " in " + result(share) + " send back "
                        + Numbers.compact(whole(share)) + ". This one, " + operandName(share) + ", sends "
                        + Numbers.compact(share.contribution()) + ", so that " + names.grad(node) + " is "
                        + Numbers.compact(share.after()) + " after it.");
    }

    private GradientJudgement wrongFactor(Answer answer, Trace.Contributed share) {
        GraphNode value = graph.node(node);
        if (op(share) == Op.MUL) {
            GraphNode sibling = operand(share, 1 - share.operand());
            if (sibling.id() != node && came(answer, share, sibling.grad() * share.upstream())) {
                return GradientJudgement.wrong(
                        Misconception.SIBLINGS_GRADIENT,
                        "A product sends back the other factor’s data, not its gradient: " + local(share) + ".");
            }
            if (came(answer, share, value.data() * share.upstream())) {
                return GradientJudgement.wrong(
                        Misconception.OWN_DATA,
                        "That multiplies by " + name()
                                + " itself. How much a product moves depends on the other factor: " + local(share)
                                + ".");
            }
        }
        if (op(share) == Op.POW && share.operand() == 0) {
            double exponent = operand(share, 1).data();
            double result = graph.node(share.result()).data();
            if (came(answer, share, exponent * Math.pow(result, exponent - 1) * share.upstream())) {
                return GradientJudgement.wrong(
                        Misconception.POWER_OF_THE_RESULT,
                        "That puts the result into the power rule. The base belongs there: " + local(share) + ".");
            }
        }
        if (came(answer, share, share.local())) {
            return GradientJudgement.wrong(
                    Misconception.LOCAL_DERIVATIVE_ONLY,
                    "That is " + derivative(share) + " alone, how " + result(share) + " moves. How " + output()
                            + " moves takes " + upstream(share) + " as a factor.");
        }
        if (came(answer, share, share.upstream())) {
            return GradientJudgement.wrong(
                    Misconception.UPSTREAM_ONLY,
                    "That is " + names.grad(share.result()) + " handed on unchanged. " + local(share)
                            + " is a factor too.");
        }
        return wrongSign(answer, share);
    }

    private GradientJudgement wrongSign(Answer answer, Trace.Contributed share) {
        double data = graph.node(node).data();
        if (answer.is(share.before() - share.contribution()) || answer.is(-share.after())) {
            boolean asTheValue = Math.signum(answer.number()) == Math.signum(data);
            return asTheValue
                    ? GradientJudgement.wrong(Misconception.SIGN_OF_THE_VALUE, "The size is right. " + signOfTheValue())
                    : GradientJudgement.wrong(
                            Misconception.SIGN,
                            "The size is right, the sign is not: it is that of " + Numbers.compact(share.local())
                                    + " · " + Numbers.compact(share.upstream()) + ".");
        }
        if (answer.is(data)) {
            return GradientJudgement.wrong(
                    Misconception.DATA_FOR_GRADIENT,
                    "That is the data of " + name() + ". Its gradient says how " + output() + " moves with it.");
        }
        if (answer.isNear(share.after())) {
            return GradientJudgement.wrong(Misconception.ROUNDING, "That is close: give it more exactly.");
        }
        return GradientJudgement.wrong(
                "Not that. " + local(share) + ", and it is multiplied by " + upstream(share) + ".");
    }

    /** Whether an answer comes from a wrong share, on top of what was there or alone. */
    private static boolean came(Answer answer, Trace.Contributed share, double wrong) {
        return answer.is(wrong) || share.before() != 0 && answer.is(share.before() + wrong);
    }

    private GradientJudgement additionGivesOne(Trace.Contributed share) {
        return GradientJudgement.wrong(
                Misconception.ADDITION_GIVES_ONE,
                "1 is how " + result(share) + " moves. An addition passes on the gradient that it gets: "
                        + upstream(share) + ".");
    }

    private GradientJudgement flat(Trace.Contributed share) {
        String why = share.local() == 0 ? local(share) : upstream(share);
        return GradientJudgement.wrong(
                Misconception.FLAT, "Nothing comes through here: " + why + ", and 0 times anything is 0.");
    }

    private String signOfTheValue() {
        double data = graph.node(node).data();
        return name() + " is " + (data < 0 ? "negative" : "positive")
                + ", but the sign of a value is not the sign of its gradient.";
    }

    private String name() {
        return names.name(node);
    }

    private String output() {
        return names.name(graph.output().orElseThrow());
    }

    private String result(Trace.Contributed share) {
        return names.name(share.result());
    }

    private Op op(Trace.Contributed share) {
        return graph.node(share.result()).op();
    }

    private GraphNode operand(Trace.Contributed share, int operand) {
        return graph.node(graph.node(share.result()).operands().get(operand));
    }

    /** "e.grad = −2". */
    private String upstream(Trace.Contributed share) {
        return names.grad(share.result()) + " = " + Numbers.compact(share.upstream());
    }

    /** "∂e/∂a = b = −3". */
    private String local(Trace.Contributed share) {
        return localFormula(share).text();
    }

    /** "∂e/∂a". */
    private String derivative(Trace.Contributed share) {
        Formula local = localFormula(share);
        return local instanceof Formula.Equality equality
                ? equality.sides().get(0).text()
                : local.text();
    }

    private Formula localFormula(Trace.Contributed share) {
        return Explanation.ofEdge(graph, share.result(), share.operand())
                .uses()
                .get(0)
                .local();
    }
}
