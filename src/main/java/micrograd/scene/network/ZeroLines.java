package micrograd.scene.network;

import java.util.ArrayList;
import java.util.List;
import micrograd.nn.FeedForward;
import micrograd.nn.NetworkShape;

/** Where the weighted sums of a layer's neurons are 0 over the plane: the lines along which relu bends, and tanh and sigmoid are in their middle. */
public final class ZeroLines {
    /** Of a wider layer only the first neurons' lines are drawn. */
    public static final int MOST_NEURONS = 24;

    private ZeroLines() {}

    /**
     * Finds the lines by marching through a lattice.
     *
     * @param inputs planes of what the network is fed on a square lattice of {@code side} rows and columns, from the top
     * @return pieces x1, y1, x2, y2 in shares of the square, x from the left, y from the top
     */
    public static List<double[]> of(NetworkShape shape, double[] parameters, int layer, double[] inputs, int side) {
        int count = side * side;
        double[] outputs = new double[shape.neurons() * count];
        new FeedForward(shape).activations(parameters, inputs, count, outputs);
        double[] from = layer == 0 ? inputs : outputs;
        int plane = layer == 0 ? 0 : shape.firstNeuron(layer - 1);
        List<double[]> pieces = new ArrayList<>();
        double[] sums = new double[count];
        for (int neuron = 0; neuron < Math.min(MOST_NEURONS, shape.outputs(layer)); neuron++) {
            int first = shape.firstParameter(layer, neuron);
            for (int p = 0; p < count; p++) {
                double sum = parameters[first + shape.inputs(layer)];
                for (int i = 0; i < shape.inputs(layer); i++) {
                    sum += parameters[first + i] * from[(plane + i) * count + p];
                }
                sums[p] = sum;
            }
            march(sums, side, pieces);
        }
        return pieces;
    }

    private static void march(double[] heights, int side, List<double[]> pieces) {
        double[] corners = new double[4];
        for (int row = 0; row + 1 < side; row++) {
            for (int column = 0; column + 1 < side; column++) {
                int at = row * side + column;
                corners[0] = heights[at];
                corners[1] = heights[at + 1];
                corners[2] = heights[at + side + 1];
                corners[3] = heights[at + side];
                cell(corners, column, row, side - 1, pieces);
            }
        }
    }

    private static void cell(double[] corners, int column, int row, double cells, List<double[]> pieces) {
        double[] ends = new double[8];
        int count = 0;
        for (int edge = 0; edge < 4; edge++) {
            double a = corners[edge];
            double b = corners[(edge + 1) % 4];
            if (a > 0 != b > 0) {
                double share = a / (a - b);
                ends[count++] = (column + (edge == 0 ? share : edge == 1 ? 1 : edge == 2 ? 1 - share : 0)) / cells;
                ends[count++] = (row + (edge == 0 ? 0 : edge == 1 ? share : edge == 2 ? 1 : 1 - share)) / cells;
            }
        }
        for (int i = 0; i + 3 < count; i += 4) {
            pieces.add(new double[] {ends[i], ends[i + 1], ends[i + 2], ends[i + 3]});
        }
    }
}
