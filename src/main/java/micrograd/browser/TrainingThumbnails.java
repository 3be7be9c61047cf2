package micrograd.browser;

import micrograd.data.Dataset;
import micrograd.data.DatasetKind;
import micrograd.data.Datasets;
import micrograd.scene.PlaneView;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;

/** The little pictures of the data sets, drawn from what their generators give. */
final class TrainingThumbnails {
    private static final long SEED = 1;
    private static final int MOST_POINTS = 90;

    private TrainingThumbnails() {}

    static void draw(TrainingColours colours) {
        for (DatasetKind kind : DatasetKind.values()) {
            HTMLCanvasElement canvas = (HTMLCanvasElement)
                    HTMLDocument.current().querySelector("canvas[data-thumbnail=\"" + kind.literal() + "\"]");
            CanvasRenderingContext2D context = (CanvasRenderingContext2D) canvas.getContext("2d");
            double side = canvas.getWidth();
            context.clearRect(0, 0, side, side);
            boolean listed = kind == DatasetKind.LECTURE;
            int size = listed ? kind.defaultSize() : MOST_POINTS;
            Dataset data = Datasets.generate(kind, size, kind.defaultNoise() / 2, SEED, 1);
            double radius = listed ? 7 : 3.4;
            TrainingPoints.draw(
                    context, data, PlaneView.of(data), colours, 0.06 * side, 0.06 * side, 0.88 * side, radius, false);
        }
    }
}
