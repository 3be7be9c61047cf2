package micrograd.browser.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import micrograd.app.expression.Model;
import micrograd.app.store.Part;
import micrograd.browser.ui.Dom;
import micrograd.document.ExpressionDocument;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The tabs beside the graph, of which the document says which is open.
 *
 * <p>The page has a button {@code tool-KEY} and a panel {@code KEY-tool} for each, in the order they are added here.
 */
final class ToolTabs implements Part<Model> {
    private final HTMLElement strip = Dom.byId("tool-tabs");
    private final Runnable opened;
    private final List<Tool> tools = new ArrayList<>();
    private Tool shown;
    private Tool asked;
    private boolean first;

    /** {@code opened} is called when a tab other than the first has opened. */
    ToolTabs(Runnable opened) {
        this.opened = opened;
        Dom.on(strip, "keydown", event -> pressed((KeyboardEvent) event));
    }

    /**
     * Adds a tab; the first one is open where no other is.
     *
     * @param offered whether the tab is there
     * @param open whether the tab is open; of several the one that was added first is
     * @param choose sends what opens the tab; has to leave the others closed
     * @param panel what is shown while the tab is open
     */
    void add(
            String key,
            Predicate<ExpressionDocument> offered,
            Predicate<ExpressionDocument> open,
            Runnable choose,
            Part<Model> panel) {
        add(key, false, offered, open, choose, panel);
    }

    /** The same of one that programs without a graph have too. */
    void addForAny(
            String key,
            Predicate<ExpressionDocument> offered,
            Predicate<ExpressionDocument> open,
            Runnable choose,
            Part<Model> panel) {
        add(key, true, offered, open, choose, panel);
    }

    private void add(
            String key,
            boolean any,
            Predicate<ExpressionDocument> offered,
            Predicate<ExpressionDocument> open,
            Runnable choose,
            Part<Model> panel) {
        Tool tool = new Tool(Dom.byId("tool-" + key), Dom.byId(key + "-tool"), any, offered, open, choose, panel);
        tools.add(tool);
        shown = tools.get(0);
        asked = shown;
        Dom.onClick(tool.button, () -> pick(tool));
    }

    @Override
    public void show(Model model) {
        ExpressionDocument document = model.document().expression();
        boolean empty = model.expression().program().graph().output().isEmpty();
        int count = 0;
        Tool wanted = tools.get(0);
        for (Tool tool : tools) {
            boolean offered = (!empty || tool.any) && tool.offered.test(document);
            Dom.show(tool.button, offered);
            count += offered ? 1 : 0;
            if (wanted == tools.get(0) && offered && tool.open.test(document)) {
                wanted = tool;
            }
        }
        if (wanted != asked) {
            asked = wanted;
            first = false;
        }
        if (first) {
            wanted = tools.get(0);
        }
        Dom.show(strip, count > 1);
        boolean another = wanted != shown;
        if (another) {
            shown.mark(false);
            wanted.mark(true);
            shown = wanted;
        }
        shown.panel.show(model);
        if (another && wanted != tools.get(0)) {
            opened.run();
            Dom.reveal(Dom.byId("why-panel"));
        }
    }

    /** The first tab can be looked at while what is done in another goes on. */
    private void pick(Tool tool) {
        first = tool == tools.get(0);
        tool.choose.run();
    }

    private void pressed(KeyboardEvent event) {
        List<Tool> offered = new ArrayList<>();
        for (Tool tool : tools) {
            if (!tool.button.isHidden()) {
                offered.add(tool);
            }
        }
        int count = offered.size();
        int at = offered.indexOf(shown);
        int next = switch (event.getKey()) {
            case "ArrowRight" -> (at + 1) % count;
            case "ArrowLeft" -> (at + count - 1) % count;
            case "Home" -> 0;
            case "End" -> count - 1;
            default -> -1;
        };
        if (next >= 0) {
            event.preventDefault();
            pick(offered.get(next));
            offered.get(next).button.focus();
        }
    }

    private record Tool(
            HTMLElement button,
            HTMLElement area,
            boolean any,
            Predicate<ExpressionDocument> offered,
            Predicate<ExpressionDocument> open,
            Runnable choose,
            Part<Model> panel) {
        void mark(boolean chosen) {
            Dom.attribute(button, "aria-selected", chosen ? "true" : "false");
            Dom.attribute(button, "tabindex", chosen ? "0" : "-1");
            Dom.show(area, chosen);
        }
    }
}
