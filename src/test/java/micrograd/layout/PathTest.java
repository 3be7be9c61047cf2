package micrograd.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class PathTest {
    @Test
    void distanceIsMeasuredToTheNearestPoint() {
        Path path = Path.from(0, 0).lineTo(10, 0).lineTo(10, 10).open();
        assertEquals(3, path.distance(5, 3), 1e-12);
        assertEquals(5, path.distance(-3, -4), 1e-12);
        assertEquals(2, path.distance(12, 7), 1e-12);
    }

    @Test
    void curvesAreCutIntoPieces() {
        Path path = Path.from(0, 0).curveTo(10, 0, 10, 20, 20, 20).open();
        assertArrayEquals(new double[] {0, 0, 10, 10, 20, 20}, path.flattened(2), 1e-12);
    }

    @Test
    void pathsWithTheSameSegmentsAreEqual() {
        assertEquals(
                Path.from(1, 2).lineTo(3, 4).open(),
                Path.from(1, 2).lineTo(3, 4).open());
        assertNotEquals(
                Path.from(1, 2).lineTo(3, 4).open(),
                Path.from(1, 2).lineTo(3, 4).closed());
        assertEquals(
                Path.from(2, 4).lineTo(4, 6).open(),
                Path.from(1, 2).lineTo(3, 4).open().moved(1, 2));
    }

    @Test
    void boundsHoldEveryPoint() {
        assertEquals(
                new Box(-1, 0, 6, 7),
                Path.from(-1, 3).lineTo(5, 0).lineTo(2, 7).open().bounds());
    }
}
