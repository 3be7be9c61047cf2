package micrograd.app;

import java.util.ArrayList;
import java.util.List;
import micrograd.data.DatasetForm;
import micrograd.data.DatasetKind;
import micrograd.data.Datasets;
import micrograd.nn.Activation;
import micrograd.nn.Loss;
import micrograd.nn.Schedule;
import micrograd.text.Numbers;
import micrograd.training.DatasetSetup;
import micrograd.training.OptimizerSetup;
import micrograd.training.Options;
import micrograd.training.TrainingSetup;
import micrograd.training.WeightGenerator;

/**
 * The training view's settings as text: what a field shows of a set-up, and the set-up that a typed text makes of it.
 *
 * <p>The fields go by the names of the options: {@code dataset.size}, {@code learningRate}, {@code layers} (the hidden ones alone),
 * {@code activation.2} (of the third hidden layer). A change that would contradict another setting takes it along: another data set brings its
 * own inputs and classes, softmax an output for each class.
 */
public final class TrainingSettings {
    /** The most hidden layers that can be typed. */
    public static final int MOST_HIDDEN_LAYERS = 8;

    /** The most neurons of a hidden layer that can be typed. */
    public static final int MOST_NEURONS = 128;

    private static final String ALL = "all";
    private static final String NONE = "none";
    private static final String MOMENTUM = "momentum";
    private static final String NESTEROV = "nesterov";
    private static final double USUAL_MOMENTUM = 0.9;
    private static final double RATE_OF_REGRESSION = 0.03;
    private static final int MOST_STEPS = 1_000_000_000;
    private static final int USUAL_STEPS = 1000;

    private TrainingSettings() {}

    /** What the field of an option shows; empty where the option has no meaning under this set-up. */
    public static String text(TrainingSetup setup, String option) {
        if (option.startsWith("activation.")) {
            int layer = layer(option);
            return layer < setup.shape().layers()
                    ? setup.shape().activation(layer).literal()
                    : "";
        }
        if (option.startsWith("schedule.")) {
            return scheduleText(setup.schedule(), option);
        }
        if (option.startsWith("optimizer.")) {
            return optimizerText(setup.optimizer(), option);
        }
        switch (option) {
            case "dataset.kind":
                return setup.dataset().kind().literal();
            case "dataset.size":
                return isDrawn(setup) ? Numbers.shortest(setup.dataset().size()) : "";
            case "dataset.noise":
                return isDrawn(setup) ? Numbers.shortest(setup.dataset().noise()) : "";
            case "dataset.trainShare":
                return Numbers.shortest(percent(setup.dataset().trainShare()));
            case "dataset.seed":
                return isDrawn(setup) ? Numbers.shortest(setup.dataset().seed()) : "";
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
                return layersText(setup.layers());
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

    /** A share as per cent, without the dust of binary fractions. */
    private static double percent(double share) {
        return Math.round(share * 1e8) / 1e6;
    }

    /** Whether the examples are drawn from a seed: not where they are listed or the learner's own. */
    private static boolean isDrawn(TrainingSetup setup) {
        return setup.dataset().kind().isDrawn() && setup.dataset().points().isEmpty();
    }

    private static String layersText(List<Integer> layers) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i + 1 < layers.size(); i++) {
            int neurons = layers.get(i);
            text.append(i == 1 ? "" : ", ").append(neurons);
        }
        return text.length() == 0 ? NONE : text.toString();
    }

    private static String scheduleText(Schedule schedule, String option) {
        boolean kind = option.equals("schedule.kind");
        if (schedule instanceof Schedule.Linear linear) {
            return kind ? "linear" : fall(option, linear.endFactor(), linear.steps());
        }
        if (schedule instanceof Schedule.Cosine cosine) {
            return kind ? "cosine" : fall(option, cosine.endFactor(), cosine.steps());
        }
        if (schedule instanceof Schedule.Step step) {
            switch (option) {
                case "schedule.kind":
                    return "step";
                case "schedule.stepSize":
                    return Numbers.shortest(step.stepSize());
                case "schedule.gamma":
                    return Numbers.shortest(step.gamma());
                default:
                    return "";
            }
        }
        return kind ? "constant" : "";
    }

    private static String fall(String option, double endFactor, int steps) {
        return option.equals("schedule.endFactor")
                ? Numbers.shortest(endFactor)
                : option.equals("schedule.steps") ? Numbers.shortest(steps) : "";
    }

