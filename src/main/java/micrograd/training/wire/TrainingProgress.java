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
 * @param teller which run it is of, and what the worker does
 * @param last what the last step found, before its update
 * @param test how the test examples do now; NaN where none are held back
 * @param state step, parameters and the optimizer's memory, now
 * @param recent the steps since the last report, evenly thinned where they are many
 * @param measured how the parameters as they are now do
 * @param advance how far the run is
 * @param standing where it stands within a step, and in its past
 */
public record TrainingProgress(
        Teller teller,
        LastStep last,
        Performance test,
        TrainingState state,
        Steps recent,
        Measured measured,
        Advance advance,
        Standing standing) {
    /**
     * Who tells.
     *
     * @param run the number of the run, so that the page can drop what comes from an earlier one
     * @param playing whether steps are going on
     * @param engine the name of the engine that computes
     * @param obeyed how many commands were obeyed since the run was started
     */
    public record Teller(int run, boolean playing, String engine, int obeyed) {
        private void write(PacketWriter to) {
            to.number(run).flag(playing).text(engine).number(obeyed);
        }

        private static Teller read(PacketReader from) {
            return new Teller(from.whole(), from.flag(), from.text(), from.whole());
        }
    }

    /**
     * What a step found, before its update.
     *
     * @param loss regularisation included
     * @param accuracy 0 to 1
     * @param learningRate by which it went
     * @param parametersOfLoss those that loss and gradients belong to
     * @param gradients one a parameter
     * @param updates by how much the update changed each parameter, where it was set since; else empty
     */
    public record LastStep(
            double loss,
            double accuracy,
            double learningRate,
            double[] parametersOfLoss,
            double[] gradients,
            double[] updates) {
        private static LastStep of(TrainingSession session) {
            return new LastStep(
                    session.loss(),
                    session.accuracy(),
                    session.learningRate(),
                    session.parametersOfLoss(),
                    session.gradients(),
                    session.updates());
        }

        private void write(PacketWriter to) {
            to.number(loss)
                    .number(accuracy)
                    .number(learningRate)
                    .numbers(parametersOfLoss)
                    .numbers(gradients)
                    .numbers(updates);
        }

        private static LastStep read(PacketReader from) {
            return new LastStep(
                    from.number(), from.number(), from.number(), from.numbers(), from.numbers(), from.numbers());
        }
    }

    /** Steps, with the loss and the accuracy of each. */
    public record Steps(double[] steps, double[] losses, double[] accuracies) {
        private void write(PacketWriter to) {
            to.numbers(steps).numbers(losses).numbers(accuracies);
        }

        private static Steps read(PacketReader from) {
            return new Steps(from.numbers(), from.numbers(), from.numbers());
        }
    }

    /**
     * How far a run is.
     *
     * @param epoch complete epochs
     * @param status whether it can go on
     * @param divergedAt the step in which a number first became infinite or NaN, or 0
     * @param divergedParameter the first parameter that did, or -1
     */
    public record Advance(int epoch, TrainingStatus status, int divergedAt, int divergedParameter) {
        private static Advance of(TrainingSession session) {
            return new Advance(session.epoch(), session.status(), session.divergedAt(), session.divergedParameter());
        }

        private void write(PacketWriter to) {
            to.number(epoch).number(status.ordinal()).number(divergedAt).number(divergedParameter);
        }

        private static Advance read(PacketReader from) {
            return new Advance(from.whole(), TrainingStatus.values()[from.whole()], from.whole(), from.whole());
        }
    }

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
        return new TrainingProgress(
                new Teller(run, playing, session.engine(), obeyed),
                LastStep.of(session),
                session.evaluateTest(),
                session.state(),
                new Steps(recent.steps(), recent.losses(), recent.accuracies()),
                measured,
                Advance.of(session),
                standing);
    }

    /** How many steps were made. */
    public int step() {
        return state.step();
    }

    /** The number of the run. */
    public int run() {
        return teller.run();
    }

    /** Whether steps are going on. */
    public boolean playing() {
        return teller.playing();
    }

    /** The name of the engine that computes. */
    public String engine() {
        return teller.engine();
    }

    /** How many commands were obeyed since the run was started. */
    public int obeyed() {
        return teller.obeyed();
    }

    /** Complete epochs. */
    public int epoch() {
        return advance.epoch();
    }

    /** Whether it can go on. */
    public TrainingStatus status() {
        return advance.status();
    }

    /** The step in which a number first became infinite or NaN, or 0. */
    public int divergedAt() {
        return advance.divergedAt();
    }

    /** The first parameter that did, or -1. */
    public int divergedParameter() {
        return advance.divergedParameter();
    }

    /** The loss of the last step, before its update, regularisation included. */
    public double loss() {
        return last.loss();
    }

    /** Its accuracy, 0 to 1. */
    public double accuracy() {
        return last.accuracy();
    }

    /** The rate by which it went. */
    public double learningRate() {
        return last.learningRate();
    }

    /** The parameters that its loss and gradients belong to. */
    public double[] parametersOfLoss() {
        return last.parametersOfLoss();
    }

    /** Its gradients, one a parameter. */
    public double[] gradients() {
        return last.gradients();
    }

    /** The loss of the test examples; NaN where none are held back. */
    public double testLoss() {
        return test.loss();
    }

    /** Their accuracy, 0 to 1; NaN where none are held back. */
    public double testAccuracy() {
        return test.accuracy();
    }

    /** By how much the last update changed a parameter. */
    public double update(int parameter) {
        double[] updates = last.updates();
        return updates.length > 0 ? updates[parameter] : parameters()[parameter] - parametersOfLoss()[parameter];
    }

    /** Weights and biases now. */
    public double[] parameters() {
        return state.parameters();
    }

    /** As a message. */
    public Packet encode() {
        PacketWriter to = new PacketWriter();
        teller.write(to);
        last.write(to);
        to.number(test.loss()).number(test.accuracy());
        RunPackets.write(state, to);
        recent.write(to);
        measured.write(to);
        advance.write(to);
        RunPackets.write(standing, to);
        return to.packet();
    }

    /**
     * From a message that {@link #encode()} made.
     *
     * @throws IllegalArgumentException if it is cut short
     */
    public static TrainingProgress decode(Packet packet) {
        PacketReader from = new PacketReader(packet);
        return new TrainingProgress(
                Teller.read(from),
                LastStep.read(from),
                new Performance(from.number(), from.number()),
                RunPackets.state(from),
                Steps.read(from),
                Measured.read(from),
                Advance.read(from),
                RunPackets.standing(from));
    }
}
