package micrograd.browser.python;

import micrograd.app.expression.ProgramJob;
import micrograd.app.jobs.Job;
import micrograd.app.jobs.JobCommand;
import micrograd.app.jobs.JobLoop;
import micrograd.app.tools.EngineJob;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Workers;
import micrograd.course.code.ProgramCheckJob;
import org.teavm.jso.core.JSString;

/**
 * The program that does long work apart from the page: it runs a {@link JobLoop} by the event loop it lives in, a worker's or, where there are no workers, the page's, in
 * slices short enough that a command is obeyed at once.
 */
public final class JobWorker {
    private static final double SLICE_MILLIS = 8;

    private final JobLoop loop = new JobLoop(JobWorker::job, Dom::now);
    private boolean scheduled;

    private JobWorker() {}

    private static Job job(String kind, String text) {
        return switch (kind) {
            case "run" -> new ProgramJob(text);
            case "engine" -> new EngineJob(text);
            case "program" -> new ProgramCheckJob(text);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** Obeys the commands that come through the port, and reports through it. */
    public static void begin() {
        JobWorker worker = new JobWorker();
        Workers.onMessage(message -> worker.receive(JobCommand.read(((JSString) message).stringValue())));
    }

    private void receive(JobCommand command) {
        loop.handle(command);
        report();
        schedule();
    }

    private void schedule() {
        if (loop.isBusy() && !scheduled) {
            scheduled = true;
            Workers.soon(this::work);
        }
    }

    private void work() {
        scheduled = false;
        loop.work(SLICE_MILLIS);
        report();
        schedule();
    }

    private void report() {
        loop.report().ifPresent(report -> Workers.report(JSString.valueOf(report.written())));
    }
}
