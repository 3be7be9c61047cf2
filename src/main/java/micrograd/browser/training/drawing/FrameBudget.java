package micrograd.browser.training.drawing;

/** How much may be computed for a frame while training runs, in multiplications: as much as leaves the page its 60 frames a second. */
public final class FrameBudget {
    /** A map of 100 by 100 points of a network of 337 parameters, for which a frame has room everywhere. */
    private static final double LEAST = 4e6;

    private static final double MOST = 2e7;
    private static final double SLOW_MILLIS = 7;
    private static final double QUICK_MILLIS = 4;

    /** From one frame to the next where none is left out, with what clocks are off by. */
    private static final double FRAME_MILLIS = 18;

    /** For so many frames after one that was late, panels take turns. */
    private static final int FRAMES_IN_TURNS = 90;

    private double work = LEAST;
    private int turns;

    /** What one drawing may compute. */
    double work() {
        return work;
    }

    /** Whether all panels can be drawn in one frame; else they take turns. */
    public boolean hasRoom() {
        return turns == 0;
    }

    /**
     * A frame was shown: the next ones compute less, or may compute more.
     *
     * @param script how long its script took, in milliseconds
     * @param interval how long after it the next one began: what the browser does with the canvases is in it too
     */
    public void took(double script, double interval) {
        boolean late = interval > FRAME_MILLIS;
        turns = late ? FRAMES_IN_TURNS : Math.max(0, turns - 1);
        if (script > SLOW_MILLIS || late) {
            work = Math.max(LEAST, work * 0.8);
        } else if (script < QUICK_MILLIS) {
            work = Math.min(MOST, work * 1.05);
        }
    }
}
