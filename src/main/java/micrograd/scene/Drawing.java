package micrograd.scene;

import java.util.List;
import java.util.Optional;
import micrograd.layout.Box;

/**
 * A picture as data; immutable.
 *
 * @param <T> what can be pointed at
 * @param shapes the lowest first
 * @param hits what can be pointed at, the lowest first
 * @param bounds a box around all
 */
public record Drawing<T>(List<Shape> shapes, List<HitArea<T>> hits, Box bounds) {
    public Drawing {
        shapes = List.copyOf(shapes);
        hits = List.copyOf(hits);
    }

    /** Paints all shapes. */
    public void paint(Painter painter) {
        for (Shape shape : shapes) {
            shape.paint(painter);
        }
    }

    /**
     * What is at a point: the uppermost filled place, else the nearest line.
     *
     * @param slack how far beside a place still counts, for fingers
     */
    public Optional<HitArea<T>> hit(double x, double y, double slack) {
        HitArea<T> best = null;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = hits.size() - 1; i >= 0; i--) {
            HitArea<T> hit = hits.get(i);
            double distance = hit.distance(x, y, slack);
            if (distance < nearest) {
                nearest = distance;
                best = hit;
            }
        }
        return Optional.ofNullable(best);
    }
}