    private static String optimizerText(OptimizerSetup optimizer, String option) {
        if (option.equals("optimizer.kind")) {
            return kindOf(optimizer);
        }
        if (optimizer instanceof OptimizerSetup.Sgd sgd) {
            switch (option) {
                case "optimizer.momentum":
                    return Numbers.shortest(sgd.momentum());
                case "optimizer.nesterov":
                    return sgd.momentum() == 0 ? "" : Boolean.toString(sgd.nesterov());
                case "optimizer.weightDecay":
                    return Numbers.shortest(sgd.weightDecay());
                default:
                    return "";
            }
        }
        if (optimizer instanceof OptimizerSetup.RmsProp rmsProp) {
            return option.equals("optimizer.alpha")
                    ? Numbers.shortest(rmsProp.alpha())
                    : option.equals("optimizer.eps") ? Numbers.shortest(rmsProp.eps()) : "";
        }
        if (optimizer instanceof OptimizerSetup.Adam adam) {
            return moments(option, adam.beta1(), adam.beta2(), adam.eps());
        }
        OptimizerSetup.AdamW adamW = (OptimizerSetup.AdamW) optimizer;
        return option.equals("optimizer.weightDecay")
                ? Numbers.shortest(adamW.weightDecay())
                : moments(option, adamW.beta1(), adamW.beta2(), adamW.eps());
    }

    /** The optimizer's kind as a learner chooses it: descent by what it does with momentum. */
    private static String kindOf(OptimizerSetup optimizer) {
        if (optimizer instanceof OptimizerSetup.Sgd sgd && sgd.momentum() > 0) {
            return sgd.nesterov() ? NESTEROV : MOMENTUM;
        }
        return optimizer.literal();
    }

    private static String moments(String option, double beta1, double beta2, double eps) {
        switch (option) {
            case "optimizer.beta1":
                return Numbers.shortest(beta1);
            case "optimizer.beta2":
                return Numbers.shortest(beta2);
            case "optimizer.eps":
                return Numbers.shortest(eps);
            default:
                return "";
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
            return withActivation(setup, layer(option), Options.activation("activation", text));
        }
        if (option.startsWith("dataset.")) {
            return withDataset(setup, option, text);
        }
        if (option.startsWith("schedule.")) {
            return setup.toBuilder()
                    .schedule(schedule(setup.schedule(), option, text))
                    .build();
        }
        if (option.startsWith("optimizer.")) {
            return setup.toBuilder()
                    .optimizer(optimizer(setup.optimizer(), option, text))
                    .build();
        }
        switch (option) {
            case "layers":
                return withHidden(setup, hidden(text));
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
                return withLoss(setup, Options.loss(option, text));
            case "learningRate":
                return setup.toBuilder().learningRate(number(text)).build();
            case "batchSize":
                return setup.toBuilder().batchSize(batchSize(text)).build();
            case "l1":
                return setup.toBuilder().l1(number(text)).build();
            case "l2":
                return setup.toBuilder().l2(number(text)).build();
            case "dropout":
                return setup.toBuilder().dropout(number(text)).build();
            case "engine":
                return setup.toBuilder()
                        .engine(Options.engine(option, text.equals("best") ? "" : text))
                        .build();
            case "features":
                return withFeatures(setup, expressions(text));
            case "problem":
                return withProblem(setup, text.equals("regression"));
            case "shuffle":
                return setup.toBuilder().shuffle(text.equals("true")).build();
            case "l1Prunes":
                return setup.toBuilder().l1Prunes(text.equals("true")).build();
            case "weightsOnly":
                return setup.toBuilder().weightsOnly(text.equals("true")).build();
            case "seed":
                // Weights that the data's generator drew would not heed the seed.
                return setup.toBuilder()
                        .seed(seed(option, text))
                        .generator(WeightGenerator.PYTHON)
                        .build();
            default:
                throw new IllegalArgumentException("there is no option " + option);
        }
    }

    private static TrainingSetup withDataset(TrainingSetup setup, String option, String text) {
        DatasetSetup data = setup.dataset();
        switch (option) {
            case "dataset.kind":
                return withKind(setup, Options.datasetKind(option, text));
            case "dataset.formula":
                return withTyped(setup, data.typed().withFormula(rightSide(text)));
            case "dataset.reach":
                return withTyped(setup, data.typed().withReach(number(text)));
            case "dataset.classes":
                return TrainingPointsEdit.withClasses(setup, whole(option, text, 2, DatasetSetup.MAXIMUM_CLASSES));
            case "dataset.size":
                int size = whole(option, text, 1, Datasets.MAXIMUM_SIZE);
                return with(setup, data.kind(), size, data.noise(), data.seed(), data.trainShare());
            case "dataset.noise":
                return with(setup, data.kind(), data.size(), number(text), data.seed(), data.trainShare());
            case "dataset.trainShare":
                double share = number(text) / 100;
                if (!(share > 0 && share <= 1)) {
                    throw new IllegalArgumentException(option + " must be a number above 0 and at most 100");
                }
                return setup.toBuilder()
                        .dataset(new DatasetSetup(
                                data.kind(),
                                data.size(),
                                data.noise(),
                                data.seed(),
                                share,
                                data.points(),
                                data.typed()))
                        .build();
            case "dataset.seed":
                return with(setup, data.kind(), data.size(), data.noise(), seed(option, text), data.trainShare());
            default:
                throw new IllegalArgumentException("there is no option " + option);
        }
    }

