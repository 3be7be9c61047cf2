package micrograd.training.options;

import static micrograd.training.options.OptionForms.choice;
import static micrograd.training.options.OptionForms.eps;
import static micrograd.training.options.OptionForms.list;
import static micrograd.training.options.OptionForms.number;
import static micrograd.training.options.OptionForms.perhaps;
import static micrograd.training.options.OptionForms.seed;
import static micrograd.training.options.OptionForms.share;
import static micrograd.training.options.OptionForms.text;
import static micrograd.training.options.OptionForms.truth;
import static micrograd.training.options.OptionForms.upTo;
import static micrograd.training.options.OptionForms.whole;
import static micrograd.training.options.TrainingOption.derived;
import static micrograd.training.options.TrainingOption.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import micrograd.data.DatasetKind;
import micrograd.data.Datasets;
import micrograd.data.Example;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.text.Numbers;
import micrograd.training.options.OptionForm.Given;

/**
 * The options of training, a row each: what it is called, how it is read and written, what it may be, what it usually is, under which others it has a
 * meaning, what a change does, and how the page's field shows it.
 *
 * <p>{@link Settings} and with it links and messages, the library's options and their errors, the page's fields and their lists of choices, and what restarts
 * a run are loops over {@link #ALL}. What an option does stands where training asks {@link TrainingSetup#get} for it.
 */
public final class TrainingOptions {
    private static final int MOST_SCHEDULE_STEPS = 1_000_000_000;
    private static final String[] FACTORS = {
        "0", "0.0001", "0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1", "3", "10"
    };
    private static final Predicate<OptionValues> TYPED =
            values -> values.get(TrainingOptions.DATASET_KIND).isTyped();
    private static final Predicate<OptionValues> OWN =
            values -> values.get(TrainingOptions.DATASET_KIND) == DatasetKind.POINTS;

    public static final TrainingOption<DatasetKind> DATASET_KIND = row(
                    "dataset.kind",
                    choice(() -> List.of(DatasetKind.values()), DatasetKind::literal),
                    DatasetKind.MOONS)
            .always()
            .field("Data", "")
            .edited((setup, typed) -> DataChange.withKind(setup, Options.datasetKind("dataset.kind", typed)))
            .field(
                    "problem",
                    "What is answered",
                    "",
                    setup -> setup.dataset().form().isRegression() ? "regression" : "classification",
                    (setup, typed) -> DataChange.withProblem(setup, typed.equals("regression")))
            .row();

    public static final TrainingOption<Integer> DATASET_SIZE = derived(
                    "dataset.size",
                    whole(1, Datasets.MAXIMUM_SIZE),
                    values -> values.get(DATASET_KIND).defaultSize())
            .field("Points", "")
            .shown(setup ->
                    DataChange.ifDrawn(setup, Integer.toString(setup.dataset().size())))
            .edited((setup, typed) -> DataChange.drawnAnew(setup, TrainingOptions.DATASET_SIZE, typed))
            .row();

    public static final TrainingOption<Double> DATASET_NOISE = derived(
                    "dataset.noise",
                    upTo((int) Datasets.MAXIMUM_NOISE),
                    values -> values.get(DATASET_KIND).defaultNoise())
            .field("Noise", "")
            .shown(setup ->
                    DataChange.ifDrawn(setup, Numbers.shortest(setup.dataset().noise())))
            .edited((setup, typed) -> DataChange.drawnAnew(setup, TrainingOptions.DATASET_NOISE, typed))
            .row();

    public static final TrainingOption<Long> DATASET_SEED = row("dataset.seed", seed(), DatasetSetup.DEFAULT_SEED)
            .field("Seed", "which points")
            .shown(setup ->
                    DataChange.ifDrawn(setup, Long.toString(setup.dataset().seed())))
            .edited((setup, typed) -> DataChange.drawnAnew(setup, TrainingOptions.DATASET_SEED, typed))
            .row();

    public static final TrainingOption<Double> TRAIN_SHARE = row(
                    "dataset.trainShare", number(Options::positiveShare), 1.0)
            .field("To train on", "%")
            .shown(setup -> Numbers.shortest(DataChange.percent(setup.dataset().trainShare())))
            .edited(DataChange::withPercent)
            .row();

