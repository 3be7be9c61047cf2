package micrograd.training.options;

import java.util.Optional;

/** A mistake of the training loop, or of the network in it, that a run can be made with on purpose. */
public enum LoopFault {
    /** Each backward pass adds to the gradients that the passes before it left. */
    GRADIENTS_NEVER_ZEROED("gradients-never-zeroed"),
    /** The optimizer holds the parameters of another network, drawn after this one from the same generator. */
    WRONG_NETWORK_UPDATED("wrong-network-updated"),
    /** Examples are fed without their last input, and neurons pair weights with inputs as far as the shorter list goes. */
    SHORTER_INPUT_IGNORED("shorter-input-ignored");

    private final String key;

    LoopFault(String key) {
        this.key = key;
    }

    /** Its word in settings and links: that of the museum. */
    public String key() {
        return key;
    }

    /** The fault of that key. */
    public static Optional<LoopFault> of(String key) {
        for (LoopFault fault : values()) {
            if (fault.key.equals(key)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
