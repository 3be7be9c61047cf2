package micrograd.training.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.limits.Budgets;

/**
 * The library's options as flat text settings: {@code {optimizer: {kind: "adam", betas: [0.9, 0.99]}}} is optimizer.kind=adam and optimizer.betas=0.9,0.99.
 *
 * <p>What is not of the type that the typings say is refused by name, and so is what is no option, with those that there are where it stands.
 */
public final class GivenOptions {
    private static final int MOST_ENTRIES = Budgets.ITEMS_OF_AN_OPTION - 1;

    private final List<String> others;
    private final boolean trains;
    private final Map<String, String> settings = new LinkedHashMap<>();

    private GivenOptions(List<String> others, boolean trains) {
        this.others = others;
        this.trains = trains;
    }

    /**
     * The settings of options for training.
     *
     * @param others names of options that are read elsewhere: they are left as they are
     * @throws IllegalArgumentException naming what is wrong and saying what it may be
     */
    public static Map<String, String> ofTraining(GivenValue options, List<String> others) {
        return new GivenOptions(others, true).read(options);
    }

    /** The settings of options that have an optimizer and a learning rate, and others, which are read elsewhere. Throws as {@link #ofTraining}. */
    public static Map<String, String> ofDescent(GivenValue options, List<String> others) {
        return new GivenOptions(others, false).read(options);
    }

    private Map<String, String> read(GivenValue options) {
        if (!options.is("object")) {
            throw new IllegalArgumentException("the options must be an object, not " + options.words());
        }
        for (Map.Entry<String, GivenValue> entry : options.entries().entrySet()) {
            String key = entry.getKey();
            if (others.contains(key)) {
                continue;
            }
            if (groups().contains(key)) {
                group(key, entry.getValue());
            } else {
                one("", key, entry.getValue());
            }
        }
        return settings;
    }

    private boolean isHere(TrainingOption<?> option) {
        return trains || option.group().equals("optimizer") || option.key().equals("learningRate");
    }

    private List<String> groups() {
        List<String> groups = new ArrayList<>();
        for (TrainingOption<?> option : TrainingOptions.ALL) {
            if (isHere(option) && !option.group().isEmpty() && !groups.contains(option.group())) {
                groups.add(option.group());
            }
        }
        return groups;
    }

    private void group(String group, GivenValue given) {
        if (!given.is("object")) {
            String kind = given.is("string") && !given.text().isEmpty() ? given.text() : example(group);
            throw new IllegalArgumentException(
                    group + " must be an object such as {kind: \"" + kind + "\"}, not " + given.words());
        }
        for (Map.Entry<String, GivenValue> entry : given.entries().entrySet()) {
            one(group + ".", entry.getKey(), entry.getValue());
        }
        String kind = group + ".kind";
        TrainingOption<?> option = TrainingOptions.named(kind).orElseThrow();
        if (!option.isAlwaysSaid() && !settings.containsKey(kind)) {
            Options.choice(kind, "", option.literals(), literal -> literal);
        }
    }

    private static String example(String group) {
        for (TrainingOption<?> option : TrainingOptions.ALL) {
            if (option.group().equals(group)) {
                return option.literals().get(0);
            }
        }
        return "";
    }

    private void one(String prefix, String name, GivenValue given) {
        String key = prefix + name;
        for (TrainingOption<?> option : TrainingOptions.ALL) {
            if (option.key().equals(key) && isHere(option)) {
                settings.put(key, text(option, given));
                return;
            }
        }
        throw new IllegalArgumentException(key + " is not an option here; there are " + known(prefix));
    }

    private String known(String prefix) {
        List<String> known = new ArrayList<>(prefix.isEmpty() ? others : List.of());
        for (TrainingOption<?> option : TrainingOptions.ALL) {
            String name = prefix.isEmpty() && !option.group().isEmpty() ? option.group() : option.name();
            boolean stands = prefix.isEmpty() || (option.group() + ".").equals(prefix);
            if (stands && isHere(option) && !known.contains(name)) {
                known.add(name);
            }
        }
        if (prefix.equals("dataset.")) {
            known.add("points");
        }
        return Options.listed(known, " and ");
    }

    private static String text(TrainingOption<?> option, GivenValue given) {
        OptionForm.Given wanted = option.form().given();
        switch (wanted) {
            case NUMBER:
                return plain(option.key(), given, "number", wanted);
            case TRUTH:
                return plain(option.key(), given, "boolean", wanted);
            case TEXT:
                return word(option, plain(option.key(), given, "string", wanted));
            case NUMBERS:
                return joined(option, given, "number", wanted);
            case TEXTS:
                return joined(option, given, "string", wanted);
            default:
                return given.is("array")
                        ? joined(option, given, "string", wanted)
                        : word(option, plain(option.key(), given, "string", wanted));
        }
    }

    /** In links an empty text is what goes without saying; here that is left out. */
    private static String word(TrainingOption<?> option, String text) {
        if (text.isEmpty() && option == TrainingOptions.FORMULA) {
            throw new IllegalArgumentException(option.key() + " must be an expression, not the text \"\"");
        }
        if (text.isEmpty()) {
            Options.choice(option.key(), text, option.literals(), literal -> literal);
        }
        return text;
    }

    private static String plain(String key, GivenValue given, String type, OptionForm.Given wanted) {
        if (!given.is(type)) {
            throw new IllegalArgumentException(key + " must be " + wanted.words() + ", not " + given.words());
        }
        return given.text();
    }

    private static String joined(TrainingOption<?> option, GivenValue given, String type, OptionForm.Given wanted) {
        if (!given.is("array")) {
            throw new IllegalArgumentException(option.key() + " must be " + wanted.words() + ", not " + given.words());
        }
        if (given.items().size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(option.key() + " must be at most " + MOST_ENTRIES + " long");
        }
        boolean lines = option == TrainingOptions.LABELS || option == TrainingOptions.FEATURES;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < given.items().size(); i++) {
            GivenValue item = given.items().get(i);
            String name = option.key() + "[" + i + "]";
            if (!item.is(type)) {
                throw new IllegalArgumentException(name + " must be "
                        + (type.equals("number") ? OptionForm.Given.NUMBER : OptionForm.Given.TEXT).words() + ", not "
                        + item.words());
            }
            if (item.text().trim().isEmpty() || item.text().indexOf(lines ? '\n' : ',') >= 0) {
                throw new IllegalArgumentException(
                        name + " must be " + (lines ? "one line" : "one word") + ", not " + item.words());
            }
            text.append(i == 0 ? "" : lines ? "\n" : ",").append(item.text());
        }
        return requireAll(option, given, text.toString());
    }

    /** A list of one is read as what stands between its commas. */
    private static String requireAll(TrainingOption<?> option, GivenValue given, String text) {
        boolean one = given.items().size() == 1 && text.indexOf(',') >= 0;
        if (one && ((List<?>) option.form().read(option.key(), text)).size() != 1) {
            throw new IllegalArgumentException(option.key() + "[0] must be one alone, not "
                    + given.items().get(0).words());
        }
        return text;
    }
}
