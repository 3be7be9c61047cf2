package micrograd.browser;

import java.util.Map;
import micrograd.app.DescentTrace;
import micrograd.app.Effect;
import micrograd.app.ExpressionMessage;
import micrograd.app.Message;
import micrograd.app.Model;
import micrograd.app.Update;
import micrograd.document.Document;
import micrograd.document.Fragment;
import micrograd.graph.Shown;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The program behind the tools of the expression view, from “Check” to “Museum”, the table and the exports: follows the document that it is told of,
 * holds how far exercises and hunts are, and tells what can then be seen of the graph. What else is chosen it leaves to the page's own program.
 */
final class ExpressionLab extends Playground {
    private final ExportDialog exports = new ExportDialog(LabHost::svg, LabHost::note);
    private Shown told;

    private ExpressionLab(Model model) {
        super(model);
        ThemeColours colours = new ThemeColours();
        CheckPanel check = new CheckPanel(this, colours);
        PlotPanel plot = new PlotPanel(this, colours);
        add(new HandPanel(this, LabHost::offered));
        add(new MuseumPanel(this));
        add(check);
        add(plot);
        add(new SortedTable(this));
        ThemeChanges.listen(() -> {
            colours.read();
            check.repaint();
            plot.repaint();
            redraw();
        });
    }

    /** Begins the program: from now on it shows what it is told. */
    static void begin() {
        ExpressionLab lab = new ExpressionLab(Model.opened("source="));
        LabHost.listen(lab::follow, lab::show, lab::export);
    }

    private void follow(String fragment, String source, Float64Array way) {
        Document document = Fragment.decode(fragment, model().document()).document();
        Model next = model();
        if (!next.expression().program().source().equals(source)) {
            next = next.showing(document.withSource(source));
        }
        replace(next.showing(document).withWay(DescentTrace.of(document.source(), way.toJavaArray())));
        told = null;
        tell();
    }

    private void tell() {
        Shown shown = model().expression().shown();
        if (shown != told && model().expression().practice().isOn()) {
            told = shown;
            LabHost.seen(Float64Array.fromJavaArray(shown.numbers()));
        }
    }

    private void export(String what) {
        exports.open(what, ExportSource.of(model()));
    }

    @Override
    void send(Message message) {
        if (message instanceof ExpressionMessage.ProbesChosen chosen) {
            Document document = model().document();
            Document next = document.withExpression(document.expression().withProbes(chosen.probes()));
            LabHost.probed(Fragment.encode(next), chosen.gesture(), chosen.millis());
        } else if (message instanceof ExpressionMessage.LeavesMoved moved) {
            LabHost.moved(flat(moved.numbers()), moved.gesture(), moved.millis());
        } else if (message instanceof ExpressionMessage.SelectionChanged changed) {
            changed.selection().ifPresent(asked -> LabHost.selected(asked.node(), false));
        } else if (message instanceof ExpressionMessage.WalkSentTo sent) {
            LabHost.selected(sent.node(), true);
        } else {
            practise(message);
        }
    }

    private void practise(Message message) {
        Update.Next next = Update.update(model(), message);
        if (message instanceof ExpressionMessage.ActivityChosen) {
            LabHost.chosen(Fragment.encode(next.model().document()));
        } else {
            replace(next.model());
            tell();
            redraw();
        }
        for (Effect effect : next.effects()) {
            if (effect instanceof Effect.Announce announce) {
                LabHost.say(announce.sentence());
            }
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
