package micrograd.browser;

import micrograd.browser.training.TrainingWing;
import micrograd.browser.training.TrainingWorker;
import org.teavm.jso.JSBody;

/**
 * The program of the training view, {@code training.js}, which is loaded when the view is first opened, and what trains for it: two programs in one script, as
 * they share most of their code.
 *
 * <p>The script defines the function {@code training(wingProgram, wingHost)}. Each call runs one of the programs, apart from all others; it talks to
 * its host alone.
 */
public final class Training {
    private Training() {}

    /** Runs the program that the call names. */
    public static void main(String[] args) {
        switch (program()) {
            case "view" -> TrainingWing.begin();
            case "trainer" -> TrainingWorker.begin();
            default -> throw new IllegalArgumentException(program());
        }
    }

    @JSBody(script = "return wingProgram;")
    private static native String program();
}
