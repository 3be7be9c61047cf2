package micrograd.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void whatMeansSomethingInARecordIsEscaped() {
        Graph graph = Programs.differentiated(new Value(2, "a|{b}<\"c\\"));
        assertTrue(DotWriter.write(graph).contains("{ a\\|\\{b\\}\\<\\\"c\\\\ | data"), DotWriter.write(graph));
    }
}
