package micrograd.training.options;

import java.util.ArrayList;
import java.util.List;
import micrograd.data.DatasetForm;
import micrograd.data.DatasetKind;
import micrograd.data.Example;
import micrograd.nn.Loss;
import micrograd.text.Rounding;

/** Changes of data, inputs and loss; what would contradict them, as loss, inputs and outputs, is taken along. */
public final class DataChange {
    private static final double RATE_OF_REGRESSION = 0.03;

    /** At so many points two inputs must differ somewhere. */
    private static final int POINTS = 24;

    private DataChange() {}

    /** A share as per cent, without the dust of binary fractions. */
    static double percent(double share) {
        return Rounding.round(share * 1e8) / 1e6;
    }

    /** A text of data that are drawn from a seed; nothing of those that are listed or the learner's own. */
    static String ifDrawn(TrainingSetup setup, String text) {
        return setup.dataset().kind().isDrawn() && setup.dataset().points().isEmpty() ? text : "";
    }

    /** Changed data are drawn anew: own points do not outlive them. */
    static <T> TrainingSetup drawnAnew(TrainingSetup setup, TrainingOption<T> option, String typed) {
        T value = option.form().typed(option.key(), typed);
        return setup.toBuilder()
                .set(option, value)
                .set(TrainingOptions.POINTS, List.of())
                .build();
    }

