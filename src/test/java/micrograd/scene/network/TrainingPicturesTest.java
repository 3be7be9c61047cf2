package micrograd.scene.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.data.DatasetKind;
import micrograd.data.Datasets;
import micrograd.data.Example;
import micrograd.document.TrainingDocument;
import micrograd.nn.Loss;
import micrograd.scene.chart.Axis;
import micrograd.scene.chart.LossChart;
import micrograd.training.options.Preset;
import micrograd.training.run.Curve;
import org.junit.jupiter.api.Test;

class TrainingPicturesTest {
    private static final MapColours COLOURS =
            new MapColours(0xffffff, 0xf59322, 0x0877bd, List.of(0x0877bd, 0xf59322, 0xa8468f));

    private static int pixel(int colour) {
        return MapColours.pixel(colour);
    }

    @Test
    void pixelsLieAsACanvasKeepsThem() {
        assertEquals(0xFF332211, pixel(0x112233));
    }

    @Test
    void numbersRunFromColourOverPaperToColour() {
        assertEquals(pixel(0xf59322), COLOURS.ofNumber(-1));
        assertEquals(pixel(0xf59322), COLOURS.ofNumber(-7));
        assertEquals(pixel(0xffffff), COLOURS.ofNumber(0));
        assertEquals(pixel(0x0877bd), COLOURS.ofNumber(Double.POSITIVE_INFINITY));
        assertNotEquals(pixel(0xffffff), COLOURS.ofNumber(Double.NaN));
    }

    @Test
    void classesArePalerWhereLessSure() {
        assertEquals(pixel(0xa8468f), COLOURS.ofClass(2, 1));
        int unsure = COLOURS.ofClass(2, 0);
        assertNotEquals(pixel(0xa8468f), unsure);
        assertNotEquals(pixel(0xffffff), unsure, "the class can still be told");
    }

    @Test
    void aHeatMapShowsAFormNotASize() {
        int[] small = new int[3 * 4];
        int[] large = new int[3 * 4];
        COLOURS.paint(new double[] {9, -0.001, 0, 0.0005, 0.001}, 1, 2, small, 4, 3);
        COLOURS.paint(new double[] {-100, 0, 50, 100}, 0, 2, large, 4, 3);
        org.junit.jupiter.api.Assertions.assertArrayEquals(small, large);
        for (int i = 0; i < small.length; i++) {
            boolean within = i % 3 > 0 && (i / 3 == 1 || i / 3 == 2);
            assertEquals(within, small[i] != 0, "the pixel " + i);
        }
        int[] dead = new int[4];
        COLOURS.paint(new double[4], 0, 2, dead, 0, 2);
        assertEquals(pixel(0xffffff), dead[0]);
    }

    @Test
    void thePlaneHoldsAllPointsToOneScale() {
        for (DatasetKind kind : DatasetKind.values()) {
            if (kind.isTyped() || kind == DatasetKind.POINTS || kind.inputs() == 1) {
                continue;
            }
            var data = Datasets.generate(kind, kind.defaultSize(), kind.defaultNoise(), 3, 0.7);
            PlaneView plane = PlaneView.of(data);
            assertEquals(
                    plane.x1().high() - plane.x1().low(),
                    plane.x2().high() - plane.x2().low(),
                    1e-9);
            for (Example example : data.test()) {
                assertTrue(plane.x1().position(example.input(0)) > 0.01);
                assertTrue(plane.x2().position(example.input(1)) < 0.99);
            }
        }
    }

    @Test
    void aLatticeGoesFromEdgeToEdgeFromTheTop() {
        PlaneView plane = new PlaneView(Axis.exact(-1, 1, 5), Axis.exact(10, 12, 5));
        double[] lattice = plane.lattice(3, 0.5, 3, 3, 0, 3);
        assertEquals(27, lattice.length);
        assertEquals(-1, lattice[0]);
        assertEquals(1, lattice[2], 1e-12);
        assertEquals(12, lattice[9], 1e-12);
        assertEquals(10, lattice[17], 1e-12);
        assertEquals(0.5, lattice[26]);
        double[] lastRow = plane.lattice(3, 0.5, 3, 3, 2, 3);
        assertEquals(10, lastRow[3], 1e-12);
    }

    @Test
    void outputsAreShownByWhatTheyMean() {
        OutputMap margin = new OutputMap(TrainingDocument.DEFAULT.setup());
        assertEquals(0.4, margin.number(0.4));
        OutputMap logit = new OutputMap(TrainingDocument.DEFAULT.setup().toBuilder()
                .loss(Loss.BINARY_CROSS_ENTROPY)
                .build());
        assertEquals(2 / (1 + Math.exp(-3)) - 1, logit.number(3), 1e-12);
        OutputMap softmax = new OutputMap(Preset.EUREKA_YINYANG.setup());
        double[] values = {1, 2, 0.5};
        double sum = Math.exp(1) + Math.exp(2) + Math.exp(0.5);
        assertEquals((Math.exp(2) - Math.exp(1)) / sum, softmax.sureness(values), 1e-12);
        assertEquals(Math.exp(1) / sum, OutputMap.probability(values, 0), 1e-12);
        assertEquals(COLOURS.ofClass(1, softmax.sureness(values)), softmax.pixel(values, COLOURS));
    }

    @Test
    void aChartHoldsItsCurves() {
        Curve train = Curve.EMPTY;
        Curve test = Curve.EMPTY;
        for (int step = 1; step <= 500; step++) {
            train = train.with(step, 2.0 / step, 1 - 1.0 / step);
            test = test.with(step, 2.2 / step, 1 - 1.2 / step);
        }
        for (LossChart.Quantity quantity : LossChart.Quantity.values()) {
            LossChart chart = LossChart.of(List.of(train, test), quantity);
            assertEquals(1, chart.x(train, train.size() - 1));
            double last = chart.y(train, train.size() - 1);
            assertTrue(last >= -1e-9 && last <= 1 + 1e-9, quantity + " " + last);
        }
    }

    @Test
    void aChartOfNoNumbersIsStillAChart() {
        assertEquals(
                2,
                Math.min(
                        2,
                        LossChart.of(List.of(Curve.EMPTY, Curve.EMPTY), LossChart.Quantity.LOSS)
                                .values()
                                .ticks()
                                .size()));
        Curve broken = Curve.EMPTY.with(1, 0.5, 1).with(2, Double.NaN, 0).with(3, Double.POSITIVE_INFINITY, 0);
        LossChart chart = LossChart.of(List.of(broken, Curve.EMPTY), LossChart.Quantity.LOSS);
        assertTrue(chart.values().high() < 10);
        assertTrue(Double.isNaN(chart.y(broken, 1)));
    }
}
