package micrograd.app.training;

import java.util.Optional;
import micrograd.data.Dataset;
import micrograd.document.TrainingDocument;
import micrograd.nn.FeedForward;
import micrograd.training.options.Preset;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.Curve;
import micrograd.training.run.TrainingState;
import micrograd.training.run.TrainingStatus;
import micrograd.training.wire.TrainingProgress;

/**
 * A run as far as the page knows it.
 *
 * @param number what the worker says of another number is dropped
 * @param document what is trained, and up to which step where it was opened so
 * @param data the examples
 * @param initial the parameters at step 0
 * @param playing whether it goes on by itself
 * @param untilStep the step at which it then stops; 0 for none
 * @param progress what the worker last told; empty until it has set the run up
 * @param train loss and accuracy on the examples of each step, before its update
 * @param test loss and accuracy on the examples held back, after it
 * @param rates the learning rate of each step, in place of the loss
 * @param moment the earlier step that was gone back to and is shown; the run itself stands where it stood
 */
public record TrainingRun(
        int number,
        TrainingDocument document,
        Dataset data,
        double[] initial,
        boolean playing,
        int untilStep,
        Optional<TrainingProgress> progress,
        Curve train,
        Curve test,
        Curve rates,
        Optional<TrainingProgress> moment) {
    /** A run that nothing is known of yet; one opened at a step plays up to it. */
    static TrainingRun of(int number, TrainingDocument document) {
        TrainingSetup setup = document.setup();
        double[] initial = document.start().map(TrainingState::parameters).orElseGet(setup::initialParameters);
        boolean trains = document.step() > document.from();
        return new TrainingRun(
                number,
                document,
                setup.data(),
                initial,
                trains,
                trains ? document.step() : 0,
                Optional.empty(),
                Curve.EMPTY,
                Curve.EMPTY,
                Curve.EMPTY,
                Optional.empty());
    }

    /** All that decides the run. */
    public TrainingSetup setup() {
        return document.setup();
    }

    /** The published run that it is, if it is one. */
    public Optional<Preset> preset() {
        for (Preset preset : Preset.values()) {
            if (document.start().isEmpty() && preset.setup().equals(setup())) {
                return Optional.of(preset);
            }
        }
        return Optional.empty();
    }

    /** How many steps were made. */
    public int step() {
        return progress.map(TrainingProgress::step).orElse(document.from());
    }

    /** What is shown: the moment gone back to, or what the worker last told of the run. */
    public Optional<TrainingProgress> shown() {
        return moment.isPresent() ? moment : progress;
    }

    /** The step that is shown. */
    public int shownStep() {
        return shown().map(TrainingProgress::step).orElse(document.from());
    }

    /** Whether an earlier step is shown. */
    public boolean isPast() {
        return moment.isPresent();
    }

    /** The first step that can be gone back to. */
    public int earliest() {
        return shown().map(told -> told.standing().earliest()).orElse(document.from());
    }

    /** The step that a link holds, unless the run {@link #isBeyondLinks}. */
    int linkedStep() {
        return Math.min(shownStep(), document.from() + TrainingDocument.MOST_STEPS);
    }

    /** Whether opening a link would have to train more steps than it does: it then holds the weights. Of a run that diverged it holds none. */
    boolean isBeyondLinks() {
        return shownStep() > document.from() + TrainingDocument.MOST_STEPS && !hasDiverged();
    }

    /** The parameters at the step shown. */
    public double[] parameters() {
        return shown().map(TrainingProgress::parameters).orElse(initial);
    }

    /** Parameters that give, for whole inputs, what the network gives: those at the step shown, unless a fault keeps inputs from it. */
    public double[] answering() {
        return setup().rules().effective(setup().shape(), answeringParameters());
    }

    /** Those at the step shown; after an update by hand, those before it until the forward pass is made. */
    private double[] answeringParameters() {
        return shown().filter(told -> told.standing().awaitsForward())
                .map(TrainingProgress::parametersOfLoss)
                .orElseGet(this::parameters);
    }

    /** Whether loss and accuracy could be measured at the parameters shown; else they are those of the last step, before its update. */
    public boolean isMeasured() {
        return shown().isPresent() && !shown().get().standing().awaitsForward() && isNumber(shown().get());
    }

    /** A loss that has become NaN or infinite is told, not taken for one that was not measured. */
    private static boolean isNumber(TrainingProgress told) {
        return told.measured().loss() == told.measured().loss() || told.loss() != told.loss();
    }

    /** The loss at the parameters shown, if it was measured, else that of the last step; NaN before anything is known. */
    public double loss() {
        return shown().map(told -> isMeasured() ? told.measured().loss() : told.loss())
                .orElse(Double.NaN);
    }

    /** Likewise. */
    public double accuracy() {
        return shown().map(told -> isMeasured() ? told.measured().accuracy() : told.accuracy())
                .orElse(Double.NaN);
    }

    /** The raw outputs for a point's coordinates at the step shown. */
    public double[] answer(double... point) {
        double[] fed = setup().inputFeatures().of(point);
        return new FeedForward(setup().shape()).outputs(answering(), fed);
    }

    /** Whether it is on its way to the step at which it was opened. */
    public boolean isCatchingUp() {
        return playing && document.step() > step();
    }

    /** Whether a number has become infinite or NaN. */
    public boolean hasDiverged() {
        return progress.isPresent() && progress.get().status() == TrainingStatus.DIVERGED;
    }

    /** The state that the worker is to begin from: what it last told, or given weights; none for the set-up's own. */
    Optional<TrainingState> state() {
        return progress.isPresent() ? progress.map(TrainingProgress::state) : document.start();
    }

    /** The state at the step shown. */
    TrainingState shownState() {
        return shown().map(TrainingProgress::state).or(document::start).orElseGet(() -> TrainingState.of(0, initial));
    }

    TrainingRun playing(boolean playing, int untilStep) {
        Draft draft = new Draft(this);
        draft.playing = playing;
        draft.untilStep = untilStep;
        draft.moment = Optional.empty();
        return draft.finished();
    }

    TrainingRun withDocument(TrainingDocument document) {
        Draft draft = new Draft(this);
        draft.document = document;
        return draft.finished();
    }

    /** At an earlier step, the run itself left where it stands. */
    TrainingRun at(TrainingProgress moment) {
        Draft draft = new Draft(this);
        draft.playing = false;
        draft.untilStep = 0;
        draft.moment = Optional.of(moment);
        return draft.finished();
    }

    /** Another run, which goes on from the step shown and shares what came before it. */
    TrainingRun branched(int number) {
        int step = shownStep();
        Draft draft = new Draft(this);
        draft.number = number;
        draft.playing = false;
        draft.untilStep = 0;
        draft.progress = shown();
        draft.train = train.upTo(step);
        draft.test = test.upTo(step);
        draft.rates = rates.upTo(step);
        draft.moment = Optional.empty();
        return draft.finished();
    }

    /** After what the worker tells; it stops by itself at the step it was to stop at, and where it diverges. */
    TrainingRun progressed(TrainingProgress told) {
        if (told.standing().past()) {
            return at(told);
        }
        boolean arrived = untilStep > 0 && told.step() >= untilStep;
        boolean diverged = told.status() == TrainingStatus.DIVERGED;
        boolean met = told.step() > step()
                && !told.playing()
                && document.stop().isMet(told.step(), told.loss(), told.accuracy());
        boolean stopped = arrived || diverged || met;
        TrainingProgress.Measured measured = told.measured();
        Curve nextTrain = told.recent().losses().length == 0 && told.step() == 0
                ? train.with(0, told.loss(), told.accuracy())
                : train.with(
                        before(told.recent().steps()),
                        told.recent().losses(),
                        told.recent().accuracies());
        if (isWhole() && measured.loss() == measured.loss()) {
            nextTrain = nextTrain.with(told.step(), measured.loss(), measured.accuracy());
        }
        Curve nextTest = data.test().isEmpty()
                ? test
                : test.with(measured.testSteps(), measured.testLosses(), measured.testAccuracies())
                        .with(told.step(), told.testLoss(), told.testAccuracy());
        Draft draft = new Draft(this);
        draft.playing = playing && !stopped;
        draft.untilStep = stopped ? 0 : untilStep;
        draft.progress = Optional.of(told);
        draft.train = nextTrain;
        draft.test = nextTest;
        draft.rates = rates.with(told.step(), told.learningRate(), told.epoch());
        draft.moment = Optional.empty();
        return draft.finished();
    }

    /** What a step tells belongs to the parameters that it began with: those after the step before. */
    private static double[] before(double[] steps) {
        double[] before = steps.clone();
        for (int i = 0; i < before.length; i++) {
            before[i]--;
        }
        return before;
    }

    /** Whether each step sees all examples with the whole network, so that what it tells is what is measured. */
    public boolean isWhole() {
        return setup().dropout() == 0
                && (setup().batchSize() == 0
                        || setup().batchSize() >= data.train().size());
    }

    /** One that is being changed: the only other place that names every part. */
    private static final class Draft {
        private int number;
        private TrainingDocument document;
        private final Dataset data;
        private final double[] initial;
        private boolean playing;
        private int untilStep;
        private Optional<TrainingProgress> progress;
        private Curve train;
        private Curve test;
        private Curve rates;
        private Optional<TrainingProgress> moment;

        Draft(TrainingRun from) {
            number = from.number;
            document = from.document;
            data = from.data;
            initial = from.initial;
            playing = from.playing;
            untilStep = from.untilStep;
            progress = from.progress;
            train = from.train;
            test = from.test;
            rates = from.rates;
            moment = from.moment;
        }

        TrainingRun finished() {
            return new TrainingRun(
                    number, document, data, initial, playing, untilStep, progress, train, test, rates, moment);
        }
    }
}
