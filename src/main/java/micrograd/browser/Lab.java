package micrograd.browser;

import micrograd.browser.tools.JobWorker;
import micrograd.browser.tools.ToolsWing;
import org.teavm.jso.JSBody;

/**
 * What belongs to the expression view and is loaded when it is first needed: the program of its tools, and the one that does in a worker what is long, in
 * the script {@code lab.js}.
 *
 * <p>The script defines the function {@code lab(wingProgram, wingHost)}. Each call runs the program that it names, apart from all others; it talks to its host alone.
 */
public final class Lab {
    private Lab() {}

    /** Runs the program that the call names. */
    public static void main(String[] args) {
        switch (program()) {
            case "tools" -> ToolsWing.begin();
            case "worker" -> JobWorker.begin();
            default -> throw new IllegalArgumentException(program());
        }
    }

    @JSBody(script = "return wingProgram;")
    private static native String program();
}
