package micrograd.training.options;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A field of the page that shows an option, or a part of one, and takes what a learner types. */
public final class OptionField {
    /**
     * Something that can be chosen.
     *
     * @param word what the field's text then is
     * @param label what a learner reads
     */
    public record Choice(String word, String label) {}

    /**
     * What a field says.
     *
     * @param name of the field: that of the option, unless the field shows but a part of it
     * @param label what a learner reads beside it
     * @param note in small letters after the label
     * @param presets texts that can be picked instead of typed
     * @param choices what some of the words are called, and words beyond the option's own
     */
    record Look(String name, String label, String note, List<String> presets, List<Choice> choices) {}

    private final TrainingOption<?> option;
    private final Look look;
    private final Function<TrainingSetup, String> text;
    private final BiFunction<TrainingSetup, String, TrainingSetup> edited;

    private OptionField(
            TrainingOption<?> option,
            Look look,
            Function<TrainingSetup, String> text,
            BiFunction<TrainingSetup, String, TrainingSetup> edited) {
        this.option = option;
        this.look = look;
        this.text = text;
        this.edited = edited;
    }

    static <T> OptionField of(TrainingOption<T> option, Look look) {
        return new OptionField(
                option,
                look,
                option::text,
                (setup, typed) -> setup.toBuilder()
                        .set(option, option.form().typed(option.key(), typed))
                        .build());
    }

    OptionField shown(Function<TrainingSetup, String> other) {
        return new OptionField(option, look, other, edited);
    }

    OptionField edited(BiFunction<TrainingSetup, String, TrainingSetup> other) {
        return new OptionField(option, look, text, other);
    }

    /** Its name. */
    public String name() {
        return look.name();
    }

    /** The option that it shows. */
    public TrainingOption<?> option() {
        return option;
    }

    /** What a learner reads beside it. */
    public String label() {
        return look.label();
    }

    /** In small letters after the label; empty for nothing. */
    public String note() {
        return look.note();
    }

    /** Texts that can be picked instead of typed. */
    public List<String> presets() {
        return look.presets();
    }

    /** Whether it is on or off. */
    public boolean isTruth() {
        return option.form().given() == OptionForm.Given.TRUTH;
    }

    /** What can be chosen: what the field names, then the option's other words, which are called what they are; none where text is typed. */
    public List<Choice> choices() {
        List<String> words = new ArrayList<>();
        for (Choice called : look.choices()) {
            words.add(called.word());
        }
        for (String literal : option.literals()) {
            if (!words.contains(literal)) {
                words.add(literal);
            }
        }
        List<Choice> choices = new ArrayList<>();
        for (String word : words) {
            choices.add(new Choice(word, labelOf(word)));
        }
        return choices;
    }

    private String labelOf(String word) {
        for (Choice called : look.choices()) {
            if (called.word().equals(word)) {
                return called.label();
            }
        }
        return word.replace('-', ' ');
    }

    /** What it shows; empty where it has no meaning under this set-up. */
    public String text(TrainingSetup setup) {
        return text.apply(setup);
    }

    /**
     * The set-up with what is typed, and with what that takes along.
     *
     * @throws IllegalArgumentException naming the option and saying what the text may be
     */
    public TrainingSetup edited(TrainingSetup setup, String typed) {
        return edited.apply(setup, typed);
    }
}
