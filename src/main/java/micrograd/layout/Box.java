package micrograd.layout;

/** A rectangle along the axes: its left upper corner and its size. */
public record Box(double x, double y, double width, double height) {
    /** A box without extent at the origin. */
    public static final Box EMPTY = new Box(0, 0, 0, 0);

    /** Where its right side is. */
    public double right() {
        return x + width;
    }

    /** Where its lower side is. */
    public double bottom() {
        return y + height;
    }

    /** The middle between left and right. */
    public double centerX() {
        return x + width / 2;
    }

    /** The middle between top and bottom. */
    public double centerY() {
        return y + height / 2;
    }

    /** Whether a point is inside or on the edge. */
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /** Whether all of another lies within. */
    public boolean contains(Box other) {
        return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
    }

    /** Whether both share more than an edge. */
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** The smallest box around both. */
    public Box union(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** Larger by a margin on each side. */
    public Box grown(double margin) {
        return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    /** The same elsewhere. */
    public Box moved(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }
}
