package micrograd.browser.ui;

import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Runs programs of scripts that are loaded on demand in workers, and carries messages between them and the page.
 *
 * <p>A worker is started from a Blob of the source of the function that the script defines, since a file's address is of no use where the page was opened from disk or in a
 * sandbox. Where workers are forbidden, {@link #startHere} has the same program run in the page.
 */
public final class Workers {
    private Workers() {}

    /** A started worker. */
    public interface Wire extends JSObject {}

    /** Takes a message as it comes. */
    @JSFunctor
    public interface Listener extends JSObject {
        void heard(JSObject message);
    }

    /** Hears why a worker died. */
    @JSFunctor
    public interface Undertaker extends JSObject {
        void died(String reason);
    }

    /** Starts a worker that runs a program of a script that is loaded; where that is forbidden, the undertaker hears of it soon. */
    public static Optional<Wire> start(String script, String program, Listener heard, Undertaker died) {
        return Optional.ofNullable(started(script, program, heard, died));
    }

    @JSBody(
            params = {"script", "program", "heard", "died"},
            script =
                    "try { var url = URL.createObjectURL(new Blob(['(' + window[script] + ')(\"' + program + '\", self)'], { type: 'text/javascript' }));"
                            + " var worker = new Worker(url); URL.revokeObjectURL(url);"
                            + " worker.onmessage = function(event) { heard(event.data); };"
                            + " worker.onerror = function(event) { event.preventDefault(); died(event.message || 'it could not be started'); };"
                            + " worker.onmessageerror = function() { died('a message was garbled'); };"
                            + " return worker;"
                            + " } catch (forbidden) { setTimeout(function() { died(String(forbidden)); }, 0); return null; }")
    private static native Wire started(String script, String program, Listener heard, Undertaker died);

    /** Has the program run in the page itself. */
    @JSBody(
            params = {"script", "program", "heard"},
            script = "var channel = new MessageChannel(); window[script](program, channel.port2);"
                    + " channel.port1.onmessage = function(event) { heard(event.data); };"
                    + " return channel.port1;")
    public static native Wire startHere(String script, String program, Listener heard);

    /** Tells a worker something. */
    @JSBody(
            params = {"worker", "message"},
            script = "worker.postMessage(message);")
    public static native void post(Wire worker, JSObject message);

    /** Ends a worker, whatever it is doing. */
    @JSBody(
            params = "worker",
            script =
                    "worker.onmessage = worker.onerror = null; if (worker.terminate) worker.terminate(); else worker.close();")
    public static native void stop(Wire worker);

    // ---- at the worker's end

    /** Tells the page something. */
    @JSBody(params = "message", script = "wingHost.postMessage(message);")
    public static native void report(JSObject message);

    /** Hears what the page tells. */
    @JSBody(params = "heard", script = "wingHost.onmessage = function(event) { heard(event.data); };")
    public static native void onMessage(Listener heard);

    /** Runs something once waiting messages have been heard: timers wait at least 4 ms once they are nested, a message to oneself does not. */
    @JSBody(
            params = "run",
            script =
                    "var channel = new MessageChannel(); channel.port1.onmessage = function() { channel.port1.close(); run(); };"
                            + " channel.port2.postMessage(0);")
    public static native void soon(Scripts.Task run);
}
