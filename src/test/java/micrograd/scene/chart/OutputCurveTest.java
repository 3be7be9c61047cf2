package micrograd.scene.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class OutputCurveTest {
    @Test
    void aSmoothFunctionIsOneLineFromEndToEnd() {
        OutputCurve curve = OutputCurve.of(x -> 3 * x * x - 4 * x + 5, -5, 5, 101);
        assertEquals(1, curve.lines().size());
        double[] line = curve.lines().get(0);
        assertEquals(-5, line[0]);
        assertEquals(100, line[1]);
        assertEquals(5, line[line.length - 2]);
        assertEquals(60, line[line.length - 1]);
        assertEquals(100, curve.high());
        assertEquals(3 * 0.49 - 2.8 + 5, curve.low(), 1e-9);
    }

    @Test
    void aPoleIsAGapAndItsHeightsAreLeftOutside() {
        for (int samples : new int[] {100, 101}) {
            OutputCurve curve = OutputCurve.of(x -> 1 / x, -5, 5, samples);
            assertEquals(2, curve.lines().size(), "lines with " + samples + " samples");
            double[] left = curve.lines().get(0);
            double[] right = curve.lines().get(1);
            assertTrue(left[left.length - 2] < 0 && left[left.length - 1] < -1e6);
            assertTrue(right[0] > 0 && right[1] > 1e6);
            assertTrue(curve.high() < 20 && curve.low() > -20, curve.toString());
        }
        assertEquals(2, OutputCurve.of(x -> 1 / (x * x), -5, 5, 101).lines().size());
        assertEquals(5, OutputCurve.of(Math::tan, -6, 6, 200).lines().size());
    }

    @Test
    void whereThereIsNoValueThereIsNoLine() {
        OutputCurve curve = OutputCurve.of(Math::sqrt, -5, 5, 100);
        assertEquals(1, curve.lines().size());
        assertEquals(0, curve.lines().get(0)[0], 1e-9);
        assertEquals(0, OutputCurve.of(x -> Double.NaN, -1, 1, 10).lines().size());
        DoubleUnaryOperator hole = x -> x > 1 && x < 2 ? Double.NaN : x;
        OutputCurve holed = OutputCurve.of(hole, 0, 3, 50);
        assertEquals(2, holed.lines().size());
        double[] before = holed.lines().get(0);
        assertEquals(1, before[before.length - 2], 1e-9);
        assertEquals(2, holed.lines().get(1)[0], 1e-9);
    }

    @Test
    void aSteepFunctionIsNotTakenForAJump() {
        assertEquals(
                1, OutputCurve.of(x -> Math.atan(1e6 * x), -5, 5, 100).lines().size());
        assertEquals(2, OutputCurve.of(x -> x < 0.3 ? 0 : 1, -5, 5, 100).lines().size());
    }

    @Test
    void aConstantAndAnInfiniteFunctionHaveHeightsToo() {
        OutputCurve constant = OutputCurve.of(x -> 7, 0, 1, 10);
        assertEquals(7, constant.low());
        assertEquals(7, constant.high());
        assertEquals(0, OutputCurve.of(x -> Double.POSITIVE_INFINITY, 0, 1, 10).low());
        OutputCurve exponential = OutputCurve.of(Math::exp, -5, 5, 100);
        assertEquals(Math.exp(5), exponential.high(), "nothing is left outside without need");
    }
}
