package micrograd.app.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import micrograd.document.Probes.Over;
import micrograd.document.Probes.Plot;
import micrograd.document.Probes.Range;
import org.junit.jupiter.api.Test;

class PlotChoiceTest {
    @Test
    void theRangeIsSensibleAroundWhereTheLeafIs() {
        assertEquals(new Range(-5, 5), PlotChoice.around(3));
        assertEquals(new Range(-5, 5), PlotChoice.around(0));
        assertEquals(new Range(-20, 20), PlotChoice.around(-10));
        assertEquals(new Range(-1, 1), PlotChoice.around(0.5));
        assertEquals(new Range(-8e307, 8e307), PlotChoice.around(1.7e308), "as wide as a range can be");
        for (double value : new double[] {1e-300, -1e-9, 7e11, 1e15, -1e300, Double.NaN, Double.POSITIVE_INFINITY}) {
            Range range = PlotChoice.around(value);
            boolean inside = !(value - value == 0) || range.from() < value && value < range.to();
            assertTrue(inside, range.toString());
        }
    }

    @Test
    void missingLeavesAndRangesAreFilledIn() {
        Evaluated program = program("a = 2\nb = -3\nL = a*b");
        List<Plottable> leaves = Plottable.of(program);
        PlotChoice choice = PlotChoice.of(program, leaves, plot("gone", "b")).orElseThrow();
        assertEquals("a", choice.across().name());
        assertEquals(new Range(-5, 5), choice.range());
        assertEquals("b", choice.upwards().orElseThrow().leaf().name());
        assertEquals(
                Optional.empty(),
                PlotChoice.of(program, leaves, plot("b", "b")).orElseThrow().upwards());
        Range kept = new Range(1, 4);
        Plot ranged = new Plot(new Over("b", Optional.of(kept)), Optional.empty());
        assertEquals(kept, PlotChoice.of(program, leaves, ranged).orElseThrow().range());
        assertEquals(
                ranged, PlotChoice.of(program, leaves, ranged).orElseThrow().plot());
    }

    @Test
    void withoutLeavesThereIsNothingToPlot() {
        Evaluated program = program("");
        assertFalse(
                PlotChoice.of(program, Plottable.of(program), plot("a", "b")).isPresent());
    }

    @Test
    void aMapsRangesAreAsWideAsEachOther() {
        Evaluated program = program("a = 2\nb = 10\nL = a*b");
        List<Plottable> leaves = Plottable.of(program);
        Plot map = PlotChoice.over(program, leaves.get(0), leaves.get(1));
        assertEquals(Optional.of(new Range(-20, 20)), map.across().range());
        assertEquals(map.across().range(), map.upwards().orElseThrow().range());
    }

    @Test
    void ofSeveralValuesOfOneNameTheLastIsMeantAndNumbersInExpressionsAreNot() {
        Evaluated program = program("a = 1\nb = a*2\na = 5\nL = a*b + 3");
        List<Plottable> leaves = Plottable.of(program);
        assertEquals(List.of("a"), leaves.stream().map(Plottable::name).toList());
        assertEquals(5, program.graph().node(leaves.get(0).node()).data());
    }

    @Test
    void leavesOfANetworkCanBePlottedOverThoughNotMoved() {
        Evaluated program = program("n = MLP(2, [2, 1])\nx = [Value(1.0), Value(-2.0)]\nL = n(x)");
        List<Plottable> leaves = Plottable.of(program);
        assertTrue(leaves.size() >= 9, leaves.toString());
        Plottable one = leaves.get(leaves.size() - 1);
        assertEquals(Optional.of(one), Plottable.find(leaves, one.key()));
    }

    @Test
    void numbersReadOffAPlotHaveNoDust() {
        Range range = new Range(-5, 5);
        assertEquals(0.3, PlotChoice.rounded(0.30000000000000004, range));
        assertEquals(-1.23, PlotChoice.rounded(-1.2345, range));
        assertEquals(1230, PlotChoice.rounded(1234.5, new Range(-5000, 5000)));
        assertEquals(0.0, PlotChoice.rounded(-1e-9, range));
        assertEquals(1.23e-8, PlotChoice.rounded(1.2345e-8, new Range(0, 1e-7)));
    }

    private static Plot plot(String across, String upwards) {
        return new Plot(new Over(across, Optional.empty()), Optional.of(new Over(upwards, Optional.empty())));
    }

    private static Evaluated program(String source) {
        return Program.of(source, micrograd.lang.Language.evaluate(source)).evaluated();
    }
}
