package micrograd.browser.expression;

import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.LoadedRuns;
import micrograd.browser.ui.OnDemand;
import micrograd.browser.ui.Scripts;

/**
 * Loads what runs programs that are more than straight lines: as soon as there is one, and ahead of that once the editor is used.
 */
public final class PythonLoader implements Part<Model> {
    private static final String SCRIPT = "python";

    private final Store<Model, Message, Effect> store;
    private final LoadedRuns runs;
    private final OnDemand loading;

    /** {@code runs} are those that the store's model asks. */
    public PythonLoader(Store<Model, Message, Effect> store, LoadedRuns runs) {
        this.store = store;
        this.runs = runs;
        loading = new OnDemand(SCRIPT, "What runs loops, functions and classes", store, "graph-panel");
        Dom.on(Dom.byId("editor"), "focusin", event -> Scripts.load(SCRIPT, this::came, () -> {}));
        show(store.model());
    }

    @Override
    public void show(Model model) {
        if (model.expression().awaits()) {
            loading.want(this::came);
        }
    }

    private void came() {
        if (!runs.areThere()) {
            runs.begin();
            store.send(new ExpressionMessage.PythonCame());
        }
    }
}
