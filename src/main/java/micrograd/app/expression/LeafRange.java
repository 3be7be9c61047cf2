package micrograd.app.expression;

import micrograd.text.Numbers;

/**
 * The range over which a slider turns a leaf: as far to either side of 0 as makes sense for the number, in steps of a power of ten.
 *
 * @param bound the range is from -{@code bound} to {@code bound}
 * @param step what one press of an arrow key adds
 * @param decimals how many decimals a step needs
 */
public record LeafRange(double bound, double step, int decimals) {
    private static final int SMALLEST_EXPONENT = -6;
    private static final int LARGEST_EXPONENT = 12;
    private static final double BOUND_FOR_ZERO = 5;

    /** A range in which {@code value} lies about half way to one side: 5 for 2, 10 for -3, 20 for 10. */
    public static LeafRange around(double value) {
        double wanted = value == 0 ? BOUND_FOR_ZERO : 2 * Math.abs(value);
        for (int exponent = SMALLEST_EXPONENT; exponent < LARGEST_EXPONENT; exponent++) {
            for (int digit = 1; digit <= 5; digit += digit == 2 ? 3 : 1) {
                double bound = Numbers.parse(digit + "e" + exponent);
                if (bound >= wanted) {
                    return of(bound, exponent);
                }
            }
        }
        return of(Numbers.parse("1e" + LARGEST_EXPONENT), LARGEST_EXPONENT);
    }

    private static LeafRange of(double bound, int exponent) {
        return new LeafRange(bound, Numbers.parse("1e" + (exponent - 2)), Math.max(0, 2 - exponent));
    }

    /** Whether a slider can stay as it is for {@code value}: it is within, and not so small that it cannot be aimed at. */
    public boolean suits(double value) {
        double size = Math.abs(value);
        return size <= bound && (size == 0 || size >= bound / 50);
    }

    /** {@code value} put on the range's steps, and within it. */
    public double rounded(double value) {
        return onStep(Math.max(-bound, Math.min(bound, value)));
    }

    /** {@code value} moved by some steps, also beyond the range. */
    public double nudged(double value, double steps) {
        double moved = value + steps * step;
        return Math.abs(steps) < 1 ? tidy(moved, decimals + 1) : tidy(moved, Math.max(decimals, decimalsOf(value)));
    }

    /** {@code value} moved by tenths of steps, also beyond the range. */
    double moved(double value, double steps) {
        return tidy(value + steps * step, Math.max(decimals + 1, decimalsOf(value)));
    }

    /** How far along the slider {@code value} lies, from 0 to 1. */
    public double share(double value) {
        double share = (value + bound) / (2 * bound);
        return share > 1 ? 1 : share > 0 ? share : 0;
    }

    private double onStep(double value) {
        return tidy(Numbers.parse(Numbers.fixed(value / step, 0)) * step, decimals);
    }

    /** As many decimals as the number is written with, up to twelve: a nudge keeps them. */
    private static int decimalsOf(double value) {
        String text = Numbers.shortest(value);
        int point = text.indexOf('.');
        return point < 0 || text.indexOf('e') >= 0 ? 0 : Math.min(12, text.length() - point - 1);
    }

    /** Without the dust of binary fractions, and without a negative zero. */
    private static double tidy(double value, int decimals) {
        return Numbers.parse(Numbers.fixed(value, decimals)) + 0.0;
    }
}
