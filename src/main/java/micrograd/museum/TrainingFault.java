package micrograd.museum;

import java.util.Optional;

/** The mistakes that only networks and their training show. */
public enum TrainingFault {
    /** What {@code zip} does without a word. */
    SHORTER_INPUT_IGNORED(
            "shorter-input-ignored",
            FaultKind.NETWORK,
            "A neuron pairs weights with inputs and stops where the shorter list ends: a neuron of 4 takes 3 numbers without complaint, and its last weight does nothing.",
            "Give the network too few numbers: it should refuse them."),
    /** Each pass adds to what the passes before it left. */
    GRADIENTS_NEVER_ZEROED(
            Fault.GRADIENTS_NEVER_ZEROED.key(),
            FaultKind.TRAINING_LOOP,
            Fault.GRADIENTS_NEVER_ZEROED.story(),
            "Compare the gradients of a second step with those that a fresh backward pass gives."),
    /** The gradients are in one network, the update changes another. */
    WRONG_NETWORK_UPDATED(
            "wrong-network-updated",
            FaultKind.TRAINING_LOOP,
            "The loss is computed by one network and the update changes the parameters of another, made anew in between: the loss does not move.",
            "Look whether the loss moves at all, and whether a parameter does that has a gradient.");

    private final String key;
    private final FaultKind kind;
    private final String story;
    private final String detection;

    TrainingFault(String key, FaultKind kind, String story, String detection) {
        this.key = key;
        this.kind = kind;
        this.story = story;
        this.detection = detection;
    }

    /** The fault of that key. */
    public static Optional<TrainingFault> of(String key) {
        for (TrainingFault fault : values()) {
            if (fault.key.equals(key)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /** Its word in links. */
    String key() {
        return key;
    }

    /** Which part of the program it is in. */
    FaultKind kind() {
        return kind;
    }

    /** One sentence on what goes wrong. */
    public String story() {
        return story;
    }

    /** One sentence on how it is found. */
    public String detection() {
        return detection;
    }
}
