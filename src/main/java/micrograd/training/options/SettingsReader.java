package micrograd.training.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.nn.Schedule;
import micrograd.text.Numbers;

/** Takes settings out of a map and makes of them what they say; others stay. */
final class SettingsReader {
    private static final double MOST_SEED = 4294967295.0;
    private static final int MOST = Integer.MAX_VALUE;

    private final Map<String, String> settings;

    SettingsReader(Map<String, String> settings) {
        this.settings = settings;
    }

    TrainingSetup setup() {
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
                text("dataset.labels").map(SettingsReader::labels).orElse(usual.labels()));
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

    OptimizerSetup optimizer() {
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

    Optional<Double> number(String key) {
        return text(key).map(text -> number(key, text));
    }

    Optional<Integer> whole(String key, int least, int most) {
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
