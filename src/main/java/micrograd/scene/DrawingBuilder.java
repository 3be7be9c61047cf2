package micrograd.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.layout.Box;
import micrograd.layout.Path;

/**
 * Collects the shapes and places of a drawing.
 *
 * @param <T> what can be pointed at
 */
public final class DrawingBuilder<T> {
    private final List<Shape> shapes = new ArrayList<>();
    private final List<HitArea<T>> hits = new ArrayList<>();

    public void rectangle(Box box, double radius, Paint paint) {
        shapes.add(new Shape.Rectangle(box, radius, paint));
    }

    public void circle(double x, double y, double radius, Paint paint) {
        shapes.add(new Shape.Circle(x, y, radius, paint));
    }

    public void line(Path path, Paint paint) {
        shapes.add(new Shape.Line(path, paint));
    }

    public void line(double x1, double y1, double x2, double y2, Paint paint) {
        line(Path.from(x1, y1).lineTo(x2, y2).open(), paint);
    }

    public void text(String text, double x, double y, Shape.Align align, Font font, Colour colour) {
        shapes.add(new Shape.Text(text, x, y, align, font, colour));
    }

    /** A filled arrowhead whose tip is at (x, y) and which points along (dx, dy), a vector of length 1. */
    public void arrowhead(double x, double y, double dx, double dy, double size, Paint paint) {
        double half = 0.5 * size;
        double bx = x - size * dx;
        double by = y - size * dy;
        line(
                Path.from(x, y)
                        .lineTo(bx - half * dy, by + half * dx)
                        .lineTo(bx + half * dy, by - half * dx)
                        .closed(),
                paint);
    }

    public void hit(HitArea<T> hit) {
        hits.add(hit);
    }

    /** Another drawing with these shapes on it; its bounds stay. */
    public Drawing<T> over(Drawing<T> drawing) {
        List<Shape> all = new ArrayList<>(drawing.shapes());
        all.addAll(shapes);
        List<HitArea<T>> places = new ArrayList<>(drawing.hits());
        places.addAll(hits);
        return new Drawing<>(all, places, drawing.bounds());
    }

    /** The drawing, its bounds around all shapes. */
    public Drawing<T> build() {
        Optional<Box> bounds = Optional.empty();
        for (Shape shape : shapes) {
            Box box = shape.bounds();
            bounds = Optional.of(bounds.map(all -> all.union(box)).orElse(box));
        }
        return build(bounds.orElse(Box.EMPTY));
    }

    /** The drawing in a box of its own. */
    public Drawing<T> build(Box bounds) {
        return new Drawing<>(shapes, hits, bounds);
    }
}
