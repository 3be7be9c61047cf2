package micrograd.browser.expression;

import java.util.ArrayList;
import java.util.List;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.Program;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Menu;
import micrograd.document.ExpressionDocument.GraphLayout;
import micrograd.document.GraphFlow;
import micrograd.document.GraphStyle;
import micrograd.graph.Group;
import micrograd.graph.Names;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** How the graph is drawn: style, direction, what is folded. */
final class LookMenu {
    private final Store<Model, Message, Effect> store;
    private final HTMLElement foldAll = Dom.byId("fold-all");
    private final HTMLElement unfoldAll = Dom.byId("unfold-all");
    private final HTMLInputElement constants = Dom.inputById("fold-constants");

    /** {@code graph} brings the graph back where the table stands in its place. */
    LookMenu(Store<Model, Message, Effect> store, Runnable graph) {
        this.store = store;
        Menu.of(Dom.byId("look-menu"));
        for (GraphStyle style : GraphStyle.values()) {
            Dom.onClick(Dom.byId("style-" + style.key()), () -> {
                choose(look().withStyle(style));
                graph.run();
            });
        }
        for (GraphFlow flow : GraphFlow.values()) {
            Dom.on(flowButton(flow), "change", event -> choose(look().withFlow(flow)));
        }
        Dom.on(constants, "change", event -> choose(look().withFolded(constants.isChecked())));
        Dom.onClick(foldAll, () -> choose(look().withClosed(foldable())));
        Dom.onClick(unfoldAll, () -> choose(look().withClosed(List.of())));
    }

    /** {@code drawn} says whether it is the graph that is to be seen. */
    void show(GraphLayout look, Program program, boolean drawn) {
        for (GraphStyle style : GraphStyle.values()) {
            boolean pressed = drawn && style == look.style();
            Dom.attribute(Dom.byId("style-" + style.key()), "aria-pressed", pressed ? "true" : "false");
        }
        for (GraphFlow flow : GraphFlow.values()) {
            flowButton(flow).setChecked(flow == look.flow());
        }
        constants.setChecked(look.folded());
        Dom.disable(foldAll, program.groups().isEmpty());
        Dom.disable(unfoldAll, look.closed().isEmpty());
    }

    private static HTMLInputElement flowButton(GraphFlow flow) {
        return Dom.inputById("flow-" + flow.key());
    }

    private GraphLayout look() {
        return store.model().document().expression().look();
    }

    private List<String> foldable() {
        Program program = store.model().expression().program();
        Names names = Names.of(program.graph());
        List<String> closed = new ArrayList<>();
        for (Group group : program.groups()) {
            closed.add(names.name(group.result()));
        }
        return closed;
    }

    private void choose(GraphLayout look) {
        store.send(new ExpressionMessage.LookChosen(look));
    }
}
