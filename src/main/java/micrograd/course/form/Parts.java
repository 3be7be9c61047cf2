package micrograd.course.form;

import java.util.List;

/** The parts of the lab that an activity may have on screen, and what the bar above the lab calls them. */
public final class Parts {
    private static final List<String> NAMES = List.of(
            "graph graph",
            "values values",
            "gradients gradients",
            "blanks blanks for gradients",
            "flows what flows back",
            "editor program",
            "errors errors",
            "leaves values to turn",
            "curve curve",
            "point point to move",
            "tangent tangent",
            "strip what a small push does",
            "step step",
            "check gradient check",
            "walk walk",
            "faults wrong beside right",
            "order order to arrange",
            "target picture to build",
            "race race",
            "hunt engine with a fault",
            "network network",
            "points points",
            "map map",
            "losscurve loss curve",
            "testcurve test loss curve",
            "play training",
            "buttons forward, zero, backward, update",
            "rate learning rate",
            "layers layers",
            "l2 L2",
            "histogram histogram of the parameters",
            "margin one point’s loss",
            "scores scores and probabilities",
            "zeroing zeroing",
            "optimizer optimizer",
            "engines engines",
            "cell program",
            "checks checks");

    private Parts() {}

    /** Whether there is such a part. */
    public static boolean isKnown(String part) {
        return !label(part).isEmpty();
    }

    /** What it is called on screen; empty for none. */
    public static String label(String part) {
        for (String name : NAMES) {
            int space = name.indexOf(' ');
            if (name.substring(0, space).equals(part)) {
                return name.substring(space + 1);
            }
        }
        return "";
    }
}
