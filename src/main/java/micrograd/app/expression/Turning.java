package micrograd.app.expression;

import micrograd.text.Rounding;

/**
 * How a number moves when it is dragged or nudged.
 *
 * @param from the number as it was
 * @param counts whether it is a whole number that has to stay one
 */
public record Turning(double from, boolean counts) {
    /** How many pixels a drag takes from one whole number to the next. */
    private static final double PIXELS_A_WHOLE = 12;

    /** With Shift. */
    private static final double LARGE = 10;

    /** With Alt. */
    private static final double SMALL = 0.1;

    /** How much further a drag or a key goes with Shift or Alt. */
    public static double factor(boolean shift, boolean alt) {
        return shift ? LARGE : alt ? SMALL : 1;
    }

    /** The number after a drag by so many pixels, those with Shift and Alt counted by their factors. */
    public double dragged(double pixels) {
        if (counts) {
            return from + Rounding.round(pixels / PIXELS_A_WHOLE);
        }
        return LeafRange.around(from).moved(from, Rounding.round(pixels / SMALL) * SMALL);
    }

    /** The number after so many presses of a key. */
    public double nudged(double steps) {
        if (counts) {
            return from + (steps < 0 ? Math.min(-1, Rounding.round(steps)) : Math.max(1, Rounding.round(steps)));
        }
        return LeafRange.around(from).nudged(from, steps);
    }
}
