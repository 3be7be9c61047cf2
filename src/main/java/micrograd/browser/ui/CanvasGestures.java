package micrograd.browser.ui;

import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.events.WheelEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Turns what pointers and wheel do on a canvas into pans, zooms, hovers and clicks; places are in CSS pixels from its left upper corner. */
final class CanvasGestures {
    private static final double MOUSE_SLACK = 2;
    private static final double TOUCH_SLACK = 12;
    private static final double MOUSE_THRESHOLD = 4;
    private static final double TOUCH_THRESHOLD = 10;
    private static final double WHEEL_ZOOM = 0.0022;
    private static final double PINCH_ZOOM = 0.011;
    private static final double LINE_PIXELS = 20;

    /** Hears how far the drawing was dragged. */
    interface Pan {
        void by(double dx, double dy);
    }

    /** Hears by what factor the drawing was zoomed around a place. */
    interface Zoom {
        void by(double factor, double x, double y);
    }

    /** Hears of a place, and how far beside it still counts; negative where the pointer has gone. */
    interface Point {
        void at(double x, double y, double slack);
    }

    /** Something on the canvas that is dragged itself. */
    interface Grip {
        /** Whether what is at a place is taken up by a press there. */
        boolean takes(double x, double y, double slack);

        /** It was dragged. */
        void drag(double dx, double dy, boolean shift, boolean alt);
    }

    private interface PointerEvent extends MouseEvent {
        @JSProperty
        int getPointerId();

        @JSProperty
        String getPointerType();
    }

    private final HTMLCanvasElement canvas;
    private final Pan pan;
    private final Zoom zoom;
    private final Point hover;
    private final Point click;
    private final Finger first = new Finger();
    private final Finger second = new Finger();
    private Optional<Grip> grip = Optional.empty();
    private boolean gripped;
    private boolean moved;
    private double startX;
    private double startY;

    /** A pointer that is down. */
    private static final class Finger {
        int id = -1;
        double x;
        double y;

        boolean isDown() {
            return id >= 0;
        }
    }

    CanvasGestures(HTMLCanvasElement canvas, Pan pan, Zoom zoom, Point hover, Point click) {
        this.canvas = canvas;
        this.pan = pan;
        this.zoom = zoom;
        this.hover = hover;
        this.click = click;
        canvas.addEventListener("pointerdown", event -> down((PointerEvent) event));
        canvas.addEventListener("pointermove", event -> move((PointerEvent) event));
        canvas.addEventListener("pointerup", event -> up((PointerEvent) event, true));
        canvas.addEventListener("pointercancel", event -> up((PointerEvent) event, false));
        canvas.addEventListener("pointerleave", event -> hover.at(-1, -1, 0));
        listen(canvas, this::wheel);
    }

    void grip(Grip grip) {
        this.grip = Optional.of(grip);
    }

    private void down(PointerEvent event) {
        if (event.getButton() != 0) {
            return;
        }
        Finger finger = first.isDown() ? second : first;
        if (finger.isDown()) {
            return;
        }
        finger.id = event.getPointerId();
        finger.x = x(event);
        finger.y = y(event);
        capture(canvas, finger.id);
        if (finger == first) {
            moved = false;
            startX = finger.x;
            startY = finger.y;
            gripped = grip.isPresent() && grip.get().takes(startX, startY, slack(event));
        } else {
            moved = true;
            gripped = false;
        }
    }

    private void move(PointerEvent event) {
        if (!isDown(event)) {
            if (!first.isDown()) {
                hover.at(x(event), y(event), slack(event));
            }
            return;
        }
        Finger finger = finger(event);
        double x = x(event);
        double y = y(event);
        if (first.isDown() && second.isDown()) {
            pinch(finger, x, y);
        } else {
            drag(event, finger, x, y);
        }
    }

