package micrograd.browser.ui;

import java.util.Optional;
import micrograd.app.jobs.JobCommand;
import micrograd.app.jobs.JobReport;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSString;

/**
 * Has a worker do what is too long for the page's thread, one job at a time: {@link #start}, {@link #stop}. The work itself, a {@link micrograd.app.jobs.Job}, is in the script
 * {@code python}, which is loaded when it is first needed.
 *
 * <p>A worker that does not obey within {@link #GRACE_MILLIS}, since one of its instructions takes long, is ended and another one started. Where workers are forbidden, the same
 * program works in the page, in slices between its frames.
 */
public final class Jobs {
    private static final String SCRIPT = "python";
    private static final String PROGRAM = "worker";
    private static final int GRACE_MILLIS = 70;

    /** Hears of one job. Nothing is heard of it any more once it is over, stopped, or another one was begun. */
    public interface Listener {
        /** It goes on, or is over. */
        void heard(JobReport report);

        /** It was stopped and could not say what it had come to: what it had reported before is all there is. */
        void ended();

        /** It could not be done. */
        void failed(String reason);
    }

    private Optional<Workers.Wire> worker = Optional.empty();
    private Optional<Listener> listener = Optional.empty();
    private JobCommand wanted = JobCommand.stop(0, "");
    private boolean loaded;
    private boolean loading;
    private boolean heard;
    private boolean inPage;
    private int number;
    private boolean stopping;
    private int grace;

    /** Begins a job in place of the one under way. */
    public void start(String kind, String text, Listener hears) {
        boolean busy = listener.isPresent();
        number++;
        wanted = new JobCommand(number, kind, text);
        listener = Optional.of(hears);
        stopping = false;
        Window.clearTimeout(grace);
        if (!loaded) {
            load();
        } else if (worker.isEmpty()) {
            startWorker();
        } else {
            post(wanted);
            if (busy && heard) {
                patience(this::restart);
            }
        }
    }

    /** Stops the job under way, and says that at the place where it is; what it has come to is heard, if it can be had soon. */
    public void stop(String message) {
        if (listener.isEmpty()) {
            return;
        }
        if (worker.isPresent() && heard) {
            stopping = true;
            post(JobCommand.stop(number, message));
            patience(this::kill);
        } else {
            kill();
        }
    }

    /** Gives up the job under way: nothing more is heard of it. */
    public void drop() {
        if (listener.isPresent()) {
            listener = Optional.empty();
            worker.ifPresent(started -> post(JobCommand.stop(number, "")));
            number++;
        }
    }

    private void load() {
        if (!loading) {
            loading = true;
            Scripts.load(SCRIPT, this::ready, this::notLoaded);
        }
    }

    private void ready() {
        loading = false;
        loaded = true;
        if (listener.isPresent()) {
            startWorker();
        }
    }

    private void notLoaded() {
        loading = false;
        fail("its program could not be loaded. Check the connection");
    }

    private void startWorker() {
        heard = false;
        worker = inPage
                ? Optional.of(Workers.startHere(SCRIPT, PROGRAM, message -> hear(((JSString) message).stringValue())))
                : Workers.start(SCRIPT, PROGRAM, message -> hear(((JSString) message).stringValue()), this::died);
        post(wanted);
    }

    private void post(JobCommand command) {
        worker.ifPresent(started -> Workers.post(started, JSString.valueOf(command.written())));
    }

    private void hear(String message) {
        JobReport report = JobReport.read(message);
        heard = true;
        if (report.job() != number || listener.isEmpty()) {
            return;
        }
        Listener hears = listener.get();
        if (report.state() != JobReport.State.WORKING) {
            listener = Optional.empty();
        }
        if (report.state() != JobReport.State.WORKING || !stopping) {
            Window.clearTimeout(grace);
        }
        hears.heard(report);
    }

    /** Does something unless the worker obeys soon; what it has said already is heard first. */
    private void patience(Runnable otherwise) {
        Window.clearTimeout(grace);
        grace = Window.setTimeout(() -> grace = Window.setTimeout(otherwise::run, 0), GRACE_MILLIS);
    }

    private void restart() {
        if (!inPage) {
            end();
            startWorker();
        }
    }

    private void kill() {
        Optional<Listener> hears = listener;
        listener = Optional.empty();
        number++;
        if (!inPage) {
            end();
        }
        hears.ifPresent(Listener::ended);
    }

    private void end() {
        worker.ifPresent(Workers::stop);
        worker = Optional.empty();
    }

    /** A worker that never said a word is forbidden; one that did has died. */
    private void died(String reason) {
        end();
        if (!heard && !inPage) {
            inPage = true;
            if (listener.isPresent()) {
                startWorker();
            }
            return;
        }
        fail(reason);
    }

    private void fail(String reason) {
        Optional<Listener> hears = listener;
        listener = Optional.empty();
        hears.ifPresent(one -> one.failed(reason));
    }
}
