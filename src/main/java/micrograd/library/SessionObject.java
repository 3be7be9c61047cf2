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
        Js.guarded(() -> session.step(steps(Argument.of("count", count))));
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
        return Js.guarded(
                () -> Js.array(session.predict(Argument.of("inputs", inputs).numbers(Budgets.INPUTS))));
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

    private static int steps(Argument count) {
        return count.isMissing() ? 1 : (int) Options.wholeNumber(count.name(), count.numberOrNaN(), 0, MOST_STEPS);
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
