package micrograd.browser.ui;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** Whether things may move by themselves: on paper they may not. */
public final class Motion {
    /** Asked for once and kept, as it follows the system's setting: asking anew takes milliseconds. */
    private static final Query REDUCED = query();

    private Motion() {}

    private interface Query extends JSObject {
        @JSProperty
        boolean getMatches();
    }

    public static boolean isReduced() {
        return REDUCED.getMatches();
    }

    @JSBody(script = "return matchMedia('(prefers-reduced-motion: reduce), print');")
    private static native Query query();
}
