package micrograd.data;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import micrograd.random.RandomSource;

/** Data of a function: a number to be met at each place, or a side of the function's curve. */
final class FunctionData {
    private FunctionData() {}

    /** Places uniform in [-reach, reach), the function's value as the target. */
    static Points ofOne(int size, double reach, DoubleUnaryOperator function, RandomSource random) {
        Points points = new Points(size, 1);
        double[] at = new double[1];
        for (int i = 0; i < size; i++) {
            at[0] = random.uniform(-reach, reach);
            points.set(i, function.applyAsDouble(at[0]), at);
        }
        return points;
    }

    /** The same of two variables. */
    static Points ofTwo(int size, double reach, DoubleBinaryOperator function, RandomSource random) {
        Points points = new Points(size, 2);
        for (int i = 0; i < size; i++) {
            double x1 = random.uniform(-reach, reach);
            double x2 = random.uniform(-reach, reach);
            points.set(i, function.applyAsDouble(x1, x2), x1, x2);
        }
        return points;
    }

    /** Places uniform in a square, class 1 above the function's curve, -1 on and below it; classes take turns as long as both are to be found. */
    static Points sides(int size, double reach, DoubleUnaryOperator function, RandomSource random) {
        Points points = new Points(size, 2);
        boolean both = true;
        for (int i = 0; i < size; i++) {
            double x1 = 0;
            double x2 = 0;
            boolean above = false;
            int left = both ? 1000 : 1;
            do {
                x1 = random.uniform(-reach, reach);
                x2 = random.uniform(-reach, reach);
                above = x2 > function.applyAsDouble(x1);
                left--;
            } while (above != (i % 2 == 0) && left > 0);
            both = left > 0;
            points.set(i, above ? 1 : -1, x1, x2);
        }
        return points;
    }

    static double sine(double x) {
        return Math.sin(x);
    }

    /** From -1 in the middle to 1 at the ends of [-3, 3]. */
    static double parabola(double x) {
        return 2 * x * x / 9 - 1;
    }

    static double step(double x) {
        return x < 0 ? -1 : 1;
    }
}
