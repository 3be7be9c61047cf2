package micrograd.museum;

/** A way of finding out that an engine is wrong. */
public enum Check {
    /** Every named value is compared with the one that a trusted engine computes. */
    VALUE("value check", "Compares each value with the one that a trusted engine computes."),
    /** Every named gradient is compared with central differences of the engine's own function. */
    GRADIENT("gradient check", "Compares each gradient with the slope found by moving the value a little both ways."),
    /**
     * A second backward pass without zeroing: every named gradient is compared with what sound accumulation would leave there. A function
     * that is itself wrong is none of its business.
     */
    SECOND_PASS(
            "second backward pass",
            "Runs backward() again and compares each gradient with what should be there by then.");

    private final String title;
    private final String help;

    Check(String title, String help) {
        this.title = title;
        this.help = help;
    }

    /** Its name in a sentence. */
    public String title() {
        return title;
    }

    /** One sentence on what it does. */
    public String help() {
        return help;
    }
}
