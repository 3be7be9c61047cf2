package micrograd.data;

import java.util.ArrayList;
import java.util.List;
import micrograd.random.RandomSource;

/** Examples in the making: coordinates example by example, and a target each. */
final class Points {
    private final int inputs;
    private final double[] coordinates;
    private final double[] targets;

    Points(int size, int inputs) {
        this.inputs = inputs;
        coordinates = new double[size * inputs];
        targets = new double[size];
    }

    int size() {
        return targets.length;
    }

    void set(int index, double target, double x1, double x2) {
        coordinates[2 * index] = x1;
        coordinates[2 * index + 1] = x2;
        targets[index] = target;
    }

    void set(int index, double target, double[] at) {
        System.arraycopy(at, 0, coordinates, index * inputs, inputs);
        targets[index] = target;
    }

    /** The same points in the order of a permutation drawn from the generator, as scikit-learn shuffles. */
    Points shuffled(RandomSource random) {
        return ordered(random.permutation(size()));
    }

    private Points ordered(int[] order) {
        Points ordered = new Points(size(), inputs);
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(coordinates, order[i] * inputs, ordered.coordinates, i * inputs, inputs);
            ordered.targets[i] = targets[order[i]];
        }
        return ordered;
    }

    /** The same points in random order: each place from the last down swapped with one up to it, as TensorFlow Playground shuffles. */
    Points mixed(RandomSource random) {
        int[] order = new int[size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int left = order.length; left > 0; left--) {
            int other = random.below(left);
            int swapped = order[left - 1];
            order[left - 1] = order[other];
            order[other] = swapped;
        }
        return ordered(order);
    }

    /** Adds a Gaussian to every target. */
    Points withTargetNoise(double deviation, RandomSource random) {
        if (deviation != 0) {
            for (int i = 0; i < targets.length; i++) {
                targets[i] += deviation * random.gaussian();
            }
        }
        return this;
    }

    /** Adds a Gaussian to every coordinate, example by example. */
    Points withNoise(double deviation, RandomSource random) {
        if (deviation != 0) {
            for (int i = 0; i < coordinates.length; i++) {
                coordinates[i] += deviation * random.gaussian();
            }
        }
        return this;
    }

    List<Example> examples() {
        List<Example> examples = new ArrayList<>(size());
        double[] at = new double[inputs];
        for (int i = 0; i < targets.length; i++) {
            System.arraycopy(coordinates, i * inputs, at, 0, inputs);
            examples.add(new Example(at, targets[i]));
        }
        return examples;
    }
}
