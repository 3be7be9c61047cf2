package micrograd.app.training;

import java.util.ArrayList;
import java.util.List;
import micrograd.data.DatasetForm;
import micrograd.data.DatasetKind;
import micrograd.data.Datasets;
import micrograd.nn.Loss;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.Options;
import micrograd.training.options.TrainingSetup;

/** The data set as a typed text changes it; what would contradict it, as loss, inputs and outputs, is taken along. */
final class DataSettings {
    private static final double RATE_OF_REGRESSION = 0.03;

    private DataSettings() {}

    /** A share as per cent, without the dust of binary fractions. */
    static double percent(double share) {
        return Math.round(share * 1e8) / 1e6;
    }

    /** Whether the examples are drawn from a seed: not where they are listed or the learner's own. */
    static boolean isDrawn(TrainingSetup setup) {
        return setup.dataset().kind().isDrawn() && setup.dataset().points().isEmpty();
    }

    static TrainingSetup withDataset(TrainingSetup setup, String option, String text) {
        DatasetSetup data = setup.dataset();
        switch (option) {
            case "dataset.kind":
                return withKind(setup, Options.datasetKind(option, text));
            case "dataset.formula":
                return withTyped(setup, data.typed().withFormula(rightSide(text)));
            case "dataset.reach":
                return withTyped(setup, data.typed().withReach(TypedNumber.of(text)));
            case "dataset.classes":
                return PointsEdit.withClasses(setup, TypedNumber.whole(option, text, 2, DatasetSetup.MAXIMUM_CLASSES));
            case "dataset.size":
                int size = TypedNumber.whole(option, text, 1, Datasets.MAXIMUM_SIZE);
                return with(setup, data.kind(), size, data.noise(), data.seed(), data.trainShare());
            case "dataset.noise":
                return with(setup, data.kind(), data.size(), TypedNumber.of(text), data.seed(), data.trainShare());
            case "dataset.trainShare":
                double share = TypedNumber.of(text) / 100;
                if (!(share > 0 && share <= 1)) {
                    throw new IllegalArgumentException(option + " must be a number above 0 and at most 100");
                }
                return setup.toBuilder()
                        .dataset(new DatasetSetup(
                                data.kind(),
                                data.size(),
                                data.noise(),
                                data.seed(),
                                share,
                                data.points(),
                                data.typed()))
                        .build();
            case "dataset.seed":
                return with(
                        setup,
                        data.kind(),
                        data.size(),
                        data.noise(),
                        TypedNumber.seed(option, text),
                        data.trainShare());
            default:
                throw new IllegalArgumentException("there is no option " + option);
        }
    }

    /** Changed data are drawn anew: own points do not outlive them. */
    private static TrainingSetup with(
            TrainingSetup setup, DatasetKind kind, int size, double noise, long seed, double trainShare) {
        return setup.toBuilder()
                .dataset(new DatasetSetup(
                        kind,
                        size,
                        noise,
                        seed,
                        trainShare,
                        List.of(),
                        setup.dataset().typed()))
                .build();
    }

    /** "x2 > sin(x1)" is typed as well as "sin(x1)". */
    private static String rightSide(String text) {
        int greater = text.indexOf('>');
        int equals = text.indexOf('=');
        return text.substring(Math.max(greater, equals) + 1).trim();
    }

    private static TrainingSetup withTyped(TrainingSetup setup, DatasetSetup.Typed typed) {
        DatasetSetup data = setup.dataset();
        return withData(
                setup,
                new DatasetSetup(
                        data.kind(), data.size(), data.noise(), data.seed(), data.trainShare(), List.of(), typed));
    }

    /** The kind shown first of a problem; a change within it keeps the data. */
    static TrainingSetup withProblem(TrainingSetup setup, boolean regression) {
        boolean now = setup.dataset().form().isRegression();
        return now == regression ? setup : withKind(setup, regression ? DatasetKind.PLANE : DatasetKind.MOONS);
    }

    private static TrainingSetup withKind(TrainingSetup setup, DatasetKind kind) {
        DatasetSetup data = setup.dataset();
        if (kind == data.kind()) {
            return setup;
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
