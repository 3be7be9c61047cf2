package micrograd.app.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.document.FirstAnswer;
import micrograd.document.Selection;
import micrograd.graph.Explanation;
import micrograd.graph.Formula;
import micrograd.graph.GradientSum;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;
import micrograd.graph.Shown;
import micrograd.graph.Trace;
import micrograd.graph.slope.Recomputation;
import micrograd.text.Fitting;
import micrograd.text.Numbers;

/** A walk's step in words and numbers. */
public final class WalkWords {
    /** How far a leaf is moved in thought. */
    private static final double NUDGE = 0.01;

    /** So many numbers that the program sets are told one by one. */
    private static final int MOST_ASSIGNED = 4;

    /** A name with more letters does not stand over the gradients. */
    private static final int MOST_IN_HEAD = 8;

    private final Program program;
    private final Walk walk;
    private final Shown shown;
    private final Graph graph;
    private final Names names;

    /** The words of an expression's walk; what is asked about they leave open. */
    public WalkWords(ExpressionModel expression) {
        program = expression.program();
        walk = expression.walk();
        shown = expression.shown();
        graph = shown.graph();
        names = Names.of(graph);
    }

    /**
     * A piece of the running line.
     *
     * @param sign for a number that flows back, itself; empty for anything else
     * @param asks what is asked about when it is clicked
     */
    public record Piece(String text, Optional<Double> sign, Optional<Selection> asks) {}

    /** Where the walk is: "backward 3 of 7". */
    public String where() {
        if (walk.place() == 0) {
            return "before the first step";
        }
        Trace.Spot spot = walk.passes().spot(walk.place());
        int passes = walk.passes().passCount();
        String steps = spot.done() + " of " + spot.count();
        if (spot.forward()) {
            return "forward " + steps;
        }
        if (spot.pass() == 0) {
            return spot.isBefore(passes) ? "before backward pass " + spot.next() : "after the last pass";
        }
        return "backward " + (passes > 1 ? "pass " + spot.pass() + " of " + passes + ": " : "") + steps;
    }

    /** What stands over the gradients: "grad = ∂L/∂·", or of what they are the sum. */
    public String head() {
        if (graph.output().isEmpty()) {
            return "grad";
        }
        GradientSum sum = walk.passes().sum(walk.place());
        String root = graph.node(sum.root()).name();
        return sum.head(root.length() > MOST_IN_HEAD ? "" : root);
    }

    /** The same as a sentence; empty where the gradients are the derivatives that one takes them for. */
    public String headSentence() {
        if (graph.output().isEmpty()) {
            return "";
        }
        GradientSum sum = walk.passes().sum(walk.place());
        return sum.sentence(names.name(sum.root()));
    }

    /** The step done last with its numbers: "a.grad += ∂e/∂a · e.grad = −3 · −2 = 6". */
    public List<Piece> line() {
        List<Piece> line = new ArrayList<>();
        walk.step().ifPresent(step -> {
            if (step instanceof Trace.Contributed share) {
                add(line, share);
            } else if (step instanceof Trace.Computed) {
                addComputed(line, step.node());
            } else if (step instanceof Trace.Assigned assigned) {
                add(line, assigned);
            } else {
                line.add(plain(names.grad(step.node()) + " = "));
                line.add(number(shown.hasGrad(step.node()), 1, asking(step.node())));
            }
        });
        return line;
    }

    private void addComputed(List<Piece> line, int node) {
        if (!shown.explainsData(node)) {
            line.add(plain(names.name(node) + " = "
                    + names.computation(graph.node(node)).text()));
            return;
        }
        String text = Explanation.ofData(graph, node).formulas().get(0).text();
        int end = text.lastIndexOf(' ') + 1;
        line.add(plain(text.substring(0, end)));
        line.add(new Piece(text.substring(end), Optional.empty(), asking(node)));
    }

    private void add(List<Piece> line, Trace.Assigned assigned) {
        int told = Math.min(MOST_ASSIGNED, assigned.nodes().size());
        for (int i = 0; i < told; i++) {
            int node = assigned.nodes().get(i);
            double number = assigned.numbers().get(i);
            line.add(plain(
                    (i == 0 ? "" : ", ") + (assigned.data() ? names.owner(node) + ".data" : names.grad(node)) + " = "));
            line.add(
                    assigned.data()
                            ? new Piece(
                                    shown.hasData(node) ? Numbers.compact(number) : "?", Optional.empty(), asking(node))
                            : number(shown.hasGrad(node), number, asking(node)));
        }
        int more = assigned.nodes().size() - told;
        if (more > 0) {
            line.add(plain(" and " + more + " more"));
        }
    }

    private void add(List<Piece> line, Trace.Contributed share) {
        boolean flows = flows(share);
        boolean sums = shown.hasGrad(share.node());
        Optional<Selection> edge = Optional.of(Selection.ofEdge(share.result(), share.operand()));
        Optional<Selection> result = asking(share.result());
        Optional<Selection> node = asking(share.node());
        line.add(plain(names.grad(share.node()) + " += "));
        line.add(new Piece(derivative(share).text(), Optional.empty(), edge));
        line.add(plain(" · "));
        line.add(new Piece(names.grad(share.result()), Optional.empty(), result));
        line.add(plain(" = "));
        line.add(number(flows, share.local(), edge));
        line.add(plain(" · "));
        line.add(number(shown.hasGrad(share.result()), share.upstream(), result));
        line.add(plain(" = "));
        line.add(number(flows, share.contribution(), node));
        if (share.before() != 0 && sums) {
            line.add(plain(", so it is "));
            line.add(number(true, share.before(), Optional.empty()));
            boolean negative = share.contribution() < 0;
            line.add(plain(negative ? " + (" : " + "));
            line.add(number(flows, share.contribution(), Optional.empty()));
            line.add(plain(negative ? ") = " : " = "));
            line.add(number(true, share.after(), node));
        }
    }

