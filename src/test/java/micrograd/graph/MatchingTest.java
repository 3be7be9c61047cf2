package micrograd.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import org.junit.jupiter.api.Test;

/** Which node is which after an edit. */
class MatchingTest {
    private static Graph graph(String source) {
        Evaluation evaluation = Language.evaluate(source);
        return Graph.of(evaluation.values(), evaluation.output());
    }

    private static int[] matching(String before, String after) {
        return Matching.of(graph(before), graph(after));
    }

    @Test
    void turningANumberChangesNothing() {
        assertArrayEquals(new int[] {0, 1, 2}, matching("a = 2\nb = 3\nL = a * b", "a = 7\nb = 3\nL = a * b"));
    }

    @Test
    void aLineInTheMiddleIsNewAndTheRestStays() {
        String before = "x = 1\nx = x * 2\nx = x * 3";
        int[] earlier = matching(before, "x = 1\nx = x * 2\nx = x + 5\nx = x * 3");
        assertArrayEquals(new int[] {0, 1, 2, Matching.NEW, Matching.NEW, 3, 4}, earlier);
    }

    @Test
    void constantsBehindANewLineAreStillThemselves() {
        int[] earlier = matching("a = 2\nb = a * 4\nL = b * 5", "a = 2\nc = a * 3\nb = a * 4\nL = b * 5");
        assertEquals(3, earlier[5]);
        assertEquals(1, earlier[3]);
    }

    @Test
    void aLineThatIsTakenAwayLeavesTheRest() {
        assertArrayEquals(
                new int[] {0, 3, 4}, matching("a = 2\nb = 3\nc = a * b\nd = 4\nL = a * d", "a = 2\nd = 4\nL = a * d"));
    }

    @Test
    void linesThatChangePlacesAreKnownByTheirNames() {
        assertArrayEquals(
                new int[] {0, 2, 1, 3},
                matching("a = 2\nb = a * a\nc = a + a\nL = b * c", "a = 2\nc = a + a\nb = a * a\nL = b * c"));
    }

    @Test
    void aRenamedValueIsTheSame() {
        assertArrayEquals(
                new int[] {0, 1, 2, 3},
                matching("a = 2\nd = a * a\ne = d + a\nL = e * d", "a = 2\nsum = a * a\ne = sum + a\nL = e * sum"));
    }

    @Test
    void anotherProgramHasNothingInCommon() {
        int[] earlier = matching("a = 2\nb = 3\nc = a * b", "x = 2\ny = 3\nz = x * y");
        assertArrayEquals(new int[] {Matching.NEW, Matching.NEW, Matching.NEW}, earlier);
    }
}
