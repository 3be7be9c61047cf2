package micrograd.browser.training;

import java.util.Optional;
import micrograd.training.wire.Packet;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * Carries packets between the page and the program that trains.
 *
 * <p>That program is the {@code trainer} of {@link micrograd.browser.Training}. A worker is started from a Blob of the source of the function {@code training}, since a
 * file's address is of no use where the page was opened from disk or in a sandbox.
 */
public final class WorkerWire {
    private WorkerWire() {}

    /** Takes packets. */
    @FunctionalInterface
    interface Receiver {
        void receive(Packet packet);
    }

    /** Takes a message as it comes. */
    @JSFunctor
    private interface Listener extends JSObject {
        void heard(String[] texts, Float64Array numbers);
    }

    /** Hears why a worker died. */
    @JSFunctor
    interface Undertaker extends JSObject {
        void died(String reason);
    }

    /** A started worker. */
    interface Wire extends JSObject {}

    /** Starts a worker; where that is forbidden, the undertaker hears of it soon. */
    static Optional<Wire> start(Receiver receiver, Undertaker undertaker) {
        return Optional.ofNullable(start((texts, numbers) -> receiver.receive(packet(texts, numbers)), undertaker));
    }

    @JSBody(
            params = {"heard", "died"},
            script =
                    "try { var url = URL.createObjectURL(new Blob(['(' + training + ')(\"trainer\", self)'], { type: 'text/javascript' }));"
                            + " var worker = new Worker(url); URL.revokeObjectURL(url);"
                            + " worker.onmessage = function(event) { heard(event.data.texts, event.data.numbers); };"
                            + " worker.onerror = function(event) { event.preventDefault(); died(event.message || 'it could not be started'); };"
                            + " worker.onmessageerror = function() { died('a message was garbled'); };"
                            + " return worker;"
                            + " } catch (forbidden) { setTimeout(function() { died(String(forbidden)); }, 0); return null; }")
    private static native Wire start(Listener heard, Undertaker died);

    /** Has the program train in the page itself. */
    static Wire startHere(Receiver receiver) {
        return startHere((texts, numbers) -> receiver.receive(packet(texts, numbers)));
    }

    @JSBody(
            params = "heard",
            script = "var channel = new MessageChannel(); training('trainer', channel.port2);"
                    + " channel.port1.onmessage = function(event) { heard(event.data.texts, event.data.numbers); };"
                    + " return channel.port1;")
    private static native Wire startHere(Listener heard);

    static void post(Wire worker, Packet packet) {
        post(worker, packet.texts(), Float64Array.fromJavaArray(packet.numbers()));
    }

    @JSBody(
            params = {"worker", "texts", "numbers"},
            script = "worker.postMessage({ texts: texts, numbers: numbers });")
    private static native void post(Wire worker, String[] texts, Float64Array numbers);

    @JSBody(
            params = "worker",
            script =
                    "worker.onmessage = worker.onerror = null; if (worker.terminate) worker.terminate(); else worker.close();")
    public static native void stop(Wire worker);

    static void report(Packet packet) {
        report(packet.texts(), Float64Array.fromJavaArray(packet.numbers()));
    }

    @JSBody(
            params = {"texts", "numbers"},
            script = "wingHost.postMessage({ texts: texts, numbers: numbers });")
    private static native void report(String[] texts, Float64Array numbers);

    static void onCommand(Receiver receiver) {
        onCommand((texts, numbers) -> receiver.receive(packet(texts, numbers)));
    }

    @JSBody(
            params = "heard",
            script = "wingHost.onmessage = function(event) { heard(event.data.texts, event.data.numbers); };")
    private static native void onCommand(Listener heard);

    private static Packet packet(String[] texts, Float64Array numbers) {
        return new Packet(texts, numbers.toJavaArray());
    }
}
