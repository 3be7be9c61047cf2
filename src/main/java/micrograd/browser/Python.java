package micrograd.browser;

import micrograd.browser.python.JobWorker;
import micrograd.browser.python.KeyRunner;
import org.teavm.jso.JSBody;

/**
 * What runs programs that are more than straight lines, in the script {@code python.js}, which is loaded when there is such a program: for the page at each key, and in a worker what
 * is long.
 *
 * <p>The script defines the function {@code python(wingProgram, wingHost)}. Each call runs the program that it names, apart from all others; it talks to its host alone.
 */
public final class Python {
    private Python() {}

    /** Runs the program that the call names. */
    public static void main(String[] args) {
        switch (program()) {
            case "keys" -> KeyRunner.begin();
            case "worker" -> JobWorker.begin();
            default -> throw new IllegalArgumentException(program());
        }
    }

    @JSBody(script = "return wingProgram;")
    private static native String program();
}
