package micrograd.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.data.Example;
import micrograd.training.options.TrainingSetup;
import org.teavm.jso.JSObject;

/** The points that a caller gives to be trained on: {@code dataset: {points: [{inputs: [0.5, 1.25], target: -1}]}}. */
final class OwnPoints {
    /** The option that holds them. */
    static final String OPTION = "dataset.points";

    private final List<Example> points;

    private OwnPoints(List<Example> points) {
        this.points = points;
    }

    /**
     * Those of the options; empty where there are none.
     *
     * @throws IllegalArgumentException naming the point that is none, and saying what one is
     */
    static Optional<OwnPoints> of(JSObject options) {
        JSObject given = inside(inside(options, "dataset"), "points");
        if (Js.type(given).equals("undefined")) {
            return Optional.empty();
        }
        int count = Js.type(given).equals("array") ? Js.length(given) : 0;
        if (count == 0) {
            throw new IllegalArgumentException(
                    OPTION + " must be a list of examples such as {inputs: [0.5, 1.25], target: -1}");
        }
        List<Example> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            points.add(point(Js.at(given, i), OPTION + "[" + i + "]"));
        }
        return Optional.of(new OwnPoints(points));
    }

    private static JSObject inside(JSObject object, String key) {
        return Js.type(object).equals("object") ? Js.get(object, key) : Js.undefined();
    }

    private static Example point(JSObject point, String name) {
        JSObject inputs = inside(point, "inputs");
        JSObject target = inside(point, "target");
        boolean plain = Js.type(inputs).equals("array") || !Js.type(inputs).equals("undefined") && Js.isList(inputs);
        if (!plain || Js.length(inputs) == 0 || Js.type(target).equals("undefined")) {
            throw new IllegalArgumentException(name + " must be an example such as {inputs: [0.5, 1.25], target: -1}");
        }
        if (!Js.type(target).equals("number")) {
            throw new IllegalArgumentException(name + ".target must be a number, not " + Js.named(target));
        }
        return new Example(Js.numbers(name + ".inputs", inputs), Js.number(target));
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
