package micrograd.training.options;

/** Which engine is to compute losses and gradients. */
public enum EngineChoice {
    /** The fastest there is. */
    BEST(""),
    /** WebAssembly compiled for the network, in double precision. */
    KERNEL("kernel"),
    /** The same in single precision. */
    KERNEL_F32("kernel-f32"),
    /** The recorded graph replayed. */
    TAPE("tape"),
    /** The graph of {@code Value}s, built anew each step. */
    OBJECTS("objects");

    private final String literal;

    EngineChoice(String literal) {
        this.literal = literal;
    }

    /** The name in options and links; empty for {@link #BEST}. */
    public String literal() {
        return literal;
    }
}
