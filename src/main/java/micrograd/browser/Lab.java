package micrograd.browser;

import micrograd.browser.tools.ToolsWing;

/**
 * The program of the expression view's tools, {@code lab.js}, which is loaded when one of them is first opened.
 *
 * <p>The script defines the function {@code lab(wingProgram, wingHost)}; what runs talks to its host alone.
 */
public final class Lab {
    private Lab() {}

    /** Begins the program. */
    public static void main(String[] args) {
        ToolsWing.begin();
    }
}
