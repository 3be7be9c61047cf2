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

    /** Takes a number out of the settings. Throws as {@link #take}. */
    public static Optional<Double> takeNumber(Map<String, String> settings, String key) {
        return Optional.ofNullable(settings.remove(key)).map(text -> OptionForms.number(key, text));
    }

    /** Takes a whole number out of the settings. Throws as {@link #take}. */
    public static Optional<Integer> takeWhole(Map<String, String> settings, String key, int least, int most) {
        return Optional.ofNullable(settings.remove(key)).map(text -> OptionForms.whole(key, text, least, most));
    }

    /**
     * Refuses settings that nobody took.
     *
     * @param known the options beside these, as a sentence lists them
     * @throws IllegalArgumentException naming the first, and the options there are where it stands
     */
    public static void requireNone(Map<String, String> settings, String known) {
        for (String key : settings.keySet()) {
            throw new IllegalArgumentException(key + " is not an option here; there are " + known);
        }
    }
}
