package micrograd.app.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import micrograd.app.store.Change;
import micrograd.app.store.Next;
import micrograd.document.ExpressionDocument;
import micrograd.document.Selection;
import micrograd.document.TableOrder;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Matching;
import micrograd.graph.Names;
import micrograd.lang.BareNumbers;
import micrograd.lang.Numeral;
import micrograd.lang.syntax.Parser;

/** What the expression view's messages do to the model. */
final class ExpressionUpdate implements ExpressionMessage.Handler<Next<Model, Effect>> {
    private final Model model;

    ExpressionUpdate(Model model) {
        this.model = model;
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.SourceEdited edited) {
        return mayEdit() ? edit(model, edited.source(), Change.grouped("typing", edited.millis())) : Next.of(model);
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.NumbersWrapped wrapped) {
        String source = model.document().source();
        return mayEdit()
                ? edit(model, BareNumbers.wrapped(source, Parser.parse(source)), Change.step())
                : Next.of(model);
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.LeafMoved moved) {
        List<Program.Leaf> leaves = model.expression().program().leaves();
        boolean may = moved.leaf() >= 0
                && moved.leaf() < leaves.size()
                && model.document().mayTurn(leaves.get(moved.leaf()).name());
        return may ? move(model, moved) : Next.of(model);
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.NumberTurned turned) {
        return mayEdit() ? turn(model, turned) : Next.of(model);
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.ExampleChosen chosen) {
        return choose(model, chosen.key());
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.SelectionChanged changed) {
        return ask(model, changed.selection());
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.LookChosen chosen) {
        ExpressionDocument expression = model.document().expression();
        return Update.change(model, model.document().withExpression(expression.withLook(chosen.look())), Change.step());
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.ProbesChosen chosen) {
        return ProbesUpdate.choose(model, chosen);
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.Descended descended) {
        return model.document().mayChange("step") ? ProbesUpdate.descend(model, descended) : Next.of(model);
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.WayKept kept) {
        return Next.of(ProbesUpdate.restored(model, DescentTrace.read(kept.way())));
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.ActivityChosen chosen) {
        ExpressionDocument expression = model.document().expression();
        ExpressionDocument next = Activities.entered(expression, chosen.activity(), expression.source());
        return Update.change(model, model.document().withExpression(next), Change.step());
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.ToolsChanged changed) {
        ExpressionDocument present = model.document().expression();
        ExpressionDocument next = present.merged(changed.told(), changed.changed());
        if (changed.how().kind() == Change.Kind.ASKED) {
            return sent(model, next.selection());
        }
        boolean edits = next.equals(present.withSource(next.source()));
        return edits
                ? edit(model, next.source(), changed.how())
                : Update.change(model, model.document().withExpression(next), changed.how());
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.ToolsSeen seen) {
        ExpressionModel expression = model.expression();
        return Next.of(model.withExpression(
                expression.withPractice(expression.practice().told(seen.shown()))));
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.WalkMoved moved) {
        return WalkUpdate.move(model, moved);
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.WalkStepped stepped) {
        return WalkUpdate.step(model, stepped);
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.WalkSentTo sent) {
        return WalkUpdate.send(model, sent.node());
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.PredictChosen chosen) {
        ExpressionDocument expression = model.document().expression();
        return Update.change(
                model, model.document().withExpression(expression.withPredict(chosen.predict())), Change.step());
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.Predicted predicted) {
        return WalkUpdate.answer(model, predicted.answer());
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.RunProgressed progressed) {
        return ProgramRunUpdate.progress(model, progressed);
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.RunEnded ended) {
        return ProgramRunUpdate.end(model, ended);
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.RunBroken broken) {
        return ProgramRunUpdate.breakOff(model, broken);
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.RunAgain again) {
        return ProgramRunUpdate.again(model);
    }

    @Override
    public Next<Model, Effect> on(ExpressionMessage.PythonCame came) {
        return ProgramRunUpdate.serve(model);
    }

    /** Beside a course's text only that may be changed which it is about. */
    private boolean mayEdit() {
        return model.document().mayChange("source");
    }

    private static Next<Model, Effect> ask(Model model, Optional<Selection> wanted) {
        Optional<Selection> selection =
                wanted.filter(asked -> exists(model.expression().program().graph(), asked));
        return Update.change(model, model.document().withSelection(selection), Change.passed());
    }

    /** Asks about something as a click on it does: a walk that is under way goes there. */
    private static Next<Model, Effect> sent(Model model, Optional<Selection> wanted) {
        return wanted.isPresent() && model.expression().walk().isOn()
                ? WalkUpdate.send(model, wanted.get().node())
                : ask(model, wanted);
    }

    static Next<Model, Effect> edit(Model model, String source, Change how) {
        return followed(model, Update.change(model, Activities.withSource(model.document(), source), how));
    }

    /** After another program: the walk, what is folded and what is asked about go on with it where they can. */
    static Next<Model, Effect> followed(Model model, Next<Model, Effect> changed) {
        Next<Model, Effect> next = folded(model, WalkUpdate.keptOrLeft(model, changed));
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
                Update.change(next.model(), next.model().document().withSelection(kept), Change.passed());
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
        String source = DescentStep.write(program.evaluated(), Map.of(moved.leaf(), moved.value()));
        return edit(model, source, Change.grouped("leaf " + moved.leaf() + " " + moved.gesture(), moved.millis()));
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
                        Change.grouped("number " + turned.gesture(), turned.millis())))
                .orElse(Next.of(model));
    }

    private static Next<Model, Effect> choose(Model model, String key) {
        for (MenuExample example : MenuExample.ALL) {
            if (example.key().equals(key)) {
                Optional<TableOrder> table =
                        model.document().expression().probes().table();
                ExpressionDocument expression = Activities.withSource(model.document(), example.source())
                        .expression()
                        .withLook(model.document().expression().look().withClosed(List.of()))
                        .withSelection(Optional.empty())
                        .withWalk(OptionalInt.empty())
                        .withAnswers(List.of())
                        .withProbes(example.probes().withTable(table));
                return Update.change(model, model.document().withExpression(expression), Change.opened());
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
                : Update.change(
                        next.model(),
                        next.model()
                                .document()
                                .withExpression(
                                        expression.withLook(expression.look().withClosed(renamed))),
                        Change.passed());
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
