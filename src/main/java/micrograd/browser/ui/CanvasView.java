package micrograd.browser.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import micrograd.layout.Box;
import micrograd.scene.Drawing;
import micrograd.scene.HitArea;
import micrograd.scene.Viewport;
import micrograd.text.Rounding;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.TimerHandler;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * A drawing on a canvas that can be moved, zoomed and pointed at.
 *
 * <p>Until somebody moves it, it is kept fitted to its frame, whatever becomes of drawing and frame; from then on it stays where it was put, until it
 * is fitted again.
 *
 * @param <T> what can be pointed at
 */
public final class CanvasView<T> {
    private static final double ZOOM_STEP = 1.25;
    private static final double LARGEST_FIT = 1.25;
    private static final double MARGIN = 24;
    /** What is this share of readable is shown whole: better a little smaller than with its sides cut. */
    private static final double NEARLY = 0.85;

    /** Where all is readable with it and is not with the usual one. */
    public static final double TIGHT_MARGIN = 8;

    private static final double GLIDE_MILLIS = 220;
    private static final double ROOM_BELOW = 64;

    /** Hears how far something was dragged. */
    public interface Drag {
        void by(double dx, double dy, boolean shift, boolean alt);
    }

    private final HTMLElement frame;
    private final HTMLCanvasElement canvas;
    private final CanvasPainter painter;
    private final CanvasGestures gestures;
    private final Optional<HTMLElement> tools;
    private double roomAbove;
    private Drawing<T> drawing;
    private Viewport viewport = new Viewport(1, 0, 0);
    private Viewport from = viewport;
    private Viewport to = viewport;
    private double glideStart = -1;
    private Optional<DoubleFunction<Drawing<T>>> way = Optional.empty();
    private double wayStart;
    private double wayMillis = GLIDE_MILLIS;
    private boolean fitted = true;
    private boolean everPainted;
    private boolean scheduled;
    private double width;
    private double height;
    private double ratio = 1;
    private Consumer<Optional<HitArea<T>>> hovered = hit -> {};
    private Consumer<Optional<HitArea<T>>> clicked = hit -> {};
    private Runnable resized = () -> {};
    private Runnable viewed = () -> {};
    private Viewport viewedLast = viewport;
    private int paintings;
    private double least;
    private Optional<Box> anchor = Optional.empty();
    private Optional<T> under = Optional.empty();

    /** A view in {@code frame}; what {@code tools} cover of it is kept free when fitting. */
    public CanvasView(
            HTMLElement frame,
            HTMLCanvasElement canvas,
            ThemeColours colours,
            Optional<HTMLElement> tools,
            Drawing<T> drawing) {
        this.frame = frame;
        this.canvas = canvas;
        this.tools = tools;
        this.drawing = drawing;
        painter = new CanvasPainter(canvas, colours);
        gestures = new CanvasGestures(canvas, this::pan, this::zoom, this::hover, this::click);
        onResize(frame, this::measureAgain);
        PixelRatio.listen(this::measureAgain);
    }

    private void measureAgain() {
        measure();
        if (width > 0) {
            resized.run();
        }
    }

    public void onHover(Consumer<Optional<HitArea<T>>> listener) {
        hovered = listener;
    }

    public void onClick(Consumer<Optional<HitArea<T>>> listener) {
        clicked = listener;
    }

    /** What is taken up by a press on it, and hears how far it is dragged: the drawing stays. */
    public void onDrag(Predicate<HitArea<T>> takes, Drag drag) {
        gestures.grip(new CanvasGestures.Grip() {
            @Override
            public boolean takes(double x, double y, double slack) {
                return at(x, y, slack).filter(takes).isPresent();
            }

            @Override
            public void drag(double dx, double dy, boolean shift, boolean alt) {
                drag.by(dx, dy, shift, alt);
            }
        });
    }

    public void onResize(Runnable listener) {
        resized = listener;
    }

    /** Hears that another part of the drawing is to be painted, or the same larger or smaller; may show another drawing. */
    public void onView(Runnable listener) {
        viewed = listener;
    }

