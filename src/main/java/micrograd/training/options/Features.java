package micrograd.training.options;

import java.util.ArrayList;
import java.util.List;
import micrograd.data.Example;
import micrograd.engine.Value;
import micrograd.lang.TypedFormula;
import micrograd.limits.Budgets;

/**
 * What a network is fed of an example: expressions of its coordinates x1, x2, …; the coordinates themselves where none are given.
 *
 * <p>Planes are as {@link micrograd.nn.FeedForward} has them: number i of point p at {@code i * points + p}.
 */
public final class Features {
    /** The most expressions. */
    public static final int MOST = Budgets.FEATURES;

    private final int coordinates;
    private final List<TypedFormula> formulas = new ArrayList<>();

    private Features(int coordinates) {
        this.coordinates = coordinates;
    }

    /**
     * Parses expressions.
     *
     * @param coordinates how many coordinates an example has
     * @throws IllegalArgumentException saying which is wrong
     */
    public static Features of(int coordinates, List<String> expressions) {
        Features features = new Features(coordinates);
        if (expressions.size() > MOST) {
            throw new IllegalArgumentException("features must be at most " + MOST + ", not " + expressions.size());
        }
        List<String> names = names(coordinates);
        for (String expression : expressions) {
            try {
                features.formulas.add(TypedFormula.parse(expression, names));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("features must be expressions of " + listed(coordinates) + ". In “"
                        + expression + "”: " + e.getMessage());
            }
        }
        return features;
    }

    private static List<String> names(int coordinates) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= coordinates; i++) {
            names.add("x" + i + (i == 1 ? "|x" : i == 2 ? "|y" : ""));
        }
        return names;
    }

    private static String listed(int coordinates) {
        return coordinates == 1 ? "x1" : coordinates == 2 ? "x1 and x2" : "x1 to x" + coordinates;
    }

    /** The coordinates as expressions: what stands where none are given. */
    public static List<String> plain(int coordinates) {
        List<String> plain = new ArrayList<>();
        for (int i = 1; i <= coordinates; i++) {
            plain.add("x" + i);
        }
        return plain;
    }

    /** Whether a network is fed the coordinates themselves. */
    public boolean isPlain() {
        return formulas.isEmpty();
    }

    /** How many coordinates an example has. */
    public int coordinates() {
        return coordinates;
    }

    /** How many numbers a network is fed. */
    public int count() {
        return isPlain() ? coordinates : formulas.size();
    }

    /** What is fed, as it was written. */
    public List<String> expressions() {
        if (isPlain()) {
            return plain(coordinates);
        }
        List<String> expressions = new ArrayList<>();
        for (TypedFormula formula : formulas) {
            expressions.add(formula.source());
        }
        return expressions;
    }

    /** What is fed of a point. */
    public double[] of(double... point) {
        if (isPlain()) {
            return point;
        }
        double[] fed = new double[formulas.size()];
        for (int i = 0; i < fed.length; i++) {
            fed[i] = formulas.get(i).at(point);
        }
        return fed;
    }

    /** What is fed of many points, planes of coordinates becoming planes of what is fed. */
    public double[] planes(double[] planes, int points) {
        if (isPlain()) {
            return planes;
        }
        double[] fed = new double[formulas.size() * points];
        for (int i = 0; i < formulas.size(); i++) {
            TypedFormula formula = formulas.get(i);
            for (int p = 0; p < points; p++) {
                fed[i * points + p] = formula.at(planes, p, points);
            }
        }
        return fed;
    }

    /** The examples with what is fed in place of their coordinates. */
    public List<Example> of(List<Example> examples) {
        if (isPlain()) {
            return examples;
        }
        List<Example> fed = new ArrayList<>(examples.size());
        for (Example example : examples) {
            fed.add(new Example(of(example.inputs()), example.target()));
        }
        return fed;
    }

    /** What is fed of the leaves of the coordinates, as a graph. */
    public Value[] of(Value[] leaves) {
        if (isPlain()) {
            return leaves;
        }
        Value[] fed = new Value[formulas.size()];
        for (int i = 0; i < fed.length; i++) {
            fed[i] = formulas.get(i).of(leaves);
        }
        return fed;
    }
}
