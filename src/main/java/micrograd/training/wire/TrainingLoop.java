package micrograd.training.wire;

import java.util.Optional;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.HandStep;
import micrograd.training.run.Performance;
import micrograd.training.run.Recent;
import micrograd.training.run.Standing;
import micrograd.training.run.StopConditions;
import micrograd.training.run.Timeline;
import micrograd.training.run.TrainingEngines;
import micrograd.training.run.TrainingSession;
import micrograd.training.run.TrainingStatus;

/**
 * What a training worker does, apart from sending and waiting: obeys commands, makes steps in slices of time, and reports.
 *
 * <p>Of progress only the latest is reported, and none before the one before was acknowledged, so that a page that is slow or
 * hidden is never flooded. The owner calls {@link #handle} for each message, {@link #work} while {@link #isBusy()}, waiting
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
    private static final double MOST_WORK_A_SAMPLE = 200_000;
    private static final double MOST_WORK_A_REPORT = 1_000_000;

    private final TrainingEngines engines;
    private final Clock clock;
    private Optional<TrainingSession> running = Optional.empty();
    private Optional<Timeline> timeline = Optional.empty();
    private Optional<TrainingSession> moment = Optional.empty();
    private int wantedStep;
    private boolean goingBack;
    private StopConditions stop = StopConditions.NONE;
    private Recent recent = new Recent();
    private Recent tests = new Recent();
    private int run;
    private boolean playing;
    private int untilStep;
    private double interval;
    private double nextStep;
    private int obeyed;
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
            obeyed++;
            news = true;
        }
    }

    private void start(TrainingCommand.Start start) {
        TrainingSession session = new TrainingSession(start.setup(), engines);
        Timeline whole = new Timeline(session);
        start.from().ifPresent(session::restore);
        running = Optional.of(session);
        if (start.whole()) {
            whole.changed(session);
        }
        timeline = Optional.of(start.whole() ? whole : new Timeline(session));
        leavePast();
        recent = new Recent();
        tests = new Recent();
        run = start.run();
        playing = false;
        obeyed = 0;
        news = true;
        unacknowledged = false;
    }

    private void obey(TrainingCommand command, TrainingSession session) {
        if (command instanceof TrainingCommand.GoBack back) {
            goBack(back.step(), session);
            return;
        }
        if (command instanceof TrainingCommand.Branch branch) {
            branch(branch.run());
            return;
        }
        leavePast();
        if (command instanceof TrainingCommand.Change change) {
            change(change.setup(), session);
        } else if (command instanceof TrainingCommand.Play play) {
            play(play, session);
        } else if (command instanceof TrainingCommand.SetParameters set) {
            session.setParameters(set.parameters());
            timeline().changed(session);
        } else {
            playing = false;
            make(command, session);
        }
    }

    private void make(TrainingCommand command, TrainingSession session) {
        if (command instanceof TrainingCommand.Step step) {
            for (int i = 0; i < step.count(); i++) {
                step(session);
            }
        } else if (command instanceof TrainingCommand.StepExample) {
            int before = session.steps();
            session.stepExample();
            if (session.steps() > before) {
                stepped(session);
            }
        } else if (command instanceof TrainingCommand.Part part) {
            session.step(part.part());
            if (part.part() == HandStep.UPDATE) {
                stepped(session);
                timeline().changed(session);
            }
        } else if (!(command instanceof TrainingCommand.Pause)) {
            throw new IllegalStateException("nobody obeys " + command.getClass().getSimpleName());
        }
    }

    private Timeline timeline() {
        return timeline.orElseThrow();
    }

    private void change(TrainingSetup setup, TrainingSession session) {
        TrainingSession changed = new TrainingSession(setup, engines);
        running = Optional.of(changed);
        if (setup.continues(session.setup())) {
            changed.restore(session.state());
            timeline().changed(changed);
        } else {
            recent = new Recent();
            timeline = Optional.of(new Timeline(changed));
        }
    }

    private void play(TrainingCommand.Play play, TrainingSession session) {
        untilStep = play.untilStep();
        stop = play.stop().unmet(session.loss(), session.accuracy());
        interval = play.stepsPerSecond() > 0 ? 1000 / play.stepsPerSecond() : 0;
        nextStep = clock.now();
        playing = untilStep == 0 || session.steps() < untilStep;
    }

    private void leavePast() {
        moment = Optional.empty();
        goingBack = false;
    }

    /** From the nearest state before, or from the moment shown where that is nearer, the steps in between are made again. */
    private void goBack(int step, TrainingSession session) {
        playing = false;
        wantedStep = Math.max(timeline().earliest(), Math.min(step, session.steps()));
        Timeline.Key key = timeline().before(wantedStep);
        boolean near = moment.isPresent()
                && moment.get().setup().equals(key.setup())
                && moment.get().steps() >= key.step()
                && moment.get().steps() < wantedStep;
        if (!near) {
            TrainingSession other = moment.isPresent() && moment.get().setup().equals(key.setup())
                    ? moment.get()
                    : new TrainingSession(key.setup(), engines);
            other.restore(key.state());
            moment = Optional.of(other);
        }
        goingBack = true;
    }

    private void branch(int number) {
        playing = false;
        if (moment.isPresent()) {
            while (goingBack) {
                stepBackTo(moment.get());
            }
            running = moment;
            leavePast();
            timeline().cutAfter(running.get().steps());
        }
        run = number;
        recent = new Recent();
        tests = new Recent();
        unacknowledged = false;
    }

    /** Makes one step of those that lead to the moment wanted, if there is one to be made. */
    private void stepBackTo(TrainingSession session) {
        if (session.steps() < wantedStep) {
            session.step();
        }
        goingBack = session.steps() < wantedStep;
        news = news || !goingBack;
    }

    private void step(TrainingSession session) {
        session.step();
        stepped(session);
        timeline().passed(session);
    }

    private void stepped(TrainingSession session) {
        recent.add(session.steps(), session.loss(), session.accuracy());
        int test = session.data().test().size();
        if (test > 0 && session.steps() % interval(session.steps()) == 0 && session.work(test) <= MOST_WORK_A_SAMPLE) {
            Performance held = session.evaluateTest();
            tests.add(session.steps(), held.loss(), held.accuracy());
        }
        news = true;
    }

    /** How many steps lie between two that the test examples are measured after: ten at first, in long runs a hundredth of them or so. */
    private static int interval(int steps) {
        int interval = 10;
        while (steps >= 100 * interval) {
            interval *= 10;
        }
        return interval;
    }

    /** How the parameters do as they are, unless that takes so long that training would falter. */
    private TrainingProgress.Measured measured(TrainingSession session, Recent tests, boolean goesOn) {
        boolean quick = !goesOn || session.work(session.data().train().size()) <= MOST_WORK_A_REPORT;
        Performance now = quick ? session.evaluateTrain() : new Performance(Double.NaN, Double.NaN);
        return new TrainingProgress.Measured(
                now.loss(), now.accuracy(), tests.steps(), tests.losses(), tests.accuracies());
    }

    /** Whether steps are to be made. */
    public boolean isPlaying() {
        return playing;
    }

    /** Whether there is work to be done: steps, or those that lead to a moment gone back to. */
    public boolean isBusy() {
        return playing || goingBack;
    }

    /** How many milliseconds there is nothing to do before the next step is due; 0 where nothing limits the speed. */
    public double delay() {
        return playing && interval > 0 ? Math.max(0, nextStep - clock.now()) : 0;
    }

    /** Makes the steps that are due until so many milliseconds are over, the last step begun included; stops where training diverges. */
    public void work(double milliseconds) {
        if (!isBusy() || running.isEmpty()) {
            return;
        }
        TrainingSession session = running.get();
        double now = clock.now();
        double end = now + milliseconds;
        while (goingBack && now < end) {
            stepBackTo(moment.orElseThrow());
            now = clock.now();
        }
        nextStep = Math.max(nextStep, now - MOST_ARREARS);
        while (playing && (interval == 0 || nextStep <= now)) {
            step(session);
            nextStep += interval;
            playing = session.status() != TrainingStatus.DIVERGED
                    && (untilStep == 0 || session.steps() < untilStep)
                    && !stop.isMet(session.loss(), session.accuracy());
            now = clock.now();
            if (now >= end) {
                return;
            }
        }
    }

    /** The progress, if there is any that was not reported and the page has acknowledged the last. */
    public Optional<TrainingProgress> report() {
        if (!news || unacknowledged || goingBack || running.isEmpty()) {
            return Optional.empty();
        }
        news = false;
        unacknowledged = true;
        if (moment.isPresent()) {
            TrainingSession past = moment.get();
            Standing standing = past.standing(true, timeline().earliest());
            return Optional.of(TrainingProgress.of(
                    run, past, new Recent(), false, standing, measured(past, new Recent(), false), obeyed));
        }
        TrainingSession session = running.get();
        Standing standing = session.standing(false, timeline().earliest());
        TrainingProgress progress =
                TrainingProgress.of(run, session, recent, playing, standing, measured(session, tests, playing), obeyed);
        recent = new Recent();
        tests = new Recent();
        return Optional.of(progress);
    }
}
