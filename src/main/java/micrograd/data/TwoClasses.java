package micrograd.data;

import micrograd.random.RandomSource;

/** The plane's data sets of two classes, -1 and 1, noiseless and in a regular order. An odd example goes to class 1. */
final class TwoClasses {
    private static final double INNER_RADIUS = 0.5;
    private static final double XOR_GAP = 0.1;
    private static final double CLOUD_DEVIATION = 0.5;
    private static final double SPIRAL_START = 0.1;
    private static final double SPIRAL_TURNS = 1.75;

    private TwoClasses() {}

    /**
     * scikit-learn's {@code make_moons}: class -1 is {@code (cos t, sin t)}, class 1 is {@code (1 - cos t, 0.5 - sin t)}, t in
     * equal steps from 0 to pi.
     */
    static Points moons(int size) {
        Points points = new Points(size, 2);
        int outer = size / 2;
        for (int i = 0; i < outer; i++) {
            double t = step(i, outer, Math.PI);
            points.set(i, -1, Math.cos(t), Math.sin(t));
        }
        for (int i = 0; i < size - outer; i++) {
            double t = step(i, size - outer, Math.PI);
            points.set(outer + i, 1, 1 - Math.cos(t), 1 - Math.sin(t) - 0.5);
        }
        return points;
    }

    /**
     * scikit-learn's {@code make_circles(factor=0.5)}: class -1 is {@code (cos t, sin t)}, class 1 half of that, t in equal
     * steps from 0 to, but without, 2 pi.
     */
    static Points circles(int size) {
        Points points = new Points(size, 2);
        int outer = size / 2;
        for (int i = 0; i < outer; i++) {
            double t = i * (2 * Math.PI / outer);
            points.set(i, -1, Math.cos(t), Math.sin(t));
        }
        for (int i = 0; i < size - outer; i++) {
            double t = i * (2 * Math.PI / (size - outer));
            points.set(outer + i, 1, Math.cos(t) * INNER_RADIUS, Math.sin(t) * INNER_RADIUS);
        }
        return points;
    }

    /** A disc of radius 0.5, class 1, inside a ring from 0.7 to 1, class -1; both drawn evenly by radius and angle. */
    static Points circle(int size, RandomSource random) {
        Points points = new Points(size, 2);
        for (int i = 0; i < size; i++) {
            boolean outer = i < size / 2;
            double radius = random.uniform(outer ? 0.7 : 0, outer ? 1 : INNER_RADIUS);
            double angle = random.uniform(0, 2 * Math.PI);
            points.set(i, outer ? -1 : 1, radius * Math.cos(angle), radius * Math.sin(angle));
        }
        return points;
    }

    /**
     * Uniform in the four quadrants in turn, both distances from the axes in [0.1, 1); class 1 where exactly one coordinate is
     * positive.
     */
    static Points xor(int size, RandomSource random) {
        Points points = new Points(size, 2);
        for (int i = 0; i < size; i++) {
            boolean right = (i & 1) == 0;
            boolean up = (i & 2) != 0;
            double x1 = random.uniform(XOR_GAP, 1);
            double x2 = random.uniform(XOR_GAP, 1);
            points.set(i, right != up ? 1 : -1, right ? x1 : -x1, up ? x2 : -x2);
        }
        return points;
    }

    /** Two Gaussian clouds of standard deviation 0.5: class 1 around (1, 1), class -1 around (-1, -1). */
    static Points gaussians(int size, RandomSource random) {
        Points points = new Points(size, 2);
        for (int i = 0; i < size; i++) {
            double target = i < size / 2 ? -1 : 1;
            double x1 = target + CLOUD_DEVIATION * random.gaussian();
            double x2 = target + CLOUD_DEVIATION * random.gaussian();
            points.set(i, target, x1, x2);
        }
        return points;
    }

    /**
     * Two arms of 1.75 turns: class -1 is {@code r (sin a, cos a)} with {@code r = 0.1 + 0.9 t} and {@code a = 3.5 pi t}, t in
     * equal steps from 0 to 1; class 1 is the same turned by half a turn.
     */
    static Points spiral(int size) {
        Points points = new Points(size, 2);
        int first = size / 2;
        for (int i = 0; i < size; i++) {
            double target = i < first ? -1 : 1;
            double t = i < first ? step(i, first, 1) : step(i - first, size - first, 1);
            double radius = -target * (SPIRAL_START + (1 - SPIRAL_START) * t);
            double angle = SPIRAL_TURNS * 2 * Math.PI * t;
            points.set(i, target, radius * Math.sin(angle), radius * Math.cos(angle));
        }
        return points;
    }

    /** The i-th of count equal steps from 0 to the end, as {@code numpy.linspace(0, end, count)}. */
    private static double step(int i, int count, double end) {
        if (count == 1) {
            return 0;
        }
        return i == count - 1 ? end : i * (end / (count - 1));
    }
}
