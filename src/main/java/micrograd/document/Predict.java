package micrograd.document;

import java.util.Optional;

/** What a walk asks for before each contribution, which it shows once the answer is given. */
public enum Predict {
    /** Nothing: it shows everything at once. */
    NOTHING("off"),
    /** The contribution's sign. */
    SIGN("sign"),
    /** The gradient that it leads to. */
    VALUE("value");

    private final String key;

    Predict(String key) {
        this.key = key;
    }

    /** Its word in links. */
    public String key() {
        return key;
    }

    /** The one with a key. */
    public static Optional<Predict> named(String key) {
        for (Predict predict : values()) {
            if (predict.key.equals(key)) {
                return Optional.of(predict);
            }
        }
        return Optional.empty();
    }
}
