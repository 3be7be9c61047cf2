package micrograd.browser;

import micrograd.browser.tools.ExpressionLab;
import micrograd.browser.training.TrainingProgram;
import micrograd.browser.training.TrainingWorker;
import org.teavm.jso.JSBody;

/**
 * What is loaded when it is first needed: several programs in one script, {@code lab.js}, as they share most of their code.
 *
 * <p>The script defines the function {@code lab(labProgram, labHost)}. Each call runs one of the programs, apart from all others; it talks to its host alone.
 */
public final class Lab {
    private Lab() {}

    /** Runs the program that the call names. */
    public static void main(String[] args) {
        switch (program()) {
            case "expression" -> ExpressionLab.begin();
            case "training" -> TrainingProgram.begin();
            case "trainer" -> TrainingWorker.begin();
            default -> throw new IllegalArgumentException(program());
        }
    }

    @JSBody(script = "return labProgram;")
    private static native String program();
}
