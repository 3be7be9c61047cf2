package micrograd.browser.training.drawing;

import micrograd.browser.ui.Scripts;
import micrograd.text.Rounding;
import org.teavm.jso.JSBody;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Int32Array;

/** A canvas with as many pixels as its place on the screen has. */
public final class Surface {
    private final HTMLCanvasElement canvas;
    private final CanvasRenderingContext2D context;
    private double width;
    private double height;
    private double scale;

    public Surface(HTMLCanvasElement canvas) {
        this.canvas = canvas;
        context = (CanvasRenderingContext2D) canvas.getContext("2d");
    }

    /** Takes on the size of the place; tells whether it has become another. */
    public boolean fit() {
        double nextWidth = canvas.getClientWidth();
        double nextHeight = canvas.getClientHeight();
        double nextScale = pixelRatio();
        if (nextWidth == width && nextHeight == height && nextScale == scale) {
            return false;
        }
        width = nextWidth;
        height = nextHeight;
        scale = nextScale;
        canvas.setWidth(Rounding.toInt(width * scale));
        canvas.setHeight(Rounding.toInt(height * scale));
        return true;
    }

    /** The cleared canvas, to be drawn on in the page's pixels. */
    public CanvasRenderingContext2D cleared() {
        context.setTransform(scale, 0, 0, scale, 0, 0);
        context.clearRect(0, 0, width, height);
        return context;
    }

    CanvasRenderingContext2D context() {
        return context;
    }

    public HTMLCanvasElement canvas() {
        return canvas;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** The screen's pixels in one of the page's. */
    double scale() {
        return scale;
    }

    public boolean isVisible() {
        return width > 0 && height > 0;
    }

    /** Puts pixels, row by row, at a place counted in the screen's pixels. */
    static void put(CanvasRenderingContext2D context, int[] pixels, int columns, int rows, double x, double y) {
        context.putImageData(image(Int32Array.fromJavaArray(pixels), columns, rows), x, y);
    }

    @JSBody(
            params = {"pixels", "columns", "rows"},
            script =
                    "return new ImageData(new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, 4 * columns * rows), columns, rows);")
    private static native ImageData image(Int32Array pixels, int columns, int rows);

    @JSBody(script = "return window.devicePixelRatio || 1;")
    private static native double pixelRatio();

    @JSBody(
            params = {"element", "changed"},
            script = "new ResizeObserver(function() { changed(); }).observe(element);")
    public static native void onResize(HTMLElement element, Scripts.Task changed);

    @JSBody(
            params = {"context", "dash"},
            script = "context.setLineDash(dash ? [dash, dash] : []);")
    static native void dash(CanvasRenderingContext2D context, double dash);
}
