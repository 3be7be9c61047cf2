package micrograd.data;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import micrograd.limits.Budgets;
import micrograd.random.ArcFour;
import micrograd.random.NumpyRandom;
import micrograd.random.RandomSource;
import micrograd.random.XorShift64Star;
import micrograd.text.Rounding;

/**
 * Draws data sets.
 *
 * <p>Noise means the same for all classes: after the points are drawn, labelled and ordered, a Gaussian of that standard
 * deviation is added to every coordinate, example by example; 0 adds nothing and draws nothing. Where targets are numbers it is added to them instead.
 * TensorFlow Playground's sets mean by it what Playground means. The order is shuffled, or cycles through the classes, so that any share from the front is
 * a fair one.
 */
public final class Datasets {
    /** The most examples that are drawn. */
    public static final int MAXIMUM_SIZE = Budgets.POINTS;

    /** The most noise that is added. */
    public static final double MAXIMUM_NOISE = 10;

    /** The greatest seed: NumPy's. */
    public static final long MAXIMUM_SEED = 0xffffffffL;

    /** How far typed curves reach from 0 unless said. */
    public static final double USUAL_REACH = 3;

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
        return split(kind.form(), draw(kind, size, noise, source(kind, seed)), trainShare);
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

    /** The generator that draws a kind: for published sets the one that drew them, else NumPy's. Playground's seeds are five decimals: 0.01337 is 1337. */
    public static RandomSource source(DatasetKind kind, long seed) {
        if (kind.isPlaygrounds()) {
            String digits = Long.toString(seed);
            return new ArcFour("0." + "00000".substring(Math.min(5, digits.length())) + digits);
        }
        return kind == DatasetKind.YINYANG ? new XorShift64Star(seed) : new NumpyRandom(seed);
    }

    /**
     * Draws examples from a generator that may go on to draw something else.
     *
     * @throws IllegalArgumentException for a kind that needs a formula or own points
     */
    public static List<Example> draw(DatasetKind kind, int size, double noise, RandomSource random) {
        return kind.draw(size, noise, random);
    }

    static List<Example> noisy(Points points, DatasetForm form, double noise, RandomSource random) {
        return (form.isRegression() ? points.withTargetNoise(noise, random) : points.withNoise(noise, random))
                .examples();
    }

    /** Draws points above (class 1) and below (class -1) the curve of a function, both coordinates in [-reach, reach). */
    public static List<Example> sides(
            int size, double noise, double reach, DoubleUnaryOperator function, RandomSource random) {
        return noisy(FunctionData.sides(size, reach, function, random), DatasetKind.RULE.form(), noise, random);
    }

    /** Draws points of a function's graph, one variable in [-reach, reach). */
    public static List<Example> curve(
            int size, double noise, double reach, DoubleUnaryOperator function, RandomSource random) {
        return noisy(FunctionData.ofOne(size, reach, function, random), DatasetKind.SINE.form(), noise, random);
    }

    /** Draws points of a function's graph, two variables in [-reach, reach). */
    public static List<Example> surface(
            int size, double noise, double reach, DoubleBinaryOperator function, RandomSource random) {
        return noisy(FunctionData.ofTwo(size, reach, function, random), DatasetKind.FUNCTION.form(), noise, random);
    }

    /**
     * Splits examples in the order given: the first {@code round(trainShare * n)}, but at least one, are trained on.
     *
     * @throws IllegalArgumentException if there are no examples
     */
    public static Dataset split(DatasetForm form, List<Example> examples, double trainShare) {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("a data set needs at least one example");
        }
        int train = Math.max(1, Rounding.truncated(Math.floor(trainShare * examples.size() + 0.5)));
        return new Dataset(form, examples.subList(0, train), examples.subList(train, examples.size()));
    }
}
