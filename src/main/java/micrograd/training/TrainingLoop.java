package micrograd.training;

import java.util.Optional;

/**
 * What a training worker does, apart from sending and waiting: obeys commands, makes steps in slices of time, and reports.
 *
 * <p>Of progress only the latest is reported, and none before the one before was acknowledged, so that a page that is slow or
 * hidden is never flooded. The owner calls {@link #handle} for each message, {@link #work} while {@link #isPlaying()}, waiting
 * {@link #delay()} in between, and sends what {@link #report()} gives after each.
 */
public final class TrainingLoop {
    /** Tells the time. */
    @FunctionalInterface
    public interface Clock {
        /** Milliseconds since whenever. */
        double now();
    }

    private static final double MOST_ARREARS = 100;

    private final TrainingEngines engines;
    private final Clock clock;
    private Optional<TrainingSession> running = Optional.empty();
    private Recent recent = new Recent();
    private int run;
    private boolean playing;
    private int untilStep;
    private double interval;
    private double nextStep;
    private boolean news;
    private boolean unacknowledged;

    public TrainingLoop(TrainingEngines engines, Clock clock) {
        this.engines = engines;
        this.clock = clock;
    }

    /**
     * Does what the page asks for; before a first start there is nothing to be done.
     *
     * @throws IllegalArgumentException if parameters do not fit the network
     */
    public void handle(TrainingCommand command) {
        if (command instanceof TrainingCommand.Start start) {
            start(start);
        } else if (command instanceof TrainingCommand.Acknowledge acknowledge) {
            unacknowledged = unacknowledged && acknowledge.run() != run;
        } else if (running.isPresent()) {
            obey(command, running.get());
            news = true;
        }
    }

    private void start(TrainingCommand.Start start) {
        TrainingSession session = new TrainingSession(start.setup(), engines);
        start.from().ifPresent(session::restore);
        running = Optional.of(session);
        recent = new Recent();
        run = start.run();
        playing = false;
        news = true;
        unacknowledged = false;
    }

    private void obey(TrainingCommand command, TrainingSession session) {
        if (command instanceof TrainingCommand.Change change) {
            change(change.setup(), session);
        } else if (command instanceof TrainingCommand.Play play) {
            play(play, session);
        } else if (command instanceof TrainingCommand.Pause) {
            playing = false;
        } else if (command instanceof TrainingCommand.Step step) {
            playing = false;
            for (int i = 0; i < step.count(); i++) {
                step(session);
            }
        } else if (command instanceof TrainingCommand.SetParameters set) {
            session.setParameters(set.parameters());
        }
    }

    private void change(TrainingSetup setup, TrainingSession session) {
        TrainingSession changed = new TrainingSession(setup, engines);
        if (setup.continues(session.setup())) {
            changed.restore(session.state());
        } else {
            recent = new Recent();
        }
        running = Optional.of(changed);
    }

    private void play(TrainingCommand.Play play, TrainingSession session) {
        untilStep = play.untilStep();
        interval = play.stepsPerSecond() > 0 ? 1000 / play.stepsPerSecond() : 0;
        nextStep = clock.now();
        playing = untilStep == 0 || session.steps() < untilStep;
    }

    private void step(TrainingSession session) {
        session.step();
        recent.add(session.loss(), session.accuracy());
        news = true;
    }

    /** Whether steps are to be made. */
    public boolean isPlaying() {
        return playing;
    }

    /** How many milliseconds there is nothing to do before the next step is due; 0 where nothing limits the speed. */
    public double delay() {
        return playing && interval > 0 ? Math.max(0, nextStep - clock.now()) : 0;
    }

    /** Makes the steps that are due until so many milliseconds are over, the last step begun included; stops where training diverges. */
    public void work(double milliseconds) {
        if (!playing || running.isEmpty()) {
            return;
        }
        TrainingSession session = running.get();
        double now = clock.now();
        double end = now + milliseconds;
        nextStep = Math.max(nextStep, now - MOST_ARREARS);
        while (playing && (interval == 0 || nextStep <= now)) {
            step(session);
            nextStep += interval;
            playing = session.status() != TrainingStatus.DIVERGED && (untilStep == 0 || session.steps() < untilStep);
            now = clock.now();
            if (now >= end) {
                return;
            }
        }
    }

    /** The progress, if there is any that was not reported and the page has acknowledged the last. */
    public Optional<TrainingProgress> report() {
        if (!news || unacknowledged || running.isEmpty()) {
            return Optional.empty();
        }
        news = false;
        unacknowledged = true;
        TrainingProgress progress =
                TrainingProgress.of(run, running.get(), recent.losses(), recent.accuracies(), playing);
        recent = new Recent();
        return Optional.of(progress);
    }
}
