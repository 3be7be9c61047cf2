package micrograd.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.engine.Value;
import org.junit.jupiter.api.Test;

class DotWriterTest {
    @Test
    void aGraphIsWrittenAsTheLectureDrawsIt() {
        Value a = new Value(2, "a");
        Graph graph = Programs.differentiated(a.tanh().label("o"));
        assertEquals("""
                digraph {
                	graph [rankdir=LR]
                	0 [label="{ a | data 2.0000 | grad 0.0707 }" shape=record]
                	1 [label="{ o | data 0.9640 | grad 1.0000 }" shape=record]
                	"1tanh" [label="tanh"]
                	"1tanh" -> 1
                	0 -> "1tanh"
                }
                """, DotWriter.write(graph));
    }

    @Test
    void whatIsNotKnownYetIsBlankAndTheRightNumberStandsBesideAWrongOne() {
        Graph graph = Programs.differentiated(new Value(2, "a").tanh().label("o"));
        String blank = DotWriter.write(Seen.without(graph, Set.of(1), Set.of(0), Set.of()));
        assertTrue(blank.contains("{ a | data 2.0000 | grad  }"), blank);
        assertTrue(blank.contains("{ o | data  | grad 1.0000 }"), blank);
        String wrong = DotWriter.write(new Shown(graph, Set.of(), Set.of(), Set.of(), Map.of(1, 0.5), Map.of(0, 0.25)));
        assertTrue(wrong.contains("{ a | data 2.0000 | grad 0.0707 ≠ 0.2500 }"), wrong);
        assertTrue(wrong.contains("{ o | data 0.9640 ≠ 0.5000 | grad 1.0000 }"), wrong);
    }

    @Test
    void whatMeansSomethingInARecordIsEscaped() {
        Graph graph = Programs.differentiated(new Value(2, "a|{b}<\"c\\"));
        assertTrue(DotWriter.write(graph).contains("{ a\\|\\{b\\}\\<\\\"c\\\\ | data"), DotWriter.write(graph));
    }

    @Test
    void aConstantExponentIsPartOfTheOperationsSign() {
        String dot =
                DotWriter.write(Programs.differentiated(new Value(3, "a").pow(2).label("b")));
        assertTrue(dot.contains("\t\"2**\" [label=\"**2\"]\n"), dot);
        assertFalse(dot.contains("data 2.0000"), dot);
        assertFalse(dot.contains("1 -> "), dot);
    }

    @Test
    void aValueUsedTwiceByOneOperationHasOneEdgeToIt() {
        Value a = new Value(3, "a");
        String dot = DotWriter.write(Programs.differentiated(a.add(a).label("b")));
        assertEquals(dot.indexOf("0 -> "), dot.lastIndexOf("0 -> "), dot);
    }

    @Test
    void whatTheOutputDoesNotDependOnIsNotDrawn() {
        Value a = new Value(3, "a");
        Value b = a.exp().label("b");
        b.backward();
        Value c = a.neg().label("c");
        String dot = DotWriter.write(Graph.of(List.of(a, b, c), Optional.of(b)));
        assertTrue(dot.contains("{ b |"), dot);
        assertFalse(dot.contains("{ c |"), dot);
        assertTrue(DotWriter.write(Graph.of(List.of(a, b, c), Optional.empty())).contains("{ c |"));
    }
}
