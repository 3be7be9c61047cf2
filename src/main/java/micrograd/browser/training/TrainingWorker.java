package micrograd.browser.training;

import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Scripts;
import micrograd.browser.ui.Workers;
import micrograd.library.JavaScriptWebAssembly;
import micrograd.training.run.TrainingEngines;
import micrograd.training.wire.TrainingCommand;
import micrograd.training.wire.TrainingLoop;
import org.teavm.jso.JSBody;

/**
 * The program that trains, apart from the page's own: it runs a {@link TrainingLoop} by the event loop it lives in, a worker's or, where there are no
 * workers, the page's, in slices short enough that a command is obeyed at once.
 */
public final class TrainingWorker {
    private static final double SLICE_MILLIS = 8;

    private final TrainingLoop loop;
    private final WorkerWire.Receiver reports;
    private boolean scheduled;

    private TrainingWorker(TrainingEngines engines, WorkerWire.Receiver reports) {
        loop = new TrainingLoop(engines, Dom::now);
        this.reports = reports;
    }

    /** Obeys the commands that come through the port, and reports through it. */
    public static void begin() {
        TrainingWorker worker =
                new TrainingWorker(TrainingEngines.with(new JavaScriptWebAssembly()), WorkerWire::report);
        WorkerWire.onCommand(packet -> worker.receive(TrainingCommand.decode(packet)));
    }

    private void receive(TrainingCommand command) {
        loop.handle(command);
        report();
        schedule();
    }

    private void schedule() {
        if (loop.isBusy() && !scheduled) {
            scheduled = true;
            later(loop.delay(), this::work);
        }
    }

    private void work() {
        scheduled = false;
        loop.work(SLICE_MILLIS);
        report();
        schedule();
    }

    private void report() {
        loop.report().ifPresent(progress -> reports.receive(progress.encode()));
    }

    /** Timers wait at least 4 ms once they are nested; a message to oneself does not. */
    private static void later(double millis, Runnable run) {
        if (millis >= 4) {
            timeout(run::run, millis);
        } else {
            Workers.soon(run::run);
        }
    }

    @JSBody(
            params = {"run", "millis"},
            script = "setTimeout(run, millis);")
    private static native void timeout(Scripts.Task run, double millis);
}