    /** From now on, until it is moved or fitted, what would be smaller than a scale is shown at that one around the anchor. */
    public void keepReadable(double scale) {
        least = scale;
        fitted = true;
    }

    /** What is to be seen where not all can be. */
    public void anchor(Optional<Box> box) {
        anchor = box;
    }

    /** What of the drawing is on screen. */
    public Box visible() {
        return viewport.visible(width, height);
    }

    /** Where it will come to rest once it shows a drawing with those bounds. */
    public Viewport coming(Box bounds) {
        return fitted ? fit(bounds) : glideStart >= 0 ? to : viewport;
    }

    /** What of the drawing is on screen until then. */
    public Box visible(Viewport coming) {
        Box last = coming.visible(width, height);
        return everPainted ? last.union(visible()) : last;
    }

    /** Brings a point of the drawing into the middle. */
    public void centre(double x, double y) {
        put(viewport.centred(x, y, width, height));
    }

    /** Shows another drawing; painted at once, as it is called within a frame. */
    public void show(Drawing<T> next) {
        way = Optional.empty();
        put(next);
    }

    private void put(Drawing<T> next) {
        drawing = next;
        if (fitted) {
            glideTo(fit());
        }
        paint();
    }

    /** Shows another drawing after what lies on the way to it: {@code between} draws a share of the way, from 0 to 1. */
    public void show(Drawing<T> next, DoubleFunction<Drawing<T>> between) {
        show(next, between, GLIDE_MILLIS);
    }

    /** Shows another drawing after a way to it that takes so long; without motion at once. */
    public void show(Drawing<T> next, DoubleFunction<Drawing<T>> between, double millis) {
        if (everPainted && !Motion.isReduced()) {
            way = Optional.of(between);
            wayStart = Dom.now();
            wayMillis = millis;
        }
        put(next);
    }

