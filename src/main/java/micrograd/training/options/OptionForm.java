package micrograd.training.options;

import java.util.List;

/** How the values of an option are written, and which there may be. */
abstract class OptionForm<T> {
    /** What JavaScript gives an option as: what the typings say. */
    enum Given {
        NUMBER("a number"),
        TRUTH("true or false"),
        TEXT("a text"),
        NUMBERS("a list of numbers"),
        TEXTS("a list of texts"),
        TEXT_OR_TEXTS("a text or a list of texts");

        private final String words;

        Given(String words) {
            this.words = words;
        }

        /** As a sentence names it. */
        String words() {
            return words;
        }
    }

    abstract Given given();

    /** What a link's or the library's text says. Throws an {@link IllegalArgumentException} that names the option and says what it may be. */
    abstract T read(String option, String text);

    /** What a learner's text says, who may write a comma for a point and a true minus. Throws as {@link #read}. */
    T typed(String option, String text) {
        return read(option, text);
    }

    abstract String write(T value);

    /** Refuses what is out of range. Throws as {@link #read}. */
    void check(String option, T value) {}

    /** What can be chosen, as links say it; none where anything of the range can be written. */
    List<String> literals() {
        return List.of();
    }
}
