package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;
import micrograd.tape.Tape;
import micrograd.training.options.Preset;
import micrograd.training.options.TrainingSetup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The graphs of the published runs, a whole batch in each, replayed from the tape. */
class TapeOfTrainingTest {
    @ParameterizedTest
    @EnumSource
    void replaysEveryStepOfAPublishedRunBitForBit(Preset preset) {
        TrainingSetup setup = preset.setup();
        TrainingSession session = new TrainingSession(setup);
        TrainingProblem problem = new TrainingProblem(
                setup.shape(),
                setup.loss(),
                setup.regularization(),
                session.data().train());
        ObjectEngine engine = new ObjectEngine(problem);
        int[] order = new int[problem.examples().size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Tape tape = null;
        int[] places = {};
        for (int step = 0; step < 100; step++) {
            double[] parameters = session.parameters();
            session.step();
            if (step % 10 > 0) {
                continue;
            }
            engine.run(parameters, order, 0, order.length);
            Value root = engine.graph(order, 0, order.length);
            Value[] values = TopologicalOrder.of(root);
            for (Value value : values) {
                value.grad(0);
            }
            if (tape == null) {
                tape = Tape.of(root);
                places = TopologicalOrder.positions(values, engine.parameters().toArray(new Value[0]));
            }
            for (int i = 0; i < parameters.length; i++) {
                tape.data(places[i], parameters[i]);
            }
            tape.forward();
            tape.zeroGrad();
            tape.backward();
            root.backward();
            assertEquals(values.length, tape.size());
            for (int i = 0; i < values.length; i++) {
                String what = "step " + step + ", value " + i;
                assertEquals(bits(values[i].data()), bits(tape.data(i)), what);
                assertEquals(bits(values[i].grad()), bits(tape.grad(i)), what);
            }
            assertEquals(session.loss(), root.data(), 1e-12);
        }
    }

    private static long bits(double number) {
        return Double.doubleToLongBits(number);
    }
}
