package micrograd.browser.training;

import java.util.Optional;
import micrograd.browser.ui.Workers;
import micrograd.training.wire.Packet;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * Carries packets between the page and the program that trains.
 *
 * <p>That program is the {@code trainer} of {@link micrograd.browser.Training}.
 */
public final class WorkerWire {
    private static final String SCRIPT = "training";
    private static final String PROGRAM = "trainer";

    private WorkerWire() {}

    /** Takes packets. */
    @FunctionalInterface
    interface Receiver {
        void receive(Packet packet);
    }

    /** Starts a worker; where that is forbidden, the undertaker hears of it soon. */
    static Optional<Workers.Wire> start(Receiver receiver, Workers.Undertaker undertaker) {
        return Workers.start(SCRIPT, PROGRAM, message -> receiver.receive(packet((Message) message)), undertaker);
    }

    /** Has the program train in the page itself. */
    static Workers.Wire startHere(Receiver receiver) {
        return Workers.startHere(SCRIPT, PROGRAM, message -> receiver.receive(packet((Message) message)));
    }

    static void post(Workers.Wire worker, Packet packet) {
        Workers.post(worker, message(packet));
    }

    static void report(Packet packet) {
        Workers.report(message(packet));
    }

    static void onCommand(Receiver receiver) {
        Workers.onMessage(message -> receiver.receive(packet((Message) message)));
    }

    /** A packet as it is sent. */
    private interface Message extends JSObject {
        @JSProperty
        String[] getTexts();

        @JSProperty
        Float64Array getNumbers();
    }

    private static Message message(Packet packet) {
        return message(packet.texts(), Float64Array.fromJavaArray(packet.numbers()));
    }

    @JSBody(
            params = {"texts", "numbers"},
            script = "return { texts: texts, numbers: numbers };")
    private static native Message message(String[] texts, Float64Array numbers);

    private static Packet packet(Message message) {
        return new Packet(message.getTexts(), message.getNumbers().toJavaArray());
    }
}
