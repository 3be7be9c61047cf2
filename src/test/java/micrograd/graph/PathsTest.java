package micrograd.graph;

import static micrograd.graph.Programs.differentiated;
import static micrograd.graph.Programs.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import micrograd.engine.Value;
import micrograd.random.XorShift64Star;
import org.junit.jupiter.api.Test;

class PathsTest {
    @Test
    void manyPathsAreSaidAsANumber() {
        Value x = new Value(1, "x");
        Value sum = x;
        for (int i = 0; i < 20; i++) {
            sum = sum.add(sum);
        }
        Graph graph = Programs.differentiated(sum.label("L"));
        Paths paths = Paths.of(graph, 0, 8);
        assertEquals("1,048,576 paths", paths.counted());
        assertEquals(8, paths.paths().size());
        String formula = Explanation.ofPath(graph, paths.paths().get(0)).text();
        assertTrue(formula.endsWith(" = 1 · 1 · 1 · 1 · … · 1 = 1"), formula);
        assertEquals("1 path", Paths.of(Programs.lecture(), 0, 8).counted());
    }

    @Test
    void aPathIsAProductAndTheGradientTheirSum() {
        Graph lecture = Programs.lecture();
        assertEquals(
                "∂e/∂a · ∂d/∂e · ∂L/∂d = −3 · 1 · −2 = 6",
                Explanation.ofPath(
                                lecture,
                                Paths.of(lecture, id(lecture, "a"), 8).paths().get(0))
                        .text());
        Value a = new Value(3, "a");
        Graph twice = Programs.differentiated(a.mul(a).add(a.mul(-2)).label("y"));
        List<Paths.Path> paths = Paths.of(twice, 0, 8).paths();
        assertEquals(
                "∂y/∂a = −2 + 3 + 3 = 4", Explanation.ofPaths(twice, 0, paths).text());
    }

    @Test
    void thereIsOnePathFromALeafThatIsUsedOnce() {
        Graph graph = Programs.lecture();
        Paths paths = Paths.of(graph, id(graph, "a"), 10);
        assertEquals(1, paths.count());
        assertEquals(
                List.of(
                        new Trace.Use(id(graph, "e"), 0),
                        new Trace.Use(id(graph, "d"), 0),
                        new Trace.Use(id(graph, "L"), 0)),
                paths.paths().get(0).uses());
        assertEquals(6, paths.paths().get(0).product());
    }

    @Test
    void twentyDoublingsMakeAMillionPathsOfWhichTheFirstAreListed() {
        Value x = new Value(1);
        for (int i = 0; i < 20; i++) {
            x = x.add(x);
        }
        Paths paths = Paths.of(differentiated(x), 0, 50);
        assertEquals(1_048_576, paths.count());
        assertEquals(50, paths.paths().size());
        for (Paths.Path path : paths.paths()) {
            assertEquals(20, path.uses().size());
            assertEquals(1, path.product());
        }
    }

    @Test
    void whatTheOutputDoesNotDependOnHasNoPath() {
        Value a = new Value(3);
        Value unused = a.exp();
        Value b = a.pow(2);
        Value after = b.neg();
        b.backward();
        Graph graph = Graph.of(List.of(a, unused, b.operand(1), b, after), Optional.of(b));
        assertEquals(new Paths(0, List.of()), Paths.of(graph, 1, 10));
        assertEquals(new Paths(0, List.of()), Paths.of(graph, 2, 10));
        assertEquals(new Paths(0, List.of()), Paths.of(graph, 4, 10));
        assertEquals(1, Paths.of(graph, 0, 10).count());
    }

    @Test
    void theOutputHasOneEmptyPath() {
        Graph graph = Programs.lecture();
        assertEquals(new Paths(1, List.of(new Paths.Path(List.of(), 1))), Paths.of(graph, id(graph, "L"), 10));
    }

    @Test
    void theSumOverAllPathsIsTheGradient() {
        XorShift64Star random = new XorShift64Star(9);
        int compared = 0;
        for (int round = 0; round < 100; round++) {
            Value[] values = new Value[14];
            for (int i = 0; i < values.length; i++) {
                Value left = i < 3 ? new Value(random.uniform(-2, 2)) : values[random.below(i)];
                Value right = i < 3 ? new Value(random.uniform(-2, 2)) : values[random.below(i)];
                values[i] =
                        random.below(2) == 0 ? left.mul(right) : left.add(right).tanh();
            }
            Graph graph = differentiated(values[13]);
            for (GraphNode node : graph.nodes()) {
                Paths paths = Paths.of(graph, node.id(), 5000);
                if (paths.count() <= 5000) {
                    double sum = 0;
                    double size = 1;
                    for (Paths.Path path : paths.paths()) {
                        sum += path.product();
                        size += Math.abs(path.product());
                    }
                    assertEquals(paths.count(), paths.paths().size());
                    assertEquals(node.grad(), sum, 1e-9 * size);
                    compared++;
                }
            }
        }
        assertTrue(compared > 500, compared + " compared");
    }
}
