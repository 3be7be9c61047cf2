package micrograd.training.options;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An option of training: a row of {@link TrainingOptions}.
 *
 * @param <T> what its values are
 */
public final class TrainingOption<T> {
    /** What a change of an option does to a run. */
    public enum Change {
        /** Another run begins at step 0. */
        RESTARTS("a change restarts"),
        /** The run goes on from where it is. */
        AT_ONCE("applies at once");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        /** What a learner reads. */
        public String words() {
            return words;
        }
    }

    private final String key;
    private final OptionForm<T> form;
    private final Function<OptionValues, T> usual;
    private final Predicate<OptionValues> meaningful;
    private final Change change;
    private final boolean always;
    private final List<OptionField> fields;

    private TrainingOption(Row<T> row) {
        key = row.key;
        form = row.form;
        usual = row.usual;
        meaningful = row.meaningful;
        change = row.change;
        always = row.always;
        List<OptionField> all = new ArrayList<>();
        for (Function<TrainingOption<T>, OptionField> field : row.fields) {
            all.add(field.apply(this));
        }
        fields = List.copyOf(all);
    }

    static <T> Row<T> row(String key, OptionForm<T> form, T usual) {
        return new Row<>(key, form, values -> usual);
    }

    /** A row of which what is usual depends on others. */
    static <T> Row<T> derived(String key, OptionForm<T> form, Function<OptionValues, T> usual) {
        return new Row<>(key, form, usual);
    }

    /** Its name in links and in the library's options: {@code optimizer.momentum}. */
    public String key() {
        return key;
    }

    /** The name of the object that holds it in the library's options; empty for one that stands alone. */
    public String group() {
        int dot = key.indexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }

    /** Its name in that object. */
    public String name() {
        return key.substring(key.indexOf('.') + 1);
    }

    /** What a change of it does to a run. */
    public Change change() {
        return change;
    }

    /** The fields of the page that show it: most options have one. */
    public List<OptionField> fields() {
        return fields;
    }

    /** The words that it may be; none where it is no choice. */
    public List<String> literals() {
        return form.literals();
    }

    /** As links write it, or empty where it has no meaning under this set-up. */
    public String text(TrainingSetup setup) {
        return isMeaningful(setup) ? form.write(setup.get(this)) : "";
    }

    /** Whether it has a meaning under a set-up: betas have none for plain descent. */
    public boolean isMeaningful(TrainingSetup setup) {
        return meaningful.test(setup.values());
    }

    OptionForm<T> form() {
        return form;
    }

    boolean isAlwaysSaid() {
        return always;
    }

    boolean isMeaningful(OptionValues values) {
        return meaningful.test(values);
    }

    T usual(OptionValues values) {
        return usual.apply(values);
    }

    void check(T value) {
        form.check(key, value);
    }

    void check(OptionValues values) {
        if (meaningful.test(values)) {
            form.check(key, values.get(this));
        }
    }

    void read(OptionValues into, String text) {
        into.set(this, form.read(key, text));
    }

    String write(OptionValues values) {
        return form.write(values.get(this));
    }

    /** Takes the value over if it has a meaning there. */
    void copy(OptionValues from, OptionValues to) {
        if (meaningful.test(to)) {
            to.set(this, from.get(this));
        }
    }

    boolean isAlike(OptionValues one, OptionValues other) {
        boolean meant = meaningful.test(one);
        return meant == meaningful.test(other) && (!meant || one.get(this).equals(other.get(this)));
    }

    void usually(OptionValues values) {
        values.remove(this);
    }

    /** What a row says, part by part. */
    static final class Row<T> {
        private final String key;
        private final OptionForm<T> form;
        private final Function<OptionValues, T> usual;
        private Predicate<OptionValues> meaningful = values -> true;
        private Change change = Change.RESTARTS;
        private boolean always;
        private final List<Function<TrainingOption<T>, OptionField>> fields = new ArrayList<>();

        private Row(String key, OptionForm<T> form, Function<OptionValues, T> usual) {
            this.key = key;
            this.form = form;
            this.usual = usual;
        }

        /** It has a meaning only there. */
        Row<T> where(Predicate<OptionValues> meaningful) {
            this.meaningful = meaningful;
            return this;
        }

        /** A change applies at once. */
        Row<T> atOnce() {
            change = Change.AT_ONCE;
            return this;
        }

        /** Links say it even where it is as usual. */
        Row<T> always() {
            always = true;
            return this;
        }

        /** A field of its key, with what is written in links, choices with their labels in pairs where they are not their words, and presets. */
        Row<T> field(String label, String note, String... presets) {
            return field(new OptionField.Look(key, label, note, List.of(presets), List.of()));
        }

        /** A field of its key in which one of its words is chosen, some of which are called otherwise. */
        Row<T> choices(String label, String note, String... called) {
            List<OptionField.Choice> choices = new ArrayList<>();
            for (int i = 0; i < called.length; i += 2) {
                choices.add(new OptionField.Choice(called[i], called[i + 1]));
            }
            return field(new OptionField.Look(key, label, note, List.of(), choices));
        }

        private Row<T> field(OptionField.Look look) {
            fields.add(option -> OptionField.of(option, look));
            return this;
        }

        /** The last field shows another text than links write; empty where it has no meaning. */
        Row<T> shown(Function<TrainingSetup, String> text) {
            Function<TrainingOption<T>, OptionField> last = fields.remove(fields.size() - 1);
            fields.add(option -> last.apply(option).shown(text));
            return this;
        }

        /** A text typed into the last field does more than set the option. */
        Row<T> edited(BiFunction<TrainingSetup, String, TrainingSetup> edited) {
            Function<TrainingOption<T>, OptionField> last = fields.remove(fields.size() - 1);
            fields.add(option -> last.apply(option).edited(edited));
            return this;
        }

        /** Another field that shows a part of it, or more than it. */
        Row<T> field(
                String name,
                String label,
                String note,
                Function<TrainingSetup, String> text,
                BiFunction<TrainingSetup, String, TrainingSetup> edited,
                String... presets) {
            OptionField.Look look = new OptionField.Look(name, label, note, List.of(presets), List.of());
            fields.add(option -> OptionField.of(option, look).shown(text).edited(edited));
            return this;
        }

        TrainingOption<T> row() {
            return new TrainingOption<>(this);
        }
    }
}
