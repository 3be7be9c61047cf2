package micrograd.compiled;

import org.teavm.jso.JSExport;

/** What of the checks is compiled. */
public final class ChecksProgram {
    private ChecksProgram() {}

    /** The check's text, or {@code "failed: "} and the reason. */
    @JSExport
    public static String run(String name) {
        try {
            return Checks.all().get(name).run();
        } catch (Throwable e) {
            return "failed: " + e;
        }
    }
}
