package micrograd.app.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.graph.Graph;
import micrograd.lang.report.Span;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * What a program without errors came to, as far as tools need to know it: it is evaluated once, in the page, and told to them.
 *
 * @param source the program
 * @param graph every value of it
 * @param leaves the leaves that are written as a number and can be turned
 */
public record Evaluated(String source, Graph graph, List<Program.Leaf> leaves) {
    /** What the output is called; "the result" where it has no name. */
    public String outputName() {
        String name = graph.output().map(id -> graph.node(id).name()).orElse("");
        return name.isEmpty() ? "the result" : name;
    }

    /** The first values alone, without an output: operands stand before results, so that nothing is missing. */
    Evaluated first(int values) {
        List<Program.Leaf> some = new ArrayList<>();
        for (Program.Leaf leaf : leaves) {
            if (leaf.node() < values) {
                some.add(leaf);
            }
        }
        Graph part = new Graph(
                graph.nodes().subList(0, Math.min(values, graph.nodes().size())), Optional.empty());
        return new Evaluated(source, part, List.copyOf(some));
    }

    void write(FieldWriter to) {
        to.text(source);
        graph.write(to);
        to.whole(leaves.size());
        for (Program.Leaf leaf : leaves) {
            to.text(leaf.name()).whole(leaf.node());
            to.whole(leaf.literal().start()).whole(leaf.literal().end());
        }
    }

    static Evaluated read(FieldReader from) {
        String source = from.text();
        Graph graph = Graph.read(from);
        List<Program.Leaf> leaves = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            String name = from.text();
            int node = from.whole();
            leaves.add(new Program.Leaf(name, node, new Span(from.whole(), from.whole())));
        }
        return new Evaluated(source, graph, List.copyOf(leaves));
    }
}