    public Viewport viewport() {
        return viewport;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** So much of it is covered by tools. */
    public double roomAbove() {
        return roomAbove;
    }

    public void fitAgain() {
        fitted = true;
        least = 0;
        glideTo(fit());
        redraw();
    }

    /** Shows all of the drawing, or if that would make it smaller than {@code least}, at that scale the part around a box. */
    public void open(Box around, double least) {
        fitAgain();
        if (width == 0 || fit().scale() >= least) {
            return;
        }
        fitted = false;
        Viewport whole = fit();
        glideStart = -1;
        viewport = whole.zoomed(least / whole.scale(), width / 2, height / 2)
                .revealing(around, width, height, 2 * MARGIN)
                .clamped(drawing.bounds(), width, height);
    }

    public void zoomIn() {
        zoomAtCentre(ZOOM_STEP);
    }

    public void zoomOut() {
        zoomAtCentre(1 / ZOOM_STEP);
    }

    /** Moves a part of the drawing into view. */
    public void reveal(Box box) {
        Viewport revealing = viewport.revealing(box, width, height, MARGIN / 2);
        if (!revealing.equals(viewport)) {
            fitted = false;
            glideTo(revealing);
            redraw();
        }
    }

    /** Paints in the next frame. */
    public void redraw() {
        if (!scheduled) {
            scheduled = true;
            Window.requestAnimationFrame(time -> {
                scheduled = false;
                paint();
            });
        }
    }

    /** Takes the size from the frame anew. */
    public void measure() {
        double nextWidth = frame.getClientWidth();
        double nextHeight = frame.getClientHeight();
        double nextRatio = Window.current().getDevicePixelRatio();
        if (nextWidth == 0 || nextWidth == width && nextHeight == height && nextRatio == ratio) {
            return;
        }
        width = nextWidth;
        height = nextHeight;
        ratio = nextRatio;
        roomAbove = tools.map(element -> Math.max(0, below(element, frame))).orElse(0.0);
        canvas.setWidth(Rounding.toInt(width * ratio));
        canvas.setHeight(Rounding.toInt(height * ratio));
        if (fitted) {
            viewport = fit();
            glideStart = -1;
        }
        if (everPainted) {
            paint();
        }
    }

    private Viewport fit() {
        return fit(drawing.bounds());
    }

    private Viewport fit(Box bounds) {
        Viewport roomy = fit(bounds, MARGIN);
        if (roomy.scale() >= least || anchor.isEmpty()) {
            return roomy;
        }
        Viewport tight = fit(bounds, TIGHT_MARGIN);
        if (tight.scale() >= NEARLY * least) {
            return tight;
        }
        return roomy.zoomed(least / roomy.scale(), width / 2, (height + roomAbove) / 2)
                .revealing(withRoomBelow(anchor.get()), width, height, 2 * MARGIN);
    }

    private Viewport fit(Box bounds, double margin) {
        return Viewport.fit(bounds, width, Math.max(1, height - roomAbove), margin, LARGEST_FIT)
                .panned(0, roomAbove);
    }

    /** In the corner below there is the small picture of the whole. */
    private Box withRoomBelow(Box box) {
        return new Box(box.x(), box.y(), box.width(), box.height() + ROOM_BELOW / least);
    }

    private void glideTo(Viewport target) {
        if (!everPainted || width == 0 || Motion.isReduced()) {
            viewport = target;
            glideStart = -1;
        } else if (!target.equals(glideStart >= 0 ? to : viewport)) {
            from = viewport;
            to = target;
            glideStart = Dom.now();
        }
    }

    private void paint() {
        if (width == 0) {
            return;
        }
        everPainted = true;
        if (glideStart >= 0) {
            glide();
        }
        int before = paintings;
        if (!viewport.equals(viewedLast)) {
            viewedLast = viewport;
            viewed.run();
        }
        if (paintings != before) {
            return; // What is seen now was drawn anew, and painted.
        }
        paintings++;
        double share = eased((Dom.now() - wayStart) / wayMillis);
        if (share >= 1) {
            way = Optional.empty();
        } else if (way.isPresent()) {
            redraw();
        }
        Drawing<T> now = way.map(between -> between.apply(share)).orElse(drawing);
        painter.paint(now, viewport, width, height, ratio);
    }

    private static double eased(double time) {
        double left = Math.max(0, 1 - time);
        return 1 - left * left * left;
    }

    private void glide() {
        double eased = eased((Dom.now() - glideStart) / GLIDE_MILLIS);
        viewport = new Viewport(
                from.scale() + (to.scale() - from.scale()) * eased,
                from.left() + (to.left() - from.left()) * eased,
                from.top() + (to.top() - from.top()) * eased);
        if (eased < 1) {
            redraw();
        } else {
            glideStart = -1;
        }
    }

    private void pan(double dx, double dy) {
        put(viewport.panned(dx, dy));
    }

    private void zoom(double factor, double x, double y) {
        put(viewport.zoomed(factor, x, y));
    }

    private void zoomAtCentre(double factor) {
        fitted = false;
        Viewport start = glideStart >= 0 ? to : viewport;
        glideTo(start.zoomed(factor, width / 2, (height + roomAbove) / 2).clamped(drawing.bounds(), width, height));
        redraw();
    }

    private void put(Viewport next) {
        fitted = false;
        glideStart = -1;
        viewport = next.clamped(drawing.bounds(), width, height);
        hover(-1, -1, 0);
        redraw();
    }

    private void hover(double x, double y, double slack) {
        Optional<HitArea<T>> hit = x < 0 ? Optional.empty() : at(x, y, slack);
        Optional<T> target = hit.map(HitArea::target);
        if (!target.equals(under)) {
            under = target;
            Dom.toggleClass(canvas, "on-item", target.isPresent());
            hovered.accept(hit);
        }
    }

    private void click(double x, double y, double slack) {
        clicked.accept(at(x, y, slack));
    }

    private Optional<HitArea<T>> at(double x, double y, double slack) {
        return drawing.hit(viewport.drawingX(x), viewport.drawingY(y), slack / viewport.scale());
    }

    @JSBody(
            params = {"element", "changed"},
            script = "new ResizeObserver(function() { changed(); }).observe(element);")
    private static native void onResize(HTMLElement element, TimerHandler changed);

    @JSBody(
            params = {"element", "frame"},
            script = "return element.getBoundingClientRect().bottom - frame.getBoundingClientRect().top;")
    private static native double below(HTMLElement element, HTMLElement frame);
}
