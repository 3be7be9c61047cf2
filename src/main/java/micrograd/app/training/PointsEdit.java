package micrograd.app.training;

import java.util.ArrayList;
import java.util.List;
import micrograd.data.DatasetForm;
import micrograd.data.Example;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.TrainingSetup;

/**
 * Changes of single points. The first one takes the points that are there, drawn or not, for the learner's own; from then on they stay as they are until
 * other data are chosen.
 */
final class PointsEdit {
    private PointsEdit() {}

    /** All examples in the order in which they are split: those trained on first. */
    static List<Example> points(TrainingSetup setup) {
        DatasetSetup data = setup.dataset();
        if (!data.points().isEmpty()) {
            return new ArrayList<>(data.points());
        }
        List<Example> all = new ArrayList<>(data.data().train());
        all.addAll(data.data().test());
        return all;
    }

    /**
     * With points added, spread so that the share that is trained on gets its part of them.
     *
     * @throws IllegalArgumentException if they are too many or not of the data's form
     */
    static TrainingSetup withAdded(TrainingSetup setup, List<Example> added) {
        List<Example> points = points(setup);
        if (points.size() + added.size() > DatasetSetup.MAXIMUM_POINTS) {
            throw new IllegalArgumentException(
                    "There can be at most " + DatasetSetup.MAXIMUM_POINTS + " points. Remove some to add others.");
        }
        double share = setup.dataset().trainShare();
        for (Example one : added) {
            // The split is by place: a new point goes to the front where the share asks for one more to train on.
            long before = Math.round(share * points.size());
            long after = Math.round(share * (points.size() + 1));
            points.add(after > before ? (int) Math.min(before, points.size()) : points.size(), one);
        }
        return with(setup, points);
    }

    /** With a point of a place among all examples put elsewhere, or given another target. */
    static TrainingSetup withMoved(TrainingSetup setup, int index, Example to) {
        List<Example> points = points(setup);
        if (index < 0 || index >= points.size()) {
            throw new IllegalArgumentException("This point is no longer there.");
        }
        points.set(index, to);
        return with(setup, points);
    }

    /**
     * Without some points, named by their places among all examples.
     *
     * @throws IllegalArgumentException if none would be left
     */
    static TrainingSetup without(TrainingSetup setup, List<Integer> indices) {
        List<Example> points = points(setup);
        List<Example> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (!indices.contains(i)) {
                kept.add(points.get(i));
            }
        }
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("The last point stays: there is nothing to train on without one.");
        }
        return with(setup, kept);
    }

    /** Own points with another number of classes; points of classes that go become of the last one. */
    static TrainingSetup withClasses(TrainingSetup setup, int classes) {
        DatasetSetup data = setup.dataset();
        DatasetForm old = data.form();
        DatasetForm next = new DatasetForm(old.inputs(), classes);
        List<Example> points = new ArrayList<>();
        for (Example point : points(setup)) {
            int its = old.isRegression() ? 0 : old.classes() == 2 ? (point.target() < 0 ? 0 : 1) : (int) point.target();
            points.add(new Example(point.inputs(), next.target(Math.min(its, classes - 1))));
        }
        return DataSettings.withData(setup, table(data, points, names(classes)));
    }

    /** The learner's own points of a form, in place of what there was. */
    static TrainingSetup withTable(TrainingSetup setup, List<Example> points, List<String> labels) {
        return DataSettings.withData(setup, table(setup.dataset(), points, labels));
    }

    private static DatasetSetup table(DatasetSetup data, List<Example> points, List<String> labels) {
        return DatasetSetup.ofPoints(points, labels, data.trainShare());
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

    private static TrainingSetup with(TrainingSetup setup, List<Example> points) {
        DatasetSetup data = setup.dataset();
        return setup.toBuilder().dataset(data.withPoints(points)).build();
    }
}
