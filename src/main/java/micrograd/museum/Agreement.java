package micrograd.museum;

/** When two numbers computed in different orders count as the same. */
public final class Agreement {
    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-14;

    private Agreement() {}

    /** Equal, both NaN, or apart by no more than sums in another order can be. */
    public static boolean same(double a, double b) {
        if (a == b || a != a && b != b) {
            return true;
        }
        return Math.abs(a - b) <= ABSOLUTE + RELATIVE * Math.max(Math.abs(a), Math.abs(b)) && a - b - (a - b) == 0;
    }
}
