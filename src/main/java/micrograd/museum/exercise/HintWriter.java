package micrograd.museum.exercise;

import java.util.List;
import micrograd.engine.Op;
import micrograd.graph.Explanation;
import micrograd.text.Numbers;

/** Writes hints for a node's gradient. */
final class HintWriter {
    private final Exercise exercise;
    private final int node;
    private final String name;
    private final List<Explanation.Use> uses;

    HintWriter(Exercise exercise, int node) {
        this.exercise = exercise;
        this.node = node;
        name = exercise.name(node);
        uses = exercise.isOutput(node) ? List.of() : exercise.uses(node);
    }

    String write(Hint hint) {
        if (exercise.isOutput(node)) {
            return hint == Hint.RULE
                    ? name + " is the output: the backward pass starts here."
                    : "How much does " + name + " change for each unit that " + name + " itself changes?";
        }
        if (uses.isEmpty()) {
            return hint == Hint.RULE
                    ? "Nothing that leads to the output uses " + name + "."
                    : "However " + name + " changes, the output does not.";
        }
        return hint == Hint.RULE ? rule() : numbers();
    }

    private String rule() {
        StringBuilder text =
                new StringBuilder(name).append(" is used ").append(times()).append(": ");
        for (int i = 0; i < uses.size(); i++) {
            if (i > 0 && uses.get(i).node() == uses.get(i - 1).node()) {
                continue;
            }
            boolean told = i > 0 && operation(i) == operation(i - 1);
            text.append(i == 0 ? "" : " ")
                    .append(uses.get(i).definition().text())
                    .append(isBoth(i) ? ", as both operands." : ".");
            text.append(told ? "" : " " + operation(i).explanation());
        }
        return uses.size() == 1
                ? text.toString()
                : text.append(" Add up what comes from each use.").toString();
    }

    private String times() {
        return uses.size() == 1 ? "once" : uses.size() == 2 ? "twice" : Numbers.shortest(uses.size()) + " times";
    }

    private String numbers() {
        StringBuilder text = new StringBuilder("Local derivative times the gradient of the result: ");
        for (int i = 0; i < uses.size(); i++) {
            Explanation.Use use = uses.get(i);
            String result = exercise.name(use.node());
            text.append(i == 0 ? "" : i == uses.size() - 1 ? " and " : ", ");
            text.append(Numbers.compact(use.localDerivative())).append(" · ").append(Numbers.compact(use.upstream()));
            text.append(" from ").append(result).append(isTwice(i) ? " by " + use.value() : "");
        }
        return text.append('.').toString();
    }

    private boolean isBoth(int use) {
        return use + 1 < uses.size()
                && uses.get(use + 1).node() == uses.get(use).node();
    }

    /** Whether a use has a name of its own. */
    private boolean isTwice(int use) {
        return !uses.get(use).value().equals(name);
    }

    private Op operation(int use) {
        return exercise.graph().node(uses.get(use).node()).op();
    }
}
