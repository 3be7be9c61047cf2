package micrograd.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import micrograd.app.expression.MenuExample;
import micrograd.engine.Op;
import micrograd.engine.Value;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that reproduce a graph, run. */
class SourceWriterTest {
    private static final double TOLERANCE = 1e-9;
    private static final int RANDOM = 60;
    private static final int ORDERS = 60;

    /** Programs in which numbers become infinite, or Python would raise an exception. */
    private static final List<String> EXTREME = List.of(
            "a = 1\nb = 0\nL = a / b",
            "a = 0\nL = log(a)",
            "a = 1000\nL = exp(a) * relu(a) + sigmoid(-a)",
            "a = 0\nL = a**0",
            "a = 0\nL = a**1",
            "a = 0\nL = sqrt(a)",
            "a = 0\nb = 2\nL = a**b + a**0.5",
            "a = -8\nL = a**0.5",
            "a = -8\nb = 1/3\nL = a**b",
            "a = 1e200\nL = a**2",
            "a = -1e200\nL = a**3",
            "a = 0\nL = 1 / (a * -1)",
            "a = 1e-200\nL = 1 / a",
            "a = 0\nL = log(relu(a)) * abs(a) + max(a, 1e300) * leaky_relu(a)",
            "a = -1\nL = log(a) + sqrt(a)",
            "a = 1e308\nb = a * 10\nL = sin(b) + cos(b) + softplus(b) + tanh(b)");

    /** Snapshots that are not what one forward and one backward pass give. */
    private static final List<String> ASSIGNED = List.of(
            "a = Value(2.0)\nb = Value(3.0)\nL = a * b\nL.backward()\nL.backward()",
            "a = Value(2.0)\nb = Value(3.0)\nL = a * b\nL.backward()\na.data = 5.0",
            "n = Value(0.5)\no = n.tanh()\no.grad = 1.0\nn.grad = 0.25",
            "a = Value(2.0)\nL = a * 3\nL.grad = 1.0");

    private static Graph graph(String program) {
        Evaluation evaluation = Language.evaluate(program);
        assertTrue(evaluation.ok(), () -> program + evaluation.diagnostics());
        return Graph.of(evaluation.values(), evaluation.output());
    }

    private static List<Graph> ordinary() {
        List<Graph> graphs = new ArrayList<>();
        for (int seed = 0; seed < RANDOM; seed++) {
            graphs.add(ExportGraphs.random(seed));
        }
        for (MenuExample example : MenuExample.ALL) {
            graphs.add(graph(example.source()));
        }
        for (String program : ASSIGNED) {
            graphs.add(graph(program));
        }
        graphs.addAll(ordered());
        graphs.add(graph("a = Value(5.0)\nb = a * 3\na.data = 5.00000000001\nL = b + a"));
        graphs.add(ExportGraphs.of(new Value(2, "a")));
        graphs.add(ExportGraphs.of(Value.constant(2)));
        graphs.add(ExportGraphs.of(Value.constant(2).relu().pow(3).max(1)));
        graphs.add(graph("random.seed(1)\nn = MLP(3, [4, 4, 1])\nL = (n([2.0, 3.0, -1.0]) - 1)**2"));
        graphs.add(graph("a = 2\nb = a * 3\nL = a + 1"));
        graphs.add(
                graph("a = 2\nL = a - (3 - (a - (2 - a))) - -a * -(-a) / (a / (2 / a)) + (-a)**2 - -a**2 + 2**a**2"));
        return graphs;
    }

    private static List<Graph> extreme() {
        return EXTREME.stream().map(SourceWriterTest::graph).toList();
    }

    @Test
    void theRandomGraphsHoldEveryOperation() {
        Set<Op> ops = EnumSet.noneOf(Op.class);
        for (int seed = 0; seed < RANDOM; seed++) {
            ExportGraphs.random(seed).nodes().forEach(node -> ops.add(node.op()));
        }
        assertEquals(EnumSet.allOf(Op.class), ops);
    }

    @Test
    void javaPrintsTheVeryNumbersOfTheGraph() throws ReflectiveOperationException {
        List<Graph> graphs = new ArrayList<>(ordinary());
        graphs.addAll(extreme());
        List<String> outputs = Compiled.outputs(programs(graphs, JavaWriter::write));
        for (int i = 0; i < graphs.size(); i++) {
            assertNumbers(graphs.get(i), outputs.get(i), 0, JavaWriter.write(graphs.get(i)));
        }
    }

