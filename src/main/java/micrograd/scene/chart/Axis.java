package micrograd.scene.chart;

import java.util.ArrayList;
import java.util.List;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/**
 * A chart's axis: the numbers from {@code low} to {@code high}, with ticks at round ones.
 *
 * @param low the least number shown
 * @param high the greatest, above {@code low}
 * @param logarithmic whether equal distances are equal factors; then {@code low} is above 0
 * @param ticks the round numbers that are marked, rising
 */
public record Axis(double low, double high, boolean logarithmic, List<Tick> ticks) {
    /** A marked number and how it is written. */
    public record Tick(double value, String label) {}

    private static final double LEAST_POSITIVE = 1e-12;

    /**
     * An axis from exactly {@code low} to exactly {@code high}, with at most {@code most} ticks (at least 2) whose distance is 1, 2 or 5 times a
     * power of ten. An empty or infinite range becomes one of width 1.
     */
    public static Axis exact(double low, double high, int most) {
        double[] range = sound(low, high);
        return new Axis(range[0], range[1], false, linearTicks(range[0], range[1], step(range[1] - range[0], most)));
    }

    /** An axis that begins and ends at a tick and holds all from {@code low} to {@code high}. */
    public static Axis covering(double low, double high, int most) {
        double[] range = sound(low, high);
        double step = step(range[1] - range[0], most);
        double from = step * Math.floor(range[0] / step + 1e-9);
        double to = step * Math.ceil(range[1] / step - 1e-9);
        return new Axis(from, to, false, linearTicks(from, to, step));
    }

    /**
     * A logarithmic axis that holds all positive numbers from {@code low} to {@code high}, from a power of ten to a power of ten. Numbers that are
     * not positive count as 1e-12.
     */
    public static Axis logarithmic(double low, double high, int most) {
        double least = positive(low);
        double greatest = Math.max(positive(high), least);
        int from = Rounding.truncated(Math.floor(Math.log10(least) + 1e-9));
        int to = Rounding.truncated(Math.ceil(Math.log10(greatest) - 1e-9));
        if (to == from) {
            to++;
        }
        int stride = 1;
        while ((to - from) / stride + 1 > most) {
            stride++;
        }
        List<Tick> ticks = new ArrayList<>();
        for (int power = from; power <= to; power += stride) {
            double value = powerOfTen(power);
            ticks.add(new Tick(value, label(value, value)));
        }
        return new Axis(powerOfTen(from), powerOfTen(to), true, List.copyOf(ticks));
    }

    /** A logarithmic axis from exactly 10 to the power {@code from} to 10 to the power {@code to}, above it, its ticks written as powers. */
    public static Axis powers(int from, int to, int most) {
        int stride = 1;
        while ((to - from) / stride + 1 > most) {
            stride++;
        }
        List<Tick> ticks = new ArrayList<>();
        for (int power = to; power >= from; power -= stride) {
            ticks.add(0, new Tick(powerOfTen(power), Numbers.powerOfTen(power)));
        }
        return new Axis(powerOfTen(from), powerOfTen(to), true, List.copyOf(ticks));
    }

    /** Where a number lies: 0 at {@code low}, 1 at {@code high}, beyond them outside; NaN stays NaN. */
    public double position(double value) {
        if (logarithmic) {
            double from = Math.log(low);
            return (Math.log(Math.max(value, Math.min(low, LEAST_POSITIVE))) - from) / (Math.log(high) - from);
        }
        return (value - low) / (high - low);
    }

    /** The number at a position. */
    public double value(double position) {
        if (logarithmic) {
            double from = Math.log(low);
            return Math.exp(from + position * (Math.log(high) - from));
        }
        return low + position * (high - low);
    }

    private static double[] sound(double low, double high) {
        boolean finite = high - low - (high - low) == 0;
        if (!finite) {
            return new double[] {0, 1};
        }
        if (high <= low) {
            double half = Math.max(0.5, Math.abs(low) * 0.05);
            return new double[] {low - half, low + half};
        }
        return new double[] {low, high};
    }

    /** The least of 1, 2 and 5 times a power of ten that divides the span into less than {@code most} parts. */
    private static double step(double span, int most) {
        double least = span / Math.max(1, most - 1) * (1 - 1e-9);
        double power = powerOfTen(Rounding.truncated(Math.floor(Math.log10(least))));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static List<Tick> linearTicks(double from, double to, double step) {
        List<Tick> ticks = new ArrayList<>();
        double first = Math.ceil(from / step - 1e-9);
        double last = Math.floor(to / step + 1e-9);
        for (double i = first; i <= last; i++) {
            double value = i == 0 ? 0 : i * step;
            ticks.add(new Tick(value, label(value, step)));
        }
        return List.copyOf(ticks);
    }

    /** As many decimals as the step has, thousands apart; scientific where that would be long. */
    private static String label(double value, double step) {
        int decimals = Math.max(0, Rounding.truncated(-Math.floor(Math.log10(step) + 1e-9)));
        if (value != 0 && (decimals > 4 || Math.abs(value) >= 1e7)) {
            return Numbers.compact(value);
        }
        String text = Numbers.withTrueMinus(Numbers.fixed(value, decimals));
        return decimals == 0 ? grouped(text) : text;
    }

    /** A whole number's digits in groups of three from four digits on: "1,500". */
    static String grouped(String digits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            int left = digits.length() - i;
            boolean afterDigit = i > 0 && digits.charAt(i - 1) >= '0' && digits.charAt(i - 1) <= '9';
            if (afterDigit && left % 3 == 0) {
                text.append(',');
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    private static double positive(double value) {
        return value > LEAST_POSITIVE ? value : LEAST_POSITIVE;
    }

    private static double powerOfTen(int power) {
        double result = 1;
        for (int i = 0; i < Math.abs(power); i++) {
            result *= 10;
        }
        return power < 0 ? 1 / result : result;
    }
}
