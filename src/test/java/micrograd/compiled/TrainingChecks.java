package micrograd.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import micrograd.training.options.Preset;
import micrograd.training.run.TrainingSession;

/** The published runs: losses at a few steps, which stand for all before them. */
final class TrainingChecks {
    private static final int[] STEPS = {1, 10, 50, 100};

    private TrainingChecks() {}

    static String publishedRuns() {
        double[] moons = {0.8958441028683222, 0.2704862551637922, 0.04829139382390309, 0.010978370135492717};
        double[] yinYang = {1.0122152826497561, 0.619530801607749, 0.19590229292912958, 0.03906091113485444};
        return run(Preset.KARPATHY_MOONS, moons, 1e-12) + ", " + run(Preset.EUREKA_YINYANG, yinYang, 1e-9);
    }

    private static String run(Preset preset, double[] losses, double tolerance) {
        TrainingSession session = new TrainingSession(preset.setup());
        for (int i = 0; i < STEPS.length; i++) {
            session.step(STEPS[i] - session.steps());
            assertEquals(losses[i], session.loss(), tolerance);
        }
        return preset.literal() + ": " + session.nodeCount() + " nodes, accuracy "
                + (int) Math.round(100 * session.accuracy());
    }
}
