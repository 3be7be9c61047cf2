package micrograd.app.training;

import java.util.ArrayList;
import java.util.List;
import micrograd.data.DatasetKind;
import micrograd.data.Datasets;
import micrograd.nn.Activation;
import micrograd.text.Numbers;
import micrograd.training.options.Options;
import micrograd.training.options.TrainingSetup;
import micrograd.training.options.WeightGenerator;

/**
 * The training view's settings as text: what a field shows of a set-up, and the set-up that a typed text makes of it.
 *
 * <p>The fields go by the names of the options: {@code dataset.size}, {@code learningRate}, {@code layers} (the hidden ones alone),
 * {@code activation.2} (of the third hidden layer). A change that would contradict another setting takes it along: another data set brings its
 * own inputs and classes, softmax an output for each class.
 */
public final class SettingTexts {
    /** The most hidden layers that can be typed. */
    public static final int MOST_HIDDEN_LAYERS = 8;

    /** The most neurons of a hidden layer that can be typed. */
    public static final int MOST_NEURONS = 128;

    private static final String ALL = "all";

    private SettingTexts() {}

    /** What the field of an option shows; empty where the option has no meaning under this set-up. */
    public static String text(TrainingSetup setup, String option) {
        if (option.startsWith("activation.")) {
            int layer = layer(option);
            return layer < setup.shape().layers()
                    ? setup.shape().activation(layer).literal()
                    : "";
        }
        if (option.startsWith("schedule.")) {
            return ScheduleSettings.text(setup.schedule(), option);
        }
        if (option.startsWith("optimizer.")) {
            return OptimizerSettings.text(setup.optimizer(), option);
        }
        switch (option) {
            case "dataset.kind":
                return setup.dataset().kind().literal();
            case "dataset.size":
                return DataSettings.isDrawn(setup)
                        ? Numbers.shortest(setup.dataset().size())
                        : "";
            case "dataset.noise":
                return DataSettings.isDrawn(setup)
                        ? Numbers.shortest(setup.dataset().noise())
                        : "";
            case "dataset.trainShare":
                return Numbers.shortest(DataSettings.percent(setup.dataset().trainShare()));
            case "dataset.seed":
                return DataSettings.isDrawn(setup)
                        ? Numbers.shortest(setup.dataset().seed())
                        : "";
            case "dataset.formula":
                return setup.dataset().kind().isTyped()
                        ? setup.dataset().typed().formula()
                        : "";
            case "dataset.reach":
                return setup.dataset().kind().isTyped()
                        ? Numbers.shortest(setup.dataset().typed().reach())
                        : "";
            case "dataset.classes":
                return setup.dataset().kind() == DatasetKind.POINTS
                                && !setup.dataset().form().isRegression()
                        ? Integer.toString(setup.dataset().form().classes())
                        : "";
            case "features":
                return String.join("\n", setup.inputFeatures().expressions());
            case "dropout":
                return Numbers.shortest(setup.dropout());
            case "engine":
                return setup.engine().literal().isEmpty()
                        ? "best"
                        : setup.engine().literal();
            case "layers":
                return LayerSettings.text(setup.layers());
            case "activation":
                return setup.activation().literal();
            case "outputActivation":
                return setup.outputActivation().literal();
            case "initialization":
                return setup.initialization().literal();
            case "generator":
                return setup.generator().literal();
            case "loss":
                return setup.loss().literal();
            case "learningRate":
                return Numbers.shortest(setup.learningRate());
            case "batchSize":
                return setup.batchSize() == 0 ? ALL : Numbers.shortest(setup.batchSize());
            case "l1":
                return Numbers.shortest(setup.l1());
            case "l2":
                return Numbers.shortest(setup.l2());
            case "shuffle":
                return setup.batchSize() == 0 ? "" : Boolean.toString(setup.shuffle());
            case "l1Prunes":
                return setup.l1() == 0 ? "" : Boolean.toString(setup.l1Prunes());
            case "weightsOnly":
                return Boolean.toString(setup.weightsOnly());
            case "seed":
                return Numbers.shortest(setup.seed());
            default:
                throw new IllegalArgumentException("there is no option " + option);
        }
    }

