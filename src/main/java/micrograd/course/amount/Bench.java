package micrograd.course.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.ProgramGraph;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.museum.Fault;
import micrograd.museum.FaultyRun;

/**
 * A state of the lab, ready to have amounts worked out on it: its document, and the graph of its program as the engine, or an engine with the state's
 * fault, leaves it.
 */
public final class Bench {
    private final Document document;
    private final Graph graph;
    private final String problem;

    private Bench(Document document, Graph graph, String problem) {
        this.document = document;
        this.graph = graph;
        this.problem = problem;
    }

    /** The state of a document; a program that cannot be run leaves an empty graph. */
    public static Bench of(Document document) {
        return of(document, ProgramGraph::of);
    }

    /** The same where someone else runs its program. */
    public static Bench of(Document document, Programs programs) {
        ProgramGraph program = programs.run(document.source());
        return program.problem().isEmpty()
                ? new Bench(document, graph(document, program.graph()), "")
                : new Bench(document, program.graph(), program.problem());
    }

    /** The same with other numbers. */
    static Bench of(Bench bench, Graph graph) {
        return new Bench(bench.document, graph, bench.problem);
    }

    private static Graph graph(Document document, Graph plain) {
        if (document.expression().activity() instanceof Activity.Fault fault
                && plain.output().isPresent()
                && Fault.of(fault.key()).isPresent()) {
            return FaultyRun.of(plain, Fault.of(fault.key()).get(), fault.passes())
                    .wrong();
        }
        return plain;
    }

    /** What the state is made of. */
    public Document document() {
        return document;
    }

    /** The graph of its program; empty where that cannot be run. */
    public Graph graph() {
        return graph;
    }

    /** Why its program cannot be run, or an empty text. */
    public String problem() {
        return problem;
    }

    /** The node of a name: the one that bore it last. */
    public Optional<GraphNode> node(String name) {
        for (int i = graph.nodes().size() - 1; i >= 0; i--) {
            if (graph.node(i).name().equals(name)) {
                return Optional.of(graph.node(i));
            }
        }
        return Optional.empty();
    }

    GraphNode required(String name) {
        return node(name).orElseThrow(() -> new Amount.Problem("The graph has no value “" + name + "”."));
    }

    int output() {
        return graph.output().orElseThrow(() -> new Amount.Problem("The state’s program computes nothing."));
    }

    /** How often the value is used that is used most, of those that lead to the result and are no constants. */
    int reused() {
        int[] uses = new int[graph.nodes().size()];
        int most = 0;
        boolean[] leading = graph.output().isPresent() ? graph.leadingTo(output()) : new boolean[uses.length];
        for (GraphNode node : graph.nodes()) {
            for (int operand : node.operands()) {
                uses[operand] += leading[node.id()] && !graph.node(operand).constant() ? 1 : 0;
                most = Math.max(most, uses[operand]);
            }
        }
        return most;
    }

    /** How many values have another number or gradient than the sound engine gives. */
    int differing() {
        Graph sound = FaultyRun.sound(graph);
        int differing = 0;
        for (GraphNode node : graph.nodes()) {
            GraphNode right = sound.node(node.id());
            boolean same = Math.abs(node.data() - right.data()) < 1e-9 && Math.abs(node.grad() - right.grad()) < 1e-9;
            differing += same || node.constant() ? 0 : 1;
        }
        return differing;
    }

    /** The leaves that are not constants. */
    public List<GraphNode> leaves() {
        List<GraphNode> leaves = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            if (node.isLeaf() && !node.constant()) {
                leaves.add(node);
            }
        }
        return leaves;
    }

    /** The graph with a leaf at another number, computed anew and differentiated. */
    Graph with(int leaf, double number) {
        List<GraphNode> nodes = new ArrayList<>(graph.nodes());
        GraphNode node = nodes.get(leaf);
        nodes.set(leaf, moved(node, number));
        return FaultyRun.sound(new Graph(nodes, graph.output()));
    }

    /** The graph with every leaf moved along its gradient, computed anew. */
    Graph stepped(double rate) {
        List<GraphNode> nodes = new ArrayList<>(graph.nodes());
        for (GraphNode leaf : leaves()) {
            nodes.set(leaf.id(), moved(leaf, leaf.data() + rate * leaf.grad()));
        }
        return FaultyRun.sound(new Graph(nodes, graph.output()));
    }

    private static GraphNode moved(GraphNode node, double number) {
        return new GraphNode(node.id(), node.name(), node.op(), number, node.grad(), node.operands(), node.constant());
    }
}
