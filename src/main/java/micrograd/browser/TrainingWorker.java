package micrograd.browser;

import micrograd.training.TrainingCommand;
import micrograd.training.TrainingEngines;
import micrograd.training.TrainingLoop;
import org.teavm.jso.JSBody;

/**
 * Runs a {@link TrainingLoop} by the event loop it lives in, a worker's or, where there are no workers, the page's own: in slices short enough that
 * a command is obeyed at once.
 */
final class TrainingWorker {
    private static final double SLICE_MILLIS = 8;

    private final TrainingLoop loop;
    private final TrainingWire.Receiver reports;
    private boolean scheduled;

    TrainingWorker(TrainingEngines engines, TrainingWire.Receiver reports) {
        loop = new TrainingLoop(engines, Dom::now);
        this.reports = reports;
    }

    /** Serves the page that started this worker. */
    static void serve() {
        TrainingWorker worker = new TrainingWorker(TrainingEngines.everywhere(), TrainingWire::postToPage);
        TrainingWire.onPageMessage(packet -> worker.receive(TrainingCommand.decode(packet)));
    }

    void receive(TrainingCommand command) {
        loop.handle(command);
        report();
        schedule();
    }

    private void schedule() {
        if (loop.isPlaying() && !scheduled) {
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
            message(run::run);
        }
    }

    @JSBody(
            params = {"run", "millis"},
            script = "setTimeout(run, millis);")
    private static native void timeout(TrainingWire.Task run, double millis);

    @JSBody(
            params = "run",
            script =
                    "var channel = new MessageChannel(); channel.port1.onmessage = function() { channel.port1.close(); run(); };"
                            + " channel.port2.postMessage(0);")
    private static native void message(TrainingWire.Task run);
}
