package micrograd.training.wire;

import micrograd.training.run.Performance;
import micrograd.training.run.Recent;
import micrograd.training.run.Standing;
import micrograd.training.run.TrainingSession;
import micrograd.training.run.TrainingState;
import micrograd.training.run.TrainingStatus;

/**
 * How far training has come: what the worker tells the page.
 *
 * <p>Loss, accuracy and gradients are those of the last step, before its update; the state and the test's numbers are of now.
 *
 * @param run the number of the run, so that the page can drop what comes from an earlier one
 * @param epoch complete epochs
 * @param loss regularisation included
 * @param dataLoss without it
 * @param testLoss NaN where nothing is held back
 * @param accuracy 0 to 1
 * @param testAccuracy 0 to 1; NaN where nothing is held back
 * @param learningRate of the last step
 * @param state step, parameters and the optimizer's memory
 * @param parametersOfLoss those that loss and gradients belong to
 * @param gradients one a parameter
 * @param updates by how much the last update changed each parameter, where it was set since; else empty
 * @param recentSteps the steps since the last report, evenly thinned where they are many
 * @param recentLosses the loss of each of them
 * @param recentAccuracies likewise
 * @param measured how the parameters as they are now do
 * @param status how it stands
 * @param divergedAt the step in which a number first became infinite or NaN, or 0
 * @param divergedParameter the first parameter that did, or -1
 * @param playing whether steps are going on
 * @param engine the name of the engine that computes
 * @param standing where the run stands within a step, and in its past
 * @param obeyed how many commands were obeyed since the run was started
 */
public record TrainingProgress(
        int run,
        int epoch,
        double loss,
        double dataLoss,
        double testLoss,
        double accuracy,
        double testAccuracy,
        double learningRate,
        TrainingState state,
        double[] parametersOfLoss,
        double[] gradients,
        double[] updates,
        double[] recentSteps,
        double[] recentLosses,
        double[] recentAccuracies,
        Measured measured,
        TrainingStatus status,
        int divergedAt,
        int divergedParameter,
        boolean playing,
        String engine,
        Standing standing,
        int obeyed) {
    /**
     * What was measured apart from the steps.
     *
     * @param loss of all examples trained on with the parameters as they are, regularisation included; NaN where that would take too long while training goes on
     * @param accuracy likewise
     * @param testSteps the steps after which the test examples were measured since the last report
     * @param testLosses the loss of each
     * @param testAccuracies likewise
     */
    public record Measured(
            double loss, double accuracy, double[] testSteps, double[] testLosses, double[] testAccuracies) {
        /** Nothing. */
        public static final Measured NOTHING =
                new Measured(Double.NaN, Double.NaN, new double[0], new double[0], new double[0]);

        void write(PacketWriter to) {
            to.number(loss)
                    .number(accuracy)
                    .numbers(testSteps)
                    .numbers(testLosses)
                    .numbers(testAccuracies);
        }

        static Measured read(PacketReader from) {
            return new Measured(from.number(), from.number(), from.numbers(), from.numbers(), from.numbers());
        }
    }

    /** A session's progress. */
    public static TrainingProgress of(int run, TrainingSession session, boolean playing) {
        return of(run, session, new Recent(), playing, session.standing(false, session.steps()), Measured.NOTHING, 0);
    }

    static TrainingProgress of(
            int run,
            TrainingSession session,
            Recent recent,
            boolean playing,
            Standing standing,
            Measured measured,
            int obeyed) {
        Performance test = session.evaluateTest();
        return new TrainingProgress(
                run,
                session.epoch(),
                session.loss(),
                session.dataLoss(),
                test.loss(),
                session.accuracy(),
                test.accuracy(),
                session.learningRate(),
                session.state(),
                session.parametersOfLoss(),
                session.gradients(),
                session.updates(),
                recent.steps(),
                recent.losses(),
                recent.accuracies(),
                measured,
                session.status(),
                session.divergedAt(),
                session.divergedParameter(),
                playing,
                session.engine(),
                standing,
                obeyed);
    }

    /** How many steps were made. */
    public int step() {
        return state.step();
    }

    /** By how much the last update changed a parameter. */
    public double update(int parameter) {
        return updates.length > 0 ? updates[parameter] : parameters()[parameter] - parametersOfLoss[parameter];
    }

    /** Weights and biases now. */
    public double[] parameters() {
        return state.parameters();
    }

    /** As a message. */
    public Packet encode() {
        PacketWriter to = new PacketWriter();
        to.number(run).number(epoch).number(loss).number(dataLoss).number(testLoss);
        to.number(accuracy).number(testAccuracy).number(learningRate);
        RunPackets.write(state, to);
        to.numbers(parametersOfLoss).numbers(gradients).numbers(updates);
        to.numbers(recentSteps).numbers(recentLosses).numbers(recentAccuracies);
        measured.write(to);
        to.number(status.ordinal()).number(divergedAt).number(divergedParameter);
        RunPackets.write(standing, to.flag(playing));
        return to.text(engine).number(obeyed).packet();
    }

    /**
     * From a message that {@link #encode()} made.
     *
     * @throws IllegalArgumentException if it is cut short
     */
    public static TrainingProgress decode(Packet packet) {
        PacketReader from = new PacketReader(packet);
        return new TrainingProgress(
                from.whole(),
                from.whole(),
                from.number(),
                from.number(),
                from.number(),
                from.number(),
                from.number(),
                from.number(),
                RunPackets.state(from),
                from.numbers(),
                from.numbers(),
                from.numbers(),
                from.numbers(),
                from.numbers(),
                from.numbers(),
                Measured.read(from),
                TrainingStatus.values()[from.whole()],
                from.whole(),
                from.whole(),
                from.flag(),
                from.text(),
                RunPackets.standing(from),
                from.whole());
    }
}
