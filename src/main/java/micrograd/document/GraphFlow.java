package micrograd.document;

import java.util.Optional;

/** Which way a graph runs from operands to results. */
public enum GraphFlow {
    /** As it can be read best on the screen at hand. */
    FITTING("auto"),
    /** From left to right. */
    RIGHT("right"),
    /** From top to bottom. */
    DOWN("down");

    private final String key;

    GraphFlow(String key) {
        this.key = key;
    }

    /** Its word in a link. */
    public String key() {
        return key;
    }

    static Optional<GraphFlow> named(String key) {
        for (GraphFlow flow : values()) {
            if (flow.key.equals(key)) {
                return Optional.of(flow);
            }
        }
        return Optional.empty();
    }
}
