package micrograd.course.amount;

/**
 * Whether a typed number is another: within 1 %, or within one unit of the last digit asked for.
 *
 * @param unit one unit of the last digit asked for; 0 where none is
 * @param exact whether nothing but the number itself will do
 */
public record Nearness(double unit, boolean exact) {
    /** Within 1 %. */
    public static final Nearness USUAL = new Nearness(0, false);

    private static final double SHARE = 0.01;
    private static final double NOISE = 1e-9;
    /** As far as numbers are shown. */
    private static final double SHOWN = 5e-5;

    /** So many decimals are asked for. */
    public static Nearness decimals(int decimals) {
        return new Nearness(Math.pow(10, -decimals), false);
    }

    /** Whether what was typed may be that number. */
    public boolean is(Typed typed, double number) {
        return off(typed, number) <= tolerance(number);
    }

    /** How far what was typed is from a number, in its best meaning; infinite where it has none. */
    public double off(Typed typed, double number) {
        double off = Double.POSITIVE_INFINITY;
        for (double meant : typed.numbers()) {
            off = Math.min(off, Math.abs(meant - number));
        }
        return off;
    }

    private double tolerance(double number) {
        double noise = NOISE * Math.max(1, Math.abs(number));
        if (exact) {
            return noise;
        }
        return Math.max(Math.max(SHARE * Math.abs(number), unit), SHOWN) + noise;
    }
}
