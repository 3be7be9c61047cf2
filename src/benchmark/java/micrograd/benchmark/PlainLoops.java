package micrograd.benchmark;

import java.util.List;
import micrograd.data.Example;
import micrograd.nn.Activation;
import micrograd.nn.Loss;
import micrograd.training.options.TrainingSetup;

/** The yardstick on the JVM: a network trained by plain triple loops, as one would write it by hand; {@code plain.mjs} in Java. */
final class PlainLoops {
    private final int[] layers;
    private final boolean[] relu;
    private final boolean[] tanh;
    private final boolean margin;
    private final double l2;
    private final double rate;
    private final List<Example> examples;
    private final double[] p;
    private final double[] gradient;
    private final int[] first;
    private final double[][] x;
    private final double[][] g;
    private final double[] targets;

    PlainLoops(TrainingSetup setup) {
        layers = setup.layers().stream().mapToInt(Integer::intValue).toArray();
        int count = layers.length - 1;
        relu = new boolean[count];
        tanh = new boolean[count];
        first = new int[count];
        examples = setup.data().train();
        x = new double[layers.length][];
        g = new double[layers.length][];
        int next = 0;
        for (int l = 0; l < count; l++) {
            relu[l] = setup.shape().activation(l) == Activation.RELU;
            tanh[l] = setup.shape().activation(l) == Activation.TANH;
            first[l] = next;
            next += layers[l + 1] * (layers[l] + 1);
        }
        for (int l = 0; l <= count; l++) {
            x[l] = new double[layers[l] * examples.size()];
            g[l] = new double[layers[l] * examples.size()];
        }
        margin = setup.loss() == Loss.MAX_MARGIN;
        l2 = setup.l2();
        rate = setup.learningRate();
        p = setup.initialParameters();
        gradient = new double[p.length];
        targets = new double[examples.size()];
    }

    /** One step on the examples from {@code begin} to {@code end}; returns the loss before the update. */
    double step(int begin, int end) {
        int batch = end - begin;
        int width = layers[0];
        int count = layers.length - 1;
        for (int e = 0; e < batch; e++) {
            Example example = examples.get(begin + e);
            for (int i = 0; i < width; i++) {
                x[0][e * width + i] = example.input(i);
            }
            targets[e] = example.target();
        }
        for (int l = 0; l < count; l++) {
            forward(l, batch);
        }
        java.util.Arrays.fill(gradient, 0);
        double scale = margin ? 1.0 / batch : 1;
        double sum = loss(batch, scale);
        for (int l = count - 1; l >= 0; l--) {
            backward(l, batch);
        }
        double squares = 0;
        for (int i = 0; i < p.length; i++) {
            squares += p[i] * p[i];
            p[i] -= rate * (gradient[i] + 2 * l2 * p[i]);
        }
        return sum * scale + l2 * squares;
    }

    private double loss(int batch, double scale) {
        double[] scores = x[layers.length - 1];
        double[] slopes = g[layers.length - 1];
        double sum = 0;
        for (int e = 0; e < batch; e++) {
            double t = targets[e];
            double s = scores[e];
            if (margin) {
                double lost = 1 - t * s;
                sum += lost > 0 ? lost : 0;
                slopes[e] = lost > 0 ? -t * scale : 0;
            } else {
                sum += (s - t) * (s - t);
                slopes[e] = 2 * (s - t);
            }
        }
        return sum;
    }

    private void forward(int l, int batch) {
        int inputs = layers[l];
        int outputs = layers[l + 1];
        double[] from = x[l];
        double[] to = x[l + 1];
        for (int e = 0; e < batch; e++) {
            for (int o = 0; o < outputs; o++) {
                int w = first[l] + o * (inputs + 1);
                double sum = p[w + inputs];
                for (int i = 0; i < inputs; i++) {
                    sum += p[w + i] * from[e * inputs + i];
                }
                to[e * outputs + o] = relu[l] ? (sum > 0 ? sum : 0) : tanh[l] ? Math.tanh(sum) : sum;
            }
        }
    }

    private void backward(int l, int batch) {
        int inputs = layers[l];
        int outputs = layers[l + 1];
        double[] from = x[l];
        double[] to = x[l + 1];
        double[] up = g[l + 1];
        double[] down = g[l];
        if (l > 0) {
            java.util.Arrays.fill(down, 0, batch * inputs, 0);
        }
        for (int e = 0; e < batch; e++) {
            for (int o = 0; o < outputs; o++) {
                int w = first[l] + o * (inputs + 1);
                double y = to[e * outputs + o];
                double slope = up[e * outputs + o];
                if (relu[l]) {
                    slope = y > 0 ? slope : 0;
                } else if (tanh[l]) {
                    slope *= 1 - y * y;
                }
                gradient[w + inputs] += slope;
                for (int i = 0; i < inputs; i++) {
                    gradient[w + i] += slope * from[e * inputs + i];
                }
                if (l > 0) {
                    for (int i = 0; i < inputs; i++) {
                        down[e * inputs + i] += slope * p[w + i];
                    }
                }
            }
        }
    }
}
