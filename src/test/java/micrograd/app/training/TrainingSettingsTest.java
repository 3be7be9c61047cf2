package micrograd.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import micrograd.document.TrainingDocument;
import micrograd.nn.Activation;
import micrograd.nn.Loss;
import micrograd.nn.Schedule;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.TrainingSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingSettingsTest {
    private static final TrainingSetup SETUP = TrainingDocument.DEFAULT.setup();

    private static TrainingSetup edited(TrainingSetup setup, String... pairs) {
        TrainingSetup result = setup;
        for (int i = 0; i < pairs.length; i += 2) {
            result = SettingTexts.edited(result, pairs[i], pairs[i + 1]);
        }
        return result;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dataset.kind | spiral | spiral",
                "dataset.size | 250 | 250",
                "dataset.noise | .25 | 0.25",
                "dataset.trainShare | 70 | 70",
                "dataset.seed | 12 | 12",
                "layers | 16 16 | 16, 16",
                "layers | 3,q4 |",
                "layers | none | none",
                "activation | leaky-relu | leaky-relu",
                "activation.0 | relu | relu",
                "activation.2 | tanh | tanh",
                "outputActivation | tanh | tanh",
                "initialization | he | he",
                "loss | mean-squared | mean-squared",
                "optimizer.kind | adam | adam",
                "optimizer.momentum | 0.9 | 0.9",
                "optimizer.momentum | 1 |",
                "learningRate | 0,03 | 0.03",
                "learningRate | −1 |",
                "learningRate | |",
                "schedule.kind | cosine | cosine",
                "batchSize | 10 | 10",
                "batchSize | all | all",
                "batchSize | 1.5 |",
                "l1 | 1e-3 | 0.001",
                "l2 | 0.01 | 0.01",
                "weightsOnly | true | true",
                "seed | 4294967295 | 4294967295",
                "seed | 4294967296 |",
                "dataset.size | 0 |",
                "dataset.size | 10001 |",
                "dataset.trainShare | 0 |",
                "dataset.trainShare | 101 |",
                "layers | 1,1,1,1,1,1,1,1,1 |",
                "layers | 129 |",
                "layers | 0 |"
            })
    void aTextIsTakenAndShownAgainOrRefused(String option, String text, String shown) {
        String typed = text == null ? "" : text;
        if (shown == null) {
            String message = assertThrows(
                            IllegalArgumentException.class, () -> SettingTexts.edited(SETUP, option, typed))
                    .getMessage();
            assertEquals('.', message.charAt(message.length() - 1), message);
            assertEquals(true, Character.isUpperCase(message.charAt(0)), message);
        } else {
            assertEquals(shown, SettingTexts.text(SettingTexts.edited(SETUP, option, typed), option));
        }
    }

    @Test
    void anotherDataSetBringsItsInputsAndClasses() {
        TrainingSetup three = edited(SETUP, "dataset.kind", "yinyang");
        assertEquals(List.of(2, 6, 4, 3), three.layers());
        assertEquals(Loss.SOFTMAX, three.loss());
        TrainingSetup back = edited(three, "dataset.kind", "lecture");
        assertEquals(List.of(3, 6, 4, 1), back.layers());
        assertEquals(Loss.MAX_MARGIN, back.loss());
        assertEquals(4, back.dataset().size());
    }

    @Test
    void softmaxHasAnOutputForEachClass() {
        TrainingSetup softmax = edited(SETUP, "loss", "softmax");
        assertEquals(2, softmax.shape().outputs());
        assertEquals(1, edited(softmax, "loss", "squared").shape().outputs());
    }

    @Test
    void eachOptimizerHasItsOwnFields() {
        assertEquals("", SettingTexts.text(SETUP, "optimizer.beta1"));
        TrainingSetup adamW = edited(
                SETUP,
                "optimizer.kind",
                "adamw",
                "optimizer.beta1",
                "0.8",
                "optimizer.beta2",
                "0.95",
                "optimizer.eps",
                "1e-6",
                "optimizer.weightDecay",
                "0.1");
        assertEquals(new OptimizerSetup.AdamW(0.8, 0.95, 1e-6, 0.1), adamW.optimizer());
        assertEquals("", SettingTexts.text(adamW, "optimizer.momentum"));
        TrainingSetup rmsProp = edited(SETUP, "optimizer.kind", "rmsprop", "optimizer.alpha", "0.9");
        assertEquals(new OptimizerSetup.RmsProp(0.9, 1e-8), rmsProp.optimizer());
    }

    @Test
    void nesterovGoesWithTheMomentum() {
        assertThrows(IllegalArgumentException.class, () -> edited(SETUP, "optimizer.nesterov", "true"));
        TrainingSetup nesterov = edited(SETUP, "optimizer.momentum", "0.9", "optimizer.nesterov", "true");
        assertEquals(new OptimizerSetup.Sgd(0.9, true, 0), nesterov.optimizer());
        assertEquals(
                new OptimizerSetup.Sgd(0, false, 0),
                edited(nesterov, "optimizer.momentum", "0").optimizer());
    }

    @Test
    void schedulesKeepWhatTheyShare() {
        TrainingSetup linear =
                edited(SETUP, "schedule.kind", "linear", "schedule.steps", "500", "schedule.endFactor", "0.2");
        assertEquals(new Schedule.Linear(0.2, 500), linear.schedule());
        assertEquals(
                new Schedule.Cosine(0.2, 500),
                edited(linear, "schedule.kind", "cosine").schedule());
        TrainingSetup step = edited(SETUP, "schedule.kind", "step", "schedule.stepSize", "50", "schedule.gamma", "0.9");
        assertEquals(new Schedule.Step(50, 0.9), step.schedule());
        assertEquals("", SettingTexts.text(step, "schedule.steps"));
    }

    @Test
    void layersKeepTheirOwnActivations() {
        TrainingSetup mixed = edited(SETUP, "activation.1", "relu");
        assertEquals(
                List.of(Activation.TANH, Activation.RELU, Activation.LINEAR),
                mixed.shape().activations());
        assertEquals(
                List.of(Activation.TANH, Activation.RELU, Activation.TANH, Activation.LINEAR),
                edited(mixed, "layers", "6, 4, 3").shape().activations());
        assertEquals(
                List.of(Activation.SIGMOID, Activation.SIGMOID, Activation.LINEAR),
                edited(mixed, "activation", "sigmoid").shape().activations());
    }
}
