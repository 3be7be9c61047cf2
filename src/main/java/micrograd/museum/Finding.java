package micrograd.museum;

/**
 * What a check finds at one value.
 *
 * @param verdict whether it is as it should be
 * @param seen the number of the engine that is checked
 * @param expected the number it is compared with; NaN where there is none
 */
public record Finding(Verdict verdict, double seen, double expected) {
    /** What a comparison comes to. */
    public enum Verdict {
        /** Both numbers are the same within the check's accuracy. */
        PASSES,
        /** They are not. */
        FAILS,
        /** There is nothing to compare: a number on the way is infinite or NaN, or the function ends here. */
        UNDECIDED
    }

    static Finding compare(double seen, double expected) {
        return new Finding(Agreement.same(seen, expected) ? Verdict.PASSES : Verdict.FAILS, seen, expected);
    }

    /** Whether the check fails here. */
    public boolean fails() {
        return verdict == Verdict.FAILS;
    }
}
