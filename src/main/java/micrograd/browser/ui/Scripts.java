package micrograd.browser.ui;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The script of the site that is loaded when it is needed. */
public final class Scripts {
    private Scripts() {}

    /** A piece of work for later. */
    @JSFunctor
    public interface Task extends JSObject {
        void run();
    }

    /** Loads {@code lab.js}, which defines the function {@code lab}, unless it is there; in the single file it is unpacked. See {@link micrograd.browser.Lab}. */
    @JSBody(
            params = {"loaded", "failed"},
            script = "if (typeof lab === 'function') { loaded(); return; }"
                    + " if (typeof unpack === 'function') { unpack('lab', loaded, failed); return; }"
                    + " var script = document.createElement('script'); script.src = 'lab.js';"
                    + " script.onload = function() { loaded(); };"
                    + " script.onerror = function() { script.remove(); failed(); };"
                    + " document.head.appendChild(script);")
    public static native void loadLab(Task loaded, Task failed);
}
