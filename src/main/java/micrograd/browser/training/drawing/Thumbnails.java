package micrograd.browser.training.drawing;

import java.util.List;
import micrograd.data.Dataset;
import micrograd.data.DatasetKind;
import micrograd.layout.Box;
import micrograd.scene.network.PlaneView;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.Options;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** The little pictures of the data sets, drawn from what their generators give. */
public final class Thumbnails {
    private static final long SEED = 1;
    private static final int MOST_POINTS = 90;

    private Thumbnails() {}

    public static void draw(DrawingColours colours) {
        NodeList<? extends HTMLElement> canvases = HTMLDocument.current().querySelectorAll("canvas[data-thumbnail]");
        for (int i = 0; i < canvases.getLength(); i++) {
            HTMLCanvasElement canvas = (HTMLCanvasElement) canvases.item(i);
            DatasetKind kind = Options.datasetKind("", canvas.getAttribute("data-thumbnail"));
            CanvasRenderingContext2D context = (CanvasRenderingContext2D) canvas.getContext("2d");
            double side = canvas.getWidth();
            context.clearRect(0, 0, side, side);
            boolean listed = !kind.isDrawn();
            int size = listed ? kind.defaultSize() : MOST_POINTS;
            Dataset data = new DatasetSetup(kind, size, kind.defaultNoise() / 2, SEED, 1, List.of()).data();
            double radius = listed ? 7 : 3.4;
            Box square = new Box(0.06 * side, 0.06 * side, 0.88 * side, 0.88 * side);
            new PointMarks(context, colours, radius).draw(data, PlaneView.of(data), square, false);
        }
    }
}
