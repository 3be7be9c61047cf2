package micrograd.lang.modules;

import micrograd.lang.run.PyError;
import micrograd.lang.run.Types;

/** Sums of floats without the usual rounding errors. */
final class Sums {
    private static final double SPLITTER = 134217729.0;

    private Sums() {}

    /**
     * The double nearest to the exact sum of the terms: {@code fsum}. Partial sums that do not overlap are kept (Shewchuk, "Adaptive Precision
     * Floating-Point Arithmetic", 1997).
     */
    static double exact(double[] terms) {
        double[] partials = new double[32];
        int count = 0;
        double special = 0;
        for (double term : terms) {
            if (term - term != 0) {
                if (Double.isInfinite(term) && special == -term) {
                    throw PyError.value("-inf + inf in fsum");
                }
                special = special != special ? special : special + term;
                continue;
            }
            double x = term;
            int kept = 0;
            for (int i = 0; i < count; i++) {
                double y = partials[i];
                double larger = Math.abs(x) < Math.abs(y) ? y : x;
                double smaller = larger == x && Math.abs(x) >= Math.abs(y) ? y : x;
                double high = larger + smaller;
                double low = smaller - (high - larger);
                if (low != 0) {
                    partials[kept++] = low;
                }
                x = high;
            }
            if (x - x != 0) {
                throw PyError.of(Types.OVERFLOW_ERROR, "intermediate overflow in fsum");
            }
            count = kept;
            if (count == partials.length) {
                partials = java.util.Arrays.copyOf(partials, count * 2);
            }
            partials[count++] = x;
        }
        return special != 0 ? special : rounded(partials, count);
    }

    /** Adds from the largest, until a rest is lost; then half a unit may go the way that the next partial sum points. */
    private static double rounded(double[] partials, int size) {
        int count = size;
        if (count == 0) {
            return 0;
        }
        double high = partials[--count];
        double low = 0;
        while (count > 0 && low == 0) {
            double before = high;
            double next = partials[--count];
            high = before + next;
            low = next - (high - before);
        }
        if (count > 0 && (low < 0 && partials[count - 1] < 0 || low > 0 && partials[count - 1] > 0)) {
            double twice = low * 2;
            double moved = high + twice;
            if (twice == moved - high) {
                high = moved;
            }
        }
        return high;
    }

    /** The length of a vector: the root of the sum of squares, with what is lost in the sum and the root put right. */
    static double norm(double[] parts) {
        double largest = 0;
        boolean undefined = false;
        for (double part : parts) {
            largest = Math.max(largest, part == part ? Math.abs(part) : 0);
            undefined |= part != part;
        }
        if (Double.isInfinite(largest)) {
            return largest;
        }
        if (undefined) {
            return Double.NaN;
        }
        if (largest == 0 || parts.length == 1) {
            return largest;
        }
        int exponent = RealFunctions.exponent(largest);
        Squares squares = new Squares();
        for (double part : parts) {
            squares.add(RealFunctions.scaled(part, -exponent), 1);
        }
        double root = Math.sqrt(squares.sum());
        squares.add(root, -1);
        return RealFunctions.scaled(root + squares.sum() / (2 * root), exponent);
    }

    /** A sum of squares, each split into a large and a small half (Dekker), beginning at 1 so that each addition's loss is known. */
    private static final class Squares {
        private double sum = 1;
        private double lostLarge;
        private double lostMixed;
        private double small;

        void add(double x, int sign) {
            double spread = x * SPLITTER;
            double high = spread - (spread - x);
            double low = x - high;
            lostLarge += added(sign * high * high);
            lostMixed += added(sign * 2 * high * low);
            if (sign > 0) {
                small += low * low;
            } else {
                small += added(-low * low);
            }
        }

        private double added(double term) {
            double before = sum;
            sum = before + term;
            return before - sum + term;
        }

        double sum() {
            return sum - 1 + (lostLarge + lostMixed + small);
        }
    }
}
