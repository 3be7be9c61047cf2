package micrograd.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;
import micrograd.graph.slope.DifferenceSweep;
import micrograd.graph.slope.DifferenceSweep.Verdict;
import micrograd.graph.slope.Differences;
import org.junit.jupiter.api.Test;

class DifferenceSweepTest {
    @Test
    void itGoesFromATenthToTenToTheMinusFifteen() {
        DifferenceSweep sweep = of(3, x -> x.mul(x));
        List<Differences> differences = sweep.differences();
        assertEquals(0.1, differences.get(0).h());
        assertEquals(1e-5, differences.get(4 * DifferenceSweep.PER_DECADE).h());
        assertEquals(1e-15, differences.get(differences.size() - 1).h());
        assertEquals(3, sweep.x());
        assertEquals(9, sweep.output());
        assertEquals(6, sweep.gradient());
    }

    @Test
    void forwardDifferencesOfACubeAreBestNearTenToTheMinusEightAndCentralOnesNearTenToTheMinusFive() {
        DifferenceSweep cube = of(2, x -> x.pow(3));
        assertTrue(
                between(2e-9, cube.bestForward().h(), 1e-7),
                "forward " + cube.bestForward().h());
        assertTrue(
                between(1e-6, cube.bestCentral().h(), 1e-4),
                "central " + cube.bestCentral().h());
        assertTrue(cube.bestForward().forwardError(12) < 1e-6);
        assertTrue(cube.bestCentral().centralError(12) < 1e-9);
        Differences largest = cube.differences().get(0);
        assertEquals(6 * 0.1 + 0.01, largest.forwardError(12), 1e-9);
        assertEquals(0.01, largest.centralError(12), 1e-9);
        List<Differences> all = cube.differences();
        List<Differences> last = all.subList(all.size() - DifferenceSweep.PER_DECADE, all.size());
        assertTrue(last.stream().anyMatch(one -> one.forwardError(12) > 0.1), "rounding is not to be seen");
        assertTrue(last.stream().anyMatch(one -> one.centralError(12) > 0.1), "rounding is not to be seen");
    }

    @Test
    void soundGradientsAgree() {
        assertEquals(Verdict.AGREES, of(2, x -> x.pow(3)).verdict());
        assertEquals(Verdict.AGREES, of(0.8814, Value::tanh).verdict());
        assertEquals(Verdict.AGREES, of(7, Value::tanh).verdict());
        assertEquals(Verdict.AGREES, of(-3, Value::relu).verdict());
        assertEquals(Verdict.AGREES, of(1, x -> x.mul(20).exp()).verdict());
        assertEquals(Verdict.AGREES, of(3, x -> x.mul(100).sin()).verdict());
        assertEquals(Verdict.AGREES, of(3, x -> x.add(1e9)).verdict());
        assertEquals(Verdict.AGREES, of(3, x -> x.mul(1e-9)).verdict());
        assertEquals(Verdict.AGREES, of(3, x -> x.mul(0)).verdict());
    }

    @Test
    void aWrongGradientDiffersHoweverSmallOrLargeItIs() {
        for (double scale : new double[] {1e-9, 1, 1e9}) {
            Graph graph = graph(3, x -> x.mul(x).mul(scale));
            double[] grads = new double[graph.nodes().size()];
            grads[Programs.id(graph, "x")] = 6.001 * scale;
            assertEquals(
                    Verdict.DIFFERS,
                    DifferenceSweep.of(graph.withGrads(grads), Programs.id(graph, "x"))
                            .verdict());
        }
    }

    @Test
    void aKinkHasTwoSlopesAndAPoleNone() {
        assertEquals(Verdict.KINK, of(0, Value::relu).verdict());
        assertEquals(Verdict.KINK, of(0, Value::abs).verdict());
        assertEquals(Verdict.UNSETTLED, of(0, x -> Value.constant(1).div(x)).verdict());
        assertEquals(Verdict.UNSETTLED, of(3, x -> x.add(1e18)).verdict());
    }

    @Test
    void anInnerNodeIsCheckedAsALeafIs() {
        Graph graph = Programs.lecture();
        DifferenceSweep sweep = DifferenceSweep.of(graph, Programs.id(graph, "e"));
        assertEquals(-2, sweep.gradient());
        assertEquals(Verdict.AGREES, sweep.verdict());
    }

    private static DifferenceSweep of(double x, UnaryOperator<Value> function) {
        Graph graph = graph(x, function);
        return DifferenceSweep.of(graph, Programs.id(graph, "x"));
    }

    private static Graph graph(double x, UnaryOperator<Value> function) {
        Value output = function.apply(new Value(x, "x"));
        output.backward();
        return Graph.of(List.of(TopologicalOrder.of(output)), Optional.of(output));
    }

    private static boolean between(double low, double value, double high) {
        return low <= value && value <= high;
    }
}
