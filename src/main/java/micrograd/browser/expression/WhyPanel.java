package micrograd.browser.expression;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.ExpressionModel;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.OwnWords;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.MathMl;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.Selection;
import micrograd.graph.Explanation;
import micrograd.graph.Formula;
import micrograd.graph.Graph;
import micrograd.graph.Names;
import micrograd.graph.Shown;
import micrograd.scene.graph.Emphasis;
import micrograd.text.Numbers;
import org.teavm.jso.dom.html.HTMLElement;

/** Why a number is what it is: the formula, the numbers put in, the result, for what is selected in the graph. */
final class WhyPanel implements Part<Model> {
    /** A value may be used thousands of times; so many uses are shown, the sum is of all. */
    private static final int MOST_USES = 12;

    private final Store<Model, Message, Effect> store;
    private final Announcer announcer;
    private final Runnable asked;
    private final WhyPaths paths;
    private final HTMLElement title = Dom.byId("why-title");
    private final HTMLElement panel = Dom.byId("why");
    private final HTMLElement close = Dom.byId("why-close");
    private Optional<Shown> shown = Optional.empty();

    /** Whether all that is shown is how to ask, of a graph with values. */
    private boolean hints;

    private Optional<Selection> selection = Optional.empty();

    /** {@code asked} is called when something else was selected, {@code bringOut} with the path to be brought out in the graph. */
    WhyPanel(
            Store<Model, Message, Effect> store,
            Announcer announcer,
            Runnable asked,
            Consumer<Optional<Emphasis>> bringOut) {
        this.store = store;
        this.announcer = announcer;
        this.asked = asked;
        paths = new WhyPaths(bringOut);
        Dom.onClick(close, () -> select(Optional.empty()));
    }

    @Override
    public void show(Model model) {
        Shown seen = model.expression().shown();
        Graph next = seen.graph();
        Optional<Selection> wanted = model.document()
                .selection()
                .filter(chosen -> chosen.node() < next.nodes().size());
        boolean another = !wanted.equals(selection);
        boolean same = shown.isPresent() && shown.get() == seen;
        if (same && !another) {
            return;
        }
        boolean first = shown.isEmpty();
        shown = Optional.of(seen);
        selection = wanted;
        boolean asks = wanted.isEmpty() && !next.nodes().isEmpty();
        if (asks && hints) {
            return;
        }
        hints = asks;
        Dom.clear(panel);
        paths.forget();
        Dom.show(close, wanted.isPresent());
        if (wanted.isEmpty()) {
            Dom.text(title, "Why?");
            hint(next);
            return;
        }
        boolean known = explain(model.expression(), wanted.get());
        boolean practised = model.expression().practice().isOn();
        if (another && !first && !practised) {
            announcer.say(known ? title.getTextContent() + " " + spoken() : panel.getTextContent());
        }
        if (another && !first && (!practised || model.document().expression().activity() instanceof Activity.ByHand)) {
            asked.run();
        }
    }

    private void hint(Graph next) {
        if (!next.nodes().isEmpty()) {
            Dom.append(
                    panel,
                    "p",
                    "quiet",
                    "Click a value of the graph, or the edge between two, to see where its number comes from.");
        }
    }

    /** Explains what can be seen; whether what was asked about is among it. */
    private boolean explain(ExpressionModel expression, Selection chosen) {
        if (expression.practice().compares()) {
            Dom.text(title, "Why?");
            blank("An engine with a bug does not explain itself. Go back to the sound one to ask why.");
            return false;
        }
        Shown seen = expression.shown();
        Graph next = seen.graph();
        int node = chosen.node();
        if (chosen.operand().isPresent()) {
            int operand = chosen.operand().getAsInt();
            if (!seen.hasUse(node, operand)) {
                Dom.text(title, "Local derivative");
                if (expression.walk().isOn() && seen.explainsData(node)) {
                    Explanation edge = Explanation.ofEdge(next, node, operand);
                    Dom.append(panel, "p", "quiet", edge.sentence());
                    panel.appendChild(MathMl.line(edge.formulas().get(0)));
                }
                blank("What flows back from " + Names.of(next).name(node) + " to "
                        + Names.of(next).operand(node, operand).text() + " is not known yet.");
                return false;
            }
            Explanation edge = Explanation.ofEdge(next, node, operand);
            Dom.text(title, edge.question());
            answer(edge);
            return true;
        }
        boolean known = seen.explainsGrad(node);
        if (known) {
            Explanation gradient = Explanation.ofGradient(next, node);
            Dom.text(title, gradient.question());
            answer(gradient);
            uses(gradient);
            if (!expression.practice().isOn()) {
                paths.show(panel, next, node);
            }
        } else {
            Dom.text(title, "Gradient");
            if (expression.walk().isOn()) {
                unfinished(seen, node);
            } else {
                blank("Why " + Names.of(next).name(node) + "’s gradient is what it is cannot be said yet.");
            }
        }
        if (seen.explainsData(node)) {
            Explanation data = Explanation.ofData(next, node);
            Dom.append(panel, "h3", "", data.question());
            answer(data);
        }
        if (!expression.practice().isOn() && !expression.walk().isOn() && seen.isWhole()) {
            OwnWords.of(expression.program(), node).ifPresent(this::own);
        }
        return known;
    }

