package micrograd.training.run;

/** The four parts of a training step. */
public enum HandStep {
    /** The batch's outputs and loss are computed from the parameters as they are. */
    FORWARD,
    /** Every gradient becomes 0. */
    ZERO,
    /** The gradients of the loss last computed are added to those there are. */
    BACKWARD,
    /** The optimizer changes the parameters by the gradients; what was computed from them is stale from then on. */
    UPDATE
}