    public static final TrainingOption<String> FORMULA = derived(
                    "dataset.formula", text(), values -> DatasetSetup.usualFormula(values.get(DATASET_KIND)))
            .where(TYPED)
            .field("f", "of x1, or of x1 and x2")
            .edited(DataChange::withFormula)
            .row();

    public static final TrainingOption<Double> REACH = row(
                    "dataset.reach", number(DatasetSetup::requireReach), Datasets.USUAL_REACH)
            .where(TYPED)
            .field("Reach", "of points from 0")
            .edited((setup, typed) -> DataChange.drawnAnew(setup, TrainingOptions.REACH, typed))
            .row();

    public static final TrainingOption<Integer> INPUTS = row("dataset.inputs", whole(1, DatasetSetup.MAXIMUM_INPUTS), 2)
            .where(OWN)
            .row();

    public static final TrainingOption<List<String>> LABELS = row(
                    "dataset.labels",
                    list(
                            Given.TEXTS,
                            (option, text) -> text.isEmpty()
                                    ? List.of()
                                    : OptionForms.parts(text, text.indexOf('\n') >= 0 ? '\n' : ','),
                            label -> label,
                            "\n"),
                    DatasetSetup.Typed.NONE.labels())
            .where(OWN)
            .field(
                    "dataset.classes",
                    "Classes",
                    "2 to " + DatasetSetup.MAXIMUM_CLASSES,
                    DataChange::classes,
                    DataChange::withClasses)
            .row();

    public static final TrainingOption<List<String>> FEATURES = row(
                    "features", list(Given.TEXTS, OptionForms::lines, feature -> feature, "\n"), List.<String>of())
            .field("Inputs", "any expression of x1, x2")
            .shown(setup -> String.join("\n", setup.inputFeatures().expressions()))
            .edited(DataChange::withFeatures)
            .row();

    public static final TrainingOption<List<Integer>> LAYERS = derived(
                    "layers",
                    list(Given.NUMBERS, TrainingOptions::layers, layer -> Integer.toString(layer), ","),
                    DataChange::usualLayers)
            .always()
            .field("Hidden layers", "neurons in each", "none", "4", "8", "16, 16", "8, 8, 8", "32, 32")
            .shown(setup -> HiddenLayers.text(setup.layers()))
            .edited((setup, typed) -> HiddenLayers.with(setup, HiddenLayers.read(typed)))
            .row();

    /** Of the hidden layers: one for all or one for each. */
    public static final TrainingOption<List<Activation>> ACTIVATION = row(
                    "activation",
                    list(Given.TEXT_OR_TEXTS, TrainingOptions::activations, Activation::literal, ","),
                    List.of(Activation.RELU))
            .choices("Activation", "of hidden layers", activationNames())
            .shown(setup -> setup.activation().literal())
            .edited((setup, typed) -> setup.toBuilder()
                    .activation(Options.activation("activation", typed))
                    .build())
            .row();

    public static final TrainingOption<Activation> OUTPUT_ACTIVATION = row(
                    "outputActivation", activation(), Activation.LINEAR)
            .choices("Output", "its activation")
            .row();

    public static final TrainingOption<Initialization> INITIALIZATION = row(
                    "initialization",
                    choice(() -> List.of(Initialization.values()), Initialization::literal),
                    Initialization.UNIFORM)
            .choices(
                    "First weights",
                    "a change restarts",
                    "uniform",
                    "uniform −1 to 1",
                    "scaled-uniform",
                    "uniform, by inputs",
                    "xavier",
                    "Xavier",
                    "he",
                    "He",
                    "playground",
                    "Playground’s",
                    "zero",
                    "all zero")
            .row();

    public static final TrainingOption<WeightGenerator> GENERATOR = row(
                    "generator",
                    choice(() -> List.of(WeightGenerator.values()), WeightGenerator::literal),
                    WeightGenerator.PYTHON)
            .field("", "")
            .row();

