package micrograd.browser.ui;

import org.teavm.jso.JSBody;

/** Markup that comes with a program, and its style sheet. */
public final class Markup {
    private Markup() {}

    /** Puts what came with a loaded program into the page, after the style sheet of that name where it has one; in the single file both are there. */
    @JSBody(
            params = {"program", "styled", "filled", "failed"},
            script = "var markup = window[program].markup, sheet = program + '.css', style;"
                    + " function fill() {"
                    + " for (var id in markup) document.getElementById(id).innerHTML = markup[id];"
                    + " filled(); }"
                    + " if (!styled || !markup) { fill(); return; }"
                    + " style = document.createElement('link'); style.rel = 'stylesheet';"
                    + " style.href = window.parts && parts[sheet] || sheet;"
                    + " style.onload = fill;"
                    + " style.onerror = function() { style.remove(); failed(); };"
                    + " document.head.appendChild(style);")
    public static native void fill(String program, boolean styled, Scripts.Task filled, Scripts.Task failed);
}
