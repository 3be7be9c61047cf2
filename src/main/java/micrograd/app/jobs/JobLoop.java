package micrograd.app.jobs;

import java.util.Optional;

/**
 * What a worker does, apart from sending and waiting: obeys commands, works on one job in slices of time, and reports.
 *
 * <p>The owner calls {@link #handle} for each command and {@link #work} while {@link #isBusy()}, and sends what {@link #report()} gives after each. The first report of a job comes
 * before its work, so that whoever began it knows that it is heard.
 */
public final class JobLoop {
    private static final int SLICE = 20_000;
    private static final double MILLIS_BETWEEN_REPORTS = 100;

    /** Makes a job of a kind out of its text. */
    @FunctionalInterface
    public interface Kinds {
        Job begin(String kind, String text);
    }

    /** Tells the time. */
    @FunctionalInterface
    public interface Clock {
        /** Milliseconds since whenever. */
        double now();
    }

    private final Kinds kinds;
    private final Clock clock;
    private Optional<Job> job = Optional.empty();
    private Optional<JobReport> report = Optional.empty();
    private int number;
    private double begun;
    private double reported;

    public JobLoop(Kinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Does what the page asks for; a stop of what is over already does nothing. */
    public void handle(JobCommand command) {
        if (!command.isStop()) {
            number = command.job();
            begun = clock.now();
            job = Optional.of(kinds.begin(command.kind(), command.text()));
            tell(JobReport.State.WORKING);
        } else if (job.isPresent() && command.job() == number) {
            job.get().stop(command.text());
            end(JobReport.State.STOPPED);
        }
    }

    /** Whether there is work to be done. */
    public boolean isBusy() {
        return job.isPresent();
    }

    /** Works until so many milliseconds are over, or the job is. */
    public void work(double milliseconds) {
        double until = clock.now() + milliseconds;
        while (job.isPresent()) {
            if (job.get().work(SLICE)) {
                end(JobReport.State.DONE);
                return;
            }
            double now = clock.now();
            if (now - reported >= MILLIS_BETWEEN_REPORTS) {
                tell(JobReport.State.WORKING);
            }
            if (now >= until) {
                return;
            }
        }
    }

    /** What is to be told, once. */
    public Optional<JobReport> report() {
        Optional<JobReport> told = report;
        report = Optional.empty();
        return told;
    }

    private void tell(JobReport.State state) {
        Job present = job.orElseThrow();
        reported = clock.now();
        String text = state == JobReport.State.WORKING ? present.news() : present.result();
        report = Optional.of(new JobReport(number, state, (reported - begun) / 1000, present.steps(), text));
    }

    private void end(JobReport.State state) {
        tell(state);
        job = Optional.empty();
    }
}
