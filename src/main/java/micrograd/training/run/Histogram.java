package micrograd.training.run;

import micrograd.text.Rounding;

/**
 * How numbers are spread.
 *
 * @param low where the first bin begins
 * @param high where the last bin ends, above {@code low}
 * @param counts how many numbers lie in each bin, all of one width; the last bin holds its end
 * @param lost how many numbers are infinite or NaN
 */
public record Histogram(double low, double high, int[] counts, int lost) {
    /** Of numbers in so many bins, from the least to the greatest, one of the bins' edges at 0 where they have both signs. */
    public static Histogram of(double[] numbers, int bins) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int lost = 0;
        for (double number : numbers) {
            if (number - number != 0) {
                lost++;
            } else {
                low = Math.min(low, number);
                high = Math.max(high, number);
            }
        }
        if (low > high) {
            return new Histogram(0, 1, new int[bins], lost);
        }
        if (low == high) {
            double half = low == 0 ? 1 : Math.abs(low) / 2;
            low -= half;
            high += half;
        }
        if (low < 0 && high > 0) {
            int below = Rounding.truncated(Math.max(1, Math.min(bins - 1, Rounding.round(bins * -low / (high - low)))));
            double width = Math.max(-low / below, high / (bins - below));
            low = -below * width;
            high = (bins - below) * width;
        }
        return fill(numbers, low, high, bins, lost);
    }

    private static Histogram fill(double[] numbers, double low, double high, int bins, int lost) {
        int[] counts = new int[bins];
        double width = (high - low) / bins;
        for (double number : numbers) {
            if (number - number == 0) {
                int bin = Rounding.truncated(Math.floor((number - low) / width));
                counts[Math.max(0, Math.min(bins - 1, bin))]++;
            }
        }
        return new Histogram(low, high, counts, lost);
    }

    /** The fullest bin's count. */
    public int most() {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }
}
