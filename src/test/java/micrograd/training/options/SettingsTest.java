package micrograd.training.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.nn.Schedule;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void everySetUpComesBackAsItWas() {
        TrainingSetup odd = TrainingSetup.builder(
                        new DatasetSetup(DatasetKind.SPIRAL, 77, 0.123456789012345, 4294967295L, 0.3, List.of()),
                        List.of(2, 5, 3, 1))
                .activation(Activation.LEAKY_RELU)
                .outputActivation(Activation.TANH)
                .initialization(Initialization.HE)
                .generator(WeightGenerator.DATASET)
                .loss(Loss.MEAN_SQUARED)
                .learningRate(1e-7)
                .batchSize(10)
                .l1(0.25)
                .l2(1e-4)
                .weightsOnly(true)
                .seed(5)
                .engine(EngineChoice.TAPE)
                .build();
        for (OptimizerSetup optimizer : List.of(
                new OptimizerSetup.Sgd(0.9, true, 0.1),
                new OptimizerSetup.RmsProp(0.95, 1e-6),
                new OptimizerSetup.Adam(0.8, 0.99, 1e-9),
                new OptimizerSetup.AdamW(0.8, 0.99, 1e-9, 0.5))) {
            for (Schedule schedule : List.of(
                    new Schedule.Constant(),
                    new Schedule.Linear(0.3, 7),
                    new Schedule.Step(3, 0.9),
                    new Schedule.Cosine(0.01, 500))) {
                comesBack(
                        odd.toBuilder().optimizer(optimizer).schedule(schedule).build());
            }
        }
        for (Preset preset : Preset.values()) {
            comesBack(preset.setup());
        }
        for (DatasetKind kind : DatasetKind.values()) {
            comesBack(TrainingSetup.builder(
                            DatasetSetup.of(kind), List.of(kind.inputs(), 4, Math.max(1, kind.classes())))
                    .build());
        }
    }

    @Test
    void whatIsAsUsualIsNotWritten() {
        TrainingSetup setup = TrainingSetup.builder(DatasetSetup.of(DatasetKind.XOR), List.of(2, 4, 1))
                .build();
        assertEquals(Map.of("dataset.kind", "xor", "layers", "2,4,1", "loss", "max-margin"), Settings.of(setup));
    }

    @Test
    void aWrongSettingIsNamedAndWhatItMayBeIsSaid() {
        assertTrue(wrong("dataset.kind", "moon").contains("\"moons\""));
        assertTrue(wrong("layers", "2,0,1").startsWith("layers[1] must be a whole number from 1"));
        assertTrue(wrong("layers", "").startsWith("layers"));
        assertTrue(wrong("layers", "3,1").startsWith("layers must begin with 2"));
        assertTrue(wrong("activation", "gelu").contains("\"leaky-relu\""));
        assertTrue(wrong("learningRate", "fast").startsWith("learningRate must be a number"));
        assertTrue(wrong("learningRate", "-1").startsWith("learningRate"));
        assertTrue(wrong("dataset.size", "2.5").startsWith("dataset.size"));
        assertTrue(wrong("dataset.trainShare", "0").startsWith("dataset.trainShare"));
        assertTrue(wrong("optimizer.kind", "lbfgs").contains("\"adamw\""));
        assertTrue(wrong("schedule.kind", "cyclic").contains("\"cosine\""));
        assertTrue(wrong("weightsOnly", "yes").contains("true or false"));
        assertTrue(wrong("seed", "-1").startsWith("seed"));
        assertTrue(wrong("engine", "gpu").contains("\"kernel\""));
        assertTrue(wrong("batchSize", "1e99").startsWith("batchSize"));
    }

    @Test
    void whatNobodyTookIsRefused() {
        Map<String, String> settings = settings();
        settings.put("optimizer.betas", "0.9,0.99"); // plain descent has none
        Settings.take(settings);
        String message = assertThrows(IllegalArgumentException.class, () -> Settings.requireNone(settings, "these"))
                .getMessage();
        assertTrue(message.startsWith("optimizer.betas"), message);
    }

    private static void comesBack(TrainingSetup setup) {
        Map<String, String> written = new LinkedHashMap<>(Settings.of(setup));
        assertTrue(
                TrainingOptions.ALL.stream().map(TrainingOption::key).toList().containsAll(written.keySet()),
                written.toString());
        assertEquals(setup, Settings.take(written));
        assertTrue(written.isEmpty(), written.toString());
    }

    private static String wrong(String key, String value) {
        Map<String, String> settings = settings();
        settings.put(key, value);
        return assertThrows(IllegalArgumentException.class, () -> Settings.take(settings), key)
                .getMessage();
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("dataset.kind", "moons");
        settings.put("layers", "2,4,1");
        return settings;
    }
}
