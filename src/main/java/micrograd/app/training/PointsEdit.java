package micrograd.app.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import micrograd.data.Example;
import micrograd.text.Rounding;
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
        return new ArrayList<>(setup.dataset().all());
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
            int before = Rounding.toInt(share * points.size());
            int after = Rounding.toInt(share * (points.size() + 1));
            points.add(after > before ? Math.min(before, points.size()) : points.size(), one);
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
        Set<Integer> gone = new LinkedHashSet<>(indices);
        List<Example> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (!gone.contains(i)) {
                kept.add(points.get(i));
            }
        }
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("The last point stays: there is nothing to train on without one.");
        }
        return with(setup, kept);
    }

    private static TrainingSetup with(TrainingSetup setup, List<Example> points) {
        DatasetSetup data = setup.dataset();
        return setup.toBuilder().dataset(data.withPoints(points)).build();
    }
}
