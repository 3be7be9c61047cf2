package micrograd.browser.expression;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import micrograd.browser.ui.CanvasPainter;
import micrograd.browser.ui.CanvasView;
import micrograd.browser.ui.Css;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.PixelRatio;
import micrograd.browser.ui.ThemeColours;
import micrograd.document.Selection;
import micrograd.layout.Box;
import micrograd.scene.Drawing;
import micrograd.scene.Shape;
import micrograd.scene.Viewport;
import micrograd.text.Rounding;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.TimerHandler;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A small picture of the whole graph with a frame around what is on screen, to be dragged; there where not all is on screen. For pointers alone: the keyboard has the twin. */
final class Minimap {
    private static final double MARGIN = 6;
    private static final double CORNER = 12;
    private static final int PAUSE_MILLIS = 150;

    /** In less the map would lie over the graph's tools. */
    private static final double LEAST_HEIGHT = 280;

    private final HTMLElement map = Dom.byId("minimap");
    private final HTMLElement part = Dom.byId("minimap-view");
    private final HTMLCanvasElement canvas = (HTMLCanvasElement) Dom.byId("minimap-canvas");
    private final CanvasPainter painter;
    private final CanvasView<Selection> view;
    private Supplier<Drawing<Selection>> whole = () -> new Drawing<>(List.of(), List.of(), Box.EMPTY);
    private Box bounds = Box.EMPTY;
    private Optional<Box> result = Optional.empty();
    private Viewport scale = new Viewport(1, 0, 0);
    private double width;
    private double height;
    private double outerWidth;
    private double outerHeight;
    private boolean shown;
    private int timer;
    private List<Shape> painted = List.of();

    Minimap(CanvasView<Selection> view, ThemeColours colours) {
        this.view = view;
        painter = new CanvasPainter(canvas, colours);
        map.setAttribute("aria-hidden", "true");
        PixelRatio.listen(this::paint);
        // Asked in the midst of a frame, its size would have all be laid out that changed in it.
        onResize(map, () -> {
            outerWidth = map.getOffsetWidth();
            outerHeight = map.getOffsetHeight();
        });
        onDrag(map, event -> view.centre(scale.drawingX(event.getOffsetX()), scale.drawingY(event.getOffsetY())));
    }

    /** Shows another graph, or the same with other numbers, once changes pause; {@code kept} is what it never lies over. */
    void show(Box around, Optional<Box> kept, Supplier<Drawing<Selection>> next) {
        bounds = around;
        result = kept;
        whole = next;
        Window.clearTimeout(timer);
        timer = Window.setTimeout(this::paint, PAUSE_MILLIS);
        frame();
    }

    /** The colours are others: what is painted stands for nothing. */
    void forget() {
        painted = List.of();
    }

    /** Frames what is on screen. */
    void frame() {
        Box visible = view.visible();
        Box all = bounds;
        boolean partial = view.height() >= LEAST_HEIGHT
                && (all.x() < visible.x() - 1
                        || all.y() < visible.y() - 1
                        || all.right() > visible.right() + 1
                        || all.bottom() > visible.bottom() + 1);
        boolean appears = partial && !shown && view.width() > 0;
        shown = partial;
        Dom.show(map, partial);
        if (!map.hasAttribute("data-held")) {
            Dom.toggleClass(map, "aside", partial && covers(visible));
        }
        if (appears) {
            paint();
        } else if (partial) {
            place(visible);
        }
    }

    /** Whether the result is in the corner that the map is in if it can. */
    private boolean covers(Box visible) {
        double scale = view.viewport().scale();
        if (outerWidth == 0) {
            outerWidth = map.getOffsetWidth();
            outerHeight = map.getOffsetHeight();
        }
        double wide = (outerWidth + 2 * CORNER) / scale;
        double high = (outerHeight + 2 * CORNER) / scale;
        Box corner = new Box(visible.right() - wide, visible.bottom() - high, wide, high);
        return result.isPresent() && result.get().overlaps(corner);
    }

    private void place(Box visible) {
        double left = Math.max(0, scale.screenX(visible.x()));
        double top = Math.max(0, scale.screenY(visible.y()));
        double right = Math.min(width, scale.screenX(visible.right()));
        double bottom = Math.min(height, scale.screenY(visible.bottom()));
        Dom.style(part, "--x", Css.pixels(left));
        Dom.style(part, "--y", Css.pixels(top));
        Dom.style(part, "--w", Css.pixels(Math.max(4, right - left)));
        Dom.style(part, "--h", Css.pixels(Math.max(4, bottom - top)));
    }

    private void paint() {
        if (!shown) {
            return;
        }
        width = map.getClientWidth();
        height = map.getClientHeight();
        double ratio = Window.current().getDevicePixelRatio();
        int wide = Rounding.toInt(width * ratio);
        int high = Rounding.toInt(height * ratio);
        Viewport fitting = Viewport.fit(bounds, width, height, MARGIN, 1);
        Drawing<Selection> next = whole.get();
        // What would look the same is not painted again, which takes a frame of its own.
        if (canvas.getWidth() != wide
                || canvas.getHeight() != high
                || !fitting.equals(scale)
                || !next.shapes().equals(painted)) {
            canvas.setWidth(wide);
            canvas.setHeight(high);
            scale = fitting;
            painted = next.shapes();
            painter.paint(next, scale, width, height, ratio);
        }
        place(view.visible());
    }

    @JSBody(
            params = {"element", "changed"},
            script = "new ResizeObserver(function() { changed(); }).observe(element);")
    private static native void onResize(HTMLElement element, TimerHandler changed);

    /** Hears of presses and drags on an element. */
    @JSBody(
            params = {"element", "heard"},
            script = "var down = false;"
                    + "element.addEventListener('pointerdown', function(event) {"
                    + " if (event.button) return; down = true; element.dataset.held = ''; event.preventDefault();"
                    + " try { element.setPointerCapture(event.pointerId); } catch (gone) {} heard(event); });"
                    + "element.addEventListener('pointermove', function(event) { if (down) heard(event); });"
                    + "function up() { down = false; delete element.dataset.held; }"
                    + "element.addEventListener('pointerup', up);"
                    + "element.addEventListener('pointercancel', up);")
    private static native void onDrag(HTMLElement element, Heard heard);

    /** Hears where the pointer is. */
    @JSFunctor
    interface Heard extends JSObject {
        void at(MouseEvent event);
    }
}
