package micrograd.browser.training.drawing;

import micrograd.data.Dataset;
import micrograd.layout.Box;
import micrograd.scene.network.PlaneView;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;

/** The points of a map on a canvas of their own: drawn when they, or what they are drawn by, become others, and not with every step of a run. */
final class PointsLayer {
    private final HTMLCanvasElement canvas =
            (HTMLCanvasElement) HTMLDocument.current().createElement("canvas");
    private Dataset data;
    private PlaneView plane;
    private DrawingColours colours;
    private boolean test;
    private double width;
    private double height;
    private double scale;

    /** The canvas with a data set's points as they lie in a square of a surface; the test points among them where they are to be seen. */
    HTMLCanvasElement of(
            Dataset data,
            PlaneView plane,
            DrawingColours colours,
            Surface surface,
            Box square,
            double radius,
            boolean test) {
        boolean same = data == this.data
                && plane == this.plane
                && colours == this.colours
                && test == this.test
                && surface.width() == width
                && surface.height() == height
                && surface.scale() == scale;
        if (!same) {
            this.data = data;
            this.plane = plane;
            this.colours = colours;
            this.test = test;
            width = surface.width();
            height = surface.height();
            scale = surface.scale();
            canvas.setWidth(surface.canvas().getWidth());
            canvas.setHeight(surface.canvas().getHeight());
            CanvasRenderingContext2D context = (CanvasRenderingContext2D) canvas.getContext("2d");
            context.setTransform(scale, 0, 0, scale, 0, 0);
            new PointMarks(context, colours, radius).draw(data, plane, square, test);
        }
        return canvas;
    }
}
