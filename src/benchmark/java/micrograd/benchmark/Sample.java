package micrograd.benchmark;

import java.util.Arrays;

/**
 * The times of one engine on one work, round by round, beside the yardstick's of the same rounds.
 *
 * @param millis the median time
 * @param ratio the median of the rounds' ratios to the yardstick
 * @param low the first quartile of the ratios
 * @param high the third
 */
record Sample(double millis, double ratio, double low, double high) {
    static Sample of(double[] times, double[] yardstick) {
        double[] ratios = new double[times.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = times[i] / yardstick[i];
        }
        return new Sample(quantile(times, 0.5), quantile(ratios, 0.5), quantile(ratios, 0.25), quantile(ratios, 0.75));
    }

    static double quantile(double[] numbers, double share) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
