package micrograd.browser.tools;

import java.util.Optional;
import micrograd.app.expression.Sight;
import micrograd.app.store.Store;
import micrograd.app.tools.ToolsEffect;
import micrograd.app.tools.ToolsMessage;
import micrograd.app.tools.ToolsModel;
import micrograd.app.tools.ToolsUpdate;
import micrograd.browser.ui.Frames;
import micrograd.browser.ui.Host;
import micrograd.browser.ui.ThemeChanges;
import micrograd.browser.ui.ThemeColours;
import micrograd.document.ExpressionDocument;

/** The tools of the expression view, from “Check” to “Museum”, the table and the exports: joins their store, their panels and the page. */
public final class ToolsWing implements ToolsEffect.Handler {
    private final Store<ToolsModel, ToolsMessage, ToolsEffect> store =
            new Store<>(ToolsModel.none(), ToolsUpdate::update, Frames::soon);
    private String told = "";
    private final ExportDialog exports = new ExportDialog(Host::picture, Host::note);

    private final EngineRunner runner = new EngineRunner(store);
    private final StepPanel steps;

    private ToolsWing() {
        store.effects(effect -> effect.accept(this));
        ThemeColours colours = new ThemeColours();
        CheckPanel check = new CheckPanel(store, colours);
        PlotPanel plot = new PlotPanel(store, colours);
        store.add(new HandPanel(store));
        store.add(new MuseumPanel(store));
        store.add(check);
        store.add(plot);
        store.add(new SortedTable(store));
        EnginePanel engine = new EnginePanel(store, colours);
        store.add(engine);
        store.add(this::tell);
        steps = new StepPanel(colours);
        store.add(steps);
        ThemeChanges.listen(() -> {
            colours.read();
            check.repaint();
            plot.repaint();
            engine.repaint();
            steps.repaint();
            store.redraw();
        });
    }

    /** Begins the program: from now on it shows what it is told. */
    public static void begin() {
        ToolsWing wing = new ToolsWing();
        Host.listen(wing::shown, wing::open);
    }

    private void shown(String document, String sight, boolean visible) {
        Optional<Sight> news = sight.isEmpty() ? Optional.empty() : Optional.of(Sight.read(sight));
        store.send(new ToolsMessage.Shown(ExpressionDocument.read(document), news));
    }

    private void tell(ToolsModel model) {
        String facts = model.facts();
        if (!facts.equals(told)) {
            told = facts;
            Host.tell(facts);
        }
    }

    private void open(String what) {
        if (what.startsWith("tab ")) {
            steps.open(what.equals("tab step"), store.model());
        } else {
            exports.open(what, ExportSource.of(store.model()));
        }
    }

    @Override
    public void on(ToolsEffect.ChangeDocument change) {
        Host.changed(change.document().written(), change.how());
    }

    @Override
    public void on(ToolsEffect.TellSeen tell) {
        Host.seen(tell.shown().written());
    }

    @Override
    public void on(ToolsEffect.Announce announce) {
        Host.say(announce.sentence());
    }

    @Override
    public void on(ToolsEffect.CheckEngine check) {
        runner.check(check.source());
    }

    @Override
    public void on(ToolsEffect.StopCheck stop) {
        runner.stop();
    }

    @Override
    public void on(ToolsEffect.PointAtCode point) {
        Host.underline(point.start(), point.end());
    }
}