    @Test
    void anExportThatIsPastedBackPrintsWhatThePageShows() {
        List<Graph> graphs = new ArrayList<>(ordinary());
        graphs.addAll(extreme());
        for (Graph graph : graphs) {
            for (String python : List.of(PythonWriter.write(graph), PyTorchWriter.write(graph))) {
                assertNumbers(graph, printed(python), TOLERANCE, python);
            }
        }
    }

    private static List<Graph> ordered() {
        List<Graph> graphs = new ArrayList<>();
        for (int seed = 0; seed < ORDERS; seed++) {
            graphs.add(graph(ExportOrders.program(seed)));
        }
        return graphs;
    }

    /** What the page's own machine prints. */
    private static String printed(String program) {
        Evaluation evaluation = Language.evaluate(program);
        assertTrue(evaluation.ok(), () -> evaluation.diagnostics() + program);
        return String.join("\n", evaluation.printed());
    }

    @Test
    void javaHoldsThousandsOfValues() throws ReflectiveOperationException {
        List<Value> values = new ArrayList<>(List.of(new Value(0.25, "x")));
        for (int i = 0; i < 5000; i++) {
            Value last = values.get(i);
            values.add((i % 2 == 0 ? last.add(values.get(i / 2)) : last.tanh()).label("y" + i));
        }
        Value output = values.get(values.size() - 1);
        output.backward();
        Graph graph = Graph.of(values, Optional.of(output));
        assertNumbers(graph, Compiled.outputs(List.of(JavaWriter.write(graph))).get(0), 0, "");
    }

    @Test
    void microgradPrintsTheSameNumbers(@TempDir Path directory) {
        assertPython(ordinary(), PythonWriter::write, directory);
    }

    @Test
    void microgradsExtremeNumbersAreTheEnginesToo(@TempDir Path directory) {
        assertPython(extreme(), PythonWriter::write, directory);
    }

    @Test
    void pyTorchPrintsTheSameNumbers(@TempDir Path directory) {
        assertPython(ordinary(), PyTorchWriter::write, directory);
    }

    @Test
    void microgradWalksLongChains(@TempDir Path directory) {
        StringBuilder program = new StringBuilder("x = 0.5\n");
        for (int i = 0; i < 1500; i++) {
            program.append("x = x * 0.999 + 0.001\n");
        }
        assertPython(List.of(graph(program.toString())), PythonWriter::write, directory);
        assertFalse(PythonWriter.write(graph("a = 2\nL = a * 2")).contains("sys"));
    }

    private static void assertPython(List<Graph> graphs, Function<Graph, String> writer, Path directory) {
        List<String> programs = programs(graphs, writer);
        List<String> outputs = Python.outputs(directory, programs);
        assertEquals(graphs.size(), outputs.size());
        for (int i = 0; i < graphs.size(); i++) {
            assertNumbers(graphs.get(i), outputs.get(i), TOLERANCE, programs.get(i));
        }
    }

    private static List<String> programs(List<Graph> graphs, Function<Graph, String> writer) {
        return graphs.stream().map(writer).toList();
    }

    /** The output, then the gradient of everything with a name, in order; as {@code name = number} or {@code name.grad = number}. */
    private static void assertNumbers(Graph graph, String printed, double tolerance, String program) {
        List<Double> expected = new ArrayList<>();
        graph.output().ifPresent(output -> expected.add(graph.node(output).data()));
        for (GraphNode node : graph.nodes()) {
            if (!node.name().isEmpty()) {
                expected.add(node.grad());
            }
        }
        List<String> lines = printed.lines().toList();
        assertEquals(expected.size(), lines.size(), () -> program + printed);
        for (int i = 0; i < expected.size(); i++) {
            String number = lines.get(i).substring(lines.get(i).indexOf(" = ") + 3);
            double actual = number(number);
            double wanted = expected.get(i);
            String line = lines.get(i) + ", not " + wanted;
            if (tolerance == 0 || wanted - wanted != 0) {
                assertEquals(wanted, actual, () -> line + "\n" + program);
            } else {
                assertEquals(wanted, actual, tolerance * Math.max(1, Math.abs(wanted)), () -> line + "\n" + program);
            }
        }
    }

