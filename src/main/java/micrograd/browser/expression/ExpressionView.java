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
import micrograd.document.View;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;

/** The expression view: its panels, each of which shows its share of the model. */
public final class ExpressionView implements Part<Model> {
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
    private boolean open;

    public ExpressionView(Store<Model, Message, Effect> store, ToolsLoader tools, Announcer announcer, Theme theme) {
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
            leaves.show(model);
            walk.show(model);
            graph.show(model);
            plainNumbers.show(model);
            why.show(model);
            descent.show(model);
            tabs.show(model);
            export.show(model);
            // At last: the editor has laid out, to know its selection, what changed in all of the page.
            code.show(model);
        }
        open = opens;
    }
}
