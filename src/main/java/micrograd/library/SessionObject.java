package micrograd.library;

import java.util.List;
import micrograd.data.Example;
import micrograd.limits.Budgets;
import micrograd.training.options.Options;
import micrograd.training.run.TrainingSession;
import org.teavm.jso.JSObject;

/** A network in training. */
final class SessionObject implements TrainingSessionObject {
    private static final int MOST_STEPS = Budgets.STEPS_OF_A_CALL;

    private final TrainingSession session;

    SessionObject(TrainingSession session) {
        this.session = session;
    }

    @Override
    public void step(JSObject count) {
        Js.guarded(() -> session.step(steps(count)));
    }

    @Override
    public double loss() {
        return session.loss();
    }

    @Override
    public double accuracy() {
        return session.accuracy();
    }

    @Override
    public JSObject parameters() {
        return Js.array(session.parameters());
    }

    @Override
    public JSObject gradients() {
        return Js.array(session.gradients());
    }

    @Override
    public JSObject predict(JSObject inputs) {
        return Js.guarded(() -> Js.array(session.predict(numbers(inputs))));
    }

    @Override
    public JSObject data() {
        JSObject data = Js.object();
        Js.set(data, "train", examples(session.data().train()));
        Js.set(data, "test", examples(session.data().test()));
        return data;
    }

    @Override
    public double nodeCount() {
        return session.nodeCount();
    }

    @Override
    public String engine() {
        return session.engine();
    }

    private static int steps(JSObject count) {
        String type = Js.type(count);
        if (type.equals("undefined")) {
            return 1;
        }
        double number = type.equals("number") ? Js.number(count) : Double.NaN;
        return (int) Options.wholeNumber("count", number, 0, MOST_STEPS);
    }

    private static double[] numbers(JSObject inputs) {
        if (!Js.isList(inputs)) {
            throw new IllegalArgumentException("inputs must be a list of numbers, one for each input of the network");
        }
        return Js.numbers("inputs", inputs);
    }

    private static JSObject examples(List<Example> examples) {
        JSObject array = Js.array();
        for (Example example : examples) {
            JSObject object = Js.object();
            Js.set(object, "inputs", Js.array(example.inputs()));
            Js.set(object, "target", example.target());
            Js.push(array, object);
        }
        return array;
    }
}
