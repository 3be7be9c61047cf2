package micrograd.browser.tools;

import java.util.Map;
import micrograd.app.expression.DescentTrace;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.Update;
import micrograd.app.store.Next;
import micrograd.app.store.Store;
import micrograd.browser.ui.Frames;
import micrograd.browser.ui.ThemeChanges;
import micrograd.browser.ui.ThemeColours;
import micrograd.document.Document;
import micrograd.document.Fragment;
import micrograd.graph.Shown;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The program behind the tools of the expression view, from “Check” to “Museum”, the table and the exports: follows the document that it is told of,
 * holds how far exercises and hunts are, and tells what can then be seen of the graph. What else is chosen it leaves to the page's own program.
 */
public final class ExpressionLab {
    private final Store<Model, Message, Effect> store;
    private final ExportDialog exports = new ExportDialog(LabHost::svg, LabHost::note);
    private Shown told;

    private ExpressionLab(Model model) {
        store = new Store<>(model, this::update, Frames::asking);
        store.effects(ExpressionLab::carryOut);
        ThemeColours colours = new ThemeColours();
        CheckPanel check = new CheckPanel(store, colours);
        PlotPanel plot = new PlotPanel(store, colours);
        store.add(new HandPanel(store, LabHost::offered));
        store.add(new MuseumPanel(store));
        store.add(check);
        store.add(plot);
        store.add(new SortedTable(store));
        ThemeChanges.listen(() -> {
            colours.read();
            check.repaint();
            plot.repaint();
            store.redraw();
        });
    }

    /** Begins the program: from now on it shows what it is told. */
    public static void begin() {
        ExpressionLab lab = new ExpressionLab(Model.opened("source="));
        LabHost.listen(lab::follow, lab.store::show, lab::export);
    }

    private void follow(String fragment, String source, Float64Array way) {
        Document document = Fragment.decode(fragment, store.model().document()).document();
        Model next = store.model();
        if (!next.expression().program().source().equals(source)) {
            next = next.showing(document.withSource(source));
        }
        store.replace(next.showing(document).withWay(DescentTrace.of(document.source(), way.toJavaArray())));
        told = null;
        tell();
    }

    private void tell() {
        Shown shown = store.model().expression().shown();
        if (shown != told && store.model().expression().practice().isOn()) {
            told = shown;
            LabHost.seen(Float64Array.fromJavaArray(shown.numbers()));
        }
    }

    private void export(String what) {
        exports.open(what, ExportSource.of(store.model()));
    }

    private Next<Model, Effect> update(Model model, Message message) {
        if (message instanceof ExpressionMessage.ProbesChosen chosen) {
            Document document = model.document();
            Document next = document.withExpression(document.expression().withProbes(chosen.probes()));
            LabHost.probed(Fragment.encode(next), chosen.gesture(), chosen.millis());
        } else if (message instanceof ExpressionMessage.LeavesMoved moved) {
            LabHost.moved(flat(moved.numbers()), moved.gesture(), moved.millis());
        } else if (message instanceof ExpressionMessage.SelectionChanged changed) {
            changed.selection().ifPresent(asked -> LabHost.selected(asked.node(), false));
        } else if (message instanceof ExpressionMessage.WalkSentTo sent) {
            LabHost.selected(sent.node(), true);
        } else {
            return practised(model, message);
        }
        return Next.of(model);
    }

    private Next<Model, Effect> practised(Model model, Message message) {
        Next<Model, Effect> next = Update.update(model, message);
        if (message instanceof ExpressionMessage.ActivityChosen) {
            LabHost.chosen(Fragment.encode(next.model().document()));
            return new Next<>(model, next.effects());
        }
        store.replace(next.model());
        tell();
        return next;
    }

    private static void carryOut(Effect effect) {
        if (effect instanceof Effect.Announce announce) {
            LabHost.say(announce.sentence());
        }
    }

    private static Float64Array flat(Map<Integer, Double> numbers) {
        double[] flat = new double[2 * numbers.size()];
        int at = 0;
        for (Map.Entry<Integer, Double> number : numbers.entrySet()) {
            flat[at++] = number.getKey();
            flat[at++] = number.getValue();
        }
        return Float64Array.fromJavaArray(flat);
    }
}