    static TrainingSetup withPercent(TrainingSetup setup, String typed) {
        double share = OptionForms.typedNumber(typed) / 100;
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("dataset.trainShare must be a number above 0 and at most 100");
        }
        return setup.toBuilder().set(TrainingOptions.TRAIN_SHARE, share).build();
    }

    /** Another function may have another number of variables. */
    static TrainingSetup withFormula(TrainingSetup setup, String typed) {
        DatasetSetup data = setup.dataset();
        return withData(
                setup,
                data.withTyped(data.typed().withFormula(rightSide(data.kind(), typed)))
                        .withPoints(List.of()));
    }

    static String classes(TrainingSetup setup) {
        DatasetSetup data = setup.dataset();
        return data.kind() == DatasetKind.POINTS && !data.form().isRegression()
                ? Integer.toString(data.form().classes())
                : "";
    }

    /** Own points with another number of classes; points of classes that go become of the last one. */
    static TrainingSetup withClasses(TrainingSetup setup, String typed) {
        int classes = (int)
                Options.wholeNumber("dataset.classes", OptionForms.typedNumber(typed), 2, DatasetSetup.MAXIMUM_CLASSES);
        DatasetForm old = setup.dataset().form();
        DatasetForm next = new DatasetForm(old.inputs(), classes);
        List<Example> points = new ArrayList<>();
        for (Example point : setup.dataset().all()) {
            int its = old.isRegression()
                    ? 0
                    : old.classes() == 2 ? (point.target() < 0 ? 0 : 1) : Rounding.truncated(point.target());
            points.add(new Example(point.inputs(), next.target(Math.min(its, classes - 1))));
        }
        return withPoints(setup, points, names(classes));
    }

    /** The learner's own points of a form, in place of what there was; labels name the classes, none of them numbers to be met. */
    public static TrainingSetup withPoints(TrainingSetup setup, List<Example> points, List<String> labels) {
        return withData(
                setup, DatasetSetup.ofPoints(points, labels, setup.dataset().trainShare()));
    }

    /** What classes without names of their own are called. */
    private static List<String> names(int classes) {
        if (classes == 2) {
            return DatasetSetup.Typed.NONE.labels();
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            names.add(Integer.toString(i));
        }
        return names;
    }

    static TrainingSetup withFeatures(TrainingSetup setup, String typed) {
        List<String> features = new ArrayList<>();
        for (String line : OptionForms.parts(typed, '\n')) {
            if (!line.trim().isEmpty()) {
                requireOnce(features, line.trim());
                features.add(line.trim());
            }
        }
        if (features.isEmpty()) {
            throw new IllegalArgumentException("A network needs at least one input.");
        }
        List<Integer> layers = new ArrayList<>(setup.layers());
        layers.set(0, features.size());
        TrainingSetup fed = setup.toBuilder().features(features).layers(layers).build();
        requireNoneTheSame(fed.inputFeatures());
        return fed;
    }

    /** Two ways of writing the same, such as x1*x1 and x1**2, are fed once: told by their numbers at some points. */
    private static void requireNoneTheSame(Features features) {
        List<String> written = features.expressions();
        double[][] fed = new double[POINTS][];
        for (int i = 0; i < POINTS; i++) {
            double[] point = new double[features.coordinates()];
            for (int k = 0; k < point.length; k++) {
                double share = (i + 1) * 0.6180339887498949 * (k + 1) + 0.37 * k;
                point[k] = 6 * (share - Math.floor(share)) - 3;
            }
            fed[i] = features.of(point);
        }
        for (int one = 0; one < written.size(); one++) {
            if (isNowhereFinite(fed, one)) {
                throw new IllegalArgumentException("“" + written.get(one) + "” is no finite number at any point.");
            }
            for (int other = 0; other < one; other++) {
                if (areSame(fed, one, other)) {
                    throw new IllegalArgumentException(
                            "“" + written.get(one) + "” is “" + written.get(other) + "”, which is fed already.");
                }
            }
        }
    }

    private static boolean isNowhereFinite(double[][] fed, int one) {
        for (double[] point : fed) {
            if (point[one] - point[one] == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean areSame(double[][] fed, int one, int other) {
        boolean told = false;
        for (double[] point : fed) {
            double a = point[one];
            double b = point[other];
            boolean near = a == b || Math.abs(a - b) <= 1e-9 * Math.abs(a) && a - a == 0 || a != a && b != b;
            if (!near) {
                return false;
            }
            told |= a == a;
        }
        return told;
    }

    private static void requireOnce(List<String> features, String feature) {
        for (String other : features) {
            if (other.replace(" ", "").equals(feature.replace(" ", ""))) {
                throw new IllegalArgumentException("“" + feature + "” is fed already.");
            }
        }
    }

    /** Straight from the data's form to its end. */
    static List<Integer> usualLayers(OptionValues values) {
        DatasetForm form = DatasetSetup.of(values).form();
        return List.of(form.inputs(), form.isRegression() ? 1 : form.classes());
    }

    /** Max-margin for two classes, softmax for more, mean squared error for numbers. */
    static Loss usualLoss(OptionValues values) {
        int classes = DatasetSetup.of(values).form().classes();
        return classes == 0 ? Loss.MEAN_SQUARED : classes == 2 ? Loss.MAX_MARGIN : Loss.SOFTMAX;
    }

    /** "x2 > sin(x1)" is typed as well as "sin(x1)"; what stands on the left must be what the data are told by. */
    private static String rightSide(DatasetKind kind, String text) {
        int sign = Math.max(text.indexOf('>'), text.indexOf('='));
        if (text.indexOf('>') >= 0 && text.indexOf('=') >= 0) {
            sign = Math.max(text.indexOf('>'), text.indexOf(">=") < 0 ? 0 : text.indexOf(">=") + 1);
        }
        if (sign < 0) {
            return text;
        }
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < sign; i++) {
            if (" >=".indexOf(text.charAt(i)) < 0) {
                left.append(text.charAt(i));
            }
        }
        List<String> lefts = kind == DatasetKind.RULE
                ? List.of("x2", "y", "")
                : List.of("y", "f", "f(x1)", "f(x)", "f(x1,x2)", "f(x,y)", "");
        if (!lefts.contains(left.toString())) {
            throw new IllegalArgumentException(
                    kind == DatasetKind.RULE
                            ? "dataset.formula must be the right side of y > f(x), an expression of x1 such as sin(x1):"
                                    + " on the left stands y or x2, not “" + left + "”"
                            : "dataset.formula must be the right side of y = f(x1, x2), an expression of x1 and x2, not of “"
                                    + left + "”");
        }
        return text.substring(sign + 1).trim();
    }

    /** The kind shown first of a problem; a change within it keeps the data. */
    static TrainingSetup withProblem(TrainingSetup setup, boolean regression) {
        boolean now = setup.dataset().form().isRegression();
        return now == regression ? setup : withKind(setup, regression ? DatasetKind.PLANE : DatasetKind.MOONS);
    }

    static TrainingSetup withKind(TrainingSetup setup, DatasetKind kind) {
        DatasetSetup data = setup.dataset();
        if (kind == data.kind()) {
            boolean changed = kind != DatasetKind.POINTS && !data.points().isEmpty();
            return changed
                    ? setup.toBuilder().dataset(data.withPoints(List.of())).build()
                    : setup;
        }
        boolean numbers = kind == DatasetKind.POINTS && data.form().isRegression();
        DatasetSetup.Typed typed = DatasetSetup.Typed.NONE;
        return withData(
                setup,
                new DatasetSetup(
                        kind,
                        kind.defaultSize(),
                        kind.defaultNoise(),
                        data.seed(),
                        data.trainShare(),
                        List.of(),
                        numbers ? typed.withForm(1, List.of()) : typed));
    }

    /** The set-up with other data, and a loss, inputs and an output that fit them. */
    static TrainingSetup withData(TrainingSetup setup, DatasetSetup data) {
        DatasetForm form = data.form();
        DatasetForm old = setup.dataset().form();
        Loss loss = setup.loss();
        double rate = setup.learningRate();
        if (form.isRegression()) {
            loss = loss.isSquared() ? loss : Loss.MEAN_SQUARED;
            rate = old.isRegression() ? rate : Math.min(rate, RATE_OF_REGRESSION);
        } else if (form.classes() > 2 && old.classes() <= 2) {
            loss = Loss.SOFTMAX;
        } else if (form.classes() == 2 && (old.isRegression() || old.classes() > 2 && loss == Loss.SOFTMAX)) {
            loss = Loss.MAX_MARGIN;
        }
        boolean keepsFeatures = form.inputs() == old.inputs();
        List<Integer> layers = ends(setup.layers(), form, loss);
        layers.set(0, keepsFeatures ? setup.layers().get(0) : form.inputs());
        return setup.toBuilder()
                .dataset(data)
                .features(keepsFeatures ? setup.features() : List.of())
                .loss(loss)
                .learningRate(rate)
                .layers(layers)
                .build();
    }

    static TrainingSetup withLoss(TrainingSetup setup, Loss loss) {
        return setup.toBuilder()
                .loss(loss)
                .layers(ends(setup.layers(), setup.dataset().form(), loss))
                .build();
    }

    /** The layers with the end that data and loss ask for. */
    private static List<Integer> ends(List<Integer> layers, DatasetForm form, Loss loss) {
        List<Integer> changed = new ArrayList<>(layers);
        boolean one = form.isRegression() || form.classes() == 2 && loss != Loss.SOFTMAX;
        changed.set(layers.size() - 1, one ? 1 : form.classes());
        return changed;
    }
}
