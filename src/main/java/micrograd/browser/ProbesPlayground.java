package micrograd.browser;

import java.util.Map;
import micrograd.app.DescentTrace;
import micrograd.app.ExpressionMessage;
import micrograd.app.Message;
import micrograd.app.Model;
import micrograd.document.Document;
import micrograd.document.Fragment;
import org.teavm.jso.typedarrays.Float64Array;

/** The program behind the tabs “Check” and “Plot”: shows the document that it is told of, and sends what is chosen to the page's own program. */
final class ProbesPlayground extends Playground {
    private ProbesPlayground(Model model) {
        super(model);
        ThemeColours colours = new ThemeColours();
        CheckPanel check = new CheckPanel(this, colours);
        PlotPanel plot = new PlotPanel(this, colours);
        add(check);
        add(plot);
        ThemeChanges.listen(() -> {
            colours.read();
            check.repaint();
            plot.repaint();
            redraw();
        });
    }

    /** Begins the program: builds the panels for the first document that it hears of. */
    static void begin() {
        ProbesHost.listen((fragment, way) -> {
            ProbesPlayground playground = new ProbesPlayground(Model.openedInPage(fragment));
            ProbesHost.listen(playground::open);
            playground.open(fragment, way);
        });
    }

    private void open(String fragment, Float64Array way) {
        Document document = Fragment.decode(fragment, model().document()).document();
        Model next = model().showing(document);
        replace(next.withWay(DescentTrace.of(document.source(), way.toJavaArray())));
        show();
    }

    @Override
    void send(Message message) {
        if (message instanceof ExpressionMessage.ProbesChosen chosen) {
            Document document = model().document();
            Document next = document.withExpression(document.expression().withProbes(chosen.probes()));
            ProbesHost.chosen(Fragment.encode(next), chosen.gesture(), chosen.millis());
        } else if (message instanceof ExpressionMessage.LeavesMoved moved) {
            ProbesHost.moved(flat(moved.numbers()), moved.gesture(), moved.millis());
        } else if (message instanceof ExpressionMessage.SelectionChanged changed) {
            changed.selection().ifPresent(asked -> ProbesHost.selected(asked.node()));
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
