package micrograd.app.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import micrograd.app.store.Next;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.Selection;
import micrograd.document.TableOrder;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Matching;
import micrograd.graph.Names;
import micrograd.lang.Numeral;

/** What the expression view's messages do to the model. */
final class ExpressionUpdate {
    private ExpressionUpdate() {}

    static Next<Model, Effect> update(Model model, ExpressionMessage message) {
        Document document = model.document();
        if (!mayHappen(model, message)) {
            return Next.of(model);
        }
        if (message instanceof ExpressionMessage.SourceEdited edited) {
            return edit(model, edited.source(), "typing", edited.millis());
        }
        if (message instanceof ExpressionMessage.LeafMoved moved) {
            return move(model, moved);
        }
        if (message instanceof ExpressionMessage.NumberTurned turned) {
            return turn(model, turned);
        }
        if (message instanceof ExpressionMessage.ExampleChosen chosen) {
            return choose(model, chosen.key());
        }
        if (message instanceof ExpressionMessage.ProbesChosen chosen) {
            return ProbesUpdate.choose(model, chosen);
        }
        if (message instanceof ExpressionMessage.LeavesMoved moved) {
            return ProbesUpdate.move(model, moved);
        }
        if (message instanceof ExpressionMessage.Descended descended) {
            return ProbesUpdate.descend(model, descended);
        }
        if (message instanceof ExpressionMessage.Walking walking) {
            return WalkUpdate.update(model, walking);
        }
        if (message instanceof ExpressionMessage.Practising practising) {
            return model.expression().practice().update(model, practising);
        }
        if (message instanceof ExpressionMessage.SelectionChanged changed) {
            Optional<Selection> selection = changed.selection()
                    .filter(asked -> exists(model.expression().program().graph(), asked));
            return Update.pass(model, document.withSelection(selection));
        }
        ExpressionMessage.LookChosen chosen = (ExpressionMessage.LookChosen) message;
        return Update.change(
                model, document.withExpression(document.expression().withLook(chosen.look())), false);
    }

    /** Beside a course's text only that may be changed which it is about. */
    private static boolean mayHappen(Model model, ExpressionMessage message) {
        Document document = model.document();
        List<Program.Leaf> leaves = model.expression().program().leaves();
        if (message instanceof ExpressionMessage.SourceEdited || message instanceof ExpressionMessage.NumberTurned) {
            return document.mayChange("source");
        }
        if (message instanceof ExpressionMessage.Descended) {
            return document.mayChange("step");
        }
        if (message instanceof ExpressionMessage.LeafMoved moved) {
            return moved.leaf() >= 0
                    && moved.leaf() < leaves.size()
                    && document.mayTurn(leaves.get(moved.leaf()).name());
        }
        if (message instanceof ExpressionMessage.LeavesMoved moved) {
            boolean may = true;
            for (int leaf : moved.numbers().keySet()) {
                may &= leaf < leaves.size() && document.mayTurn(leaves.get(leaf).name());
            }
            return may;
        }
        return true;
    }

    static Next<Model, Effect> edit(Model model, String source, String group, double millis) {
        Next<Model, Effect> next = folded(
                model,
                WalkUpdate.keptOrLeft(
                        model,
                        Update.change(model, PracticeUpdate.withSource(model.document(), source), group, millis)));
        Optional<Selection> asked = model.document().selection();
        if (asked.isEmpty()) {
            return next;
        }
        Graph before = model.expression().program().graph();
        Graph after = next.model().expression().program().graph();
        Optional<Selection> kept = before == after ? asked : carried(before, after, asked.get());
        if (kept.equals(asked)) {
            return next;
        }
        Next<Model, Effect> passed =
                Update.pass(next.model(), next.model().document().withSelection(kept));
        return passed;
    }

    private static Next<Model, Effect> move(Model model, ExpressionMessage.LeafMoved moved) {
        Program program = model.expression().program();
        boolean known = model.expression().current()
                && moved.leaf() >= 0
                && moved.leaf() < program.leaves().size();
        if (!known || moved.value() - moved.value() != 0) {
            return Next.of(model);
        }
        String source = DescentStep.write(program, Map.of(moved.leaf(), moved.value()));
        return edit(model, source, "leaf " + moved.leaf() + " " + moved.gesture(), moved.millis());
    }

    private static Next<Model, Effect> turn(Model model, ExpressionMessage.NumberTurned turned) {
        String source = model.document().source();
        if (turned.value() - turned.value() != 0) {
            return Next.of(model);
        }
        return Numeral.at(source, turned.offset())
                .map(numeral -> edit(
                        model,
                        numeral.replacedIn(source, turned.value()),
                        "number " + turned.gesture(),
                        turned.millis()))
                .orElse(Next.of(model));
    }

    private static Next<Model, Effect> choose(Model model, String key) {
        for (Example example : Example.ALL) {
            if (example.key().equals(key)) {
                Optional<TableOrder> table =
                        model.document().expression().probes().table();
                ExpressionDocument expression = PracticeUpdate.withSource(model.document(), example.source())
                        .expression()
                        .withLook(model.document().expression().look().withClosed(List.of()))
                        .withSelection(Optional.empty())
                        .withWalk(OptionalInt.empty())
                        .withAnswers(List.of())
                        .withProbes(example.probes().withTable(table));
                return Update.change(model, model.document().withExpression(expression), true);
            }
        }
        return Next.of(model);
    }

    /** What is folded stays folded under its new name. */
    private static Next<Model, Effect> folded(Model model, Next<Model, Effect> next) {
        Graph before = model.expression().program().graph();
        Graph after = next.model().expression().program().graph();
        ExpressionDocument expression = next.model().document().expression();
        List<String> closed = expression.look().closed();
        if (closed.isEmpty() || before == after) {
            return next;
        }
        List<String> renamed = new ArrayList<>(closed);
        Names old = Names.of(before);
        Names now = Names.of(after);
        int[] earlier = Matching.of(before, after);
        for (int node = 0; node < earlier.length; node++) {
            int at = earlier[node] == Matching.NEW ? -1 : closed.indexOf(old.name(earlier[node]));
            if (at >= 0) {
                renamed.set(at, now.name(node));
            }
        }
        return renamed.equals(closed)
                ? next
                : Update.pass(
                        next.model(),
                        next.model()
                                .document()
                                .withExpression(
                                        expression.withLook(expression.look().withClosed(renamed))));
    }

    /** The same thing in the graph after an edit: the last node of the same name, or else the one that it became. */
    private static Optional<Selection> carried(Graph before, Graph after, Selection asked) {
        if (asked.node() >= before.nodes().size()) {
            return Optional.empty();
        }
        String name = before.nodes().get(asked.node()).name();
        int node = -1;
        int[] earlier = Matching.of(before, after);
        for (GraphNode candidate : after.nodes()) {
            boolean named = !name.isEmpty() && candidate.name().equals(name);
            if (named || node < 0 && earlier[candidate.id()] == asked.node()) {
                node = candidate.id();
            }
        }
        Selection moved = new Selection(node, asked.operand());
        return exists(after, moved) ? Optional.of(moved) : Optional.empty();
    }

    /** Whether the graph has what is asked about. */
    static boolean exists(Graph graph, Selection asked) {
        if (asked.node() < 0 || asked.node() >= graph.nodes().size()) {
            return false;
        }
        int operands = graph.nodes().get(asked.node()).operands().size();
        return asked.operand().isEmpty()
                || asked.operand().getAsInt() >= 0 && asked.operand().getAsInt() < operands;
    }
}
