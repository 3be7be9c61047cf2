package micrograd.browser.course;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import micrograd.app.course.CourseEffect;
import micrograd.app.course.CourseMessage;
import micrograd.app.course.CourseModel;
import micrograd.app.course.CurvePoint;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Gesture;
import micrograd.browser.ui.Picture;
import micrograd.browser.ui.ThemeColours;
import micrograd.course.amount.Bench;
import micrograd.course.play.Player;
import micrograd.document.Document;
import micrograd.document.Probes;
import micrograd.graph.GraphNode;
import micrograd.scene.chart.LeafPlot;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The result of the lab's program over its first leaf, with the point where the leaf is, and the tangent where that is a part of the lab. */
final class CurvePanel {
    private static final int NOTCHES = 500;

    private final HTMLElement panel = Dom.byId("course-curve");
    private final HTMLElement readout = Dom.byId("course-readout");
    private final HTMLElement heights = Dom.byId("course-heights");
    private final HTMLInputElement slider = Dom.inputById("course-point");
    private final Picture picture;
    private final Store<CourseModel, CourseMessage, CourseEffect> store;
    private final Gesture drag = new Gesture("point");
    private Optional<LeafPlot> plot = Optional.empty();
    private Probes.Range range = new Probes.Range(-5, 5);
    private String shown = "";
    private boolean movable;

    CurvePanel(Store<CourseModel, CourseMessage, CourseEffect> store, ThemeColours colours) {
        this.store = store;
        picture = new Picture(Dom.byId("course-curve-frame"), Dom.byId("course-curve-canvas"), colours, this::repaint);
        picture.onDrag(this::pointed);
        slider.setAttribute("min", "0");
        slider.setAttribute("max", Integer.toString(NOTCHES));
        Dom.on(slider, "input", event -> {
            double share = Numbers.parse(slider.getValue()) / NOTCHES;
            move(range.from() + share * (range.to() - range.from()));
        });
    }

    void repaint() {
        shown = "";
        store.redraw();
    }

    void show(CourseModel model, Player player, List<String> parts) {
        boolean there = parts.contains("curve");
        Dom.show(panel, there);
        if (!there) {
            shown = "";
            return;
        }
        Document document = model.document();
        boolean tangent = parts.contains("tangent");
        picture.fit();
        String now = document.source() + tangent + Numbers.shortest(picture.width()) + "x"
                + Numbers.shortest(picture.height()) + player.at();
        if (now.equals(shown) || !picture.isVisible()) {
            return;
        }
        shown = now;
        Bench bench = player.room().bench(document);
        if (bench.leaves().isEmpty() || bench.graph().output().isEmpty()) {
            return;
        }
        GraphNode leaf = bench.leaves().get(0);
        range = CurvePoint.range(
                player.activity().states().get(player.activity().stateOf(player.at())));
        LeafPlot drawn = LeafPlot.of(bench.graph(), leaf.id(), range, picture.width(), picture.height());
        LeafPlot seen = tangent ? drawn : drawn.withoutTangent();
        plot = Optional.of(seen);
        String output = bench.graph().node(bench.graph().output().get()).name();
        movable = document.mayChange(leaf.name());
        picture.paint(seen.drawing(leaf.name(), output, new double[0], OptionalDouble.empty()));
        String words = leaf.name() + " = " + Numbers.compact(seen.x()) + ", " + output + " = "
                + Numbers.compact(seen.y()) + (tangent ? ", the slope is " + Numbers.display(leaf.grad()) : "");
        Dom.text(readout, words);
        Dom.attribute(
                picture.element(), "aria-label", "The curve of " + output + " over " + leaf.name() + ": " + words);
        Dom.text(heights, heights(leaf.name(), output, seen));
        Dom.show(slider, movable);
        slider.setValue(
                Integer.toString(Rounding.toInt((seen.x() - range.from()) / (range.to() - range.from()) * NOTCHES)));
        Dom.attribute(slider, "aria-label", leaf.name());
        Dom.attribute(slider, "aria-valuetext", words);
    }

    private static String heights(String leaf, String output, LeafPlot plot) {
        StringBuilder words = new StringBuilder("The curve: ");
        String before = output + " is ";
        for (double[] height : plot.heights()) {
            words.append(before).append(Numbers.compact(height[1])).append(" at ");
            words.append(before.equals(", ") ? "" : leaf + " = ").append(Numbers.compact(height[0]));
            before = ", ";
        }
        return words.append('.').toString();
    }

    private void pointed(double x, boolean begins) {
        if (begins) {
            drag.begin();
        }
        plot.ifPresent(now -> move(now.frame().acrossAt(x)));
    }

    private void move(double number) {
        if (movable) {
            store.send(new CourseMessage.PointMoved(CurvePoint.rounded(number, range), drag.key(), Dom.now()));
        }
    }
}
