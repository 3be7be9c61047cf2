package micrograd.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import micrograd.fixtures.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetsTest {
    @Test
    void moonsAreThoseScikitLearnDraws() {
        JsonObject fixture = Fixtures.read("karpathy-moons.json");
        Dataset moons = Datasets.generate(DatasetKind.MOONS, 100, 0.1, 1337, 1);
        JsonArray points = fixture.getAsJsonArray("X");
        JsonArray targets = fixture.getAsJsonArray("y");
        assertEquals(100, moons.train().size());
        for (int i = 0; i < 100; i++) {
            double[] expected = Fixtures.doubles(points.get(i).getAsJsonArray());
            assertArrayEquals(expected, moons.train().get(i).inputs(), 1e-15);
            assertEquals(targets.get(i).getAsDouble(), moons.train().get(i).target());
        }
    }

    @Test
    void yinYangIsThePublishedOneBitForBit() {
        JsonObject fixture = Fixtures.read("eureka-yinyang.json");
        Dataset yinYang = Datasets.generate(DatasetKind.YINYANG, 100, 0, 42, 0.8);
        assertExamples(fixture.getAsJsonArray("train"), yinYang.train());
        assertExamples(fixture.getAsJsonArray("validation"), yinYang.test().subList(0, 10));
        assertExamples(fixture.getAsJsonArray("test"), yinYang.test().subList(10, 20));
    }

    @Test
    void theLecturesFourExamplesComeInItsOrder() {
        List<Example> examples =
                Datasets.generate(DatasetKind.LECTURE, 4, 0, 0, 1).train();
        assertEquals(
                List.of(
                        new Example(new double[] {2, 3, -1}, 1),
                        new Example(new double[] {3, -1, 0.5}, -1),
                        new Example(new double[] {0.5, 1, 1}, -1),
                        new Example(new double[] {1, 1, -1}, 1)),
                examples);
    }

    @Test
    void noiselessMoonsLieOnTheirHalfCircles() {
        for (Example example : Datasets.generate(DatasetKind.MOONS, 51, 0, 3, 1).train()) {
            boolean upper = example.target() == -1;
            assertEquals(1, radius(example.input(0) - (upper ? 0 : 1), example.input(1) - (upper ? 0 : 0.5)), 1e-12);
        }
    }

    @Test
    void noiselessCirclesHaveTheirRadii() {
        for (Example example :
                Datasets.generate(DatasetKind.CIRCLES, 51, 0, 3, 1).train()) {
            assertEquals(example.target() == -1 ? 1 : 0.5, radius(example.input(0), example.input(1)), 1e-12);
        }
    }

    @Test
    void noiselessXorIsOneWhereExactlyOneCoordinateIsPositive() {
        for (Example example : Datasets.generate(DatasetKind.XOR, 200, 0, 3, 1).train()) {
            assertEquals(example.input(0) > 0 != example.input(1) > 0 ? 1 : -1, example.target());
        }
    }

    @Test
    void gaussiansSurroundTheirMiddles() {
        double[] sums = new double[2];
        for (Example example :
                Datasets.generate(DatasetKind.GAUSSIANS, 2000, 0, 3, 1).train()) {
            sums[example.target() < 0 ? 0 : 1] += example.input(0) + example.input(1);
        }
        assertEquals(-2, sums[0] / 1000, 0.1);
        assertEquals(2, sums[1] / 1000, 0.1);
    }

    @Test
    void aNoiselessSpiralsArmsAreHalfATurnApart() {
        List<Example> examples =
                Datasets.generate(DatasetKind.SPIRAL, 40, 0, 3, 1).train();
        for (Example example : examples) {
            double[] opposite = {-example.input(0), -example.input(1)};
            assertTrue(examples.contains(new Example(opposite, -example.target())));
        }
    }

    private static Stream<DatasetKind> drawn() {
        return Stream.of(DatasetKind.values()).filter(kind -> !kind.isTyped() && kind != DatasetKind.POINTS);
    }

    private static Stream<DatasetKind> drawnClasses() {
        return drawn().filter(kind -> kind.classes() > 0);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void theSameSeedDrawsTheSameAndAnotherSeedAnother(DatasetKind kind) {
        List<Example> examples = Datasets.generate(kind, 60, 0.1, 7, 1).train();
        assertEquals(examples, Datasets.generate(kind, 60, 0.1, 7, 1).train());
        assertNotEquals(examples, Datasets.generate(kind, 60, 0.1, 8, 1).train());
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void everySizeIsDrawnWithTargetsOfItsKind(DatasetKind kind) {
        for (int size = 1; size <= 12; size++) {
            Dataset dataset = Datasets.generate(kind, size, 0.2, 5, 1);
            assertEquals(size, dataset.train().size());
            assertTrue(dataset.test().isEmpty());
            for (Example example : dataset.train()) {
                assertEquals(kind.inputs(), example.inputCount());
                assertTrue(kind.isTarget(example.target()));
                for (double input : example.inputs()) {
                    assertTrue(Double.isFinite(input));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void noiseMovesPointsByItsStandardDeviation(DatasetKind kind) {
        if (kind.isPlaygrounds()) {
            return;
        }
        List<Example> clean = Datasets.generate(kind, 1000, 0, 21, 1).train();
        List<Example> noisy = Datasets.generate(kind, 1000, 0.3, 21, 1).train();
        double squares = 0;
        for (int i = 0; i < 1000; i++) {
            double moved = noisy.get(i).input(0) - clean.get(i).input(0);
            if (kind.classes() > 0) {
                assertEquals(clean.get(i).target(), noisy.get(i).target());
            } else {
                assertEquals(0, moved);
                moved = noisy.get(i).target() - clean.get(i).target();
            }
            squares += moved * moved;
        }
        assertEquals(0.3, Math.sqrt(squares / 1000), 0.03);
    }

    @ParameterizedTest
    @MethodSource("drawnClasses")
    void everyShareFromTheFrontHoldsAllClassesFairly(DatasetKind kind) {
        Dataset dataset = Datasets.generate(kind, 600, 0, 9, 0.5);
        assertEquals(300, dataset.train().size());
        int[] counts = new int[3];
        for (Example example : dataset.train()) {
            counts[kind.classes() == 2 ? (int) (example.target() + 1) / 2 : (int) example.target()]++;
        }
        for (int i = 0; i < kind.classes(); i++) {
            assertEquals(300.0 / kind.classes(), counts[i], 30);
        }
    }

    @Test
    void theCircleIsADiscInsideARing() {
        for (Example example :
                Datasets.generate(DatasetKind.CIRCLE, 300, 0, 3, 1).train()) {
            double radius = radius(example.input(0), example.input(1));
            assertTrue(example.target() == 1 ? radius < 0.5 : radius >= 0.7 && radius < 1);
        }
    }

    @Test
    void sidesLieOnTheSidesOfTheirCurveAndTakeTurns() {
        List<Example> examples = Datasets.sides(200, 0, 2, x -> 0.5 * x * x - 1, Datasets.source(DatasetKind.RULE, 4));
        for (int i = 0; i < 200; i++) {
            Example one = examples.get(i);
            assertEquals(i % 2 == 0 ? 1 : -1, one.target());
            assertEquals(one.target() > 0, one.input(1) > 0.5 * one.input(0) * one.input(0) - 1);
            assertTrue(Math.abs(one.input(0)) <= 2 && Math.abs(one.input(1)) <= 2);
        }
        // A curve above everything: there is no other side to take turns with, and no waiting for it.
        for (Example one : Datasets.sides(50, 0, 1, x -> 7, Datasets.source(DatasetKind.RULE, 4))) {
            assertEquals(-1, one.target());
        }
    }

    @Test
    void curvesHaveTheirValuesAsTargets() {
        for (Example one : Datasets.generate(DatasetKind.SINE, 50, 0, 3, 1).train()) {
            assertEquals(Math.sin(one.input(0)), one.target());
        }
        for (Example one : Datasets.surface(50, 0, 5, (a, b) -> a - 2 * b, Datasets.source(DatasetKind.FUNCTION, 1))) {
            assertEquals(one.input(0) - 2 * one.input(1), one.target());
        }
    }

    @Test
    void aShareIsRoundedAndLeavesAtLeastOneExampleToTrainOn() {
        assertEquals(
                29,
                Datasets.generate(DatasetKind.MOONS, 100, 0, 1, 0.29).train().size());
        assertEquals(
                1, Datasets.generate(DatasetKind.MOONS, 10, 0, 1, 0.001).train().size());
        assertEquals(
                9, Datasets.generate(DatasetKind.MOONS, 10, 0, 1, 0.001).test().size());
    }

    @Test
    void optionsOutOfRangeAreNamed() {
        assertNamed("dataset.size", 0, 0, 0, 1);
        assertNamed("dataset.size", 10_001, 0, 0, 1);
        assertNamed("dataset.noise", 10, -0.1, 0, 1);
        assertNamed("dataset.noise", 10, Double.NaN, 0, 1);
        assertNamed("dataset.seed", 10, 0, -1, 1);
        assertNamed("dataset.seed", 10, 0, 1L << 32, 1);
        assertNamed("dataset.trainShare", 10, 0, 0, 0);
        assertNamed("dataset.trainShare", 10, 0, 0, 1.01);
        assertNamed("dataset.trainShare", 10, 0, 0, Double.NaN);
    }

    @Test
    void anExampleCannotBeChangedFromOutside() {
        double[] inputs = {1, 2};
        Example example = new Example(inputs, 1);
        inputs[0] = 5;
        example.inputs()[1] = 6;
        assertEquals(new Example(new double[] {1, 2}, 1), example);
        assertFalse(example.equals(new Example(new double[] {1, 2}, -1)));
    }

    private static void assertNamed(String option, int size, double noise, long seed, double trainShare) {
        IllegalArgumentException error = assertThrows(
                IllegalArgumentException.class,
                () -> Datasets.generate(DatasetKind.MOONS, size, noise, seed, trainShare));
        assertTrue(error.getMessage().startsWith(option + " must be"), error.getMessage());
    }

    private static void assertExamples(JsonArray expected, List<Example> examples) {
        assertEquals(expected.size(), examples.size());
        for (int i = 0; i < examples.size(); i++) {
            JsonArray pair = expected.get(i).getAsJsonArray();
            assertArrayEquals(
                    Fixtures.doubles(pair.get(0).getAsJsonArray()),
                    examples.get(i).inputs());
            assertEquals(pair.get(1).getAsDouble(), examples.get(i).target());
        }
    }

    private static double radius(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }
}
