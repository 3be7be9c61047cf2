package micrograd.data;

import java.util.function.DoubleBinaryOperator;
import micrograd.random.RandomSource;

/**
 * The data sets of TensorFlow Playground, point by point as it draws them: the same generator gives the same points in the same order.
 *
 * <p>Noise, from 0 to 0.5, is a share of the range by which the place is moved where a label is read (circle, xor, plane, bumps), by which a point is moved
 * (spiral), or widens the clouds from variance 0.5 to 4. Source: the descriptions in Smilkov, Carter, Sculley, Viégas and Wattenberg,
 * "Direct-Manipulation Visualization of Deep Networks", 2016, and the behaviour of the published page.
 */
final class PlaygroundData {
    private static final double CIRCLE_RADIUS = 5;
    private static final double XOR_GAP = 0.3;
    private static final double REACH = 6;
    private static final double[][] BUMPS = {
        {-4, 2.5, 1}, {0, 2.5, -1}, {4, 2.5, 1}, {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}
    };

    private PlaygroundData() {}

    /** Draws the point of a number into the others. */
    interface Drawing {
        void draw(Points points, int i, double noise, RandomSource random);
    }

    static Points points(Drawing drawing, int size, double noise, RandomSource random) {
        Points points = new Points(size, 2);
        for (int i = 0; i < size; i++) {
            drawing.draw(points, i, noise, random);
        }
        return points.mixed(random);
    }

    /** Within half of the radius class 1, beyond 0.7 of it class -1. */
    static void circle(Points points, int i, double noise, RandomSource random) {
        boolean inner = isFirst(points, i);
        double radius = random.uniform(inner ? 0 : CIRCLE_RADIUS * 0.7, inner ? CIRCLE_RADIUS * 0.5 : CIRCLE_RADIUS);
        double angle = random.uniform(0, 2 * Math.PI);
        double x1 = radius * Math.sin(angle);
        double x2 = radius * Math.cos(angle);
        double at1 = x1 + random.uniform(-CIRCLE_RADIUS, CIRCLE_RADIUS) * noise;
        double at2 = x2 + random.uniform(-CIRCLE_RADIUS, CIRCLE_RADIUS) * noise;
        points.set(i, Math.sqrt(at1 * at1 + at2 * at2) < CIRCLE_RADIUS * 0.5 ? 1 : -1, x1, x2);
    }

    /** Class 1 where both coordinates have one sign. */
    static void xor(Points points, int i, double noise, RandomSource random) {
        double x1 = random.uniform(-5, 5);
        x1 += x1 > 0 ? XOR_GAP : -XOR_GAP;
        double x2 = random.uniform(-5, 5);
        x2 += x2 > 0 ? XOR_GAP : -XOR_GAP;
        double at1 = x1 + random.uniform(-5, 5) * noise;
        double at2 = x2 + random.uniform(-5, 5) * noise;
        points.set(i, at1 * at2 >= 0 ? 1 : -1, x1, x2);
    }

    static void cloud(Points points, int i, double noise, RandomSource random) {
        double target = isFirst(points, i) ? 1 : -1;
        double deviation = Math.sqrt(0.5 + noise / 0.5 * 3.5);
        double x1 = 2 * target + deviation * random.gaussian();
        double x2 = 2 * target + deviation * random.gaussian();
        points.set(i, target, x1, x2);
    }

    static void arm(Points points, int i, double noise, RandomSource random) {
        boolean first = isFirst(points, i);
        double half = points.size() / 2.0;
        double along = first ? i : i - Math.ceil(half);
        double radius = along / half * 5;
        double angle = 1.75 * along / half * 2 * Math.PI + (first ? 0 : Math.PI);
        double x1 = radius * Math.sin(angle) + random.uniform(-1, 1) * noise;
        double x2 = radius * Math.cos(angle) + random.uniform(-1, 1) * noise;
        points.set(i, first ? 1 : -1, x1, x2);
    }

    static void plane(Points points, int i, double noise, RandomSource random) {
        surface((x1, x2) -> (x1 + x2) / 10, points, i, noise, random);
    }

    static void bumps(Points points, int i, double noise, RandomSource random) {
        surface(PlaygroundData::bump, points, i, noise, random);
    }

    private static void surface(DoubleBinaryOperator height, Points points, int i, double noise, RandomSource random) {
        double x1 = random.uniform(-REACH, REACH);
        double x2 = random.uniform(-REACH, REACH);
        double at1 = x1 + random.uniform(-REACH, REACH) * noise;
        double at2 = x2 + random.uniform(-REACH, REACH) * noise;
        points.set(i, height.applyAsDouble(at1, at2), x1, x2);
    }

    /** The height of the nearest bump: its sign at the middle, 0 from a distance of 2 on. */
    private static double bump(double x1, double x2) {
        double height = 0;
        for (double[] bump : BUMPS) {
            double dx = x1 - bump[0];
            double dy = x2 - bump[1];
            double next = bump[2] * Math.max(0, 1 - Math.sqrt(dx * dx + dy * dy) / 2);
            if (Math.abs(next) > Math.abs(height)) {
                height = next;
            }
        }
        return height;
    }

    /** Whether an example is of the half that is drawn first; of an odd number the larger one. */
    private static boolean isFirst(Points points, int i) {
        return i < (points.size() + 1) / 2;
    }
}
