package micrograd.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final Graph GRAPH = graph("a = 2\nb = a * -3\nL = b + a");
    private static final int A = 0;
    private static final int B = 2;
    private static final int L = 3;

    private static Graph graph(String program) {
        Evaluation evaluation = Language.evaluate(program);
        return Graph.of(evaluation.values(), evaluation.output());
    }

    @Test
    void everythingIsSeenAndExplainedWhereNothingIsBlank() {
        Shown all = Shown.all(GRAPH);
        for (GraphNode node : GRAPH.nodes()) {
            assertTrue(all.hasData(node.id()) && all.hasGrad(node.id()));
            assertTrue(all.explainsData(node.id()) && all.explainsGrad(node.id()));
            assertEquals(new Speech(all).of(node.id()), all.speech().of(node.id()));
        }
        assertTrue(all.hasUse(L, 0));
    }

    @Test
    void aGradientIsExplainedOnlyWhereAllItsUsesCanBeSeen() {
        Shown one = Seen.without(GRAPH, Set.of(), Set.of(), Set.of(new Trace.Use(L, 1)));
        assertTrue(one.hasGrad(A));
        assertFalse(one.explainsGrad(A));
        assertTrue(one.explainsGrad(B));
        assertFalse(Seen.without(GRAPH, Set.of(), Set.of(A), Set.of()).explainsGrad(A));
    }

    @Test
    void dataIsExplainedOnlyWhereItsOperandsCanBeSeen() {
        Shown one = Seen.without(GRAPH, Set.of(B), Set.of(), Set.of());
        assertFalse(one.explainsData(B));
        assertFalse(one.explainsData(L));
        assertTrue(one.explainsData(A));
    }

    @Test
    void aStepOfTheWalkShowsWhatIsKnownByThen() {
        Trace trace = Trace.of(GRAPH);
        Shown forward = Shown.of(trace.after(1));
        assertTrue(forward.hasData(B));
        assertFalse(forward.hasData(L));
        assertFalse(forward.hasGrad(L));
        assertEquals(Shown.all(GRAPH), Shown.of(trace.after(trace.steps().size())));
    }

    @Test
    void blanksAndWrongNumbersAreHeard() {
        Shown shown = new Shown(GRAPH, Set.of(L), Set.of(A), Set.of(), Map.of(), Map.of(B, 5.0));
        assertEquals("a, data 2, gradient not known yet", shown.speech().of(A));
        assertEquals(
                "b equals a times minus 3, data minus 6, gradient 1, should be 5",
                shown.speech().of(B));
        assertEquals(
                "L equals b plus a, data not known yet, gradient 1",
                shown.speech().of(L));
    }
}
