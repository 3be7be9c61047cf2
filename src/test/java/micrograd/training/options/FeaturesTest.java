package micrograd.training.options;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import micrograd.data.DatasetKind;
import micrograd.data.Example;
import micrograd.nn.Loss;
import micrograd.training.run.ExampleGraph;
import micrograd.training.run.TrainingSession;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    private static final TrainingSetup SQUARES = TrainingSetup.builder(
                    DatasetSetup.of(DatasetKind.CIRCLES), List.of(3, 1))
            .features(List.of("x1**2", "x2**2", "sin(x1) * x2"))
            .loss(Loss.BINARY_CROSS_ENTROPY)
            .learningRate(2)
            .build();

    @Test
    void aNetworkIsFedExpressionsOfTheCoordinates() {
        Features features = SQUARES.inputFeatures();
        assertArrayEquals(new double[] {4, 9, Math.sin(2) * 3}, features.of(2, 3));
        assertArrayEquals(
                new double[] {4, 25, 9, 36, Math.sin(2) * 3, Math.sin(5) * 6},
                features.planes(new double[] {2, 5, 3, 6}, 2));
        TrainingSession session = new TrainingSession(SQUARES);
        session.step(60);
        // Two rings are apart by their radius: with squares one neuron is enough.
        assertTrue(session.accuracy() > 0.95);
        Example first = session.data().train().get(0);
        assertEquals(2, first.inputCount(), "the data keep their coordinates");
        ExampleGraph graph = session.graph(first);
        assertEquals(session.predict(first.inputs())[0], graph.output(0, 0).data());
        assertEquals(first.input(0) * first.input(0), graph.fed(0).data());
        assertTrue(graph.input(0).grad() != 0, "gradients go back to the coordinates");
    }

    @Test
    void theCoordinatesThemselvesAreNoFeatures() {
        TrainingSetup plain = TrainingSetup.builder(DatasetSetup.of(DatasetKind.MOONS), List.of(2, 1))
                .features(List.of("x1", "x2"))
                .build();
        assertEquals(List.of(), plain.features());
        assertEquals(List.of("x1", "x2"), plain.inputFeatures().expressions());
    }

    @Test
    void theyComeBackFromSettings() {
        assertEquals(SQUARES, Settings.take(new LinkedHashMap<>(Settings.of(SQUARES))));
        var listed = new LinkedHashMap<>(Settings.of(SQUARES));
        listed.put("features", "x1**2,max(x1, x2),x2");
        assertEquals(
                List.of("x1**2", "max(x1, x2)", "x2"), Settings.take(listed).features());
    }

    @Test
    void wrongOnesAreNamed() {
        TrainingSetupBuilder builder = TrainingSetup.builder(DatasetSetup.of(DatasetKind.MOONS), List.of(1, 1));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> builder.features(List.of("x1 + z")).build())
                .getMessage();
        assertTrue(message.startsWith("features must be expressions of x1 and x2. In “x1 + z”: "), message);
        String count = assertThrows(
                        IllegalArgumentException.class,
                        () -> builder.features(List.of("x1", "x1*x2")).build())
                .getMessage();
        assertEquals("layers must begin with 2, the features, not 1", count);
    }

    @Test
    void aTypedRuleAndATypedFunctionAreTrainedOn() {
        DatasetSetup rule = DatasetSetup.of(DatasetKind.RULE);
        rule = rule.withTyped(rule.typed().withFormula("x1**2 - 1").withReach(2));
        for (Example one : rule.data().train()) {
            assertEquals(one.target() > 0, one.input(1) > one.input(0) * one.input(0) - 1);
        }
        DatasetSetup function = DatasetSetup.of(DatasetKind.FUNCTION);
        assertEquals(2, function.form().inputs());
        function = function.withTyped(function.typed().withFormula("x1/2"));
        assertEquals(1, function.form().inputs());
        TrainingSetup setup = TrainingSetup.builder(function, List.of(1, 1)).build();
        assertEquals(Loss.MEAN_SQUARED, setup.loss());
        TrainingSession session = new TrainingSession(setup);
        assertTrue(Double.isNaN(session.accuracy()));
        session.step(200);
        assertEquals(0.5, session.parameters()[0], 1e-6);
        assertTrue(Double.isNaN(session.accuracy()), "numbers are not right or wrong");
        assertEquals(setup, Settings.take(new LinkedHashMap<>(Settings.of(setup))));
        DatasetSetup half = function.withTyped(function.typed().withFormula("log(x1)"));
        for (Example one : half.data().train()) {
            assertTrue(one.input(0) > 0, "only where there is a value");
        }
        DatasetSetup.Typed nowhere = function.typed().withFormula("log(-1 - x1**2)");
        DatasetSetup known = function;
        assertThrows(IllegalArgumentException.class, () -> known.withTyped(nowhere));
        assertThrows(
                IllegalArgumentException.class,
                () -> TrainingSetup.builder(DatasetSetup.of(DatasetKind.SINE), List.of(1, 1))
                        .loss(Loss.MAX_MARGIN)
                        .build());
    }
}
