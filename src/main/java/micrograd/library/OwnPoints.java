package micrograd.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.data.Example;
import micrograd.limits.Budgets;
import micrograd.training.options.TrainingSetup;

/** The points that a caller gives to be trained on: {@code dataset: {points: [{inputs: [0.5, 1.25], target: -1}]}}. */
final class OwnPoints {
    /** The option that holds them. */
    static final String OPTION = "dataset.points";

    private static final String EXAMPLE = "{inputs: [0.5, 1.25], target: -1}";

    private final List<Example> points;

    private OwnPoints(List<Example> points) {
        this.points = points;
    }

    /**
     * Those of the options; empty where there are none.
     *
     * @throws IllegalArgumentException naming the point that is none, and saying what one is
     */
    static Optional<OwnPoints> of(Argument options) {
        Argument given = options.entry("dataset").entry("points");
        if (given.isMissing()) {
            return Optional.empty();
        }
        int count = given.is("array") ? given.size() : 0;
        if (count == 0) {
            throw new IllegalArgumentException(OPTION + " must be a list of examples such as " + EXAMPLE);
        }
        if (count > Budgets.POINTS) {
            throw new IllegalArgumentException(
                    OPTION + " must be at most " + Budgets.POINTS + " examples, not " + count);
        }
        List<Example> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            points.add(point(given.item(i)));
        }
        return Optional.of(new OwnPoints(points));
    }

    private static Example point(Argument point) {
        Argument inputs = point.entry("inputs");
        Argument target = point.entry("target");
        if (inputs.isMissing() || target.isMissing()) {
            throw point.wrong("an example such as " + EXAMPLE);
        }
        double[] numbers = inputs.numbers(Budgets.INPUTS);
        if (numbers.length == 0) {
            throw new IllegalArgumentException(inputs.name() + " must be at least one number");
        }
        return new Example(numbers, target.number());
    }

    /** Says in the settings what they go without saying. */
    void complete(Map<String, String> settings) {
        settings.putIfAbsent("dataset.kind", "points");
        if (settings.get("dataset.kind").equals("points")) {
            settings.putIfAbsent(
                    "dataset.inputs", Integer.toString(points.get(0).inputCount()));
        }
    }

    /** The set-up with these in place of what it would draw. */
    TrainingSetup in(TrainingSetup setup) {
        return setup.toBuilder().dataset(setup.dataset().withPoints(points)).build();
    }
}
