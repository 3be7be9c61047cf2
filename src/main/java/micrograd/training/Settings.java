package micrograd.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.data.DatasetForm;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.nn.Schedule;
import micrograd.text.Numbers;

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

    private static final double MOST_SEED = 4294967295.0;
    private static final int MOST = Integer.MAX_VALUE;

    private final Map<String, String> settings;

    private Settings(Map<String, String> settings) {
        this.settings = settings;
    }

    /** Every setting that is not as it would be unless said, in a fixed order; data kind and layers are always said. */
    public static Map<String, String> of(TrainingSetup setup) {
        DatasetSetup data = setup.dataset();
        TrainingSetup plain = usual(data.kind());
        Map<String, String> all = full(setup);
        Map<String, String> usual = full(plain);
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
        return new Settings(settings).setup();
    }

    /** As {@link #take}, for an optimizer alone; plain descent unless {@code optimizer.kind} says otherwise. */
    public static OptimizerSetup takeOptimizer(Map<String, String> settings) {
        return new Settings(settings).optimizer();
    }

    /** Takes a number out of the settings. Throws as {@link #take}. */
    public static Optional<Double> takeNumber(Map<String, String> settings, String key) {
        return new Settings(settings).number(key);
    }

    /** Takes a whole number out of the settings. Throws as {@link #take}. */
    public static Optional<Integer> takeWhole(Map<String, String> settings, String key, int least, int most) {
        return new Settings(settings).whole(key, least, most);
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

    /** A set-up of a kind in which all but data, layers and loss, which are always said, is as it is unless said. */
    private static TrainingSetup usual(DatasetKind kind) {
        DatasetSetup data = DatasetSetup.of(kind);
        DatasetForm form = data.form();
        return TrainingSetup.builder(data, List.of(form.inputs(), form.classes() == 0 ? 1 : form.classes()))
                .build();
    }

    private static Map<String, String> full(TrainingSetup setup) {
        Map<String, String> all = new LinkedHashMap<>();
        DatasetSetup data = setup.dataset();
        all.put("dataset.kind", data.kind().literal());
        all.put("dataset.size", Integer.toString(data.size()));
        all.put("dataset.noise", Numbers.shortest(data.noise()));
        all.put("dataset.seed", Long.toString(data.seed()));
        all.put("dataset.trainShare", Numbers.shortest(data.trainShare()));
        putTyped(data, all);
        all.put("features", lines(setup.features()));
        StringBuilder layers = new StringBuilder();
        for (int size : setup.layers()) {
            layers.append(layers.length() == 0 ? "" : ",").append(size);
        }
        all.put("layers", layers.toString());
        all.put("activation", activations(setup));
        all.put("outputActivation", setup.outputActivation().literal());
        all.put("initialization", setup.initialization().literal());
        all.put("generator", setup.generator().literal());
        all.put("loss", setup.loss().literal());
        putOptimizer(setup.optimizer(), all);
        all.put("learningRate", Numbers.shortest(setup.learningRate()));
        putSchedule(setup.schedule(), all);
        all.put("batchSize", Integer.toString(setup.batchSize()));
        all.put("shuffle", setup.shuffle() ? "true" : "false");
        all.put("l1", Numbers.shortest(setup.l1()));
        all.put("l2", Numbers.shortest(setup.l2()));
        all.put("weightsOnly", setup.weightsOnly() ? "true" : "false");
        all.put("l1Prunes", setup.l1Prunes() ? "true" : "false");
        all.put("dropout", Numbers.shortest(setup.dropout()));
        all.put("seed", Long.toString(setup.seed()));
        all.put("engine", setup.engine().literal());
        all.put("loopFault", setup.rules().fault().map(LoopFault::key).orElse(""));
        all.put("frozen", setup.rules().frozenText());
        return all;
    }

    private static void putTyped(DatasetSetup data, Map<String, String> all) {
        DatasetSetup.Typed typed = data.typed();
        if (data.kind().isTyped()) {
            all.put("dataset.formula", typed.formula());
            all.put("dataset.reach", Numbers.shortest(typed.reach()));
        }
        if (data.kind() == DatasetKind.POINTS) {
            all.put("dataset.inputs", Integer.toString(typed.inputs()));
            all.put("dataset.labels", lines(typed.labels()));
        }
    }

    /** Texts as lines of one. */
    private static String lines(List<String> texts) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            lines.append(i == 0 ? "" : "\n").append(texts.get(i));
        }
        return lines.toString();
    }

    /** One for all hidden layers, or one for each. */
    private static String activations(TrainingSetup setup) {
        StringBuilder text = new StringBuilder();
        for (Activation activation : setup.layerActivations()) {
            text.append(text.length() == 0 ? "" : ",").append(activation.literal());
        }
        return text.length() == 0 ? setup.activation().literal() : text.toString();
    }

    private static void putOptimizer(OptimizerSetup optimizer, Map<String, String> all) {
        all.put("optimizer.kind", optimizer.literal());
        if (optimizer instanceof OptimizerSetup.Sgd sgd) {
            all.put("optimizer.momentum", Numbers.shortest(sgd.momentum()));
            all.put("optimizer.nesterov", sgd.nesterov() ? "true" : "false");
            all.put("optimizer.weightDecay", Numbers.shortest(sgd.weightDecay()));
        } else if (optimizer instanceof OptimizerSetup.RmsProp rmsProp) {
            all.put("optimizer.alpha", Numbers.shortest(rmsProp.alpha()));
            all.put("optimizer.eps", Numbers.shortest(rmsProp.eps()));
        } else if (optimizer instanceof OptimizerSetup.Adam adam) {
            all.put("optimizer.betas", Numbers.shortest(adam.beta1()) + "," + Numbers.shortest(adam.beta2()));
            all.put("optimizer.eps", Numbers.shortest(adam.eps()));
        } else if (optimizer instanceof OptimizerSetup.AdamW adamW) {
            all.put("optimizer.betas", Numbers.shortest(adamW.beta1()) + "," + Numbers.shortest(adamW.beta2()));
            all.put("optimizer.eps", Numbers.shortest(adamW.eps()));
            all.put("optimizer.weightDecay", Numbers.shortest(adamW.weightDecay()));
        }
    }

    private static void putSchedule(Schedule schedule, Map<String, String> all) {
        if (schedule instanceof Schedule.Constant) {
            all.put("schedule.kind", "constant");
        } else if (schedule instanceof Schedule.Linear linear) {
            all.put("schedule.kind", "linear");
            all.put("schedule.endFactor", Numbers.shortest(linear.endFactor()));
            all.put("schedule.steps", Integer.toString(linear.steps()));
        } else if (schedule instanceof Schedule.Step step) {
            all.put("schedule.kind", "step");
            all.put("schedule.stepSize", Integer.toString(step.stepSize()));
            all.put("schedule.gamma", Numbers.shortest(step.gamma()));
        } else if (schedule instanceof Schedule.Cosine cosine) {
            all.put("schedule.kind", "cosine");
            all.put("schedule.endFactor", Numbers.shortest(cosine.endFactor()));
            all.put("schedule.steps", Integer.toString(cosine.steps()));
        }
    }

    private TrainingSetup setup() {
        DatasetKind kind = Options.datasetKind(
                "dataset.kind", settings.containsKey("dataset.kind") ? settings.remove("dataset.kind") : "");
        DatasetSetup usual = DatasetSetup.of(kind);
        DatasetSetup data = new DatasetSetup(
                kind,
                whole("dataset.size", -MOST, MOST).orElse(usual.size()),
                number("dataset.noise").orElse(usual.noise()),
                seed("dataset.seed").orElse(usual.seed()),
                number("dataset.trainShare").orElse(usual.trainShare()),
                List.of(),
                typed(usual.typed()));
        TrainingSetupBuilder builder = TrainingSetup.builder(data, layers());
        text("features").ifPresent(words -> builder.features(features(words)));
        text("activation").ifPresent(words -> readActivations(words, builder));
        text("outputActivation")
                .ifPresent(word -> builder.outputActivation(Options.activation("outputActivation", word)));
        text("initialization")
                .ifPresent(word -> builder.initialization(Options.initialization("initialization", word)));
        text("generator").ifPresent(word -> builder.generator(Options.generator("generator", word)));
        text("loss").ifPresent(word -> builder.loss(Options.loss("loss", word)));
        builder.optimizer(optimizer());
        number("learningRate").ifPresent(builder::learningRate);
        builder.schedule(schedule());
        whole("batchSize", 0, MOST).ifPresent(builder::batchSize);
        truth("shuffle").ifPresent(builder::shuffle);
        number("l1").ifPresent(builder::l1);
        number("l2").ifPresent(builder::l2);
        truth("weightsOnly").ifPresent(builder::weightsOnly);
        truth("l1Prunes").ifPresent(builder::l1Prunes);
        number("dropout").ifPresent(builder::dropout);
        seed("seed").ifPresent(builder::seed);
        text("engine").ifPresent(word -> builder.engine(Options.engine("engine", word)));
        builder.rules(rules());
        return builder.build();
    }

    private DatasetSetup.Typed typed(DatasetSetup.Typed usual) {
        return new DatasetSetup.Typed(
                text("dataset.formula").orElse(usual.formula()),
                number("dataset.reach").orElse(usual.reach()),
                whole("dataset.inputs", 1, DatasetSetup.MAXIMUM_INPUTS).orElse(usual.inputs()),
                text("dataset.labels").map(Settings::labels).orElse(usual.labels()));
    }

    private static List<String> labels(String text) {
        return text.isEmpty() ? List.of() : parts(text, text.indexOf('\n') >= 0 ? '\n' : ',');
    }

    /** Expressions of a line each, or, as a JavaScript list is written, with commas outside of brackets between them. */
    private static List<String> features(String text) {
        if (text.indexOf('\n') >= 0) {
            return parts(text, '\n');
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        int open = 0;
        for (int i = 0; i <= text.length(); i++) {
            char at = i < text.length() ? text.charAt(i) : ',';
            open += at == '(' ? 1 : at == ')' ? -1 : 0;
            if (at == ',' && (open <= 0 || i == text.length())) {
                if (i > start) {
                    parts.add(text.substring(start, i).trim());
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private static void readActivations(String text, TrainingSetupBuilder builder) {
        List<Activation> activations = new ArrayList<>();
        for (String word : parts(text)) {
            activations.add(Options.activation("activation", word));
        }
        builder.activation(activations.get(0));
        if (activations.size() > 1) {
            builder.layerActivations(activations);
        }
    }

    private LoopRules rules() {
        Optional<LoopFault> fault = Optional.empty();
        String key = text("loopFault").orElse("");
        if (!key.isEmpty()) {
            List<String> keys = new ArrayList<>();
            for (LoopFault one : LoopFault.values()) {
                keys.add(one.key());
            }
            fault = Optional.of(LoopFault.values()[Options.choice("loopFault", key, keys)]);
        }
        return new LoopRules(fault, frozen(text("frozen").orElse("")));
    }

    /** The numbers of "0-3,7". */
    private static List<Integer> frozen(String text) {
        List<Integer> frozen = new ArrayList<>();
        for (String part : text.isEmpty() ? List.<String>of() : parts(text)) {
            int dash = part.indexOf('-');
            int most = TrainingSetup.MAXIMUM_PARAMETERS - 1;
            int least = frozen.isEmpty() ? 0 : frozen.get(frozen.size() - 1) + 1;
            int first = whole("frozen", dash < 0 ? part : part.substring(0, dash), least, most);
            int last = dash < 0 ? first : whole("frozen", part.substring(dash + 1), first, most);
            for (int i = first; i <= last; i++) {
                frozen.add(i);
            }
        }
        return frozen;
    }

    private OptimizerSetup optimizer() {
        OptimizerSetup usual =
                Options.optimizer("optimizer.kind", text("optimizer.kind").orElse("sgd"));
        if (usual instanceof OptimizerSetup.Sgd sgd) {
            return new OptimizerSetup.Sgd(
                    number("optimizer.momentum").orElse(sgd.momentum()),
                    truth("optimizer.nesterov").orElse(sgd.nesterov()),
                    number("optimizer.weightDecay").orElse(sgd.weightDecay()));
        }
        if (usual instanceof OptimizerSetup.RmsProp rmsProp) {
            return new OptimizerSetup.RmsProp(
                    number("optimizer.alpha").orElse(rmsProp.alpha()),
                    number("optimizer.eps").orElse(rmsProp.eps()));
        }
        if (usual instanceof OptimizerSetup.Adam adam) {
            double[] betas = betas(adam.beta1(), adam.beta2());
            return new OptimizerSetup.Adam(
                    betas[0], betas[1], number("optimizer.eps").orElse(adam.eps()));
        }
        OptimizerSetup.AdamW adamW = (OptimizerSetup.AdamW) usual;
        double[] betas = betas(adamW.beta1(), adamW.beta2());
        return new OptimizerSetup.AdamW(
                betas[0],
                betas[1],
                number("optimizer.eps").orElse(adamW.eps()),
                number("optimizer.weightDecay").orElse(adamW.weightDecay()));
    }

    private double[] betas(double first, double second) {
        Optional<String> text = text("optimizer.betas");
        if (text.isEmpty()) {
            return new double[] {first, second};
        }
        List<String> parts = parts(text.get());
        if (parts.size() != 2) {
            throw new IllegalArgumentException(
                    "optimizer.betas must be two numbers of at least 0 and below 1, not " + parts.size());
        }
        return new double[] {number("optimizer.betas", parts.get(0)), number("optimizer.betas", parts.get(1))};
    }

    private Schedule schedule() {
        int kind = Options.choice(
                "schedule.kind",
                text("schedule.kind").orElse("constant"),
                List.of("constant", "linear", "step", "cosine"));
        if (kind == 0) {
            return new Schedule.Constant();
        }
        if (kind == 2) {
            return new Schedule.Step(
                    whole("schedule.stepSize", 1, MOST).orElse(100),
                    number("schedule.gamma").orElse(0.5));
        }
        double endFactor = number("schedule.endFactor").orElse(kind == 1 ? 0.1 : 0.0);
        int steps = whole("schedule.steps", 1, MOST).orElse(100);
        return kind == 1 ? new Schedule.Linear(endFactor, steps) : new Schedule.Cosine(endFactor, steps);
    }

    private List<Integer> layers() {
        Optional<String> text = text("layers");
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "layers must be numbers: inputs, then neurons of each layer, such as [2, 16, 16, 1]");
        }
        List<Integer> layers = new ArrayList<>();
        List<String> parts = parts(text.get());
        for (int i = 0; i < parts.size(); i++) {
            layers.add(whole("layers[" + i + "]", parts.get(i), 1, TrainingSetup.MAXIMUM_WIDTH));
        }
        return layers;
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(settings.remove(key));
    }

    private Optional<Double> number(String key) {
        return text(key).map(text -> number(key, text));
    }

    private Optional<Integer> whole(String key, int least, int most) {
        return text(key).map(text -> whole(key, text, least, most));
    }

    private Optional<Long> seed(String key) {
        return text(key).map(text -> Options.wholeNumber(key, number(key, text), 0, (long) MOST_SEED));
    }

    private Optional<Boolean> truth(String key) {
        return text(key).map(text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(key + " must be true or false, not \"" + text + "\"");
            }
            return text.equals("true");
        });
    }

    private static int whole(String key, String text, int least, int most) {
        return (int) Options.wholeNumber(key, number(key, text), least, most);
    }

    private static double number(String key, String text) {
        if (!Numbers.isDecimal(text)) {
            throw new IllegalArgumentException(key + " must be a number, not \"" + text + "\"");
        }
        return Numbers.parse(text);
    }

    private static List<String> parts(String text) {
        return parts(text, ',');
    }

    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (true) {
            int comma = text.indexOf(separator, start);
            if (comma < 0) {
                parts.add(text.substring(start));
                return parts;
            }
            parts.add(text.substring(start, comma));
            start = comma + 1;
        }
    }
}
