package micrograd.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import org.junit.jupiter.api.Test;

class LatexWriterTest {
    private static Graph graph(String program) {
        Evaluation evaluation = Language.evaluate(program);
        return Graph.of(evaluation.values(), evaluation.output());
    }

    @Test
    void theSidesOfAFormulaStandUnderEachOther() {
        Graph graph = graph("a = 2.0\nb = -3.0\nc = 10.0\ne = a * b\nd = e + c\nf = -2.0\nL = d * f");
        String latex = LatexWriter.write(List.of(Explanation.ofGradient(graph, 0)));
        assertEquals("""
                % \\usepackage{amsmath}

                % Why is a’s gradient 6?
                \\begin{align*}
                  \\frac{\\partial L}{\\partial a} &= \\frac{\\partial e}{\\partial a} \\cdot \\frac{\\partial L}{\\partial e} \\\\
                  &= b \\cdot \\frac{\\partial L}{\\partial e} \\\\
                  &= -3 \\cdot \\left(-2\\right) \\\\
                  &= 6
                \\end{align*}
                """, latex);
    }

    @Test
    void everyUseOfAValueThatIsUsedTwiceIsWritten() {
        Graph graph = graph("a = 3\nb = a * a\nL = b + a");
        String latex = LatexWriter.write(List.of(Explanation.ofGradient(graph, 0)));
        assertTrue(latex.contains("% in b = a · a\n"), latex);
        assertTrue(latex.contains("% in L = b + a\n"), latex);
        assertTrue(latex.contains("\\frac{\\partial L}{\\partial {a}_{(2)}} &= 1\n\\end{align*}"), latex);
        Explanation edge = Explanation.ofEdge(graph, 2, 1);
        assertEquals(1, edge.formulas().size(), "in the output itself the local derivative is what is sent");
        assertEquals(2, Explanation.ofEdge(graph, 1, 0).formulas().size());
    }

    @Test
    void everyEnvironmentIsClosedAndBracesMatchOverManyGraphs() {
        for (int seed = 0; seed < 60; seed++) {
            Graph graph = ExportGraphs.random(seed);
            List<Explanation> explanations = new ArrayList<>();
            for (GraphNode node : graph.nodes()) {
                explanations.add(Explanation.ofGradient(graph, node.id()));
                explanations.add(Explanation.ofData(graph, node.id()));
                for (int k = 0; k < node.operands().size(); k++) {
                    explanations.add(Explanation.ofEdge(graph, node.id(), k));
                }
            }
            String latex = LatexWriter.write(explanations);
            assertEquals(count(latex, "\\begin{"), count(latex, "\\end{"));
            int depth = 0;
            for (String line : latex.split("\n")) {
                if (line.startsWith("%")) {
                    continue;
                }
                assertTrue(!line.contains("&") || line.contains("&= "), line);
                for (int i = 0; i < line.length(); i++) {
                    boolean escaped = i > 0 && line.charAt(i - 1) == '\\';
                    depth += escaped ? 0 : line.charAt(i) == '{' ? 1 : line.charAt(i) == '}' ? -1 : 0;
                    assertTrue(depth >= 0, line);
                }
            }
            assertEquals(0, depth);
        }
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
