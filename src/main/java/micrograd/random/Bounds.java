package micrograd.random;

/** What the generators ask of the bounds they are given. */
final class Bounds {
    private Bounds() {}

    static void requirePositive(int n) {
        if (n <= 0) {
            throw new IllegalArgumentException("n must be positive, not " + n);
        }
    }

    static void requireOrder(int low, int high) {
        if (low > high) {
            throw new IllegalArgumentException("low must not be above high, but " + low + " > " + high);
        }
    }
}
