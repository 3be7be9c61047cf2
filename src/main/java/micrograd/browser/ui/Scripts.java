package micrograd.browser.ui;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The scripts of the site that are loaded when they are needed. */
public final class Scripts {
    private Scripts() {}

    /** A piece of work for later. */
    @JSFunctor
    public interface Task extends JSObject {
        void run();
    }

    /** Hears whether the host answers. */
    @JSFunctor
    public interface Answer extends JSObject {
        void heard(boolean answers);
    }

    /** Asks whether the host answers, by a picture that is on it: what is missing there although it does belongs to a version that was replaced. */
    @JSBody(
            params = "answer",
            script = "var picture = new Image(); picture.onload = function() { answer(true); };"
                    + " picture.onerror = function() { answer(false); }; picture.src = 'icon.svg?' + Date.now();")
    public static native void askHost(Answer answer);

    /**
     * Loads the script {@code name.js}, which defines a function or a list of that name, unless it is there or on its way. The site's page knows under which name it lies; in the single
     * file it is unpacked.
     */
    @JSBody(
            params = {"name", "loaded", "failed"},
            script = "if (typeof window[name] === 'function' || Array.isArray(window[name])) { loaded(); return; }"
                    + " if (typeof unpack === 'function') { unpack(name, loaded, failed); return; }"
                    + " var script = document.getElementById(name + '-script');"
                    + " if (!script) { script = document.createElement('script'); script.id = name + '-script';"
                    + " script.src = window.parts && parts[name + '.js'] || name + '.js'; document.head.appendChild(script); }"
                    + " script.addEventListener('load', function() { loaded(); });"
                    + " script.addEventListener('error', function() { script.remove(); failed(); });")
    public static native void load(String name, Task loaded, Task failed);
}
