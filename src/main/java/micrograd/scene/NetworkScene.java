package micrograd.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import micrograd.app.NeuronPlace;
import micrograd.nn.NetworkShape;

/**
 * A network as it is drawn: where its neurons stand and which of its weights are drawn as edges, the strongest where they are too many.
 *
 * @param layout where the neurons stand
 * @param edges the weights drawn, the weakest first so that the strongest lie on top
 * @param weights how many weights there are in all
 */
public record NetworkScene(NetworkLayout layout, List<Edge> edges, int weights) {
    /** How many weights are drawn at most. */
    public static final int MOST_EDGES = 900;

    private static final double THINNEST = 0.5;
    private static final double THICKEST = 5;

    /**
     * A weight.
     *
     * @param from the neuron or input that it weighs
     * @param to the neuron that it belongs to
     * @param parameter its place among the parameters
     * @param width of the line, in pixels
     */
    public record Edge(NeuronPlace from, NeuronPlace to, int parameter, double width) {}

    /** Draws the parameters of a network. */
    public static NetworkScene of(NetworkLayout layout, double[] parameters) {
        NetworkShape shape = layout.shape();
        double greatest = 0;
        int weights = 0;
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
                int first = shape.firstParameter(layer, neuron);
                weights += shape.inputs(layer);
                for (int i = 0; i < shape.inputs(layer); i++) {
                    double size = Math.abs(parameters[first + i]);
                    greatest = size > greatest && size - size == 0 ? size : greatest;
                }
            }
        }
        double least = weights > MOST_EDGES ? sizeOfRank(shape, parameters, weights, MOST_EDGES) : -1;
        List<Edge> edges = new ArrayList<>();
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
                for (int i = 0; i < shape.inputs(layer); i++) {
                    Edge edge = edge(shape, parameters, greatest, layer, neuron, i);
                    if (Math.abs(parameters[edge.parameter()]) > least) {
                        edges.add(edge);
                    }
                }
            }
        }
        edges.sort((a, b) -> Double.compare(a.width(), b.width()));
        return new NetworkScene(layout, List.copyOf(edges), weights);
    }

    private static Edge edge(
            NetworkShape shape, double[] parameters, double greatest, int layer, int neuron, int input) {
        int parameter = shape.firstParameter(layer, neuron) + input;
        double share = greatest == 0 ? 0 : Math.abs(parameters[parameter]) / greatest;
        double width = share == share ? THINNEST + (THICKEST - THINNEST) * Math.min(1, share) : THINNEST;
        return new Edge(new NeuronPlace(layer - 1, input), new NeuronPlace(layer, neuron), parameter, width);
    }

    /** The size that all but the {@code rank} greatest weights do not exceed. */
    private static double sizeOfRank(NetworkShape shape, double[] parameters, int weights, int rank) {
        double[] sizes = new double[weights];
        int next = 0;
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
                int first = shape.firstParameter(layer, neuron);
                for (int i = 0; i < shape.inputs(layer); i++) {
                    sizes[next++] = Math.abs(parameters[first + i]);
                }
            }
        }
        Arrays.sort(sizes);
        return sizes[weights - rank - 1];
    }

    /** All weights that lead to a neuron and from it, drawn or not. */
    public List<Edge> edgesOf(NeuronPlace place, double[] parameters) {
        NetworkShape shape = layout.shape();
        List<Edge> edges = new ArrayList<>();
        double greatest = edgesGreatest(parameters);
        if (!place.isInput()) {
            for (int i = 0; i < shape.inputs(place.layer()); i++) {
                edges.add(edge(shape, parameters, greatest, place.layer(), place.neuron(), i));
            }
        }
        if (place.layer() + 1 < shape.layers()) {
            for (int n = 0; n < shape.outputs(place.layer() + 1); n++) {
                edges.add(edge(shape, parameters, greatest, place.layer() + 1, n, place.neuron()));
            }
        }
        return edges;
    }

    private double edgesGreatest(double[] parameters) {
        return edges.isEmpty()
                ? 0
                : Math.abs(parameters[edges.get(edges.size() - 1).parameter()]);
    }

    /** Where an edge leaves its origin. */
    public double startX(Edge edge) {
        NetworkLayout.Column column = layout.column(edge.from().layer());
        return column.x(edge.from().neuron()) + column.tile();
    }

    public double startY(Edge edge) {
        return layout.column(edge.from().layer()).middle(edge.from().neuron());
    }

    /** Where an edge arrives. */
    public double endX(Edge edge) {
        return layout.column(edge.to().layer()).x(edge.to().neuron());
    }

    public double endY(Edge edge) {
        return layout.column(edge.to().layer()).middle(edge.to().neuron());
    }

    /** The drawn edge that passes within {@code reach} pixels of a place, the nearest. */
    public Optional<Edge> edgeAt(double x, double y, double reach) {
        Optional<Edge> nearest = Optional.empty();
        double least = reach;
        for (int i = edges.size() - 1; i >= 0; i--) {
            Edge edge = edges.get(i);
            double fromX = startX(edge);
            double toX = endX(edge);
            if (x <= Math.min(fromX, toX) || x >= Math.max(fromX, toX)) {
                continue;
            }
            double distance = Math.abs(y - curveY(startY(edge), endY(edge), (x - fromX) / (toX - fromX)));
            double slope = Math.abs((endY(edge) - startY(edge)) / (toX - fromX));
            double across = distance / Math.sqrt(1 + slope * slope) - edge.width() / 2;
            if (across < least) {
                least = across;
                nearest = Optional.of(edge);
            }
        }
        return nearest;
    }

    /**
     * The height of an edge at a share of its way across. The curve is the cubic with both handles half way across: x = 3 t (1 - t) (0.5) + t³, solved
     * for t.
     */
    private static double curveY(double from, double to, double share) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 20; i++) {
            double t = (low + high) / 2;
            double across = 1.5 * t * (1 - t) * (1 - t) + 1.5 * t * t * (1 - t) + t * t * t;
            if (across < share) {
                low = t;
            } else {
                high = t;
            }
        }
        return from + (to - from) * (3 * low * low - 2 * low * low * low);
    }
}
