package micrograd.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import micrograd.engine.Value;
import micrograd.graph.slope.SlopeCheck;
import micrograd.graph.slope.SlopeCheck.Finding;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlopeCheckTest {
    private static Graph graph(String program) {
        Evaluation evaluation = Language.evaluate(program);
        return Graph.of(evaluation.values(), evaluation.output());
    }

    private static SlopeCheck check(Graph graph, String name) {
        int found = graph.nodes().stream()
                .filter(node -> node.name().equals(name))
                .reduce((one, last) -> last)
                .orElseThrow()
                .id();
        return SlopeCheck.of(graph, found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = 2\nb = -3\nc = 10\ne = a*b\nd = e + c\nf = -2\nL = d*f",
                "a = 1e-9\nL = log(a)",
                "a = 1e9\nL = a**2",
                "a = 1e-4\nL = sqrt(a)",
                "a = 3\nL = sin(50*a) + tanh(a)",
                "x1=2; x2=0; w1=-3; w2=1; b=6.8813735870195432; n=x1*w1+x2*w2+b; o=tanh(n)",
                "a = 12\nL = exp(a)",
                "a = 40\nL = sigmoid(a)",
                "a = 0.5\nL = a * 0"
            })
    void soundGradientsAgreeAtEveryValue(String program) {
        Graph graph = graph(program);
        for (GraphNode node : graph.nodes()) {
            if (!node.constant()) {
                assertEquals(Finding.AGREES, SlopeCheck.of(graph, node.id()).finding(), node.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 6", "2, 6.01", "3, -6", "4, 0"})
    void anotherGradientDiffers(int seed, double wrong) {
        Value a = new Value(2, "a");
        Value b = new Value(-3 * seed, "b");
        Value product = a.mul(b).label("L");
        product.backward();
        a.grad(wrong);
        Graph graph = Graph.of(java.util.List.of(a, b, product), Optional.of(product));
        assertEquals(Finding.DIFFERS, check(graph, "a").finding());
        assertEquals(-3 * seed, check(graph, "a").slope(), 1e-6);
        assertEquals(Finding.AGREES, check(graph, "b").finding());
    }

    @Test
    void aKinkIsNotTakenForAFault() {
        assertEquals(Finding.KINK, check(graph("a = 0\nL = 3 * relu(a)"), "a").finding());
        assertEquals("0.5000 kink", check(graph("a = 0\nL = relu(a)"), "a").text());
    }

    @Test
    void whatIsNoNumberIsNeitherRightNorWrong() {
        for (String program :
                List.of("a = -1\nL = log(a) * 2", "a = 0\nL = 1/a", "a = 1e300\nL = a*a*a", "a = 1.7e308\nL = a*2")) {
            assertEquals(Finding.UNDECIDED, check(graph(program), "a").finding(), program);
        }
        assertEquals("NaN ?", check(graph("a = -1\nL = log(a)"), "a").text());
        Value a = new Value(2, "a");
        Value doubled = a.mul(2).label("L");
        a.grad(Double.NaN);
        doubled.grad(1);
        Graph graph = Graph.of(List.of(a, doubled.operand(1), doubled), Optional.of(doubled));
        assertEquals(Finding.UNDECIDED, check(graph, "a").finding(), "a gradient that is none");
    }

    @Test
    void whatDoesNotLeadToTheOutputHasTheSlopeZero() {
        SlopeCheck check = check(graph("a = 2\nb = a * 3\nL = a + 1"), "b");
        assertEquals(0, check.slope());
        assertEquals(Finding.AGREES, check.finding());
        assertEquals("0.0000 ✓", check.text());
    }

    @Test
    void theOutputsOwnSlopeIsOne() {
        assertEquals(1, check(graph("a = 2\nL = exp(a)"), "L").slope(), 1e-9);
    }
}
