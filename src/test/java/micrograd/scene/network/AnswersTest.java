package micrograd.scene.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import micrograd.data.Dataset;
import micrograd.data.DatasetForm;
import micrograd.data.DatasetKind;
import micrograd.data.Datasets;
import micrograd.data.Example;
import micrograd.document.TrainingLook;
import micrograd.document.TrainingLook.Shown;
import micrograd.nn.Activation;
import micrograd.nn.Loss;
import micrograd.nn.NetworkShape;
import micrograd.scene.chart.Axis;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.TrainingSetup;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final MapColours COLOURS =
            new MapColours(0xffffff, 0xf59322, 0x0877bd, List.of(0x0877bd, 0xf59322, 0x702a4a));

    private static TrainingSetup setup(DatasetKind kind, Loss loss) {
        int outputs = kind.classes() <= 2 && loss != Loss.SOFTMAX ? 1 : kind.classes();
        return TrainingSetup.builder(DatasetSetup.of(kind), List.of(kind.inputs(), outputs))
                .loss(loss)
                .build();
    }

    @Test
    void sharesAreProbabilitiesWhereTheLossTakesThemSo() {
        OutputMap softmax = new OutputMap(setup(DatasetKind.YINYANG, Loss.SOFTMAX));
        double[] even = {1, 1, 1};
        assertEquals(1 / 3.0, softmax.share(even, 2), 1e-15);
        assertEquals(0, softmax.confidence(even), 1e-15);
        double[] sure = {0, 30, 0};
        assertEquals(1, softmax.share(sure, 1), 1e-9);
        assertEquals(1, softmax.confidence(sure), 1e-9);
        assertTrue(softmax.hasProbabilities());
        OutputMap logit = new OutputMap(setup(DatasetKind.MOONS, Loss.BINARY_CROSS_ENTROPY));
        assertEquals(0.75, logit.share(new double[] {Math.log(3)}, 1), 1e-12);
        assertEquals(0.25, logit.share(new double[] {Math.log(3)}, 0), 1e-12);
        assertEquals(0.5, logit.confidence(new double[] {Math.log(3)}), 1e-12);
        OutputMap margin = new OutputMap(setup(DatasetKind.MOONS, Loss.MAX_MARGIN));
        assertEquals(0.75, margin.share(new double[] {0.5}, 1));
        assertEquals(1, margin.share(new double[] {8}, 1));
        assertFalse(margin.hasProbabilities());
    }

    @Test
    void discretiseLeavesTheClassAlone() {
        TrainingLook discrete = TrainingLook.USUAL.with("discrete", true);
        OutputMap map = new OutputMap(setup(DatasetKind.MOONS, Loss.MAX_MARGIN), discrete, 1);
        assertEquals(COLOURS.ofNumber(1), map.pixel(new double[] {0.01}, COLOURS));
        assertEquals(COLOURS.ofNumber(-1), map.pixel(new double[] {-0.01}, COLOURS));
        OutputMap three = new OutputMap(setup(DatasetKind.YINYANG, Loss.SOFTMAX), discrete, 1);
        assertEquals(three.pixel(new double[] {0, 9, 0}, COLOURS), three.pixel(new double[] {0, 0.1, 0}, COLOURS));
    }

    @Test
    void coloursSayAClassesProbabilityOrHowSureTheNetworkIs() {
        TrainingSetup setup = setup(DatasetKind.YINYANG, Loss.SOFTMAX);
        OutputMap second = new OutputMap(setup, TrainingLook.USUAL.withShown(Shown.PROBABILITY, 2), 1);
        assertEquals(COLOURS.ofShare(2, 3, 0), second.pixel(new double[] {900, 0, 0}, COLOURS));
        assertEquals(COLOURS.ofShare(2, 3, 1), second.pixel(new double[] {0, 0, 900}, COLOURS));
        OutputMap confidence = new OutputMap(setup, TrainingLook.USUAL.withShown(Shown.CONFIDENCE, 0), 1);
        assertEquals(
                confidence.pixel(new double[] {900, 0, 0}, COLOURS),
                confidence.pixel(new double[] {0, 0, 900}, COLOURS));
        assertNotEquals(
                confidence.pixel(new double[] {1, 0, 0}, COLOURS), confidence.pixel(new double[] {9, 0, 0}, COLOURS));
    }

    @Test
    void numbersAreShownUpToTheGreatestTarget() {
        OutputMap map = new OutputMap(setup(DatasetKind.PLANE, Loss.MEAN_SQUARED), TrainingLook.USUAL, 4);
        assertEquals(0.5, map.number(2));
        assertEquals(COLOURS.ofNumber(0.5), map.pixel(new double[] {2}, COLOURS));
    }

    @Test
    void aNeuronsLineLiesWhereItsWeightedSumIsNothing() {
        // Two neurons over the square from -1 to 1: x1 = 0.5, and x1 + x2 = 0; then one over their relus.
        NetworkShape shape = NetworkShape.of(List.of(2, 2, 1), Activation.RELU, Activation.LINEAR);
        double[] parameters = {2, 0, -1, 1, 1, 0, 1, 1, -1};
        int side = 41;
        double[] lattice = new PlaneView(Axis.exact(-1, 1, 3), Axis.exact(-1, 1, 3)).lattice(2, 0, side, side, 0, side);
        int first = 0;
        int second = 0;
        for (double[] piece : ZeroLines.of(shape, parameters, 0, lattice, side)) {
            for (int end = 0; end < 4; end += 2) {
                double x1 = 2 * piece[end] - 1;
                double x2 = 1 - 2 * piece[end + 1];
                boolean ofFirst = Math.abs(x1 - 0.5) < 1e-9;
                boolean ofSecond = Math.abs(x1 + x2) < 1e-9;
                assertTrue(ofFirst || ofSecond, x1 + ", " + x2);
                first += ofFirst ? 1 : 0;
                second += ofSecond ? 1 : 0;
            }
        }
        assertTrue(first >= 2 * (side - 1) && second >= 2 * (side - 1));
        for (double[] piece : ZeroLines.of(shape, parameters, 1, lattice, side)) {
            double x1 = 2 * piece[0] - 1;
            double x2 = 1 - 2 * piece[1];
            double sum = Math.max(0, 2 * x1 - 1) + Math.max(0, x1 + x2) - 1;
            assertEquals(0, sum, 0.06);
        }
    }

    @Test
    void numbersOverOneInputAreACurve() {
        Dataset sine = Datasets.generate(DatasetKind.SINE, 60, 0, 3, 1);
        PlaneView plane = PlaneView.of(sine);
        assertTrue(plane.isCurve());
        for (Example example : sine.train()) {
            assertEquals(plane.x2().position(Math.sin(example.input(0))), plane.up(example), 1e-12);
            assertTrue(plane.up(example) > 0 && plane.up(example) < 1);
        }
    }

    @Test
    void thePlaneStaysWhileItSuits() {
        DatasetForm form = new DatasetForm(2, 2);
        List<Example> points =
                new ArrayList<>(List.of(new Example(new double[] {-1, -1}, -1), new Example(new double[] {1, 1}, 1)));
        PlaneView plane = PlaneView.of(new Dataset(form, points, List.of()));
        assertTrue(plane.suits(new Dataset(form, points, List.of())));
        points.set(1, new Example(new double[] {1.1, 0.9}, 1));
        assertTrue(plane.suits(new Dataset(form, points, List.of())));
        points.set(1, new Example(new double[] {5, 1}, 1));
        assertFalse(plane.suits(new Dataset(form, points, List.of())), "a point outside");
        points.set(1, new Example(new double[] {-0.9, -0.9}, 1));
        assertFalse(plane.suits(new Dataset(form, points, List.of())), "all in a corner");
    }
}
