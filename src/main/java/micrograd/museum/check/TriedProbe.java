package micrograd.museum.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import micrograd.engine.Op;
import micrograd.graph.Graph;

/** A probe with what a learner's engine made of it, and what it should have. */
final class TriedProbe {
    final EngineKind kind;
    final Probe probe;
    final LearnersEngine.Answer answer;
    final Map<String, Double> expected;
    final boolean right;
    final Set<Op> ops;
    final boolean composed;
    private final Map<Style, Map<Suspect.Left, Graph>> graphs = new LinkedHashMap<>();

    TriedProbe(EngineKind kind, Probe probe, LearnersEngine.Answer answer, Map<String, Double> expected) {
        this.kind = kind;
        this.probe = probe;
        this.answer = answer;
        this.expected = expected;
        right = !answer.isError() && Probe.same(expected, answer.numbers());
        ops = probe.ops();
        composed = probe.isComposed();
    }

    /** The result, also where the backward pass ends in an error; NaN where there is none. */
    double result() {
        return answer.get("L.data");
    }

    /** The result that an engine with a mistake computes. */
    double foretold(Suspect suspect) {
        return read(suspect, Style.walks().get(0)).get("L.data");
    }

    boolean isError() {
        return answer.isError();
    }

    /** Whether an engine of a style with a mistake has the very numbers that were answered. */
    boolean isForetold(Suspect suspect, Style style) {
        return Probe.same(answer.numbers(), read(suspect, style));
    }

    /** Whether a mistake changes what is expected. */
    boolean isTouched(Suspect suspect, Style style) {
        return !Probe.same(expected, read(suspect, style));
    }

    private Map<String, Double> read(Suspect suspect, Style style) {
        Graph graph = graphs.computeIfAbsent(style, its -> new LinkedHashMap<>())
                .computeIfAbsent(suspect.left(), left -> style.graph(probe.term(), probe.leaves(), suspect));
        return probe.read(suspect.run(graph, style));
    }
}
