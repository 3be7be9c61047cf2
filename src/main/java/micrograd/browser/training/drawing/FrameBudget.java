package micrograd.browser.training.drawing;

/** How much may be computed for a frame while training runs, in multiplications: as much as leaves the page its 60 frames a second. */
public final class FrameBudget {
    /** A map of 100 by 100 points of a network of 337 parameters, for which a frame has room everywhere. */
    private static final double LEAST = 4e6;

    private static final double MOST = 2e7;
    private static final double SLOW_MILLIS = 7;
    private static final double QUICK_MILLIS = 4;

    private double work = LEAST;

    /** What one drawing may compute. */
    double work() {
        return work;
    }

    /** A frame took so long: the next ones compute less, or may compute more. */
    public void took(double millis) {
        if (millis > SLOW_MILLIS) {
            work = Math.max(LEAST, work * 0.8);
        } else if (millis < QUICK_MILLIS) {
            work = Math.min(MOST, work * 1.05);
        }
    }
}
