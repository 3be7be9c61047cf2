package micrograd.benchmark;

import java.util.List;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.nn.Loss;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.EngineChoice;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.TrainingSession;

/** The works of {@code measure.mjs} on the JVM. */
public enum JvmWork {
    W1(1, 2, 16, 16, 1),
    W2(1, 3, 4, 4, 1),
    W3(20, 2, 4, 2, 1),
    W4_32(1, 2, 32, 32, 1),
    W4_64(1, 2, 64, 64, 1),
    W4_128(1, 2, 128, 128, 1);

    private final int steps;
    private final List<Integer> layers;

    JvmWork(int steps, Integer... layers) {
        this.steps = steps;
        this.layers = List.of(layers);
    }

    /** As the table names it. */
    String title() {
        return name().startsWith("W4_") ? "W4, N = " + name().substring(3) : name();
    }

    private TrainingSetup setup(EngineChoice engine) {
        boolean lecture = this == W2;
        DatasetSetup data = lecture
                ? DatasetSetup.of(DatasetKind.LECTURE)
                : new DatasetSetup(DatasetKind.MOONS, this == W3 ? 200 : 100, 0.1, 1337, 1, List.of());
        return TrainingSetup.builder(data, layers)
                .activation(this == W2 || this == W3 ? Activation.TANH : Activation.RELU)
                .outputActivation(lecture ? Activation.TANH : Activation.LINEAR)
                .loss(lecture ? Loss.SQUARED : Loss.MAX_MARGIN)
                .batchSize(this == W3 ? 10 : 0)
                .l2(lecture || this == W3 ? 0 : 1e-4)
                // So small that a step changes nothing: every step of every engine does the same work.
                .learningRate(1e-9)
                .engine(engine)
                .build();
    }

    /** The losses of ten steps of the whole batch, as fast as it learns well. */
    double[] losses(String engine) {
        TrainingSetup setup = setup(choice(engine)).toBuilder()
                .batchSize(0)
                .learningRate(0.8 / layers.get(1))
                .build();
        double[] losses = new double[10];
        if (engine.equals("plain")) {
            PlainLoops loops = new PlainLoops(setup);
            for (int i = 0; i < losses.length; i++) {
                losses[i] = loops.step(0, setup.data().train().size());
            }
        } else {
            TrainingSession session = new TrainingSession(setup);
            for (int i = 0; i < losses.length; i++) {
                session.step();
                losses[i] = session.loss();
            }
        }
        return losses;
    }

    private static EngineChoice choice(String engine) {
        return engine.equals("objects") ? EngineChoice.OBJECTS : EngineChoice.TAPE;
    }

    /** Something that does the work once, by the yardstick or an engine. */
    Runnable runner(String engine) {
        if (engine.equals("plain")) {
            TrainingSetup setup = setup(EngineChoice.TAPE);
            PlainLoops loops = new PlainLoops(setup);
            int batch = setup.data().train().size() / steps;
            return () -> {
                for (int i = 0; i < steps; i++) {
                    loops.step(i * batch, (i + 1) * batch);
                }
            };
        }
        TrainingSession session = new TrainingSession(setup(choice(engine)));
        return () -> session.step(steps);
    }
}