    public static final TrainingOption<Loss> LOSS = derived(
                    "loss", choice(() -> List.of(Loss.values()), Loss::literal), DataChange::usualLoss)
            .always()
            .choices(
                    "Loss",
                    "a change restarts",
                    "max-margin",
                    "max-margin",
                    "squared",
                    "squared error, sum",
                    "mean-squared",
                    "squared error, mean",
                    "half-squared",
                    "half squared error",
                    "binary-cross-entropy",
                    "binary cross-entropy",
                    "softmax",
                    "softmax NLL")
            .edited((setup, typed) -> DataChange.withLoss(setup, Options.loss("loss", typed)))
            .row();

    public static final TrainingOption<String> OPTIMIZER = row(
                    "optimizer.kind", choice(OptimizerChange::kinds, kind -> kind), "sgd")
            .atOnce()
            .choices(
                    "Optimizer",
                    "",
                    "sgd",
                    "SGD",
                    "momentum",
                    "momentum",
                    "nesterov",
                    "Nesterov",
                    "rmsprop",
                    "RMSProp",
                    "adam",
                    "Adam",
                    "adamw",
                    "AdamW")
            .shown(OptimizerChange::kind)
            .edited(OptimizerChange::withKind)
            .row();

    public static final TrainingOption<Double> MOMENTUM = row("optimizer.momentum", share(), 0.0)
            .where(optimizer("sgd"))
            .atOnce()
            .field("Momentum", "", "0", "0.5", "0.9", "0.99")
            .edited(OptimizerChange::withMomentum)
            .row();

    public static final TrainingOption<Boolean> NESTEROV = row("optimizer.nesterov", truth(), false)
            .where(optimizer("sgd"))
            .atOnce()
            .field("", "")
            .shown(OptimizerChange::nesterov)
            .edited(OptimizerChange::withNesterov)
            .row();

    public static final TrainingOption<Double> WEIGHT_DECAY = derived(
                    "optimizer.weightDecay",
                    upTo(OptimizerSetup.MAXIMUM_WEIGHT_DECAY),
                    values -> values.get(OPTIMIZER).equals("adamw") ? 0.01 : 0.0)
            .where(optimizer("sgd", "adamw"))
            .atOnce()
            .field("Weight decay", "", "0", "0.0001", "0.01")
            .row();

    public static final TrainingOption<Double> ALPHA = row("optimizer.alpha", share(), 0.99)
            .where(optimizer("rmsprop"))
            .atOnce()
            .field("Memory", "alpha", "0.9", "0.99")
            .row();

    public static final TrainingOption<List<Double>> BETAS = row(
                    "optimizer.betas", OptimizerChange.betas(), List.of(0.9, 0.999))
            .where(optimizer("adam", "adamw"))
            .atOnce()
            .field(
                    "optimizer.beta1",
                    "Memory",
                    "beta 1, of gradients",
                    setup -> OptimizerChange.beta(setup, 0),
                    (setup, typed) -> OptimizerChange.withBeta(setup, 0, typed),
                    "0.8",
                    "0.9",
                    "0.95")
            .field(
                    "optimizer.beta2",
                    "Memory",
                    "beta 2, of squares",
                    setup -> OptimizerChange.beta(setup, 1),
                    (setup, typed) -> OptimizerChange.withBeta(setup, 1, typed),
                    "0.95",
                    "0.99",
                    "0.999")
            .row();

    public static final TrainingOption<Double> EPS = row("optimizer.eps", eps(), 1e-8)
            .where(optimizer("rmsprop", "adam", "adamw"))
            .atOnce()
            .field("Floor", "eps", "1e-8", "1e-6", "1e-3")
            .row();

    public static final TrainingOption<Double> LEARNING_RATE = row("learningRate", upTo(1000), 0.1)
            .atOnce()
            .field(
                    "Learning rate",
                    "",
                    "0.00001",
                    "0.0001",
                    "0.001",
                    "0.003",
                    "0.01",
                    "0.03",
                    "0.1",
                    "0.3",
                    "1",
                    "3",
                    "10")
            .row();

    public static final TrainingOption<String> SCHEDULE = row(
                    "schedule.kind", choice(ScheduleChange::kinds, kind -> kind), "constant")
            .atOnce()
            .choices(
                    "Schedule",
                    "of the rate",
                    "constant",
                    "constant",
                    "linear",
                    "linear",
                    "step",
                    "in steps",
                    "cosine",
                    "cosine")
            .edited(ScheduleChange::withKind)
            .row();