    private static double number(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    @Test
    void micrograd() {
        assertEquals("""
                from micrograd.engine import Value

                a = Value(2.0)
                b = Value(-3.0)
                c = Value(10.0)
                e = a * b
                d = e + c
                f = Value(-2.0)
                L = d * f

                L.backward()
                print("L =", L.data)
                print("a.grad =", a.grad)
                print("b.grad =", b.grad)
                print("c.grad =", c.grad)
                print("e.grad =", e.grad)
                print("d.grad =", d.grad)
                print("f.grad =", f.grad)
                print("L.grad =", L.grad)
                """, PythonWriter.write(graph(MenuExample.LECTURE.source())));
    }

    @Test
    void microgradWithAFunctionOfItsOwn() {
        assertEquals("""
                import math

                from micrograd.engine import Value

                # Operations that micrograd's Value does not have, made as it makes its own.


                def tanh(x):
                    y = math.tanh(x.data)
                    out = Value(y, (x,), "tanh")

                    def _backward():
                        x.grad += (1 - y * y) * out.grad

                    out._backward = _backward
                    return out


                n = Value(0.5)
                o = tanh(2 * n) - n**3

                o.backward()
                print("o =", o.data)
                print("n.grad =", n.grad)
                print("o.grad =", o.grad)
                """, PythonWriter.write(graph("n = 0.5\no = tanh(2*n) - n**3")));
    }

    @Test
    void pyTorch() {
        assertEquals("""
                import torch

                torch.set_default_dtype(torch.float64)

                n = torch.tensor(0.5, requires_grad=True)
                m = torch.maximum(n, torch.tensor(2, dtype=torch.float64))
                o = torch.tanh(2 * n) - m**3

                for value in [m, o]:
                    value.retain_grad()

                o.backward()
                print("o =", o.item())
                print("n.grad =", n.grad.item())
                print("m.grad =", m.grad.item())
                print("o.grad =", o.grad.item())
                """, PyTorchWriter.write(graph("n = 0.5\nm = max(n, 2)\no = tanh(2*n) - m**3")));
    }

    @Test
    void java() {
        assertEquals("""
                import micrograd.engine.Value;

                public final class Expression {
                    public static void main(String[] args) {
                        Value n = new Value(0.5);
                        Value o = Value.mul(2, n).tanh().sub(n.pow(3));

                        o.backward();
                        System.out.println("o = " + o.data());
                        System.out.println("n.grad = " + n.grad());
                        System.out.println("o.grad = " + o.grad());
                    }
                }
                """, JavaWriter.write(graph("n = 0.5\no = tanh(2*n) - n**3")));
    }

    @Test
    void whatIsNotOnePassIsAssigned() {
        String program = PythonWriter.write(graph(ASSIGNED.get(1)));
        assertTrue(program.contains("L.data = 6.0\na.grad = 3.0\nb.grad = 2.0\nL.grad = 1.0\n"), program);
        assertFalse(program.contains("backward()\n"), program);
    }

    @Test
    void namesBecomeIdentifiersAndCannotBreakOutOfTheirComments() {
        Value a = new Value(2, "α₁");
        Value b = new Value(3, "x\n*/ \\u000a System.exit(1); import os # \u2028\u202e");
        Value c = a.mul(b).label("class");
        Value d = c.add(new Value(1, "class")).label("1st");
        Graph graph = ExportGraphs.of(d);
        String java = JavaWriter.write(graph);
        assertTrue(java.contains("Value α1 = new Value(2.0);  // α₁\n"), java);
        assertTrue(java.contains("Value class_2 = α1.mul("), java);
        assertTrue(java.contains("Value v1st = "), java);
        for (String program : List.of(java, PythonWriter.write(graph), PyTorchWriter.write(graph))) {
            assertFalse(program.contains("\\"), program);
            assertEquals(
                    1,
                    program.lines().filter(line -> line.contains("import os")).count());
            assertTrue(program.lines()
                    .noneMatch(line -> line.startsWith("*/") || line.trim().startsWith("System.exit")));
        }
    }

    @Test
    void anEmptyGraphIsAProgramThatPrintsNothing() throws ReflectiveOperationException {
        Graph empty = new Graph(List.of(), Optional.empty());
        assertEquals(List.of(""), Compiled.outputs(List.of(JavaWriter.write(empty))));
        assertEquals("from micrograd.engine import Value\n\n", PythonWriter.write(empty));
    }
}
