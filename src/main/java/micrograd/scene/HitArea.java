package micrograd.scene;

import java.util.Optional;
import micrograd.layout.Box;
import micrograd.layout.Path;

/**
 * A place in a drawing that can be pointed at.
 *
 * @param target what is there
 * @param box where it is; for a line, a box around it
 * @param line the line, for what is one
 * @param reach how far beside the line still counts
 * @param handle whether it is a handle of the target rather than the target itself
 */
public record HitArea<T>(T target, Box box, Optional<Path> line, double reach, boolean handle) {
    /** A place that fills a box. */
    public static <T> HitArea<T> of(T target, Box box) {
        return new HitArea<>(target, box, Optional.empty(), 0, false);
    }

    /** The place of a handle. */
    public static <T> HitArea<T> handle(T target, Box box) {
        return new HitArea<>(target, box, Optional.empty(), 0, true);
    }

    /** A place along a line. */
    public static <T> HitArea<T> of(T target, Path line, double reach) {
        return new HitArea<>(target, line.bounds().grown(reach), Optional.of(line), reach, false);
    }

    /** How far a point is from it: 0 inside, infinite where it does not count. */
    double distance(double x, double y, double slack) {
        if (!box.grown(slack).contains(x, y)) {
            return Double.POSITIVE_INFINITY;
        }
        if (line.isEmpty()) {
            return 0;
        }
        double distance = line.get().distance(x, y);
        return distance <= reach + slack ? distance : Double.POSITIVE_INFINITY;
    }
}
