package micrograd.nn;

/**
 * The forward pass of a network in plain numbers, for many points at once: the same numbers as {@link MLP#forward}, to the last
 * bit, without a graph.
 *
 * <p>Points lie in planes: coordinate i of point p is {@code inputs[i * points + p]}, and the output of neuron n, counted
 * through all layers, is {@code outputs[n * points + p]}.
 */
public final class FeedForward {
    private final NetworkShape shape;

    public FeedForward(NetworkShape shape) {
        this.shape = shape;
    }

    /**
     * Computes the outputs of all neurons.
     *
     * @param parameters of {@link NetworkShape#parameters()} numbers
     * @param inputs at least {@code shape.inputs() * points} numbers
     * @param outputs room for {@code shape.neurons() * points} numbers
     * @throws IllegalArgumentException if an array is too short
     */
    public void activations(double[] parameters, double[] inputs, int points, double[] outputs) {
        MLP.requireCount(shape, parameters);
        requireRoom("inputs", inputs, shape.inputs() * points);
        requireRoom("outputs", outputs, shape.neurons() * points);
        double[] from = inputs;
        int fromPlane = 0;
        int toPlane = 0;
        int parameter = 0;
        for (int layer = 0; layer < shape.layers(); layer++) {
            int width = shape.inputs(layer);
            for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
                int to = (toPlane + neuron) * points;
                weightedSums(parameters, parameter, from, fromPlane * points, width, points, outputs, to);
                activate(shape.activation(layer), outputs, to, to + points);
                parameter += width + 1;
            }
            from = outputs;
            fromPlane = toPlane;
            toPlane += shape.outputs(layer);
        }
    }

    private static void weightedSums(
            double[] parameters, int at, double[] in, int start, int width, int points, double[] out, int to) {
        double bias = parameters[at + width];
        for (int p = 0; p < points; p++) {
            out[to + p] = bias;
        }
        for (int i = 0; i < width; i++) {
            double weight = parameters[at + i];
            int from = start + i * points;
            for (int p = 0; p < points; p++) {
                out[to + p] += weight * in[from + p];
            }
        }
    }

    private static void activate(Activation activation, double[] numbers, int from, int to) {
        if (activation == Activation.LINEAR) {
            return;
        }
        for (int i = from; i < to; i++) {
            numbers[i] = activation.apply(numbers[i]);
        }
    }

    /**
     * The outputs of the last layer for one point.
     *
     * @throws IllegalArgumentException if there are too few or too many inputs
     */
    public double[] outputs(double[] parameters, double... inputs) {
        if (inputs.length != shape.inputs()) {
            throw new IllegalArgumentException(
                    "a network of " + Layer.count(shape.inputs(), "input") + " was given " + inputs.length);
        }
        double[] activations = new double[shape.neurons()];
        activations(parameters, inputs, 1, activations);
        double[] outputs = new double[shape.outputs()];
        System.arraycopy(activations, activations.length - outputs.length, outputs, 0, outputs.length);
        return outputs;
    }

    /**
     * The planes of a grid over a rectangle of the first two inputs: the middles of {@code columns * rows} cells, row by row
     * from the top, where x2 is greatest.
     *
     * @return {@code 2 * columns * rows} coordinates, to be given to {@link #activations}
     */
    public static double[] grid(double left, double right, double bottom, double top, int columns, int rows) {
        double[] planes = new double[2 * columns * rows];
        for (int row = 0; row < rows; row++) {
            double x2 = top - (row + 0.5) * (top - bottom) / rows;
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                planes[cell] = left + (column + 0.5) * (right - left) / columns;
                planes[columns * rows + cell] = x2;
            }
        }
        return planes;
    }

    private static void requireRoom(String name, double[] array, int least) {
        if (array.length < least) {
            throw new IllegalArgumentException(name + " must hold at least " + least + " numbers, not " + array.length);
        }
    }
}
