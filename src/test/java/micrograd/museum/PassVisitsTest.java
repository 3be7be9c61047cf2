package micrograd.museum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import micrograd.graph.Graph;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import org.junit.jupiter.api.Test;

class PassVisitsTest {
    private static Graph graph(String program) {
        Evaluation evaluation = Language.evaluate(program);
        return Graph.of(evaluation.values(), evaluation.output());
    }

    @Test
    void aValueVisitedAgainSendsTwiceAndTheSoundEngineOnce() {
        Graph graph = graph("a = 2\nb = 3*a\nc = b*b");
        List<PassVisits.Visit> sound = PassVisits.sound(graph);
        List<PassVisits.Visit> again = PassVisits.under(Fault.VISITED_AGAIN, graph);
        assertEquals(2, sound.size());
        assertEquals(3, again.size());
        assertEquals(36, sound.get(1).received().get(1));
        assertEquals(72, again.get(2).received().get(1));
    }

    @Test
    void anOrderOfOnesOwnLeavesWhatItLeaves() {
        Graph graph = graph("a = 3\nb = a + a\nc = b*a");
        int a = 0;
        int b = graph.nodes().size() - 2;
        int c = graph.nodes().size() - 1;
        assertEquals(12, PassVisits.along(graph, List.of(c, b, a)).node(a).grad());
        assertEquals(6, PassVisits.along(graph, List.of(b, c, a)).node(a).grad());
    }
}
