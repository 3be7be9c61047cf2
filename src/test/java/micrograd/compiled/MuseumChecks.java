package micrograd.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.JavaWriter;
import micrograd.graph.PyTorchWriter;
import micrograd.graph.PythonWriter;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import micrograd.museum.Check;
import micrograd.museum.Detection;
import micrograd.museum.Exhibit;
import micrograd.museum.Fault;
import micrograd.museum.FaultyRun;
import micrograd.museum.Hunt;
import micrograd.museum.exercise.Exercises;
import micrograd.museum.exercise.Level;

/** The museum's table, exercises by seed, and exported programs. */
final class MuseumChecks {
    private MuseumChecks() {}

    static String faults() {
        StringBuilder shown = new StringBuilder();
        for (Fault fault : Fault.values()) {
            Exhibit exhibit = fault.shows();
            Graph graph = graph(exhibit.program());
            FaultyRun run = FaultyRun.of(graph, fault, exhibit.passes());
            for (GraphNode node : run.wrong().nodes()) {
                if (node.name().equals(exhibit.name())) {
                    boolean data = exhibit.quantity() == Exhibit.Quantity.DATA;
                    assertEquals(exhibit.wrong(), data ? node.data() : node.grad(), 1e-12);
                    assertEquals(exhibit.right(), data ? run.soundData(node.id()) : run.soundGrad(node.id()), 1e-12);
                }
            }
            shown.append(fault.key());
            Detection detection = Detection.of(graph, fault);
            for (Check check : Check.values()) {
                shown.append(detection.failures(check).isEmpty() ? "" : " " + check.title());
            }
            shown.append(", ");
        }
        for (long seed = 0; seed < 20; seed++) {
            shown.append(Hunt.of(seed).reveal().key()).append(' ');
        }
        return shown.toString();
    }

    static String exercises() {
        StringBuilder programs = new StringBuilder();
        for (int level = 1; level <= Level.values().length; level++) {
            for (long seed = 0; seed < 5; seed++) {
                programs.append(Exercises.program(level, seed)).append(' ');
            }
        }
        return programs.toString();
    }

    static String exports() {
        Graph graph = graph("x₁ = 0.5\ny = -x₁ * 3 + max(x₁, 2)**2 - 1e-7 / (x₁ + 1e21)\nclass_ = relu(y) / 7");
        StringBuilder programs = new StringBuilder();
        for (String program : List.of(PythonWriter.write(graph), PyTorchWriter.write(graph), JavaWriter.write(graph))) {
            programs.append(program);
        }
        return programs.toString();
    }

    private static Graph graph(String program) {
        Evaluation evaluation = Language.evaluate(program);
        return Graph.of(evaluation.values(), evaluation.output());
    }
}
