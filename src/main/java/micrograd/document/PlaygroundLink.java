package micrograd.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.TrainingSetup;
import micrograd.training.options.TrainingSetupBuilder;
import micrograd.training.options.WeightGenerator;

/**
 * Reads a link that was made for TensorFlow Playground, key by key, with Playground's defaults for what it does not say.
 *
 * <p>Points and first weights are Playground's own, to the bit, for the seeds that it writes: five decimals. Its loss is half of the squared error,
 * averaged; its penalties are on weights alone, |w|, which leaves at 0 what it carries across, and w²/2; examples are taken in the order in which they stand; its output is a tanh for classes and linear for numbers. What a link says that has no meaning
 * here, or cannot be read, is added to the problems as a clause.
 */
final class PlaygroundLink {
    private static final int SAMPLES_OF_CLASSES = 500;
    private static final int SAMPLES_OF_NUMBERS = 1200;
    private static final int MOST_LAYERS = 8;
    private static final int MOST_NEURONS = 128;
    private static final double MOST_NOISE = 80;

    /** The inputs in the order in which Playground feeds them, and whether they are on unless said. */
    private static final String[][] INPUTS = {
        {"x", "x1", "true"},
        {"y", "x2", "true"},
        {"xSquared", "x1**2", "false"},
        {"ySquared", "x2**2", "false"},
        {"xTimesY", "x1*x2", "false"},
        {"sinX", "sin(x1)", "false"},
        {"sinY", "sin(x2)", "false"}
    };

    /** The controls that can be held back. */
    private static final List<String> CONTROLS = List.of(
            "showTestData",
            "discretize",
            "playButton",
            "stepButton",
            "resetButton",
            "learningRate",
            "activation",
            "regularization",
            "regularizationRate",
            "problem",
            "dataset",
            "percTrainData",
            "noise",
            "batchSize",
            "numHiddenLayers");

    private final Map<String, String> entries;
    private final List<String> problems;

    private PlaygroundLink(Map<String, String> entries, List<String> problems) {
        this.entries = new LinkedHashMap<>(entries);
        this.problems = problems;
    }

    static TrainingDocument read(Map<String, String> entries, List<String> problems) {
        PlaygroundLink link = new PlaygroundLink(entries, problems);
        TrainingSetup setup = link.setup();
        TrainingLook look = link.look();
        link.sayTheRest();
        return TrainingDocument.of(setup).withLook(look);
    }

    private TrainingSetup setup() {
        boolean regression = choice("problem", "classification", "classification", "regression") == 1;
        int classes = choice("dataset", "circle", "circle", "xor", "gauss", "spiral");
        int numbers = choice("regDataset", "reg-plane", "reg-plane", "reg-gauss");
        DatasetKind kind = regression
                ? List.of(DatasetKind.PLANE, DatasetKind.BUMPS).get(numbers)
                : List.of(
                                DatasetKind.PLAYGROUND_CIRCLE,
                                DatasetKind.PLAYGROUND_XOR,
                                DatasetKind.PLAYGROUND_GAUSS,
                                DatasetKind.PLAYGROUND_SPIRAL)
                        .get(classes);
        double share = number("percTrainData", 50, 1, 100) / 100;
        DatasetSetup data = new DatasetSetup(
                kind, regression ? SAMPLES_OF_NUMBERS : SAMPLES_OF_CLASSES, noise(), seed(), share, List.of());
        List<String> inputs = inputs();
        List<Integer> layers = layers(inputs.size());
        int activation = choice("activation", "tanh", "relu", "tanh", "sigmoid", "linear");
        TrainingSetupBuilder builder = TrainingSetup.builder(data, layers)
                .features(inputs)
                .activation(List.of(Activation.RELU, Activation.TANH, Activation.SIGMOID, Activation.LINEAR)
                        .get(activation))
                .outputActivation(regression ? Activation.LINEAR : Activation.TANH)
                .loss(Loss.HALF_SQUARED)
                .learningRate(number("learningRate", 0.03, 0, 1000))
                .batchSize(Rounding.truncated(Rounding.rint(number("batchSize", 10, 1, 10_000))))
                .initialization(flag("initZero", false) ? Initialization.ZERO : Initialization.PLAYGROUND)
                .generator(WeightGenerator.DATASET)
                .shuffle(false)
                .weightsOnly(true)
                .l1Prunes(true);
        int penalty = choice("regularization", "none", "none", "L1", "L2");
        double rate = number("regularizationRate", 0, 0, 1000);
        builder.l1(penalty == 1 ? rate : 0).l2(penalty == 2 ? rate / 2 : 0);
        return builder.build();
    }

