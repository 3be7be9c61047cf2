package micrograd.lang.run.operations;

import micrograd.text.Rounding;

/** Powers of doubles, with exponents that are small whole numbers to within rounding of the exact result. */
public final class Powers {
    private static final int MOST_EXACT = 1024;
    private static final double SPLITTER = 134217729.0;

    private Powers() {}

    /** a to the power of b, as C has it. */
    static double power(double a, double b) {
        if (b == 0 || a == 1) {
            return 1;
        }
        if (a == -1 && Double.isInfinite(b)) {
            return 1;
        }
        if (b == 1) {
            return a;
        }
        if (b == 2) {
            return a * a;
        }
        if (b == 0.5 && a >= 0) {
            return Math.sqrt(a);
        }
        if (b == -1) {
            return 1 / a;
        }
        if (b == Math.floor(b) && Math.abs(b) <= MOST_EXACT && a != 0 && !Double.isInfinite(a)) {
            double rough = Math.pow(a, b);
            double size = Math.abs(rough);
            if (size > 1e-280 && size < 1e280 && Math.abs(a) > 1e-140 && Math.abs(a) < 1e140) {
                return whole(a, Rounding.truncated(b));
            }
            return rough;
        }
        return Math.pow(a, b);
    }

    /** By squaring, each product with what rounding took from it. */
    private static double whole(double a, int exponent) {
        int left = Math.abs(exponent);
        double high = 1;
        double low = 0;
        double baseHigh = a;
        double baseLow = 0;
        while (true) {
            if ((left & 1) != 0) {
                double product = high * baseHigh;
                double error = error(high, baseHigh, product) + (high * baseLow + low * baseHigh);
                high = product + error;
                low = error - (high - product);
            }
            left >>= 1;
            if (left == 0) {
                break;
            }
            double square = baseHigh * baseHigh;
            double error = error(baseHigh, baseHigh, square) + 2 * baseHigh * baseLow;
            baseHigh = square + error;
            baseLow = error - (baseHigh - square);
        }
        if (exponent > 0) {
            return high + low;
        }
        double inverse = 1 / high;
        double product = inverse * high;
        double rest = 1 - product - error(inverse, high, product) - inverse * low;
        return inverse + inverse * rest;
    }

    /** What rounding took from a product. */
    private static double error(double a, double b, double product) {
        double aBig = SPLITTER * a;
        double aHigh = aBig - (aBig - a);
        double aLow = a - aHigh;
        double bBig = SPLITTER * b;
        double bHigh = bBig - (bBig - b);
        double bLow = b - bHigh;
        return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    }
}
