package micrograd.browser.ui;

import micrograd.scene.Drawing;
import micrograd.scene.Viewport;
import micrograd.text.Rounding;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A canvas as large as its frame, on which a pointer can drag. */
public final class Picture {
    private final HTMLElement frame;
    private final HTMLCanvasElement canvas;
    private final CanvasPainter painter;
    private double width;
    private double height;
    private double ratio = 1;

    /** Hears where a pointer that is down is, in pixels from the left; {@code begins} at its first place. */
    public interface Drag {
        void pointed(double x, boolean begins);
    }

    /** {@code resized} is called when the frame has taken on another size. */
    public Picture(HTMLElement frame, HTMLElement canvas, ThemeColours colours, Runnable resized) {
        this.frame = frame;
        this.canvas = (HTMLCanvasElement) canvas;
        painter = new CanvasPainter(this.canvas, colours);
        onResize(frame, resized::run);
    }

    /** Has a pointer that is down be heard of. */
    public void onDrag(Drag drag) {
        canvas.addEventListener("pointerdown", event -> {
            capture(canvas, event);
            drag.pointed(((MouseEvent) event).getOffsetX(), true);
        });
        canvas.addEventListener("pointermove", event -> {
            if (isDown(event)) {
                drag.pointed(((MouseEvent) event).getOffsetX(), false);
            }
        });
    }

    /** Takes on the frame's size. */
    public void fit() {
        double nextWidth = frame.getClientWidth();
        double nextHeight = frame.getClientHeight();
        double nextRatio = pixelRatio();
        if (nextWidth != width || nextHeight != height || nextRatio != ratio) {
            width = nextWidth;
            height = nextHeight;
            ratio = nextRatio;
            canvas.setWidth(Rounding.toInt(width * ratio));
            canvas.setHeight(Rounding.toInt(height * ratio));
        }
    }

    /** Whether it has any size. */
    public boolean isVisible() {
        return width > 0 && height > 0;
    }

    /** Its width in pixels of the page. */
    public double width() {
        return width;
    }

    /** Its height in pixels of the page. */
    public double height() {
        return height;
    }

    /** The canvas. */
    public HTMLElement element() {
        return canvas;
    }

    /** Paints a drawing in pixels of the page. */
    public void paint(Drawing<?> drawing) {
        paint(drawing, new Viewport(1, 0, 0));
    }

    /** Paints what a viewport shows of a drawing. */
    public void paint(Drawing<?> drawing, Viewport viewport) {
        painter.paint(drawing, viewport, width, height, ratio);
    }

    @JSBody(params = "event", script = "return event.buttons === 1;")
    private static native boolean isDown(Event event);

    @JSBody(
            params = {"canvas", "event"},
            script = "try { canvas.setPointerCapture(event.pointerId); } catch (gone) {}")
    private static native void capture(HTMLElement canvas, Event event);

    @JSBody(script = "return devicePixelRatio || 1;")
    private static native double pixelRatio();

    @JSBody(
            params = {"element", "changed"},
            script = "new ResizeObserver(function() { changed(); }).observe(element);")
    private static native void onResize(HTMLElement element, Scripts.Task changed);
}
