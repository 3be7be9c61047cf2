package micrograd.app.training;

import micrograd.app.training.TrainingMessage.RunMessage;

/** What the page's button Step may do. */
public enum StepKind {
    /** One operation of the backward pass over an example. */
    OPERATION("operation"),
    /** Forward, backward and what comes of it for one example. */
    EXAMPLE("example"),
    /** One update. */
    BATCH("batch"),
    /** As many updates as use every example once. */
    EPOCH("epoch"),
    /** As many as are typed. */
    STEPS("steps");

    private final String key;

    StepKind(String key) {
        this.key = key;
    }

    /** The kind of that word; one update if there is none. */
    public static StepKind of(String key) {
        for (StepKind kind : values()) {
            if (kind.key.equals(key)) {
                return kind;
            }
        }
        return BATCH;
    }

    /**
     * What is asked of the run.
     *
     * @param typed how many steps, where that is typed
     */
    public TrainingMessage message(String typed) {
        return switch (this) {
            case OPERATION -> new RunMessage.WalkAsked();
            case EXAMPLE -> new RunMessage.ExampleAsked();
            case BATCH -> new TrainingMessage.Stepped(1);
            case EPOCH -> new RunMessage.EpochAsked();
            case STEPS -> new RunMessage.StepsAsked(typed);
        };
    }
}
