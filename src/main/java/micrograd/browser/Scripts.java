package micrograd.browser;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Programs of the site that are loaded when they are needed: each is a function, defined by the script of the same name. */
final class Scripts {
    private Scripts() {}

    /** A piece of work for later. */
    @JSFunctor
    interface Task extends JSObject {
        void run();
    }

    /** Loads {@code name.js}, unless the function {@code name} is there; in the single file it is unpacked. */
    @JSBody(
            params = {"name", "loaded", "failed"},
            script = "if (typeof window[name] === 'function') { loaded(); return; }"
                    + " if (typeof unpack === 'function') { unpack(name, loaded, failed); return; }"
                    + " var script = document.createElement('script'); script.src = name + '.js';"
                    + " script.onload = function() { loaded(); };"
                    + " script.onerror = function() { script.remove(); failed(); };"
                    + " document.head.appendChild(script);")
    static native void load(String name, Task loaded, Task failed);
}
