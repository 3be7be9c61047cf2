package micrograd.app.training;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.data.Example;
import micrograd.document.Selection;
import micrograd.engine.Op;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Group;
import micrograd.limits.Budgets;
import micrograd.nn.NetworkShape;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.ExampleGraph;
import micrograd.training.run.NeuronPlace;

/**
 * The scalars behind a neuron, or behind an example's loss, with the numbers of one step.
 *
 * <p>A neuron's own multiplications and additions are shown, the neurons that it is fed by as one node each. An example's loss is shown with the whole
 * network, each neuron folded into one node, and so what the loss makes of the outputs; where the network is too large for that, from the last layer on. Unfolded, all is shown from the inputs on.
 *
 * @param request what was asked for
 * @param step the step whose parameters were used
 * @param whole the graph of the example's whole loss: what explanations are read from
 * @param shown the nodes that are drawn
 * @param origins for each node shown, its id in the whole
 * @param folded for each node shown that stands for a neuron not shown, that neuron
 * @param groups for each neuron that can be folded among what is shown, its result and its parts
 */
public record Inspection(
        Request request,
        int step,
        Graph whole,
        Graph shown,
        List<Integer> origins,
        Map<Integer, NeuronPlace> folded,
        List<Group> groups) {
    /** The most nodes that are offered unfolded, or with the whole network in sight. */
    public static final int MOST_UNFOLDED = Budgets.NODES_OF_AN_EXAMPLE;

    /**
     * What to show the scalars of.
     *
     * @param layer the layer; empty for the example's loss
     * @param neuron the neuron; empty for the layer, or for the example's loss
     * @param example the example that is fed in
     * @param unfolded whether all is shown from the inputs on
     * @param opened the neurons that are shown by their scalars though they would be folded
     * @param asked which of the nodes shown, or which edge, is to be explained
     */
    public record Request(
            Optional<Integer> layer,
            Optional<NeuronPlace> neuron,
            Example example,
            boolean unfolded,
            List<NeuronPlace> opened,
            Optional<Selection> asked) {
        static Request of(Optional<NeuronPlace> neuron, Example example) {
            Optional<Integer> layer = neuron.map(NeuronPlace::layer);
            return new Request(layer, neuron, example, false, List.of(), Optional.empty());
        }

        /** A whole layer, its neurons one beside the other. */
        static Request ofLayer(int layer, Example example) {
            return new Request(Optional.of(layer), Optional.empty(), example, false, List.of(), Optional.empty());
        }

        /** Whether a layer's neurons are asked for rather than what is in one of them, or the loss. */
        public boolean isLayer() {
            return layer.isPresent() && neuron.isEmpty();
        }

        /** Whether the example's loss is asked for. */
        public boolean isLoss() {
            return layer.isEmpty();
        }

        /** Whether a network has the layer and the neuron: what was pressed a moment ago may be gone. */
        boolean stands(NetworkShape shape) {
            int last = layer.orElse(0);
            return last >= 0
                    && last < shape.layers()
                    && neuron.map(NeuronPlace::neuron).orElse(0) < shape.outputs(last);
        }

        Request unfolded(boolean unfolded) {
            return new Request(layer, neuron, example, unfolded, List.of(), Optional.empty());
        }

        /** With the scalars of a neuron in place of the one node that stands for it, or folded again. */
        Request opening(NeuronPlace place) {
            List<NeuronPlace> next = new ArrayList<>(opened);
            if (!next.remove(place)) {
                next.add(place);
            }
            return new Request(layer, neuron, example, unfolded, List.copyOf(next), Optional.empty());
        }

        Request asking(Optional<Selection> asked) {
            return new Request(layer, neuron, example, unfolded, opened, asked);
        }

        Request feeding(Example example) {
            return new Request(layer, neuron, example, unfolded, opened, Optional.empty());
        }
    }

    /**
     * A neuron with its numbers for the example.
     *
     * @param sum its weighted sum
     * @param sumGrad the gradient of the loss by that
     * @param output what it gives on
     * @param outputGrad the gradient of the loss by that
     */
    public record NeuronNumbers(NeuronPlace place, double sum, double sumGrad, double output, double outputGrad) {}

    /** The same with something else to be explained. */
    Inspection asking(Optional<Selection> asked) {
        return new Inspection(request.asking(asked), step, whole, shown, origins, folded, groups);
    }

    static Inspection of(TrainingSetup setup, double[] parameters, Request request, int step) {
        Work work = new Work(setup, parameters, request, step, false);
        while (work.goOn()) {
            // All at once.
        }
        return work.made.orElseThrow();
    }

    /** An inspection that is made in slices: of the graph of a large network all at once would hold the page up. */
    public static final class Work {
        private final TrainingSetup setup;
        private final double[] parameters;
        private final Request request;
        private final int step;
        private final boolean again;
        private ExampleGraph graph;
        private List<Value> all = List.of();
        private Graph whole;
        private Optional<Inspection> made = Optional.empty();

        /** {@code again}: in place of one that is open. */
        Work(TrainingSetup setup, double[] parameters, Request request, int step, boolean again) {
            this.setup = setup;
            this.parameters = parameters;
            this.request = request;
            this.step = step;
            this.again = again;
        }

        boolean isAgain() {
            return again;
        }

        /** Does a slice; whether there is more. */
        public boolean goOn() {
            if (graph == null) {
                graph = ExampleGraph.of(setup, parameters, request.example());
            } else if (all.isEmpty()) {
                all = List.of(TopologicalOrder.of(graph.loss()));
            } else if (whole == null) {
                whole = Graph.of(all, Optional.of(graph.loss()));
            } else {
                made = Optional.of(of(setup, request, step, graph, all, whole));
            }
            return made.isEmpty();
        }

        /** What was made, if it is of that moment. */
        Optional<Inspection> madeOf(TrainingRun run) {
            return made.filter(one -> run.setup() == setup && run.parameters() == parameters);
        }

        Request request() {
            return request;
        }
    }

    private static Inspection of(
            TrainingSetup setup, Request request, int step, ExampleGraph graph, List<Value> all, Graph whole) {
        Map<Value, Integer> ids = new IdentityHashMap<>();
        for (int id = 0; id < all.size(); id++) {
            ids.put(all.get(id), id);
        }
        int layer =
                request.neuron().map(NeuronPlace::layer).orElse(setup.shape().layers() - 1);
        Map<Value, NeuronPlace> folds = new IdentityHashMap<>();
        for (int before = 0; before < layer && !request.unfolded(); before++) {
            for (int neuron = 0; neuron < setup.shape().outputs(before); neuron++) {
                NeuronPlace place = new NeuronPlace(before, neuron);
                if (!request.opened().contains(place)) {
                    folds.put(graph.output(before, neuron), place);
                }
            }
        }
        if (request.isLoss() && !request.unfolded() && all.size() <= MOST_UNFOLDED) {
            return network(request, step, whole, ids, graph, setup.shape());
        }
        Value root = request.neuron()
                .map(place -> graph.output(place.layer(), place.neuron()))
                .orElse(graph.loss());
        return cut(request, step, whole, all, ids, folds, root);
    }

    /** Shows everything, each neuron folded but for those that are opened. */
    private static Inspection network(
            Request request, int step, Graph whole, Map<Value, Integer> ids, ExampleGraph graph, NetworkShape shape) {
        boolean[] ends = new boolean[whole.nodes().size()];
        for (int i = 0; i < graph.fedCount(); i++) {
            ends[ids.get(graph.fed(i))] = true;
        }
        List<Group> groups = new ArrayList<>();
        Map<Integer, NeuronPlace> folded = new LinkedHashMap<>();
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
                int result = ids.get(graph.output(layer, neuron));
                groups.add(new Group(result, parts(whole, result, ends)));
                NeuronPlace place = new NeuronPlace(layer, neuron);
                if (!request.opened().contains(place)) {
                    folded.put(result, place);
                }
            }
            for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
                ends[ids.get(graph.output(layer, neuron))] = true;
            }
        }
        for (int i = 0; i < graph.targetCount(); i++) {
            if (ids.containsKey(graph.target(i))) {
                ends[ids.get(graph.target(i))] = true;
            }
        }
        int loss = ids.get(graph.loss());
        groups.add(new Group(loss, parts(whole, loss, ends)));
        if (!request.opened().contains(NeuronPlace.LOSS)) {
            folded.put(loss, NeuronPlace.LOSS);
        }
        List<Integer> origins = new ArrayList<>();
        for (int id = 0; id < ends.length; id++) {
            origins.add(id);
        }
        List<Integer> places = new ArrayList<>(origins);
        for (Group group : groups) {
            for (int part : folded.containsKey(group.result()) ? group.parts() : List.<Integer>of()) {
                places.set(part, -1);
            }
        }
        Graph named = whole.withPlaces(places);
        return new Inspection(request, step, named, named, List.copyOf(origins), folded, List.copyOf(groups));
    }

    /** What leads to a result, up to where neurons end. */
    private static List<Integer> parts(Graph whole, int result, boolean[] ends) {
        boolean[] within = new boolean[result + 1];
        within[result] = true;
        List<Integer> parts = new ArrayList<>();
        for (int id = result; id >= 0; id--) {
            if (!within[id]) {
                continue;
            }
            if (id != result) {
                parts.add(0, id);
            }
            for (int operand : whole.node(id).operands()) {
                within[operand] |= !ends[operand];
            }
        }
        return parts;
    }

    /** The names of the results that stand for all of their neurons. */
    public Set<String> closed() {
        Set<String> closed = new LinkedHashSet<>();
        for (Group group : groups) {
            if (folded.containsKey(group.result())) {
                closed.add(shown.node(group.result()).name());
            }
        }
        return closed;
    }

    /** Shows what leads to the root, up to the folds. */
    private static Inspection cut(
            Request request,
            int step,
            Graph whole,
            List<Value> all,
            Map<Value, Integer> ids,
            Map<Value, NeuronPlace> folds,
            Value root) {
        boolean[] needed = new boolean[all.size()];
        needed[ids.get(root)] = true;
        for (int id = all.size() - 1; id >= 0; id--) {
            if (needed[id] && !folds.containsKey(all.get(id))) {
                for (int operand : whole.node(id).operands()) {
                    needed[operand] = true;
                }
            }
        }
        List<GraphNode> nodes = new ArrayList<>();
        List<Integer> origins = new ArrayList<>();
        Map<Integer, NeuronPlace> folded = new LinkedHashMap<>();
        int[] shownIds = new int[all.size()];
        List<Integer> places = new ArrayList<>();
        for (int id = 0; id < all.size(); id++) {
            places.add(needed[id] ? nodes.size() : -1);
            if (!needed[id]) {
                continue;
            }
            shownIds[id] = nodes.size();
            GraphNode node = whole.node(id);
            NeuronPlace fold = folds.get(all.get(id));
            List<Integer> operands = new ArrayList<>();
            if (fold == null) {
                for (int operand : node.operands()) {
                    operands.add(shownIds[operand]);
                }
            } else {
                folded.put(nodes.size(), fold);
            }
            Op op = fold == null ? node.op() : Op.LEAF;
            nodes.add(
                    new GraphNode(nodes.size(), node.name(), op, node.data(), node.grad(), operands, node.constant()));
            origins.add(id);
        }
        List<Integer> own = new ArrayList<>();
        for (int id = 0; id < nodes.size(); id++) {
            own.add(id);
        }
        Graph shown = new Graph(nodes, Optional.of(shownIds[ids.get(root)]), own);
        return new Inspection(request, step, whole.withPlaces(places), shown, List.copyOf(origins), folded, List.of());
    }

    /** The neuron that gives on what a node shown holds, {@link NeuronPlace#LOSS} for the loss; empty for any other node. */
    public Optional<NeuronPlace> neuronOf(int node) {
        String name = shown.node(node).name();
        if (name.equals("loss")) {
            return Optional.of(NeuronPlace.LOSS);
        }
        int mark = name.indexOf('_');
        boolean named = mark > 1 && (name.charAt(0) == 'o' || name.charAt(0) == 'n');
        if (!named || !Numbers.isDecimal(name.substring(1, mark)) || !Numbers.isDecimal(name.substring(mark + 1))) {
            return Optional.empty();
        }
        return Optional.of(new NeuronPlace(
                Rounding.truncated(Numbers.parse(name.substring(1, mark))) - 1,
                Rounding.truncated(Numbers.parse(name.substring(mark + 1))) - 1));
    }

    /** What is shown, as it stands in the whole: what explanations are read from, so that gradients are of the loss. */
    public Selection inWhole(Selection part) {
        return new Selection(origins.get(part.node()), part.operand());
    }

    /** A layer's neurons with their numbers. */
    public List<NeuronNumbers> neurons(int layer) {
        List<NeuronNumbers> neurons = new ArrayList<>();
        String sums = "n" + (layer + 1) + "_";
        for (GraphNode sum : whole.nodes()) {
            if (!sum.name().startsWith(sums)) {
                continue;
            }
            String number = sum.name().substring(sums.length());
            GraphNode output = outputOf(sum, "o" + (layer + 1) + "_" + number);
            NeuronPlace place = new NeuronPlace(layer, Rounding.truncated(Numbers.parse(number)) - 1);
            neurons.add(new NeuronNumbers(place, sum.data(), sum.grad(), output.data(), output.grad()));
        }
        neurons.sort((a, b) -> a.place().neuron() - b.place().neuron());
        return List.copyOf(neurons);
    }

    /** The node of that name, behind the sum; the sum itself where the neuron is linear. */
    private GraphNode outputOf(GraphNode sum, String name) {
        for (int id = sum.id() + 1; id < whole.nodes().size(); id++) {
            if (whole.node(id).name().equals(name)) {
                return whole.node(id);
            }
        }
        return sum;
    }

    /** What is shown, in words: "Neuron 3 of layer 1 for point (0.5, 1.2) at step 120". */
    public String title() {
        String what = request.neuron()
                .map(place -> "Neuron " + (place.neuron() + 1) + " of layer " + (place.layer() + 1))
                .orElse(request.layer().map(layer -> "Layer " + (layer + 1)).orElse("Loss"));
        return what + " for point " + point(request.example()) + " at step " + step;
    }

    /** A point's coordinates as a pair, or more: "(0.5, −1.25)". */
    public static String point(Example example) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < example.inputCount(); i++) {
            text.append(i == 0 ? "" : ", ").append(Numbers.compact(Rounding.toParts(example.input(i), 1e4)));
        }
        return text.append(')').toString();
    }
}
