package micrograd.training.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.data.DatasetKind;

/**
 * A {@link TrainingSetup} as flat text settings and back: {@code dataset.kind=moons}, {@code layers=2,16,16,1}, {@code optimizer.betas=0.9,0.99}.
 *
 * <p>It is the one form that options of the JavaScript library and links share, made of {@link TrainingOptions}. Own points are not part of it.
 */
public final class Settings {
    private Settings() {}

    /** Every setting that is not as it would be unless said, in a fixed order; data kind, layers and loss are always said. */
    public static Map<String, String> of(TrainingSetup setup) {
        OptionValues usual = new OptionValues();
        usual.set(TrainingOptions.DATASET_KIND, setup.dataset().kind());
        Map<String, String> settings = new LinkedHashMap<>();
        for (TrainingOption<?> option : TrainingOptions.ALL) {
            if (option.isMeaningful(setup) && (option.isAlwaysSaid() || !isUsual(option, setup))) {
                settings.put(option.key(), option.text(setup));
            }
        }
        return settings;
    }

    private static boolean isUsual(TrainingOption<?> option, TrainingSetup setup) {
        OptionValues others = setup.values().copy();
        option.usually(others);
        return option.write(others).equals(option.text(setup));
    }

    /**
     * Takes the settings that it knows out of the map and makes a set-up of them; others stay.
     *
     * @throws IllegalArgumentException naming the setting that is missing or wrong, and saying what it may be
     */
    public static TrainingSetup take(Map<String, String> settings) {
        if (!settings.containsKey("dataset.kind")) {
            TrainingOptions.DATASET_KIND.form().read("dataset.kind", "");
        }
        if (!settings.containsKey("layers")) {
            throw new IllegalArgumentException(
                    "layers must be numbers: inputs, then neurons of each layer, such as [2, 16, 16, 1]");
        }
        return new TrainingSetup(takeValues(settings, new OptionValues(), TrainingOptions.ALL));
    }

    /** Whether the settings say all that {@link #of} always says, rather than what of a set-up is to be otherwise. */
    public static boolean isWhole(Map<String, String> settings) {
        for (TrainingOption<?> option : TrainingOptions.ALL) {
            if (option.isAlwaysSaid() && !settings.containsKey(option.key())) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #take}, of a set-up what the settings do not say. */
    public static TrainingSetup takeOver(TrainingSetup setup, Map<String, String> settings) {
        OptionValues values = setup.values().copy();
        if (settings.containsKey("dataset.kind")) {
            DatasetKind kind = Options.datasetKind("dataset.kind", settings.get("dataset.kind"));
            values = DataChange.withKind(setup, kind).values().copy();
        }
        return new TrainingSetup(takeValues(settings, values, TrainingOptions.ALL));
    }

    /** As {@link #take}, for an optimizer alone; plain descent unless {@code optimizer.kind} says otherwise. */
    public static OptimizerSetup takeOptimizer(Map<String, String> settings) {
        List<TrainingOption<?>> options = new ArrayList<>();
        for (TrainingOption<?> option : TrainingOptions.ALL) {
            if (option.group().equals("optimizer")) {
                options.add(option);
            }
        }
        return OptimizerSetup.of(takeValues(settings, new OptionValues(), options));
    }

    /** An option has a meaning under those before it. */
    private static OptionValues takeValues(
            Map<String, String> settings, OptionValues values, List<TrainingOption<?>> options) {
        for (TrainingOption<?> option : options) {
            if (settings.containsKey(option.key()) && option.isMeaningful(values)) {
                option.read(values, settings.remove(option.key()));
            }
        }
        return values;
    }

    /** Takes the learning rate out of the settings. Throws as {@link #take}. */
    public static Optional<Double> takeLearningRate(Map<String, String> settings) {
        String key = TrainingOptions.LEARNING_RATE.key();
        Optional<Double> rate = Optional.ofNullable(settings.remove(key))
                .map(text -> TrainingOptions.LEARNING_RATE.form().read(key, text));
        rate.ifPresent(TrainingOptions.LEARNING_RATE::check);
        return rate;
    }

    /**
     * Refuses settings that nobody took, since they have no meaning under this set-up.
     *
     * @throws IllegalArgumentException naming the first, and those there are where it stands
     */
    public static void requireNone(Map<String, String> settings, TrainingSetup setup) {
        requireNone(settings, setup.values());
    }

    /** The same for an optimizer alone. */
    public static void requireNone(Map<String, String> settings, OptimizerSetup optimizer) {
        OptionValues values = new OptionValues();
        optimizer.write(values);
        requireNone(settings, values);
    }

    private static void requireNone(Map<String, String> settings, OptionValues values) {
        for (String key : settings.keySet()) {
            String group = TrainingOptions.named(key).map(TrainingOption::group).orElse("");
            List<String> known = new ArrayList<>();
            String kind = "";
            for (TrainingOption<?> option : TrainingOptions.ALL) {
                if (!group.isEmpty() && option.group().equals(group) && option.isMeaningful(values)) {
                    kind = known.isEmpty() ? " of kind \"" + option.write(values) + "\"" : kind;
                    known.add(option.name());
                }
            }
            throw new IllegalArgumentException(key + " is not an option here; "
                    + (known.isEmpty()
                            ? "nothing asks for it"
                            : group + kind + " has " + Options.listed(known, " and ")));
        }
    }

    /**
     * Refuses settings that nobody took.
     *
     * @param known the options there are, as a sentence lists them
     * @throws IllegalArgumentException naming the first, and the options there are
     */
    public static void requireNone(Map<String, String> settings, String known) {
        for (String key : settings.keySet()) {
            throw new IllegalArgumentException(key + " is not an option here; there are " + known);
        }
    }
}