    /** What the step means. */
    public String sentence() {
        if (!walk.isOn()) {
            return "";
        }
        if (walk.step().isEmpty()) {
            return "The leaves are given; nothing is computed yet.";
        }
        return sentence(walk.step().get()) + lookedBack();
    }

    /** At the end, what was said first beside what has come of it. */
    private String lookedBack() {
        Optional<FirstAnswer> said = walk.saidOfDirection().filter(one -> !one.right());
        if (walk.place() < walk.length() || said.isEmpty()) {
            return "";
        }
        Optional<Integer> leaf = Walk.firstLeaf(program);
        if (leaf.isEmpty() || !shown.hasGrad(leaf.get())) {
            return "";
        }
        Graph first = walk.passes().first();
        double grad = first.node(leaf.get()).grad();
        String output = names.name(first.output().orElseThrow());
        return " At first you said that " + output + " "
                + goes(Numbers.parse(said.get().text()))
                + " when " + names.name(leaf.get()) + " is raised. Its gradient is " + Numbers.compact(grad) + ": "
                + output + " " + goes(grad) + ".";
    }

    private static String goes(double slope) {
        return slope > 0 ? "rises" : slope < 0 ? "falls" : "stays";
    }

    private String sentence(Trace.Step step) {
        if (step instanceof Trace.Computed) {
            GraphNode node = graph.node(step.node());
            String first = names.name(node.operands().get(0));
            return names.name(node.id()) + " is computed from " + first
                    + (node.operands().size() > 1
                            ? " and " + names.name(node.operands().get(1))
                            : "") + ".";
        }
        if (step instanceof Trace.Started) {
            return "The backward pass begins at the output: " + names.name(step.node()) + " moves as much as itself.";
        }
        if (step instanceof Trace.Assigned assigned) {
            return assigned.zeroes()
                    ? "The program sets gradients back to 0: what comes now is not added to what was there."
                    : assigned.data()
                            ? "The program sets other data. What was computed from it stays as it is until it is computed again."
                            : "The program sets these gradients itself.";
        }
        return contributed((Trace.Contributed) step);
    }

    private String contributed(Trace.Contributed share) {
        if (walk.passes().growsOn(share.node(), walk.place())) {
            String second = names.operand(share.result(), 1).text();
            return share.operand() == 0 && names.usesTwice(share.result())
                    ? names.name(share.result()) + " has it as both operands: " + second + " will add to it too."
                    : names.name(share.node()) + " is used elsewhere too: more will be added.";
        }
        if (!walk.passes().sum(walk.place()).isDerivative()) {
            return headSentence();
        }
        int output = graph.output().orElseThrow();
        if (!shown.hasGrad(share.node()) || !shown.hasData(output)) {
            return "";
        }
        double from = graph.node(output).data();
        double to = from + NUDGE * share.after();
        if (to - to != 0) {
            return "";
        }
        String moves = "Raising " + names.name(share.node()) + " by " + Numbers.compact(NUDGE);
        if (share.after() == 0) {
            boolean stays = Recomputation.of(graph, output, share.node())
                            .at(graph.node(share.node()).data() + NUDGE)
                    == from;
            return moves
                    + (stays ? " does not move " : " hardly moves ")
                    + names.name(output)
                    + (stays ? "." : ": the slope is 0 just here.");
        }
        String[] ends = Fitting.alike(from, to);
        return moves + " moves " + names.name(output) + " from " + ends[0] + " to about " + ends[1] + ".";
    }

    /** The step for the ear. */
    public String spoken() {
        StringBuilder said = new StringBuilder(where()).append(". ");
        if (walk.step().isPresent() && walk.step().get() instanceof Trace.Contributed share && !flows(share)) {
            said.append(names.formula(share.node()).speech()).append(".grad grows. ");
        } else if (walk.step().isPresent() && walk.step().get() instanceof Trace.Contributed share) {
            String node = names.formula(share.node()).speech();
            said.append(node).append(".grad grows by ").append(derivative(share).speech());
            said.append(", ").append(number(share.local())).append(", times ");
            said.append(names.formula(share.result()).speech()).append(".grad, ");
            said.append(number(share.upstream())).append(", which is ").append(number(share.contribution()));
            said.append(share.before() == 0 ? ". " : ": it is " + number(share.after()) + " now. ");
        } else if (walk.step().isPresent() && walk.step().get() instanceof Trace.Computed computed) {
            said.append(
                    shown.explainsData(computed.node())
                            ? Explanation.ofData(graph, computed.node())
                                            .formulas()
                                            .get(0)
                                            .speech() + ". "
                            : "");
        }
        return said.append(sentence()).toString().trim();
    }

    private Formula derivative(Trace.Contributed share) {
        return names.derivative(share.result(), share.operand());
    }

    private static String number(double value) {
        String text = Numbers.compact(value);
        return text.charAt(0) == Numbers.MINUS ? "minus " + text.substring(1) : text;
    }

    private static Piece plain(String text) {
        return new Piece(text, Optional.empty(), Optional.empty());
    }

    /** A number, or that it is not to be seen. */
    private static Piece number(boolean seen, double value, Optional<Selection> asks) {
        return seen ? new Piece(Numbers.compact(value), Optional.of(value), asks) : plain("?");
    }

    private boolean flows(Trace.Contributed share) {
        return shown.hasUse(share.result(), share.operand());
    }

    private static Optional<Selection> asking(int node) {
        return Optional.of(Selection.ofNode(node));
    }
}