    private void drag(PointerEvent event, Finger finger, double x, double y) {
        double threshold = isTouch(event) ? TOUCH_THRESHOLD : MOUSE_THRESHOLD;
        if (!moved && Math.abs(x - startX) < threshold && Math.abs(y - startY) < threshold) {
            return;
        }
        if (!moved) {
            moved = true;
            if (!gripped) {
                hover.at(-1, -1, 0);
            }
            Dom.toggleClass(canvas, gripped ? "turning" : "dragging", true);
        }
        if (gripped) {
            grip.get().drag(x - finger.x, y - finger.y, event.getShiftKey(), event.getAltKey());
        } else {
            pan.by(x - finger.x, y - finger.y);
        }
        finger.x = x;
        finger.y = y;
    }

    private void pinch(Finger finger, double x, double y) {
        Finger other = finger == first ? second : first;
        double before = distance(finger.x - other.x, finger.y - other.y);
        double after = distance(x - other.x, y - other.y);
        pan.by((x - finger.x) / 2, (y - finger.y) / 2);
        if (before > 0 && after > 0) {
            zoom.by(after / before, (x + other.x) / 2, (y + other.y) / 2);
        }
        finger.x = x;
        finger.y = y;
    }

    private void up(PointerEvent event, boolean completed) {
        if (!isDown(event)) {
            return;
        }
        Finger finger = finger(event);
        if (finger == first && second.isDown()) {
            first.id = second.id;
            first.x = second.x;
            first.y = second.y;
            second.id = -1;
        } else {
            finger.id = -1;
        }
        if (!first.isDown()) {
            Dom.toggleClass(canvas, "dragging", false);
            Dom.toggleClass(canvas, "turning", false);
            if (completed && !moved) {
                click.at(x(event), y(event), slack(event));
            }
        }
    }

    private void wheel(WheelEvent event) {
        double unit = event.getDeltaMode() == WheelEvent.DOM_DELTA_LINE ? LINE_PIXELS : 1;
        double dx = event.getDeltaX() * unit;
        double dy = event.getDeltaY() * unit;
        if (event.getCtrlKey() || event.getMetaKey()) {
            event.preventDefault();
            // A touch pad's pinch comes as small steps of a wheel, a mouse's wheel as large ones.
            double rate = Math.abs(dy) < 50 ? PINCH_ZOOM : WHEEL_ZOOM;
            zoom.by(Math.exp(-dy * rate), x(event), y(event));
        } else if (!Address.isEmbedded()) {
            event.preventDefault();
            boolean sideways = event.getShiftKey() && dx == 0;
            pan.by(sideways ? -dy : -dx, sideways ? 0 : -dy);
        }
    }

    private boolean isDown(PointerEvent event) {
        int id = event.getPointerId();
        return first.id == id || second.id == id;
    }

    /** The finger of a pointer that is down. */
    private Finger finger(PointerEvent event) {
        return first.id == event.getPointerId() ? first : second;
    }

    private static double distance(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    private static boolean isTouch(PointerEvent event) {
        return event.getPointerType().equals("touch");
    }

    private static double slack(PointerEvent event) {
        return isTouch(event) ? TOUCH_SLACK : MOUSE_SLACK;
    }

    private static double x(MouseEvent event) {
        return event.getOffsetX();
    }

    private static double y(MouseEvent event) {
        return event.getOffsetY();
    }

    @JSBody(
            params = {"canvas", "pointer"},
            script = "try { canvas.setPointerCapture(pointer); } catch (gone) {}")
    private static native void capture(JSObject canvas, int pointer);

    @JSFunctor
    private interface WheelListener extends JSObject {
        void wheel(WheelEvent event);
    }

    /** A listener that may keep the browser from zooming or scrolling has to say so. */
    @JSBody(
            params = {"canvas", "listener"},
            script = "canvas.addEventListener('wheel', function(event) { listener(event); }, { passive: false });")
    private static native void listen(HTMLCanvasElement canvas, WheelListener listener);
}
