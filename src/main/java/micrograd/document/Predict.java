package micrograd.document;

import java.util.Optional;

/** What a walk asks for before each contribution, which it shows once the answer is given. */
public enum Predict {
    /** Nothing: it shows everything at once. */
    NOTHING("off", 'd'),
    /** The contribution's sign. */
    SIGN("sign", 's'),
    /** The gradient that it leads to. */
    VALUE("value", 'v');

    private final String key;
    private final char letter;

    Predict(String key, char letter) {
        this.key = key;
        this.letter = letter;
    }

    /** Its word in links. */
    public String key() {
        return key;
    }

    /** Its letter in the answers that links hold. */
    char letter() {
        return letter;
    }

    /** The one with a letter. */
    static Optional<Predict> of(char letter) {
        for (Predict predict : values()) {
            if (predict.letter == letter) {
                return Optional.of(predict);
            }
        }
        return Optional.empty();
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
