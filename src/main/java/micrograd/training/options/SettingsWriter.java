package micrograd.training.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.data.DatasetForm;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.nn.Schedule;
import micrograd.text.Numbers;

/** Writes a set-up as settings. */
final class SettingsWriter {
    private SettingsWriter() {}

    /** A set-up of a kind in which all but data, layers and loss, which are always said, is as it is unless said. */
    static TrainingSetup usual(DatasetKind kind) {
        DatasetSetup data = DatasetSetup.of(kind);
        DatasetForm form = data.form();
        return TrainingSetup.builder(data, List.of(form.inputs(), form.classes() == 0 ? 1 : form.classes()))
                .build();
    }

    static Map<String, String> full(TrainingSetup setup) {
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
}
