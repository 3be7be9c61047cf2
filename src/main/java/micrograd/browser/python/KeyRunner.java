package micrograd.browser.python;

import micrograd.app.expression.DirectRuns;
import micrograd.app.expression.ProgramOutcome;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The program that runs Python for the page in the page's own thread: what {@link micrograd.browser.ui.LoadedRuns} asks. */
public final class KeyRunner {
    private KeyRunner() {}

    /** Runs a source for about so many instructions: a written {@link ProgramOutcome}, or an empty text if it takes more. */
    @JSFunctor
    private interface Run extends JSObject {
        String run(String source, int instructions);
    }

    /** Makes itself known to the page. */
    public static void begin() {
        DirectRuns runs = new DirectRuns();
        offer((source, instructions) ->
                runs.run(source, instructions).map(ProgramOutcome::written).orElse(""));
    }

    @JSBody(params = "run", script = "wingHost.run = run;")
    private static native void offer(Run run);
}