    /** Changed data are drawn anew: own points do not outlive them. */
    private static TrainingSetup with(
            TrainingSetup setup, DatasetKind kind, int size, double noise, long seed, double trainShare) {
        return setup.toBuilder()
                .dataset(new DatasetSetup(
                        kind,
                        size,
                        noise,
                        seed,
                        trainShare,
                        List.of(),
                        setup.dataset().typed()))
                .build();
    }

    /** "x2 > sin(x1)" is typed as well as "sin(x1)". */
    private static String rightSide(String text) {
        int greater = text.indexOf('>');
        int equals = text.indexOf('=');
        return text.substring(Math.max(greater, equals) + 1).trim();
    }

    private static TrainingSetup withTyped(TrainingSetup setup, DatasetSetup.Typed typed) {
        DatasetSetup data = setup.dataset();
        return withData(
                setup,
                new DatasetSetup(
                        data.kind(), data.size(), data.noise(), data.seed(), data.trainShare(), List.of(), typed));
    }

    /** The kind shown first of a problem; a change within it keeps the data. */
    private static TrainingSetup withProblem(TrainingSetup setup, boolean regression) {
        boolean now = setup.dataset().form().isRegression();
        return now == regression ? setup : withKind(setup, regression ? DatasetKind.PLANE : DatasetKind.MOONS);
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

    private static TrainingSetup withKind(TrainingSetup setup, DatasetKind kind) {
        DatasetSetup data = setup.dataset();
        if (kind == data.kind()) {
            return setup;
        }
        boolean numbers = kind == DatasetKind.POINTS && data.form().isRegression();
        DatasetSetup.Typed typed = DatasetSetup.Typed.NONE;
        return withData(
                setup,
                new DatasetSetup(
                        kind,
                        kind.defaultSize(),
                        kind.defaultNoise(),
                        data.seed(),
                        data.trainShare(),
                        List.of(),
                        numbers ? typed.withForm(1, List.of()) : typed));
    }

    /** The set-up with other data, and a loss, inputs and an output that fit them. */
    public static TrainingSetup withData(TrainingSetup setup, DatasetSetup data) {
        DatasetForm form = data.form();
        DatasetForm old = setup.dataset().form();
        Loss loss = setup.loss();
        double rate = setup.learningRate();
        if (form.isRegression()) {
            loss = loss.isSquared() ? loss : Loss.MEAN_SQUARED;
            rate = old.isRegression() ? rate : Math.min(rate, RATE_OF_REGRESSION);
        } else if (form.classes() > 2 && old.classes() <= 2) {
            loss = Loss.SOFTMAX;
        } else if (form.classes() == 2 && (old.isRegression() || old.classes() > 2 && loss == Loss.SOFTMAX)) {
            loss = Loss.MAX_MARGIN;
        }
        boolean keepsFeatures = form.inputs() == old.inputs();
        List<Integer> layers = ends(setup.layers(), form, loss);
        layers.set(0, keepsFeatures ? setup.layers().get(0) : form.inputs());
        return setup.toBuilder()
                .dataset(data)
                .features(keepsFeatures ? setup.features() : List.of())
                .loss(loss)
                .learningRate(rate)
                .layers(layers)
                .build();
    }

    private static TrainingSetup withLoss(TrainingSetup setup, Loss loss) {
        return setup.toBuilder()
                .loss(loss)
                .layers(ends(setup.layers(), setup.dataset().form(), loss))
                .build();
    }

    /** The layers with the end that data and loss ask for. */
    private static List<Integer> ends(List<Integer> layers, DatasetForm form, Loss loss) {
        List<Integer> changed = new ArrayList<>(layers);
        boolean one = form.isRegression() || form.classes() == 2 && loss != Loss.SOFTMAX;
        changed.set(layers.size() - 1, one ? 1 : form.classes());
        return changed;
    }

    /** The set-up with other hidden layers; those that stay at their place keep their activations. */
    static TrainingSetup withHidden(TrainingSetup setup, List<Integer> hidden) {
        List<Activation> activations = new ArrayList<>();
        for (int i = 0; i < hidden.size(); i++) {
            boolean kept = i < setup.shape().layers() - 1;
            activations.add(kept ? setup.shape().activation(i) : setup.activation());
        }
        return withHidden(setup, hidden, activations);
    }

    /** The set-up with a layer like its neighbour before the given one; {@code at} counts hidden layers from 0. */
    static TrainingSetup withLayerAdded(TrainingSetup setup, int at) {
        List<Integer> hidden = hiddenOf(setup);
        List<Activation> activations = activationsOf(setup);
        if (hidden.size() >= MOST_HIDDEN_LAYERS) {
            throw new IllegalArgumentException("A network here has at most " + MOST_HIDDEN_LAYERS + " hidden layers.");
        }
        int neighbour = Math.min(at, hidden.size() - 1);
        activations.add(at, neighbour < 0 ? setup.activation() : activations.get(neighbour));
        hidden.add(at, neighbour < 0 ? 4 : hidden.get(neighbour));
        return withHidden(setup, hidden, activations);
    }

    /** The set-up without a hidden layer, counted from 0. */
    static TrainingSetup withLayerRemoved(TrainingSetup setup, int at) {
        List<Integer> hidden = hiddenOf(setup);
        List<Activation> activations = activationsOf(setup);
        hidden.remove(at);
        activations.remove(at);
        return withHidden(setup, hidden, activations);
    }

    /** The set-up with as many neurons in a hidden layer, counted from 0, as a text says. */
    static TrainingSetup withNeurons(TrainingSetup setup, int at, String text) {
        List<Integer> hidden = hiddenOf(setup);
        hidden.set(at, neurons(text));
        return withHidden(setup, hidden, activationsOf(setup));
    }

    private static TrainingSetup withHidden(TrainingSetup setup, List<Integer> hidden, List<Activation> activations) {
        List<Integer> layers = new ArrayList<>();
        layers.add(setup.layers().get(0));
        layers.addAll(hidden);
        layers.add(setup.shape().outputs());
        return setup.toBuilder().layers(layers).layerActivations(activations).build();
    }

    private static TrainingSetup withActivations(TrainingSetup setup, Activation activation) {
        return setup.toBuilder().activation(activation).build();
    }

    private static TrainingSetup withActivation(TrainingSetup setup, int layer, Activation activation) {
        if (layer == setup.shape().layers() - 1) {
            return setup.toBuilder().outputActivation(activation).build();
        }
        List<Activation> activations = activationsOf(setup);
        activations.set(layer, activation);
        return withHidden(setup, hiddenOf(setup), activations);
    }

    private static List<Integer> hiddenOf(TrainingSetup setup) {
        return new ArrayList<>(setup.layers().subList(1, setup.layers().size() - 1));
    }

    private static List<Activation> activationsOf(TrainingSetup setup) {
        List<Activation> all = setup.shape().activations();
        return new ArrayList<>(all.subList(0, all.size() - 1));
    }

    private static List<Integer> hidden(String text) {
        List<Integer> hidden = new ArrayList<>();
        if (text.isEmpty() || text.equals(NONE)) {
            return hidden;
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
            boolean between = i == text.length() || " ,;→x×-".indexOf(text.charAt(i)) >= 0;
            if (digit) {
                continue;
            }
            if (!between) {
                throw new IllegalArgumentException(
                        "layers must be numbers of neurons with commas between them, as 16, 16");
            }
            if (i > start) {
                hidden.add(neurons(text.substring(start, i)));
            }
            start = i + 1;
        }
        if (hidden.size() > MOST_HIDDEN_LAYERS) {
            throw new IllegalArgumentException(
                    "layers must be at most " + MOST_HIDDEN_LAYERS + " numbers, not " + hidden.size());
        }
        return hidden;
    }

    private static int neurons(String text) {
        double number = number(text);
        if (!(number >= 1 && number <= MOST_NEURONS) || number != Math.floor(number)) {
            throw new IllegalArgumentException(
                    "A layer must have a whole number of neurons from 1 to " + MOST_NEURONS + ".");
        }
        return (int) number;
    }

    private static int batchSize(String text) {
        return text.isEmpty() || text.startsWith(ALL) ? 0 : whole("batchSize", text, 1, Datasets.MAXIMUM_SIZE);
    }

    private static Schedule schedule(Schedule old, String option, String text) {
        switch (option) {
            case "schedule.kind":
                return kindOfSchedule(old, text);
            case "schedule.steps":
                int steps = whole(option, text, 1, MOST_STEPS);
                return old instanceof Schedule.Cosine cosine
                        ? new Schedule.Cosine(cosine.endFactor(), steps)
                        : new Schedule.Linear(endFactor(old), steps);
            case "schedule.endFactor":
                double factor = number(text);
                return old instanceof Schedule.Cosine cosine
                        ? new Schedule.Cosine(factor, cosine.steps())
                        : new Schedule.Linear(factor, steps(old));
            case "schedule.stepSize":
                int size = whole(option, text, 1, MOST_STEPS);
                return new Schedule.Step(size, old instanceof Schedule.Step step ? step.gamma() : 0.5);
            case "schedule.gamma":
                return new Schedule.Step(old instanceof Schedule.Step step ? step.stepSize() : 100, number(text));
            default:
                throw new IllegalArgumentException("there is no option " + option);
        }
    }

    private static Schedule kindOfSchedule(Schedule old, String kind) {
        switch (Options.choice("schedule.kind", kind, List.of("constant", "linear", "step", "cosine"))) {
            case 0:
                return new Schedule.Constant();
            case 1:
                return new Schedule.Linear(endFactor(old), steps(old));
            case 2:
                return new Schedule.Step(100, 0.5);
            default:
                return new Schedule.Cosine(endFactor(old), steps(old));
        }
    }

    private static double endFactor(Schedule schedule) {
        return schedule instanceof Schedule.Linear linear
                ? linear.endFactor()
                : schedule instanceof Schedule.Cosine cosine ? cosine.endFactor() : 0.1;
    }

    private static int steps(Schedule schedule) {
        return schedule instanceof Schedule.Linear linear
                ? linear.steps()
                : schedule instanceof Schedule.Cosine cosine ? cosine.steps() : USUAL_STEPS;
    }

    private static OptimizerSetup optimizer(OptimizerSetup old, String option, String text) {
        if (option.equals("optimizer.kind")) {
            if (text.equals(MOMENTUM) || text.equals(NESTEROV)) {
                double momentum =
                        old instanceof OptimizerSetup.Sgd sgd && sgd.momentum() > 0 ? sgd.momentum() : USUAL_MOMENTUM;
                return new OptimizerSetup.Sgd(momentum, text.equals(NESTEROV), 0);
            }
            return text.equals(kindOf(old)) ? old : Options.optimizer(option, text);
        }
        if (option.equals("optimizer.nesterov")) {
            OptimizerSetup.Sgd sgd = (OptimizerSetup.Sgd) old;
            return new OptimizerSetup.Sgd(sgd.momentum(), text.equals("true"), sgd.weightDecay());
        }
        double number = number(text);
        if (old instanceof OptimizerSetup.Sgd sgd) {
            return option.equals("optimizer.momentum")
                    ? new OptimizerSetup.Sgd(number, sgd.nesterov() && number > 0, sgd.weightDecay())
                    : new OptimizerSetup.Sgd(sgd.momentum(), sgd.nesterov(), number);
        }
        if (old instanceof OptimizerSetup.RmsProp rmsProp) {
            return option.equals("optimizer.alpha")
                    ? new OptimizerSetup.RmsProp(number, rmsProp.eps())
                    : new OptimizerSetup.RmsProp(rmsProp.alpha(), number);
        }
        boolean first = option.equals("optimizer.beta1");
        boolean second = option.equals("optimizer.beta2");
        boolean floor = option.equals("optimizer.eps");
        if (old instanceof OptimizerSetup.Adam adam) {
            return new OptimizerSetup.Adam(
                    first ? number : adam.beta1(), second ? number : adam.beta2(), floor ? number : adam.eps());
        }
        OptimizerSetup.AdamW adamW = (OptimizerSetup.AdamW) old;
        return new OptimizerSetup.AdamW(
                first ? number : adamW.beta1(),
                second ? number : adamW.beta2(),
                floor ? number : adamW.eps(),
                first || second || floor ? adamW.weightDecay() : number);
    }

    private static long seed(String option, String text) {
        return Options.wholeNumber(option, number(text), 0, Datasets.MAXIMUM_SEED);
    }

    private static int whole(String option, String text, int least, int most) {
        return (int) Options.wholeNumber(option, number(text), least, most);
    }

    /** The number that a text writes, with a point or a comma; NaN, which every option refuses, for none. */
    private static double number(String text) {
        String plain = text.replace(Numbers.MINUS, '-').replace(',', '.');
        return Numbers.isDecimal(plain) ? Numbers.parse(plain) : Double.NaN;
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
