package micrograd.random;

/** A seeded stream of random numbers: the same seed gives the same stream on every platform. */
public interface RandomSource {
    /** The next uniform number in [0, 1). */
    double uniform();

    /** The next uniform number between two bounds: {@code low + (high - low) * uniform()}. */
    default double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** The next number of the normal distribution with mean 0 and standard deviation 1. */
    double gaussian();

    /**
     * The next whole number in [0, n), every one equally likely.
     *
     * @throws IllegalArgumentException if n is not positive
     */
    int below(int n);

    /** Shuffles in place: Fisher and Yates from the last element down, {@code values[i]} with {@code values[below(i + 1)]}. */
    default void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }

    /** The numbers 0 to n - 1 in random order: {@link #shuffle} of the ordered array. */
    default int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        shuffle(order);
        return order;
    }
}
