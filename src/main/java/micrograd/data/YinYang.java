package micrograd.data;

import micrograd.random.RandomSource;

/**
 * The yin-yang data set: points in the symbol's disc, class 0 in yin, 1 in yang, 2 in either dot.
 *
 * <p>The disc has radius 0.5 around (0.5, 0.5), the dots radius 0.1 around (0.25, 0.5) and (0.75, 0.5); the result is scaled
 * to [-2, 2]. Classes take turns; a point is drawn again until it has the class whose turn it is. The symbol has sharp edges:
 * without noise every label is right. Source: Kriener, Göltz and Petrovici, "The Yin-Yang dataset", 2022.
 */
final class YinYang {
    private static final double RADIUS = 0.5;
    private static final double DOT_RADIUS = 0.1;
    private static final double LEFT = 0.5 * RADIUS;
    private static final double RIGHT = 1.5 * RADIUS;

    private YinYang() {}

    static Points points(int size, RandomSource random) {
        Points points = new Points(size, 2);
        for (int i = 0; i < size; i++) {
            int wanted = i % 3;
            double x;
            double y;
            do {
                x = random.uniform(0, 2 * RADIUS);
                y = random.uniform(0, 2 * RADIUS);
            } while (distance(x, y, RADIUS) > RADIUS || classOf(x, y) != wanted);
            points.set(i, wanted, (x / RADIUS - 1) * 2, (y / RADIUS - 1) * 2);
        }
        return points;
    }

    private static int classOf(double x, double y) {
        double fromLeft = distance(x, y, LEFT);
        double fromRight = distance(x, y, RIGHT);
        if (fromLeft < DOT_RADIUS || fromRight < DOT_RADIUS) {
            return 2;
        }
        boolean leftHead = fromLeft > DOT_RADIUS && fromLeft <= 0.5 * RADIUS;
        boolean upperHalf = y > RADIUS && fromRight > 0.5 * RADIUS;
        return leftHead || upperHalf || fromRight <= DOT_RADIUS ? 0 : 1;
    }

    /** The distance from a point on the line through the middles of the disc and the dots. */
    private static double distance(double x, double y, double middle) {
        double dx = x - middle;
        double dy = y - RADIUS;
        return Math.sqrt(dx * dx + dy * dy);
    }
}
