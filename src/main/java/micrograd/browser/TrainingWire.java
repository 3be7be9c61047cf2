package micrograd.browser;

import java.util.Optional;
import micrograd.training.Packet;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/** Carries packets between the page and its worker. */
final class TrainingWire {
    private TrainingWire() {}

    /** Takes packets. */
    @FunctionalInterface
    interface Receiver {
        void receive(Packet packet);
    }

    /** A piece of work for later. */
    @JSFunctor
    interface Task extends JSObject {
        void run();
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

    /** Starts a worker on this very program; where that is forbidden, the undertaker hears of it soon. */
    static Optional<Wire> start(Receiver receiver, Undertaker undertaker) {
        return Optional.ofNullable(start((texts, numbers) -> receiver.receive(packet(texts, numbers)), undertaker));
    }

    @JSBody(
            params = {"heard", "died"},
            script =
                    "try { var url = URL.createObjectURL(new Blob(['(' + micrograd + ')()'], { type: 'text/javascript' }));"
                            + " var worker = new Worker(url); URL.revokeObjectURL(url);"
                            + " worker.onmessage = function(event) { heard(event.data.texts, event.data.numbers); };"
                            + " worker.onerror = function(event) { event.preventDefault(); died(event.message || 'it could not be started'); };"
                            + " worker.onmessageerror = function() { died('a message was garbled'); };"
                            + " return worker;"
                            + " } catch (forbidden) { setTimeout(function() { died(String(forbidden)); }, 0); return null; }")
    private static native Wire start(Listener heard, Undertaker died);

    static void post(Wire worker, Packet packet) {
        post(worker, packet.texts(), Float64Array.fromJavaArray(packet.numbers()));
    }

    @JSBody(
            params = {"worker", "texts", "numbers"},
            script = "worker.postMessage({ texts: texts, numbers: numbers });")
    private static native void post(Wire worker, String[] texts, Float64Array numbers);

    @JSBody(params = "worker", script = "worker.onmessage = worker.onerror = null; worker.terminate();")
    static native void stop(Wire worker);

    static void postToPage(Packet packet) {
        postToPage(packet.texts(), Float64Array.fromJavaArray(packet.numbers()));
    }

    @JSBody(
            params = {"texts", "numbers"},
            script = "self.postMessage({ texts: texts, numbers: numbers });")
    private static native void postToPage(String[] texts, Float64Array numbers);

    static void onPageMessage(Receiver receiver) {
        onPageMessage((texts, numbers) -> receiver.receive(packet(texts, numbers)));
    }

    @JSBody(
            params = "heard",
            script = "self.onmessage = function(event) { heard(event.data.texts, event.data.numbers); };")
    private static native void onPageMessage(Listener heard);

    private static Packet packet(String[] texts, Float64Array numbers) {
        return new Packet(texts, numbers.toJavaArray());
    }
}
