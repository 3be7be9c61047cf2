package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void allStepsAreKeptWhileTheyAreFew() {
        Curve curve =
                Curve.EMPTY.with(new double[] {1, 2, 3}, new double[] {0.9, 0.8, 0.7}, new double[] {0.1, 0.2, 0.3});
        assertEquals(3, curve.size());
        assertEquals(1, curve.step(0));
        assertEquals(0.7, curve.loss(2));
        assertEquals(0.3, curve.accuracy(2));
    }

    @Test
    void aLongRunTakesNoMoreRoomAndStaysEven() {
        Curve curve = Curve.EMPTY;
        for (int step = 1; step <= 1_000_000; step++) {
            curve = curve.with(step, step, 0);
        }
        assertTrue(curve.size() <= Curve.MOST_POINTS && curve.size() > Curve.MOST_POINTS / 2 - 1);
        int stride = curve.step(1) - curve.step(0);
        for (int i = 1; i < curve.size(); i++) {
            assertEquals(stride, curve.step(i) - curve.step(i - 1));
            assertEquals(curve.step(i), curve.loss(i));
        }
    }

    @Test
    void growingTwiceFromTheSameCurveDisturbsNeither() {
        Curve base = Curve.EMPTY.with(1, 1, 0);
        Curve one = base.with(2, 20, 0);
        Curve other = base.with(2, 30, 0).with(3, 40, 0);
        assertEquals(20, one.loss(1));
        assertEquals(30, other.loss(1));
        assertEquals(1, base.size());
    }

    @Test
    void theNearestPointIsFound() {
        Curve curve = Curve.EMPTY.with(10, 1, 0).with(20, 2, 0).with(40, 3, 0);
        assertEquals(-1, Curve.EMPTY.nearest(5));
        assertEquals(0, curve.nearest(-3));
        assertEquals(0, curve.nearest(14));
        assertEquals(1, curve.nearest(16));
        assertEquals(2, curve.nearest(1000));
    }
}
