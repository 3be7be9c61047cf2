package micrograd.training.options;

import java.util.ArrayList;
import java.util.List;
import micrograd.data.Dataset;
import micrograd.data.DatasetForm;
import micrograd.data.DatasetKind;
import micrograd.data.Datasets;
import micrograd.data.Example;
import micrograd.lang.TypedFormula;
import micrograd.limits.Budgets;
import micrograd.random.RandomSource;

/**
 * Which data to train on.
 *
 * @param size how many examples, 1 to 10000
 * @param noise standard deviation of what is added to each coordinate, or to each target that is a number, 0 to 10
 * @param seed 0 to 4294967295
 * @param trainShare the share to train on, above 0, at most 1; the rest tests
 * @param points own examples of the same form in place of the drawn ones, at most 10000; none if empty
 * @param typed what a learner typed of it
 */
public record DatasetSetup(
        DatasetKind kind, int size, double noise, long seed, double trainShare, List<Example> points, Typed typed) {
    /** The most own points. */
    public static final int MAXIMUM_POINTS = Datasets.MAXIMUM_SIZE;

    /** The most classes of own points. */
    public static final int MAXIMUM_CLASSES = Budgets.CLASSES;

    /** The most coordinates of own points. */
    public static final int MAXIMUM_INPUTS = Budgets.INPUTS;

    /** The seed unless said. */
    public static final long DEFAULT_SEED = 1337;

    /**
     * What a learner typed of a data set.
     *
     * @param formula of a typed curve or function, an expression of x1 and x2; empty for other kinds
     * @param reach how far its coordinates go from 0
     * @param inputs how many coordinates own points have
     * @param labels the names of own points' classes; none where their targets are numbers to be met
     */
    public record Typed(String formula, double reach, int inputs, List<String> labels) {
        /** Nothing typed, two inputs, two classes. */
        public static final Typed NONE = new Typed("", Datasets.USUAL_REACH, 2, List.of("−1", "1"));

        public Typed {
            labels = List.copyOf(labels);
        }

        /** The same with another formula. */
        public Typed withFormula(String formula) {
            return new Typed(formula, reach, inputs, labels);
        }

        /** The same, reaching as far. */
        public Typed withReach(double reach) {
            return new Typed(formula, reach, inputs, labels);
        }

        /** The same for own points of another form. */
        public Typed withForm(int inputs, List<String> labels) {
            return new Typed(formula, reach, inputs, labels);
        }
    }

    /** @throws IllegalArgumentException naming the option that is out of range */
    public DatasetSetup {
        points = List.copyOf(points);
        if (points.size() > MAXIMUM_POINTS) {
            throw new IllegalArgumentException(
                    "dataset.points must be at most " + MAXIMUM_POINTS + " examples, not " + points.size());
        }
        if (kind == DatasetKind.POINTS) {
            requireTable(typed);
            points = points.isEmpty() ? twoOf(form(kind, typed)) : points;
            size = points.size();
        }
        Datasets.validate(size, noise, seed, trainShare);
        if (kind.isTyped()) {
            typed = typed.formula().isEmpty() ? typed.withFormula(usualFormula(kind)) : typed;
            if (!hasValues(formula(kind, typed), typed.reach())) {
                throw new IllegalArgumentException(
                        "dataset.formula must have a value somewhere as far as points reach");
            }
            requireReach("dataset.reach", typed.reach());
        }
        DatasetForm form = form(kind, typed);
        for (Example point : points) {
            requireFit(kind, form, point);
        }
    }

    /** What the values of the options say. Throws an {@link IllegalArgumentException} that names the option that is wrong. */
    static DatasetSetup of(OptionValues values) {
        DatasetKind kind = values.get(TrainingOptions.DATASET_KIND);
        Typed typed = Typed.NONE;
        if (kind.isTyped()) {
            typed = typed.withFormula(values.get(TrainingOptions.FORMULA)).withReach(values.get(TrainingOptions.REACH));
        } else if (kind == DatasetKind.POINTS) {
            typed = typed.withForm(values.get(TrainingOptions.INPUTS), values.get(TrainingOptions.LABELS));
        }
        return new DatasetSetup(
                kind,
                values.get(TrainingOptions.DATASET_SIZE),
                values.get(TrainingOptions.DATASET_NOISE),
                values.get(TrainingOptions.DATASET_SEED),
                values.get(TrainingOptions.TRAIN_SHARE),
                values.get(TrainingOptions.POINTS),
                typed);
    }

    /** Sets the values of its options. */
    void write(OptionValues values) {
        values.set(TrainingOptions.DATASET_KIND, kind);
        values.set(TrainingOptions.DATASET_SIZE, size);
        values.set(TrainingOptions.DATASET_NOISE, noise);
        values.set(TrainingOptions.DATASET_SEED, seed);
        values.set(TrainingOptions.TRAIN_SHARE, trainShare);
        values.set(TrainingOptions.POINTS, points);
        if (kind.isTyped()) {
            values.set(TrainingOptions.FORMULA, typed.formula());
            values.set(TrainingOptions.REACH, typed.reach());
        } else if (kind == DatasetKind.POINTS) {
            values.set(TrainingOptions.INPUTS, typed.inputs());
            values.set(TrainingOptions.LABELS, typed.labels());
        }
    }

    static void requireReach(String option, double reach) {
        if (!(reach > 0 && reach <= 1000)) {
            throw new IllegalArgumentException(option + " must be a number above 0 and at most 1000");
        }
    }

    /** All examples in the order in which they are split: those trained on first. */
    public List<Example> all() {
        if (!points.isEmpty()) {
            return points;
        }
        List<Example> all = new ArrayList<>(data().train());
        all.addAll(data().test());
        return all;
    }

    /** A data set of which nothing is typed. */
    public DatasetSetup(DatasetKind kind, int size, double noise, long seed, double trainShare, List<Example> points) {
        this(kind, size, noise, seed, trainShare, points, Typed.NONE);
    }

    /** A kind with its usual size and noise, all of it to train on. */
    public static DatasetSetup of(DatasetKind kind) {
        return new DatasetSetup(kind, kind.defaultSize(), kind.defaultNoise(), DEFAULT_SEED, 1, List.of());
    }

    /** Own points, of which the names of the classes are given, or none where targets are numbers. */
    public static DatasetSetup ofPoints(List<Example> points, List<String> labels, double trainShare) {
        Typed typed = Typed.NONE.withForm(points.get(0).inputCount(), labels);
        return new DatasetSetup(DatasetKind.POINTS, points.size(), 0, DEFAULT_SEED, trainShare, points, typed);
    }

    /** The same with own points. */
    public DatasetSetup withPoints(List<Example> points) {
        return new DatasetSetup(kind, size, noise, seed, trainShare, points, typed);
    }

    /** The same with something else typed. */
    public DatasetSetup withTyped(Typed typed) {
        return new DatasetSetup(kind, size, noise, seed, trainShare, points, typed);
    }

    /** What its examples look like. */
    public DatasetForm form() {
        return form(kind, typed);
    }

    private static DatasetForm form(DatasetKind kind, Typed typed) {
        if (kind == DatasetKind.POINTS) {
            return new DatasetForm(typed.inputs(), typed.labels().size());
        }
        if (kind == DatasetKind.FUNCTION) {
            return new DatasetForm(formula(kind, typed).greatestVariable() > 0 ? 2 : 1, 0);
        }
        return kind.form();
    }

    /** The name of a class, from 0: "−1" and "1" where two have no names, else a number. */
    public String label(int index) {
        if (kind == DatasetKind.POINTS && index < typed.labels().size()) {
            return typed.labels().get(index);
        }
        return form().classes() == 2 ? (index == 0 ? "−1" : "1") : Integer.toString(index);
    }

    /** The examples, drawn or own, split. */
    public Dataset data() {
        return data(Datasets.source(kind, seed));
    }

    /** The same, leaving the generator where the drawing ends, with own points too. */
    Dataset data(RandomSource random) {
        List<Example> drawn = kind == DatasetKind.POINTS ? points : draw(random);
        return Datasets.split(form(), points.isEmpty() ? drawn : points, trainShare);
    }

    private List<Example> draw(RandomSource random) {
        if (!kind.isTyped()) {
            return Datasets.draw(kind, size, noise, random);
        }
        TypedFormula formula = formula(kind, typed);
        if (kind == DatasetKind.RULE) {
            return Datasets.sides(size, noise, typed.reach(), formula::at, random);
        }
        List<Example> examples = form().inputs() == 1
                ? Datasets.curve(size, noise, typed.reach(), formula::at, random)
                : Datasets.surface(size, noise, typed.reach(), formula::at, random);
        return finite(examples);
    }

    /** Without the points where the function has no value; the origin where that leaves none. */
    private List<Example> finite(List<Example> examples) {
        List<Example> finite = new ArrayList<>(examples.size());
        for (Example example : examples) {
            if (Double.isFinite(example.target())) {
                finite.add(example);
            }
        }
        if (finite.isEmpty()) {
            finite.add(new Example(new double[form().inputs()], 0));
        }
        return finite;
    }

    /** Whether a function has a value somewhere in the square that points are drawn from. */
    private static boolean hasValues(TypedFormula formula, double reach) {
        for (int i = -20; i <= 20; i++) {
            for (int k = -20; k <= 20; k++) {
                if (Double.isFinite(formula.at(i * 0.0497 * reach, k * 0.0497 * reach))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is typed before a learner types something. */
    static String usualFormula(DatasetKind kind) {
        return kind == DatasetKind.RULE ? "sin(x1)" : "sin(x1) * x2 / 3";
    }

    private static TypedFormula formula(DatasetKind kind, Typed typed) {
        boolean rule = kind == DatasetKind.RULE;
        try {
            return TypedFormula.parse(typed.formula(), rule ? List.of("x1|x") : List.of("x1|x", "x2|y"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "dataset.formula must be an expression of " + (rule ? "x1" : "x1 and x2") + ". " + e.getMessage());
        }
    }

    private static void requireTable(Typed typed) {
        Options.wholeNumber("dataset.inputs", typed.inputs(), 1, MAXIMUM_INPUTS);
        int classes = typed.labels().size();
        if (classes == 1 || classes > MAXIMUM_CLASSES) {
            throw new IllegalArgumentException(
                    "dataset.labels must be 2 to " + MAXIMUM_CLASSES + " names of classes, or none, not " + classes);
        }
        for (String label : typed.labels()) {
            if (label.length() > Budgets.NAME_OF_A_CLASS) {
                throw new IllegalArgumentException(
                        "dataset.labels must be names of at most " + Budgets.NAME_OF_A_CLASS + " characters");
            }
        }
    }

    /** A point of each class, or two with numbers, to begin with. */
    private static List<Example> twoOf(DatasetForm form) {
        List<Example> points = new ArrayList<>();
        int count = Math.max(2, form.classes());
        for (int i = 0; i < count; i++) {
            double[] at = new double[form.inputs()];
            double angle = Math.PI * (1.25 + 2.0 * i / count);
            at[0] = 0.7 * Math.cos(angle);
            if (at.length > 1) {
                at[1] = 0.7 * Math.sin(angle);
            }
            points.add(new Example(at, form.isRegression() ? i - 0.5 : form.target(i)));
        }
        return points;
    }

    private static void requireFit(DatasetKind kind, DatasetForm form, Example point) {
        if (point.inputCount() != form.inputs()) {
            throw new IllegalArgumentException("dataset.points must have " + form.inputs() + " coordinates for "
                    + kind.literal() + ", not " + point.inputCount());
        }
        for (int i = 0; i < point.inputCount(); i++) {
            if (!Double.isFinite(point.input(i))) {
                throw new IllegalArgumentException("dataset.points must have finite coordinates");
            }
        }
        if (!form.isTarget(point.target())) {
            String may = form.isRegression()
                    ? "that are finite"
                    : "of " + (form.classes() == 2 ? "-1 or 1" : "0 to " + (form.classes() - 1));
            String other = kind == DatasetKind.POINTS
                    ? ": dataset.labels names other classes, and an empty list of them says numbers"
                    : "";
            throw new IllegalArgumentException(
                    "dataset.points must have targets " + may + " for " + kind.literal() + other);
        }
    }
}
