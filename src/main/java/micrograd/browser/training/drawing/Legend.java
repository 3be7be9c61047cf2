package micrograd.browser.training.drawing;

import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Dom;
import micrograd.document.TrainingLook;
import micrograd.scene.network.OutputMap;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.options.DatasetSetup;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** What the map's colours and marks mean. */
final class Legend {
    private static final int MARK = 28;

    private Legend() {}

    static void show(TrainingRun run, OutputMap output, double greatest, DrawingColours colours) {
        DatasetSetup data = run.setup().dataset();
        boolean regression = data.form().isRegression();
        TrainingLook look = run.document().look();
        boolean bar = regression || output.isNumber() && look.shown() == TrainingLook.Shown.ANSWER;
        HTMLElement two = Dom.byId("training-legend-two");
        Dom.show(two, bar && !(regression && data.form().inputs() == 1));
        Dom.toggleClass(two, "numbers-only", regression);
        HTMLElement three = Dom.byId("training-legend-three");
        Dom.show(three, !bar);
        if (bar) {
            Dom.text(Dom.byId("training-legend-first"), "class " + data.label(0));
            Dom.text(Dom.byId("training-legend-second"), "class " + (regression ? "" : data.label(1)));
            HTMLElement ticks = Dom.byId("training-legend-ticks");
            Dom.clear(ticks);
            for (int i = -1; i <= 1; i++) {
                Dom.append(ticks, "span", "", i == 0 ? "0" : Numbers.compact(Rounding.toParts(i * greatest, 100)));
            }
            return;
        }
        Dom.clear(three);
        int classes = data.form().classes();
        for (int i = 0; i < classes; i++) {
            HTMLElement key = Dom.append(three, "span", "point-key", "");
            key.appendChild(mark(i, classes, colours));
            Dom.append(key, "span", "", "class " + data.label(i));
        }
        Dom.append(three, "span", "note", note(look, output, data));
    }

    private static String note(TrainingLook look, OutputMap output, DatasetSetup data) {
        switch (look.shown()) {
            case PROBABILITY:
                int of = Math.min(look.ofClass(), data.form().classes() - 1);
                return "deeper: more likely class " + data.label(of)
                        + (output.hasProbabilities() ? "" : " (by the output, no probability)");
            case CONFIDENCE:
                return "deeper: surer of its decision";
            default:
                return look.discrete() ? "" : "fainter: less sure";
        }
    }

    /** The mark of a class's points, drawn as on the map. */
    static HTMLElement mark(int index, int classes, DrawingColours colours) {
        HTMLCanvasElement canvas = (HTMLCanvasElement) Dom.element("canvas", "class-mark");
        canvas.setWidth(MARK);
        canvas.setHeight(MARK);
        canvas.setAttribute("aria-hidden", "true");
        CanvasRenderingContext2D context = (CanvasRenderingContext2D) canvas.getContext("2d");
        if (classes > 2) {
            context.setFillStyle(colours.classes.get(index));
            context.fillRect(0, 0, MARK, MARK);
        }
        double middle = MARK / 2.0;
        String colour = classes == 2 ? colours.ofClass(2 * index - 1, 2) : colours.ofClass(index, classes);
        new PointMarks(context, colours, 8).mark(index % 5, middle, middle, colour, false);
        return canvas;
    }
}
