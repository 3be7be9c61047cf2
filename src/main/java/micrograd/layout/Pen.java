package micrograd.layout;

/** Follows a path, step by step. */
public interface Pen {
    /** Begins at a point. */
    void moveTo(double x, double y);

    /** Draws a straight line to a point. */
    void lineTo(double x, double y);

    /** Draws a cubic Bézier curve with control points 1 and 2 to a point. */
    void curveTo(double x1, double y1, double x2, double y2, double x, double y);

    /** Draws a straight line back to where the path began. */
    void close();
}
