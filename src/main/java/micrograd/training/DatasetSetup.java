package micrograd.training;

import java.util.List;
import micrograd.data.Dataset;
import micrograd.data.DatasetKind;
import micrograd.data.Datasets;
import micrograd.data.Example;
import micrograd.random.RandomSource;

/**
 * Which data to train on.
 *
 * @param size how many examples, 1 to 10000
 * @param noise standard deviation of what is added to each coordinate, 0 to 10
 * @param seed 0 to 4294967295
 * @param trainShare the share to train on, above 0, at most 1; the rest tests
 * @param points own examples of the same kind in place of the drawn ones, at most 500; none if empty
 */
public record DatasetSetup(
        DatasetKind kind, int size, double noise, long seed, double trainShare, List<Example> points) {
    /** The most own points. */
    public static final int MAXIMUM_POINTS = 500;

    /** The seed unless said. */
    public static final long DEFAULT_SEED = 1337;

    /** @throws IllegalArgumentException naming the option that is out of range */
    public DatasetSetup {
        Datasets.validate(size, noise, seed, trainShare);
        points = List.copyOf(points);
        if (points.size() > MAXIMUM_POINTS) {
            throw new IllegalArgumentException(
                    "dataset.points must be at most " + MAXIMUM_POINTS + " examples, not " + points.size());
        }
        for (Example point : points) {
            requireFit(kind, point);
        }
    }

    /** A kind with its usual size and noise, all of it to train on. */
    public static DatasetSetup of(DatasetKind kind) {
        return new DatasetSetup(kind, kind.defaultSize(), kind.defaultNoise(), DEFAULT_SEED, 1, List.of());
    }

    /** The same with own points. */
    public DatasetSetup withPoints(List<Example> points) {
        return new DatasetSetup(kind, size, noise, seed, trainShare, points);
    }

    /** The examples, drawn or own, split. */
    public Dataset data() {
        return data(Datasets.source(kind, seed));
    }

    /** The same, leaving the generator where the drawing ends, with own points too. */
    Dataset data(RandomSource random) {
        List<Example> drawn = Datasets.draw(kind, size, noise, random);
        return Datasets.split(kind, points.isEmpty() ? drawn : points, trainShare);
    }

    private static void requireFit(DatasetKind kind, Example point) {
        if (point.inputCount() != kind.inputs()) {
            throw new IllegalArgumentException("dataset.points must have " + kind.inputs() + " coordinates for "
                    + kind.literal() + ", not " + point.inputCount());
        }
        for (int i = 0; i < point.inputCount(); i++) {
            if (!Double.isFinite(point.input(i))) {
                throw new IllegalArgumentException("dataset.points must have finite coordinates");
            }
        }
        if (!kind.isTarget(point.target())) {
            throw new IllegalArgumentException("dataset.points must have targets of "
                    + (kind.classes() == 2 ? "-1 or 1" : "0 to " + (kind.classes() - 1)) + " for " + kind.literal());
        }
    }
}
