package micrograd.scene.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Axis.Tick::label).toList();
    }

    @Test
    void ticksAreRoundNumbers() {
        assertEquals(List.of("0.0", "0.2", "0.4", "0.6", "0.8"), labels(Axis.covering(0, 0.66, 5)));
        assertEquals(List.of("−1", "0", "1", "2"), labels(Axis.exact(-1.4, 2.6, 6)));
        assertEquals(List.of("0", "500", "1,000", "1,500"), labels(Axis.exact(0, 1500, 5)));
        assertEquals(List.of("0", "50", "100"), labels(Axis.exact(0, 100, 4)));
    }

    @Test
    void aCoveringAxisHoldsItsNumbersAndEndsAtTicks() {
        for (double high = 1e-9; high < 1e9; high *= 3.7) {
            Axis axis = Axis.covering(0, high, 5);
            assertEquals(0, axis.low());
            assertTrue(axis.high() >= high * (1 - 1e-9), "up to " + high);
            assertTrue(axis.ticks().size() >= 2 && axis.ticks().size() <= 6, axis.ticks() + " for " + high);
            assertEquals(axis.high(), axis.ticks().get(axis.ticks().size() - 1).value(), 1e-9 * high);
        }
    }

    @Test
    void positionsAndValuesAreInverse() {
        for (Axis axis : List.of(Axis.exact(-3, 7, 5), Axis.logarithmic(0.002, 30, 5))) {
            assertEquals(0, axis.position(axis.low()), 1e-12);
            assertEquals(1, axis.position(axis.high()), 1e-12);
            assertEquals(0.3, axis.position(axis.value(0.3)), 1e-12);
        }
    }

    @Test
    void aLogarithmicAxisRunsFromPowerToPower() {
        Axis axis = Axis.logarithmic(0.002, 30, 6);
        assertEquals(0.001, axis.low(), 1e-15);
        assertEquals(100, axis.high());
        assertEquals(List.of("0.001", "0.01", "0.1", "1", "10", "100"), labels(axis));
        assertTrue(Axis.logarithmic(1e-12, 1e12, 5).ticks().size() <= 5);
    }

    @Test
    void emptyAndInfiniteRangesAreSound() {
        assertTrue(Axis.exact(2, 2, 5).high() > 2);
        assertEquals(1, Axis.exact(0, Double.POSITIVE_INFINITY, 5).high());
        assertEquals(0, Axis.covering(Double.NaN, 1, 5).low());
        assertTrue(Axis.logarithmic(0, 0, 5).high() > 0);
    }
}