    public static final TrainingOption<Double> END_FACTOR = derived(
                    "schedule.endFactor",
                    upTo(1000),
                    values -> values.get(SCHEDULE).equals("linear") ? 0.1 : 0.0)
            .where(schedule("linear", "cosine"))
            .atOnce()
            .field("Down to", "of the rate", "0", "0.01", "0.1")
            .row();

    public static final TrainingOption<Integer> SCHEDULE_STEPS = row(
                    "schedule.steps", whole(1, MOST_SCHEDULE_STEPS), 100)
            .where(schedule("linear", "cosine"))
            .atOnce()
            .field("Over", "steps", "100", "1000", "10000")
            .row();

    public static final TrainingOption<Integer> STEP_SIZE = row("schedule.stepSize", whole(1, MOST_SCHEDULE_STEPS), 100)
            .where(schedule("step"))
            .atOnce()
            .field("Every", "steps", "10", "30", "100")
            .row();

    public static final TrainingOption<Double> GAMMA = row("schedule.gamma", upTo(1000), 0.5)
            .where(schedule("step"))
            .atOnce()
            .field("Times", "", "0.1", "0.5", "0.9")
            .row();

    public static final TrainingOption<Integer> BATCH_SIZE = row("batchSize", whole(0, Datasets.MAXIMUM_SIZE), 0)
            .atOnce()
            .field("Batch", "examples a step", "1", "5", "10", "20", "30", "all")
            .shown(BatchField::text)
            .edited(BatchField::edited)
            .row();

    public static final TrainingOption<Boolean> SHUFFLE = row("shuffle", truth(), true)
            .atOnce()
            .field("Shuffle the examples for each epoch", "")
            .shown(setup -> setup.batchSize() == 0 ? "" : Boolean.toString(setup.shuffle()))
            .row();

    public static final TrainingOption<Double> L1 = row("l1", upTo(1000), 0.0)
            .atOnce()
            .field("L1", "pull on |weights|", FACTORS)
            .row();

    public static final TrainingOption<Double> L2 = row("l2", upTo(1000), 0.0)
            .atOnce()
            .field("L2", "pull on weights²", FACTORS)
            .row();

    public static final TrainingOption<Boolean> WEIGHTS_ONLY = row("weightsOnly", truth(), false)
            .atOnce()
            .field("L1 and L2 spare the biases", "")
            .row();

    public static final TrainingOption<Boolean> L1_PRUNES = row("l1Prunes", truth(), false)
            .atOnce()
            .field("L1 leaves at 0 what it carries across", "")
            .shown(setup -> setup.l1() == 0 ? "" : Boolean.toString(setup.l1Prunes()))
            .row();

    public static final TrainingOption<Double> DROPOUT = row("dropout", share(), 0.0)
            .atOnce()
            .field("Dropout", "of hidden neurons", "0", "0.1", "0.2", "0.5")
            .row();

    public static final TrainingOption<Long> SEED = row("seed", seed(), DatasetSetup.DEFAULT_SEED)
            .field("Seed", "first weights")
            // Weights that the data's generator drew would not heed the seed.
            .edited((setup, typed) -> setup.toBuilder()
                    .seed(TrainingOptions.SEED.form().typed("seed", typed))
                    .generator(WeightGenerator.PYTHON)
                    .build())
            .row();

    public static final TrainingOption<EngineChoice> ENGINE = row("engine", EngineChoice.form(), EngineChoice.BEST)
            .atOnce()
            .choices("Engine", "", "best", "fastest engine", "kernel", "kernel", "kernel-f32", "kernel-f32")
            .shown(setup -> setup.engine() == EngineChoice.BEST
                    ? "best"
                    : setup.engine().literal())
            .edited((setup, typed) -> setup.toBuilder()
                    .engine(Options.engine("engine", typed.equals("best") ? "" : typed))
                    .build())
            .row();

    public static final TrainingOption<Optional<LoopFault>> LOOP_FAULT = row(
                    "loopFault",
                    perhaps(choice(() -> List.of(LoopFault.values()), LoopFault::key)),
                    Optional.<LoopFault>empty())
            .row();