    /**
     * The set-up with an option changed to a typed text.
     *
     * @throws IllegalArgumentException saying to a learner what the text may be
     */
    public static TrainingSetup edited(TrainingSetup setup, String option, String text) {
        try {
            return edit(setup, option, text.trim());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(forLearner(option, e.getMessage()));
        }
    }

    private static TrainingSetup edit(TrainingSetup setup, String option, String text) {
        if (option.startsWith("activation.")) {
            return LayerSettings.withActivation(setup, layer(option), Options.activation("activation", text));
        }
        if (option.startsWith("dataset.")) {
            return DataSettings.withDataset(setup, option, text);
        }
        if (option.startsWith("schedule.")) {
            return setup.toBuilder()
                    .schedule(ScheduleSettings.edited(setup.schedule(), option, text))
                    .build();
        }
        if (option.startsWith("optimizer.")) {
            return setup.toBuilder()
                    .optimizer(OptimizerSettings.edited(setup.optimizer(), option, text))
                    .build();
        }
        switch (option) {
            case "layers":
                return LayerSettings.withHidden(setup, LayerSettings.hidden(text));
            case "activation":
                return withActivations(setup, Options.activation(option, text));
            case "outputActivation":
                return setup.toBuilder()
                        .outputActivation(Options.activation(option, text))
                        .build();
            case "initialization":
                return setup.toBuilder()
                        .initialization(Options.initialization(option, text))
                        .build();
            case "generator":
                return setup.toBuilder()
                        .generator(Options.generator(option, text))
                        .build();
            case "loss":
                return DataSettings.withLoss(setup, Options.loss(option, text));
            case "learningRate":
                return setup.toBuilder().learningRate(TypedNumber.of(text)).build();
            case "batchSize":
                return setup.toBuilder().batchSize(batchSize(text)).build();
            case "l1":
                return setup.toBuilder().l1(TypedNumber.of(text)).build();
            case "l2":
                return setup.toBuilder().l2(TypedNumber.of(text)).build();
            case "dropout":
                return setup.toBuilder().dropout(TypedNumber.of(text)).build();
            case "engine":
                return setup.toBuilder()
                        .engine(Options.engine(option, text.equals("best") ? "" : text))
                        .build();
            case "features":
                return withFeatures(setup, expressions(text));
            case "problem":
                return DataSettings.withProblem(setup, text.equals("regression"));
            case "shuffle":
                return setup.toBuilder().shuffle(text.equals("true")).build();
            case "l1Prunes":
                return setup.toBuilder().l1Prunes(text.equals("true")).build();
            case "weightsOnly":
                return setup.toBuilder().weightsOnly(text.equals("true")).build();
            case "seed":
                // Weights that the data's generator drew would not heed the seed.
                return setup.toBuilder()
                        .seed(TypedNumber.seed(option, text))
                        .generator(WeightGenerator.PYTHON)
                        .build();
            default:
                throw new IllegalArgumentException("there is no option " + option);
        }
    }

    private static List<String> expressions(String text) {
        List<String> expressions = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                String one = text.substring(start, i).trim();
                if (!one.isEmpty()) {
                    expressions.add(one);
                }
                start = i + 1;
            }
        }
        if (expressions.isEmpty()) {
            throw new IllegalArgumentException("A network needs at least one input.");
        }
        return expressions;
    }

    private static TrainingSetup withFeatures(TrainingSetup setup, List<String> features) {
        List<Integer> layers = new ArrayList<>(setup.layers());
        layers.set(0, features.size());
        return setup.toBuilder().features(features).layers(layers).build();
    }

    private static TrainingSetup withActivations(TrainingSetup setup, Activation activation) {
        return setup.toBuilder().activation(activation).build();
    }

    private static int batchSize(String text) {
        return text.isEmpty() || text.startsWith(ALL)
                ? 0
                : TypedNumber.whole("batchSize", text, 1, Datasets.MAXIMUM_SIZE);
    }

    private static int layer(String option) {
        return (int) Numbers.parse(option.substring("activation.".length()));
    }

    /** "learningRate must be a number" becomes "Must be a number.": the message stands under its field. */
    private static String forLearner(String option, String message) {
        int must = message.indexOf(" must ");
        boolean named = must > 0 && message.indexOf(' ') == must;
        String sentence = named ? "Must " + message.substring(must + " must ".length()) : message;
        if (option.equals("optimizer.nesterov")) {
            sentence = "Needs a momentum above 0";
        }
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
