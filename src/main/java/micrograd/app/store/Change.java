package micrograd.app.store;

/**
 * How a wing changes the document: what undo, and the browser's history, make of it.
 *
 * @param group what else it is one step of undo with; empty but for {@link Kind#GROUPED}
 * @param millis when it was, on any steady clock; counts only for {@link Kind#GROUPED}
 */
public record Change(Kind kind, String group, double millis) {
    /** What becomes of the document before. */
    public enum Kind {
        /** Undo passes over it, as over the steps of a run. */
        PASSED,

        /** Something was asked about, as by a click on it: undo passes over that, and a walk that is under way goes there. */
        ASKED,

        /** It is a step of its own. */
        STEP,

        /** It is one step with others of its group less than a second apart, such as the moves of one drag. */
        GROUPED,

        /** It is a step, and an entry of the browser's history: something else is on screen. */
        OPENED
    }

    /** Undo passes over it. */
    public static Change passed() {
        return new Change(Kind.PASSED, "", 0);
    }

    /** Something was asked about, as by a click on it. */
    public static Change asked() {
        return new Change(Kind.ASKED, "", 0);
    }

    /** A step of undo of its own. */
    public static Change step() {
        return new Change(Kind.STEP, "", 0);
    }

    /** One step of undo with the others of a group. */
    public static Change grouped(String group, double millis) {
        return new Change(Kind.GROUPED, group, millis);
    }

    /** Something else is on screen. */
    public static Change opened() {
        return new Change(Kind.OPENED, "", 0);
    }
}