    /** Per cent as a share; Playground takes up to 80, and 50 for more. */
    private double noise() {
        double noise = number("noise", 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return (noise > MOST_NOISE ? 50 : Math.max(0, noise)) / 100;
    }

    /** The seed whose five decimals, or more, the text is; of any other text a number that stands for it, and a word. */
    private long seed() {
        Optional<String> text = take("seed");
        if (text.isEmpty()) {
            return DatasetSetup.DEFAULT_SEED;
        }
        String digits = text.get().startsWith("0.") ? text.get().substring(2) : "";
        boolean readable =
                digits.length() == 5 || digits.length() > 5 && digits.length() < 10 && digits.charAt(0) != '0';
        Optional<Integer> seed = readable ? Fragment.whole(digits) : Optional.empty();
        if (seed.isPresent()) {
            return seed.get();
        }
        int mixed = 0;
        for (int i = 0; i < text.get().length(); i++) {
            mixed = mixed * 31 + text.get().charAt(i);
        }
        int stand = (mixed & 0x7FFFFFFF) % 100_000;
        problems.add("the seed “" + Fragment.shown(text.get()) + "” is not five decimals: " + stand
                + " stands for it, so the points differ from Playground’s");
        return stand;
    }

    private List<String> inputs() {
        List<String> inputs = new ArrayList<>();
        for (String[] input : INPUTS) {
            if (flag(input[0], input[2].equals("true"))) {
                inputs.add(input[1]);
            }
        }
        for (String unused : new String[] {"cosX", "cosY"}) {
            if (flag(unused, false)) {
                problems.add("“" + unused + "” is no input, there as here");
            }
        }
        if (inputs.isEmpty()) {
            problems.add("no input is chosen, and a network needs one: x1 and x2 are fed");
            return List.of("x1", "x2");
        }
        return inputs;
    }

    private List<Integer> layers(int inputs) {
        List<Integer> layers = new ArrayList<>();
        layers.add(inputs);
        String text = entries.containsKey("networkShape") ? entries.remove("networkShape") : "4,2";
        for (String word : TrainingLook.words(text)) {
            Optional<Integer> neurons = Fragment.whole(word.trim()).filter(n -> n >= 1 && n <= MOST_NEURONS);
            if (neurons.isEmpty() || layers.size() > MOST_LAYERS) {
                problems.add("“" + Fragment.shown(text) + "” is no shape of up to " + MOST_LAYERS + " layers of 1 to "
                        + MOST_NEURONS + " neurons");
                return List.of(inputs, 4, 2, 1);
            }
            layers.add(neurons.get());
        }
        layers.add(1);
        return layers;
    }

    private TrainingLook look() {
        TrainingLook look = TrainingLook.USUAL
                .with("test", flag("showTestData", false))
                .with("discrete", flag("discretize", false));
        List<String> hidden = new ArrayList<>();
        for (String key : new ArrayList<>(entries.keySet())) {
            if (!key.endsWith(PlaygroundKeys.HIDE)) {
                continue;
            }
            String control = key.substring(0, key.length() - PlaygroundKeys.HIDE.length());
            boolean on = entries.remove(key).equals("true");
            if (on && CONTROLS.contains(control)) {
                hidden.add(control);
            } else if (on) {
                problems.add("there is no control “" + Fragment.shown(control) + "” to hide");
            }
        }
        return look.withHidden(hidden);
    }

    private void sayTheRest() {
        if (flag("hideText", false)) {
            problems.add("“hideText” has nothing to hide: there is no article under this page");
        }
        take("tutorial")
                .ifPresent(name ->
                        problems.add("the tutorial “" + Fragment.shown(name) + "” is Playground’s and is not here"));
        if (flag("collectStats", false)) {
            problems.add("“collectStats” asks for statistics, and none are collected here");
        }
        for (String key : entries.keySet()) {
            problems.add("“" + Fragment.shown(key) + "” is unknown");
        }
    }

    /** The text of a key, taken out; blank ones count as not there, as in Playground. */
    private Optional<String> take(String key) {
        String text = entries.remove(key);
        return text == null || text.trim().isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** "false" alone is false, as in Playground. */
    private boolean flag(String key, boolean usual) {
        return take(key).map(text -> !text.equals("false")).orElse(usual);
    }

    private int choice(String key, String usual, String... choices) {
        Optional<String> text = take(key);
        int index = text.isEmpty() ? -1 : List.of(choices).indexOf(text.get());
        if (text.isPresent() && index < 0) {
            problems.add("“" + Fragment.shown(text.get()) + "” is no " + key + ": “" + usual + "” stands");
        }
        return index < 0 ? List.of(choices).indexOf(usual) : index;
    }

    private double number(String key, double usual, double least, double most) {
        Optional<String> text = take(key);
        if (text.isEmpty()) {
            return usual;
        }
        double number =
                Numbers.isDecimal(text.get().trim()) ? Numbers.parse(text.get().trim()) : Double.NaN;
        if (number >= least && number <= most) {
            return number;
        }
        problems.add("“" + Fragment.shown(text.get()) + "” is no " + key + " that can be trained with: "
                + Numbers.shortest(usual) + " stands");
        return usual;
    }
}
