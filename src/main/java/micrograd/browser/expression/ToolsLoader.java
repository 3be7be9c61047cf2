package micrograd.browser.expression;

import java.util.function.Consumer;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.OwnEngine;
import micrograd.app.expression.Sight;
import micrograd.app.store.Change;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.Markup;
import micrograd.browser.ui.Wing;
import micrograd.document.ExpressionDocument;
import micrograd.document.Probes;
import micrograd.graph.Shown;

/**
 * Loads the tools when one of them is first opened, and joins them to the page: {@code micrograd.browser.tools} is at the other end of the seam.
 *
 * <p>They are told before the graph is shown, since by hand and in the museum they say what can be seen.
 */
public final class ToolsLoader implements Part<Model> {
    private final Store<Model, Message, Effect> store;
    private final Consumer<String> facts;
    private final Wing wing;
    private Picture picture = dark -> "";
    private Underlining underlining = (start, end) -> {};
    private String wantedExport = "";
    private ExpressionDocument told = ExpressionDocument.of("");
    private String toldDocument = "";
    private Model toldModel;
    private String toldSight = "";
    private boolean visible;
    private String tab = "";
    private Pointer pointer = offset -> {};

    /** {@code facts} hears what the tools say of themselves. */
    public ToolsLoader(Store<Model, Message, Effect> store, Announcer announcer, Consumer<String> facts) {
        this.store = store;
        this.facts = facts;
        wing = new Wing("lab", "tools", "The lab", store, announcer, new Hearing(), "why-panel", "table-panel");
    }

    /** Shows which line is spoken of. */
    interface Pointer {
        void point(int offset);
    }

    /** The graph as it is drawn, as the text of an SVG file. */
    interface Picture {
        String svg(boolean dark);
    }

    /** Underlines a piece of the program. */
    interface Underlining {
        void underline(int start, int end);
    }

    /** {@code picture} draws the graph, {@code pointer} shows lines of the program, {@code underlining} pieces of them. */
    void join(Picture picture, Pointer pointer, Underlining underlining) {
        this.picture = picture;
        this.pointer = pointer;
        this.underlining = underlining;
    }

    /** Says which of the tabs is open of which no document tells, by its key; an empty one is none of them. */
    void open(String tab) {
        this.tab = tab;
        wing.open("tab " + tab);
        store.redraw();
    }

    /** Opens the dialog of what can be exported. */
    void export(String what) {
        wantedExport = what;
        if (wing.isThere()) {
            exportNow();
        } else {
            load();
        }
    }

    @Override
    public void show(Model model) {
        Probes probes = model.document().expression().probes();
        boolean wanted = model.expression().practice().isOn()
                || probes.check().isPresent()
                || probes.plot().isPresent()
                || probes.table().isPresent()
                || OwnEngine.mayBeIn(model.document().source())
                || !tab.isEmpty();
        if (!wing.isThere()) {
            if (wanted) {
                load();
            }
            return;
        }
        if (wanted || visible) {
            boolean first = toldModel == null;
            tell(model, wanted);
            if (first) {
                wing.open("tab " + tab);
            }
        }
        if (!wantedExport.isEmpty()) {
            exportNow();
        }
    }

    private void load() {
        wing.want((ready, failed) -> Markup.fill("lab", false, ready, failed));
    }

    private void exportNow() {
        tell(store.model(), visible);
        wing.open(wantedExport);
        wantedExport = "";
    }

    /** What has not changed is neither written nor sent again. */
    private void tell(Model model, boolean wanted) {
        visible = wanted;
        boolean first = toldModel == null;
        if (first || model.document().expression() != toldModel.document().expression()) {
            told = model.document().expression();
            toldDocument = told.written();
        }
        if (first
                || model.expression().program() != toldModel.expression().program()
                || model.expression().shown() != toldModel.expression().shown()
                || !model.document().course().equals(toldModel.document().course())
                || model.expression().trace() != toldModel.expression().trace()) {
            toldSight = Sight.of(model).written();
        }
        toldModel = model;
        wing.show(toldDocument, toldSight, wanted);
    }

    private final class Hearing implements Wing.Listener {
        @Override
        public void changed(String document, Change how) {
            store.send(new ExpressionMessage.ToolsChanged(told, ExpressionDocument.read(document), how));
            // At once: what they change next in the same frame, as two keys can, they change of this.
            tell(store.model(), visible);
        }

        @Override
        public void seen(String seen) {
            store.send(new ExpressionMessage.ToolsSeen(Shown.read(seen)));
        }

        @Override
        public void told(String said) {
            facts.accept(said);
        }

        @Override
        public void pointed(int offset) {
            pointer.point(offset);
        }

        @Override
        public void underlined(int start, int end) {
            underlining.underline(start, end);
        }

        @Override
        public String picture(boolean dark) {
            return picture.svg(dark);
        }
    }
}
