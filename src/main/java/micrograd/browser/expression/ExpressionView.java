package micrograd.browser.expression;

import java.util.Optional;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Theme;
import micrograd.document.Document;
import micrograd.document.View;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;

/** The expression view: its panels, each of which shows its share of the model. */
public final class ExpressionView implements Part<Model> {
    private static final int MOST_WAITED_MILLIS = 250;

    private final CodePanel code;
    private final ProgramRunBar run;
    private final LeavesPanel leaves;
    private final GraphPanel graph;
    private final PlainNumbersBar plainNumbers;
    private final WalkPanel walk;
    private final WhyPanel why;
    private final DescentPanel descent;
    private final ToolTabs tabs;
    private final ExportButtons export;
    private final Runnable redraw;
    private boolean open;

    /** What all panels show. */
    private Optional<Document> shown = Optional.empty();

    /** Since when they wait for what a new text comes to; negative if they do not. */
    private double waiting = -1;

    public ExpressionView(Store<Model, Message, Effect> store, ToolsLoader tools, Announcer announcer, Theme theme) {
        redraw = store::redraw;
        code = new CodePanel(store, announcer, store.model().document().source());
        run = new ProgramRunBar(store, announcer);
        leaves = new LeavesPanel(store);
        graph = new GraphPanel(store, announcer, theme);
        plainNumbers = new PlainNumbersBar(store);
        walk = new WalkPanel(store);
        Sheets sheets = new Sheets(code::measure);
        why = new WhyPanel(store, announcer, sheets::offerWhy, graph::bringOut);
        HTMLDocument.current().addEventListener("keydown", event -> {
            if (open
                    && ((KeyboardEvent) event).getKey().equals("Escape")
                    && !Dom.isHandled(event)
                    && !Dom.hasOpenDialog()) {
                store.send(new ExpressionMessage.SelectionChanged(Optional.empty()));
            }
        });
        descent = new DescentPanel(store, announcer);
        tabs = new ToolTabs(sheets::offerWhy);
        new ToolChoices(store, tools).addTo(tabs);
        tools.join(graph::svg, code::point, code::underline);
        export = new ExportButtons(tools);
        new FirstHints();
    }

    @Override
    public void show(Model model) {
        boolean opens = model.document().isOnScreen(View.EXPRESSION);
        if (opens) {
            if (!open) {
                code.measure();
            }
            run.show(model);
            if (waits(model)) {
                code.follow(model);
                return;
            }
            leaves.show(model);
            walk.show(model);
            graph.show(model);
            plainNumbers.show(model);
            why.show(model);
            descent.show(model);
            tabs.show(model);
            export.show(model);
            // At last, with the text: the editor has laid out, to know its selection, what changed in all of the page.
            code.show(model);
            shown = Optional.of(model.document());
        }
        open = opens;
    }

    /**
     * Whether only the text is another one, and what it comes to is about to be known: all panels stay as they are for so long. Else at each key they would all be
     * dimmed, disabled and laid out, and a moment later again.
     */
    private boolean waits(Model model) {
        boolean soon =
                open && model.expression().isSoonKnown() && !model.expression().awaits();
        Document now = model.document();
        if (!soon
                || shown.filter(one -> one.withSource(now.source()).equals(now)).isEmpty()) {
            waiting = -1;
            return false;
        }
        if (waiting < 0) {
            waiting = Dom.now();
            Window.setTimeout(redraw::run, MOST_WAITED_MILLIS);
        }
        return Dom.now() - waiting < MOST_WAITED_MILLIS;
    }
}
