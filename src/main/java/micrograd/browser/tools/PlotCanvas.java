package micrograd.browser.tools;

import micrograd.browser.ui.CanvasPainter;
import micrograd.browser.ui.PixelRatio;
import micrograd.browser.ui.ThemeColours;
import micrograd.scene.Drawing;
import micrograd.scene.Viewport;
import micrograd.text.Rounding;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.browser.TimerHandler;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A plot on a canvas as large as its frame; tells where it is pointed at and dragged, in CSS pixels from its left upper corner. */
final class PlotCanvas {
    private static final Viewport PLAIN = new Viewport(1, 0, 0);
    private static final double TOUCH_REACH = 32;

    /** Hears what a pointer does. */
    interface Listener {
        /** The pointer is over a place, not down; x is negative where it has gone. */
        void hovered(double x, double y);

        /** The pointer went down; says whether a drag begins. A finger has to be near to what is dragged: {@code reach} is finite for it. */
        boolean pressed(double x, double y, double reach);

        /** The pointer is dragged to a place. */
        void dragged(double x, double y);

        /** The drag is over. */
        void released();
    }

    private interface PointerEvent extends MouseEvent {
        @JSProperty
        int getPointerId();

        @JSProperty
        String getPointerType();
    }

    private final HTMLElement frame;
    private final HTMLCanvasElement canvas;
    private final CanvasPainter painter;
    private final Listener listener;
    private double width;
    private double height;
    private double ratio = 1;
    private int pointer = -1;

    /** {@code resized} is called when the frame has taken on another size. */
    PlotCanvas(HTMLElement frame, HTMLElement canvas, ThemeColours colours, Listener listener, Runnable resized) {
        this.frame = frame;
        this.canvas = (HTMLCanvasElement) canvas;
        this.listener = listener;
        painter = new CanvasPainter(this.canvas, colours);
        canvas.addEventListener("pointerdown", event -> down((PointerEvent) event));
        canvas.addEventListener("pointermove", event -> move((PointerEvent) event));
        canvas.addEventListener("pointerup", event -> up((PointerEvent) event));
        canvas.addEventListener("pointercancel", event -> up((PointerEvent) event));
        canvas.addEventListener("pointerleave", event -> listener.hovered(-1, -1));
        onResize(frame, resized::run);
        PixelRatio.listen(resized);
    }

    /** Takes on the frame's size; tells whether it has become another. */
    boolean fit() {
        double nextWidth = frame.getClientWidth();
        double nextHeight = frame.getClientHeight();
        double nextRatio = pixelRatio();
        if (nextWidth == width && nextHeight == height && nextRatio == ratio) {
            return false;
        }
        width = nextWidth;
        height = nextHeight;
        ratio = nextRatio;
        canvas.setWidth(Rounding.toInt(width * ratio));
        canvas.setHeight(Rounding.toInt(height * ratio));
        return true;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    boolean isVisible() {
        return width > 0 && height > 0;
    }

    HTMLElement element() {
        return canvas;
    }

    void paint(Drawing<?> drawing) {
        paint(drawing, PLAIN);
    }

    void paint(Drawing<?> drawing, Viewport viewport) {
        painter.paint(drawing, viewport, width, height, ratio);
    }

    private void down(PointerEvent event) {
        if (event.getButton() != 0 || pointer >= 0) {
            return;
        }
        double reach = event.getPointerType().equals("touch") ? TOUCH_REACH : Double.POSITIVE_INFINITY;
        if (listener.pressed(event.getOffsetX(), event.getOffsetY(), reach)) {
            pointer = event.getPointerId();
            capture(canvas, pointer);
            listener.dragged(event.getOffsetX(), event.getOffsetY());
        }
    }

    private void move(PointerEvent event) {
        if (event.getPointerId() == pointer) {
            listener.dragged(event.getOffsetX(), event.getOffsetY());
        } else if (pointer < 0 && !event.getPointerType().equals("touch")) {
            listener.hovered(event.getOffsetX(), event.getOffsetY());
        }
    }

    private void up(PointerEvent event) {
        if (event.getPointerId() == pointer) {
            pointer = -1;
            listener.released();
        }
    }

    @JSBody(
            params = {"canvas", "pointer"},
            script = "try { canvas.setPointerCapture(pointer); } catch (gone) {}")
    private static native void capture(JSObject canvas, int pointer);

    @JSBody(script = "return devicePixelRatio || 1;")
    private static native double pixelRatio();

    @JSBody(
            params = {"element", "changed"},
            script = "new ResizeObserver(function() { changed(); }).observe(element);")
    private static native void onResize(HTMLElement element, TimerHandler changed);
}
