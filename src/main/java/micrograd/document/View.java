package micrograd.document;

import java.util.Optional;

/** The views of the playground. */
public enum View {
    /** The course, with a lab beside its text. */
    COURSE("course"),
    /** The expression lab. */
    EXPRESSION("expression"),
    /** The training lab. */
    TRAINING("training");

    private final String key;

    View(String key) {
        this.key = key;
    }

    /** Its word in a link. */
    public String key() {
        return key;
    }

    static Optional<View> named(String key) {
        for (View view : values()) {
            if (view.key.equals(key)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }
}