    /** What the learner's own class did, line by line. */
    private void own(OwnWords own) {
        Dom.append(panel, "h3", "", "Your code");
        if (!own.rules().isEmpty()) {
            Dom.append(panel, "p", "own-differs", own.rules());
        }
        Dom.append(panel, "p", "quiet", own.made());
        if (own.writes().isEmpty()) {
            Dom.append(panel, "p", "quiet", "No line has given it a gradient since it was last zero.");
            return;
        }
        HTMLElement list = Dom.append(panel, "ul", "own-writes", "");
        for (OwnWords.Write write : own.writes()) {
            HTMLElement item = Dom.append(list, "li", "", "");
            if (write.line() > 0) {
                Dom.append(item, "span", "quiet", "Line " + write.line() + " ");
                Dom.append(item, "code", "", write.code());
            }
            Dom.append(item, "span", "", " " + write.did());
        }
    }

    /** A gradient that the walk has not come to, or not in full; a button leads there. */
    private void unfinished(Shown seen, int node) {
        String name = Names.of(seen.graph()).name(node);
        if (seen.hasGrad(node)) {
            blank(Names.of(seen.graph()).grad(node) + " is "
                    + Numbers.compact(seen.graph().node(node).grad())
                    + " so far: it is used elsewhere too, and more will be added.");
            for (Explanation.Use use :
                    Explanation.ofGradient(seen.graph(), node).uses()) {
                if (seen.hasUse(use.node(), use.operand())) {
                    panel.appendChild(MathMl.line(use.sent()));
                }
            }
        } else {
            blank("Nothing has flowed back to " + name + " yet.");
        }
        panel.appendChild(Dom.button(
                "link-button", "Walk to where it is done", () -> store.send(new ExpressionMessage.WalkSentTo(node))));
    }

    private void blank(String sentence) {
        Dom.append(panel, "p", "quiet", sentence);
    }

    private void answer(Explanation explanation) {
        Dom.append(panel, "p", "quiet", explanation.sentence());
        for (Formula formula : explanation.formulas()) {
            panel.appendChild(MathMl.line(formula));
        }
    }

    /** One row a use; a single one is already in the formula and is offered as a question of its own. */
    private void uses(Explanation gradient) {
        List<Explanation.Use> uses = gradient.uses();
        if (uses.isEmpty()) {
            return;
        }
        HTMLElement list = Dom.append(panel, "ul", "uses", "");
        for (int i = 0; i < Math.min(MOST_USES, uses.size()); i++) {
            Explanation.Use use = uses.get(i);
            HTMLElement item = Dom.append(list, "li", "", "");
            item.appendChild(Dom.button(
                    "link-button",
                    Names.of(shown.orElseThrow().graph()).isOneOfSeveral(use.node(), use.operand())
                            ? "Local derivative by " + use.value() + " in "
                                    + use.definition().text()
                            : "Local derivative in " + use.definition().text(),
                    () -> select(Optional.of(Selection.ofEdge(use.node(), use.operand())))));
            if (uses.size() > 1) {
                item.appendChild(MathMl.line(use.sent()));
            }
        }
        if (gradient.used() > MOST_USES) {
            Dom.append(list, "li", "quiet", "and " + (gradient.used() - MOST_USES) + " more");
        }
    }

    private String spoken() {
        Selection chosen = selection.orElseThrow();
        Graph graph = shown.orElseThrow().graph();
        Explanation explanation = chosen.operand().isPresent()
                ? Explanation.ofEdge(graph, chosen.node(), chosen.operand().getAsInt())
                : Explanation.ofGradient(graph, chosen.node());
        StringBuilder words = new StringBuilder(explanation.sentence());
        for (Formula formula : explanation.formulas()) {
            words.append(' ').append(formula.speech()).append('.');
        }
        return words.toString();
    }

    private void select(Optional<Selection> wanted) {
        store.send(new ExpressionMessage.SelectionChanged(wanted));
    }
}
