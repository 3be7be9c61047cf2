package micrograd.scene;

import micrograd.layout.Box;

/**
 * The part of a drawing that is on screen: a point (x, y) of the drawing is at (x · scale + left, y · scale + top) of the screen.
 *
 * @param scale screen pixels for a pixel of the drawing
 * @param left where the drawing's x = 0 is on screen
 * @param top where the drawing's y = 0 is on screen
 */
public record Viewport(double scale, double left, double top) {
    /** The smallest and largest scale that zooming reaches. */
    public static final double SMALLEST = 0.005;

    public static final double LARGEST = 4;

    /** As much of a panned drawing stays on screen. */
    private static final double KEPT = 48;

    /** Shows all of a box with a margin on each side, not enlarged beyond {@code largest}, in the middle of a screen of that size. */
    public static Viewport fit(Box box, double width, double height, double margin, double largest) {
        double roomX = Math.max(1, width - 2 * margin);
        double roomY = Math.max(1, height - 2 * margin);
        double scale = Math.min(roomX / Math.max(1, box.width()), roomY / Math.max(1, box.height()));
        scale = Math.max(SMALLEST, Math.min(largest, scale));
        return new Viewport(scale, width / 2 - box.centerX() * scale, height / 2 - box.centerY() * scale);
    }

    /** Zooms by a factor; what is at (x, y) of the screen stays there. */
    public Viewport zoomed(double factor, double x, double y) {
        double next = Math.max(SMALLEST, Math.min(LARGEST, scale * factor));
        double ratio = next / scale;
        return new Viewport(next, x - (x - left) * ratio, y - (y - top) * ratio);
    }

    /** Moves the drawing on screen. */
    public Viewport panned(double dx, double dy) {
        return new Viewport(scale, left + dx, top + dy);
    }

    /** Moved as little as needed for a part of the box to be on a screen of that size. */
    public Viewport clamped(Box box, double width, double height) {
        double keptX = Math.min(KEPT, Math.min(width, box.width() * scale) / 2);
        double keptY = Math.min(KEPT, Math.min(height, box.height() * scale) / 2);
        double newLeft = between(keptX - box.right() * scale, left, width - keptX - box.x() * scale);
        double newTop = between(keptY - box.bottom() * scale, top, height - keptY - box.y() * scale);
        return new Viewport(scale, newLeft, newTop);
    }

    /** Moved as little as needed for all of a box, with a margin, to be on a screen of that size; its left upper corner where it is larger. */
    public Viewport revealing(Box box, double width, double height, double margin) {
        double newLeft = Math.min(left, width - margin - box.right() * scale);
        newLeft = Math.max(newLeft, margin - box.x() * scale);
        double newTop = Math.min(top, height - margin - box.bottom() * scale);
        newTop = Math.max(newTop, margin - box.y() * scale);
        return new Viewport(scale, newLeft, newTop);
    }

    /** Moved for a point of the drawing to be in the middle of a screen of that size. */
    public Viewport centred(double x, double y, double width, double height) {
        return new Viewport(scale, width / 2 - x * scale, height / 2 - y * scale);
    }

    /** What of the drawing is on a screen of that size. */
    public Box visible(double width, double height) {
        return new Box(drawingX(0), drawingY(0), width / scale, height / scale);
    }

    /** The drawing's x at the screen's. */
    public double drawingX(double screenX) {
        return (screenX - left) / scale;
    }

    /** The drawing's y at the screen's. */
    public double drawingY(double screenY) {
        return (screenY - top) / scale;
    }

    /** The screen's x at the drawing's. */
    public double screenX(double drawingX) {
        return drawingX * scale + left;
    }

    /** The screen's y at the drawing's. */
    public double screenY(double drawingY) {
        return drawingY * scale + top;
    }

    private static double between(double low, double value, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
