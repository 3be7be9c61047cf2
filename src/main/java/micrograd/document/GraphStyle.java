package micrograd.document;

import java.util.Optional;

/** How a graph is drawn. */
public enum GraphStyle {
    /** As in the lecture: values as records, operations as nodes of their own. */
    LECTURE("lecture"),
    /** The operation inside the value that it made. */
    COMPACT("compact");

    private final String key;

    GraphStyle(String key) {
        this.key = key;
    }

    /** Its word in a link. */
    public String key() {
        return key;
    }

    static Optional<GraphStyle> named(String key) {
        for (GraphStyle style : values()) {
            if (style.key.equals(key)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }
}