    public static final TrainingOption<List<Integer>> FROZEN = row(
                    "frozen", OptionForms.places(TrainingSetup.MAXIMUM_PARAMETERS - 1), List.<Integer>of())
            .row();

    /** Every option, in the order in which links say them. */
    public static final List<TrainingOption<?>> ALL = List.of(
            DATASET_KIND,
            DATASET_SIZE,
            DATASET_NOISE,
            DATASET_SEED,
            TRAIN_SHARE,
            FORMULA,
            REACH,
            INPUTS,
            LABELS,
            FEATURES,
            LAYERS,
            ACTIVATION,
            OUTPUT_ACTIVATION,
            INITIALIZATION,
            GENERATOR,
            LOSS,
            OPTIMIZER,
            MOMENTUM,
            NESTEROV,
            WEIGHT_DECAY,
            ALPHA,
            BETAS,
            EPS,
            LEARNING_RATE,
            SCHEDULE,
            END_FACTOR,
            SCHEDULE_STEPS,
            STEP_SIZE,
            GAMMA,
            BATCH_SIZE,
            SHUFFLE,
            L1,
            L2,
            WEIGHTS_ONLY,
            L1_PRUNES,
            DROPOUT,
            SEED,
            ENGINE,
            LOOP_FAULT,
            FROZEN);

    /** Own points, which links write in a way of their own: no option, but a part of the values. */
    public static final TrainingOption<List<Example>> POINTS = row(
                    "dataset.points",
                    new OptionForm<List<Example>>() {
                        @Override
                        Given given() {
                            return Given.NUMBERS;
                        }

                        @Override
                        List<Example> read(String option, String text) {
                            throw new IllegalArgumentException(option + " must be a list of examples");
                        }

                        @Override
                        String write(List<Example> value) {
                            return "";
                        }
                    },
                    List.<Example>of())
            .row();

    private TrainingOptions() {}

    /** The option of that key. */
    public static Optional<TrainingOption<?>> named(String key) {
        for (TrainingOption<?> option : ALL) {
            if (option.key().equals(key)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** Every field of the page, in the options' order. */
    public static List<OptionField> fields() {
        List<OptionField> fields = new ArrayList<>();
        for (TrainingOption<?> option : ALL) {
            fields.addAll(option.fields());
        }
        return fields;
    }

    /**
     * The field of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static OptionField field(String name) {
        for (TrainingOption<?> option : ALL) {
            for (OptionField field : option.fields()) {
                if (field.name().equals(name)) {
                    return field;
                }
            }
        }
        throw new IllegalArgumentException("there is no option " + name);
    }

    private static OptionForm<Activation> activation() {
        return choice(() -> List.of(Activation.values()), Activation::literal);
    }

    /** The words of all activations: the option's own texts are lists of them. */
    private static String[] activationNames() {
        String[] names = new String[2 * Activation.values().length];
        for (Activation activation : Activation.values()) {
            names[2 * activation.ordinal()] = activation.literal();
            names[2 * activation.ordinal() + 1] = activation.literal().replace('-', ' ');
        }
        return names;
    }

    private static List<Activation> activations(String option, String text) {
        List<Activation> activations = new ArrayList<>();
        for (String word : OptionForms.parts(text, ',')) {
            activations.add(Options.activation(option, word));
        }
        return activations;
    }

    private static List<Integer> layers(String option, String text) {
        List<Integer> layers = new ArrayList<>();
        List<String> parts = OptionForms.parts(text, ',');
        for (int i = 0; i < parts.size(); i++) {
            layers.add(OptionForms.whole(option + "[" + i + "]", parts.get(i), 1, TrainingSetup.MAXIMUM_WIDTH));
        }
        return layers;
    }

    private static Predicate<OptionValues> optimizer(String... kinds) {
        return values -> List.of(kinds).contains(values.get(TrainingOptions.OPTIMIZER));
    }

    private static Predicate<OptionValues> schedule(String... kinds) {
        return values -> List.of(kinds).contains(values.get(TrainingOptions.SCHEDULE));
    }
}
