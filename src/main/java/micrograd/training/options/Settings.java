package micrograd.training.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@link TrainingSetup} as flat text settings and back: {@code dataset.kind=moons}, {@code layers=2,16,16,1}, {@code optimizer.betas=0.9,0.99}.
 *
 * <p>It is the one form that options of the JavaScript library and links share. Own points are not part of it.
 */
public final class Settings {
    /** Every setting there is. */
    public static final List<String> KEYS = List.of(
            "dataset.kind",
            "dataset.size",
            "dataset.noise",
            "dataset.seed",
            "dataset.trainShare",
            "dataset.formula",
            "dataset.reach",
            "dataset.inputs",
            "dataset.labels",
            "features",
            "layers",
            "activation",
            "outputActivation",
            "initialization",
            "generator",
            "loss",
            "optimizer.kind",
            "optimizer.momentum",
            "optimizer.nesterov",
            "optimizer.weightDecay",
            "optimizer.alpha",
            "optimizer.eps",
            "optimizer.betas",
            "learningRate",
            "schedule.kind",
            "schedule.endFactor",
            "schedule.steps",
            "schedule.stepSize",
            "schedule.gamma",
            "batchSize",
            "shuffle",
            "l1",
            "l2",
            "weightsOnly",
            "l1Prunes",
            "dropout",
            "seed",
            "engine",
            "loopFault",
            "frozen");

    private Settings() {}

    /** Every setting that is not as it would be unless said, in a fixed order; data kind and layers are always said. */
    public static Map<String, String> of(TrainingSetup setup) {
        DatasetSetup data = setup.dataset();
        TrainingSetup plain = SettingsWriter.usual(data.kind());
        Map<String, String> all = SettingsWriter.full(setup);
        Map<String, String> usual = SettingsWriter.full(plain);
        Map<String, String> settings = new LinkedHashMap<>();
        for (Map.Entry<String, String> setting : all.entrySet()) {
            String key = setting.getKey();
            boolean always = key.equals("dataset.kind") || key.equals("layers") || key.equals("loss");
            if (always || !setting.getValue().equals(usual.get(key))) {
                settings.put(key, setting.getValue());
            }
        }
        return settings;
    }

    /**
     * Takes the settings that it knows out of the map and makes a set-up of them; others stay.
     *
     * @throws IllegalArgumentException naming the setting that is missing or wrong, and saying what it may be
     */
    public static TrainingSetup take(Map<String, String> settings) {
        return new SettingsReader(settings).setup();
    }

    /** As {@link #take}, for an optimizer alone; plain descent unless {@code optimizer.kind} says otherwise. */
    public static OptimizerSetup takeOptimizer(Map<String, String> settings) {
        return new SettingsReader(settings).optimizer();
    }

    /** Takes a number out of the settings. Throws as {@link #take}. */
    public static Optional<Double> takeNumber(Map<String, String> settings, String key) {
        return new SettingsReader(settings).number(key);
    }

    /** Takes a whole number out of the settings. Throws as {@link #take}. */
    public static Optional<Integer> takeWhole(Map<String, String> settings, String key, int least, int most) {
        return new SettingsReader(settings).whole(key, least, most);
    }

    /**
     * Refuses settings that nobody took.
     *
     * @throws IllegalArgumentException naming the first, and the options there are
     */
    public static void requireNone(Map<String, String> settings, String known) {
        for (String key : settings.keySet()) {
            throw new IllegalArgumentException(key + " is not an option here; there are " + known);
        }
    }
}
