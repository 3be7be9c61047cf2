package micrograd.scene.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.limits.Budgets;
import micrograd.nn.NetworkShape;
import micrograd.training.run.NeuronPlace;
import micrograd.training.run.ParameterPlace;

/**
 * A network as it is drawn: where its neurons stand and which of its weights are drawn as edges, the strongest where they are too many.
 *
 * @param layout where the neurons stand
 * @param edges the weights drawn, the weakest first so that the strongest lie on top
 * @param weights how many weights there are in all
 */
public record NetworkScene(NetworkLayout layout, List<Edge> edges, int weights) {
    /** A network with more weights than these has only its strongest drawn. */
    public static final int MOST_EDGES = Budgets.WEIGHTS_DRAWN;

    /** About how many are drawn of one with more, as many from each layer. */
    public static final int STRONGEST = 360;

    private static final int LEAST_OF_LAYER = 60;

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
            double[] sizes = sizes(shape, parameters, layer);
            weights += sizes.length;
            greatest = Math.max(greatest, greatestFinite(sizes));
        }
        boolean thinned = weights > MOST_EDGES;
        double thickest = thinned ? THICKEST / 2 : THICKEST;
        List<Edge> edges = new ArrayList<>();
        for (int layer = 0; layer < shape.layers(); layer++) {
            double least = thinned ? sizeOfRank(sizes(shape, parameters, layer), strongest(shape)) : -1;
            for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
                int first = shape.firstParameter(layer, neuron);
                for (int i = 0; i < shape.inputs(layer); i++) {
                    if (!(Math.abs(parameters[first + i]) <= least)) {
                        edges.add(edge(shape, parameters, greatest, thickest, layer, neuron, i));
                    }
                }
            }
        }
        edges.sort((a, b) -> Double.compare(a.width(), b.width()));
        return new NetworkScene(layout, List.copyOf(edges), weights);
    }

    /** How many of a layer's weights are drawn where not all are. */
    private static int strongest(NetworkShape shape) {
        return Math.max(LEAST_OF_LAYER, STRONGEST / shape.layers());
    }

    private static Edge edge(
            NetworkShape shape,
            double[] parameters,
            double greatest,
            double thickest,
            int layer,
            int neuron,
            int input) {
        int parameter = shape.firstParameter(layer, neuron) + input;
        double share = greatest == 0 ? 0 : Math.abs(parameters[parameter]) / greatest;
        double width = share == share ? THINNEST + (thickest - THINNEST) * Math.min(1, share) : THINNEST;
        return new Edge(new NeuronPlace(layer - 1, input), new NeuronPlace(layer, neuron), parameter, width);
    }

    private static double[] sizes(NetworkShape shape, double[] parameters, int layer) {
        double[] sizes = new double[shape.inputs(layer) * shape.outputs(layer)];
        int next = 0;
        for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
            int first = shape.firstParameter(layer, neuron);
            for (int i = 0; i < shape.inputs(layer); i++) {
                sizes[next++] = Math.abs(parameters[first + i]);
            }
        }
        return sizes;
    }

    private static double greatestFinite(double[] sizes) {
        double greatest = 0;
        for (double size : sizes) {
            greatest = size > greatest && size - size == 0 ? size : greatest;
        }
        return greatest;
    }

    /** The size that all but the {@code rank} greatest do not exceed. */
    private static double sizeOfRank(double[] sizes, int rank) {
        if (sizes.length <= rank) {
            return -1;
        }
        int wanted = sizes.length - rank - 1;
        int low = 0;
        int high = sizes.length - 1;
        while (low < high) {
            // Hoare's selection: to sort a quarter of a million takes many times as long.
            double pivot = sizes[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (Double.compare(sizes[i], pivot) < 0) {
                    i++;
                }
                while (Double.compare(sizes[j], pivot) > 0) {
                    j--;
                }
                if (i <= j) {
                    double size = sizes[i];
                    sizes[i++] = sizes[j];
                    sizes[j--] = size;
                }
            }
            if (wanted <= j) {
                high = j;
            } else if (wanted >= i) {
                low = i;
            } else {
                break;
            }
        }
        return sizes[wanted];
    }

    /** Whether only the strongest weights are drawn. */
    public boolean isThinned() {
        return weights > MOST_EDGES;
    }

    /** All weights that lead to a neuron and from it, drawn or not. */
    public List<Edge> edgesOf(NeuronPlace place, double[] parameters) {
        NetworkShape shape = layout.shape();
        List<Edge> edges = new ArrayList<>();
        double greatest = edgesGreatest(parameters);
        if (!place.isInput()) {
            for (int i = 0; i < shape.inputs(place.layer()); i++) {
                edges.add(edge(shape, parameters, greatest, THICKEST, place.layer(), place.neuron(), i));
            }
        }
        if (place.layer() + 1 < shape.layers()) {
            for (int n = 0; n < shape.outputs(place.layer() + 1); n++) {
                edges.add(edge(shape, parameters, greatest, THICKEST, place.layer() + 1, n, place.neuron()));
            }
        }
        return edges;
    }

    /** The line of a weight, drawn or not; empty for a bias, and for a parameter that there is not. */
    public Optional<Edge> edgeOf(int parameter, double[] parameters) {
        if (parameter < 0 || parameter >= parameters.length) {
            return Optional.empty();
        }
        ParameterPlace place = ParameterPlace.of(layout.shape(), parameter);
        if (place.isBias()) {
            return Optional.empty();
        }
        double thickest = isThinned() ? THICKEST / 2 : THICKEST;
        return Optional.of(edge(
                layout.shape(),
                parameters,
                edgesGreatest(parameters),
                thickest,
                place.layer(),
                place.neuron(),
                place.input()));
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
