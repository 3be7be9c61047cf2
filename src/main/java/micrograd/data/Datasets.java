package micrograd.data;

import java.util.List;
import micrograd.random.NumpyRandom;
import micrograd.random.RandomSource;
import micrograd.random.XorShift64Star;

/**
 * Draws data sets.
 *
 * <p>Noise means the same for all of them: after the points are drawn, labelled and ordered, a Gaussian of that standard
 * deviation is added to every coordinate, example by example; 0 adds nothing and draws nothing. The order is shuffled, or
 * cycles through the classes, so that any share from the front is a fair one.
 */
public final class Datasets {
    /** The most examples that are drawn. */
    public static final int MAXIMUM_SIZE = 10_000;

    /** The most noise that is added. */
    public static final double MAXIMUM_NOISE = 10;

    /** The greatest seed: NumPy's. */
    public static final long MAXIMUM_SEED = 0xffffffffL;

    private Datasets() {}

    /**
     * Draws a data set and splits it.
     *
     * @param size how many examples, 1 to 10000
     * @param noise standard deviation, 0 to 10
     * @param seed 0 to 4294967295
     * @param trainShare the share of the examples to train on, above 0, at most 1
     * @throws IllegalArgumentException naming the option that is out of range
     */
    public static Dataset generate(DatasetKind kind, int size, double noise, long seed, double trainShare) {
        validate(size, noise, seed, trainShare);
        return split(kind, draw(kind, size, noise, source(kind, seed)), trainShare);
    }

    /** Checks the options of a data set without drawing it: throws what {@link #generate} would. */
    public static void validate(int size, double noise, long seed, double trainShare) {
        if (size < 1 || size > MAXIMUM_SIZE) {
            throw new IllegalArgumentException("dataset.size must be a whole number from 1 to 10000, not " + size);
        }
        if (!(noise >= 0 && noise <= MAXIMUM_NOISE)) {
            throw new IllegalArgumentException("dataset.noise must be a number from 0 to 10");
        }
        if (seed < 0 || seed > MAXIMUM_SEED) {
            throw new IllegalArgumentException("dataset.seed must be a whole number from 0 to 4294967295, not " + seed);
        }
        if (!(trainShare > 0 && trainShare <= 1)) {
            throw new IllegalArgumentException("dataset.trainShare must be a number above 0 and at most 1");
        }
    }

    /** The generator that draws a kind: xorshift64* for yin-yang, whose published data set it drew, else NumPy's. */
    public static RandomSource source(DatasetKind kind, long seed) {
        return kind == DatasetKind.YINYANG ? new XorShift64Star(seed) : new NumpyRandom(seed);
    }

    /** Draws examples from a generator that may go on to draw something else. */
    public static List<Example> draw(DatasetKind kind, int size, double noise, RandomSource random) {
        return points(kind, size, random).withNoise(noise, random).examples();
    }

    private static Points points(DatasetKind kind, int size, RandomSource random) {
        switch (kind) {
            case MOONS:
                return TwoClasses.moons(size).shuffled(random);
            case CIRCLES:
                return TwoClasses.circles(size).shuffled(random);
            case XOR:
                return TwoClasses.xor(size, random).shuffled(random);
            case GAUSSIANS:
                return TwoClasses.gaussians(size, random).shuffled(random);
            case SPIRAL:
                return TwoClasses.spiral(size).shuffled(random);
            case YINYANG:
                return YinYang.points(size, random);
            case LECTURE:
                return Lecture.points(size);
            default:
                throw new AssertionError(kind);
        }
    }

    /**
     * Splits examples in the order given: the first {@code round(trainShare * n)}, but at least one, are trained on.
     *
     * @throws IllegalArgumentException if there are no examples
     */
    public static Dataset split(DatasetKind kind, List<Example> examples, double trainShare) {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("a data set needs at least one example");
        }
        int train = Math.max(1, (int) Math.round(trainShare * examples.size()));
        return new Dataset(kind, examples.subList(0, train), examples.subList(train, examples.size()));
    }
}
