package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import micrograd.fixtures.Fixtures;
import micrograd.training.options.EngineChoice;
import micrograd.training.options.Preset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedRunsTest {
    @ParameterizedTest
    @EnumSource(names = {"OBJECTS", "TAPE"})
    void twoMoonsTrainAsInMicrogradsNotebook(EngineChoice engine) {
        JsonObject fixture = Fixtures.read("karpathy-moons.json");
        double[] losses = Fixtures.doubles(fixture.getAsJsonArray("loss"));
        double[] accuracies = Fixtures.doubles(fixture.getAsJsonArray("accuracyPercent"));
        TrainingSession session = session(Preset.KARPATHY_MOONS, engine);
        assertArrayEquals(Fixtures.doubles(fixture.getAsJsonArray("initialParameters")), session.parameters());
        for (int step = 0; step < 100; step++) {
            session.step();
            assertEquals(losses[step], session.loss(), 1e-12, "loss of step " + step);
            assertEquals(accuracies[step] / 100, session.accuracy(), "accuracy of step " + step);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OBJECTS", "TAPE"})
    void yinYangTrainsAsInEurekasMicrograd(EngineChoice engine) {
        JsonObject fixture = Fixtures.read("eureka-yinyang.json");
        double[] losses = Fixtures.doubles(fixture.getAsJsonArray("trainLoss"));
        double[] validation = Fixtures.doubles(fixture.getAsJsonArray("validationLossEvery10"));
        TrainingSession session = session(Preset.EUREKA_YINYANG, engine);
        for (int step = 0; step < 100; step++) {
            if (step % 10 == 0) {
                double loss =
                        session.evaluate(session.data().test().subList(0, 10)).loss();
                assertEquals(validation[step / 10], loss, 1e-6, "validation loss before step " + step);
            }
            session.step();
            assertEquals(losses[step], session.loss(), 1e-9, "train loss of step " + step);
        }
    }

    private static TrainingSession session(Preset preset, EngineChoice engine) {
        TrainingSession session =
                new TrainingSession(preset.setup().toBuilder().engine(engine).build());
        assertEquals(engine.literal(), session.engine());
        return session;
    }
}
