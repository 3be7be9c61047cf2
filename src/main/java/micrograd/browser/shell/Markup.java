package micrograd.browser.shell;

import micrograd.browser.ui.Scripts;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** The markup and the style sheet of a view that come with its program. */
final class Markup {
    private Markup() {}

    /** Puts them into the page, unless they are there: in the single file they are. */
    @JSBody(
            params = {"name", "section", "filled", "failed"},
            script = "if (section.firstElementChild) { filled(); return; }"
                    + " var style = document.createElement('link'), sheet = name + '.css'; style.rel = 'stylesheet';"
                    + " style.href = window.parts && parts[sheet] || sheet;"
                    + " style.onload = function() { section.innerHTML = window[name].markup; filled(); };"
                    + " style.onerror = function() { style.remove(); failed(); };"
                    + " document.head.appendChild(style);")
    static native void fill(String name, HTMLElement section, Scripts.Task filled, Scripts.Task failed);
}
