package micrograd.browsertests;

/** A browser of any engine, in which people find, click and type; scripts are expressions, and know {@code find(selector)}, which looks into the editor too. */
interface EngineBrowser extends AutoCloseable {
    /** What scripts begin with. */
    String FIND = "const find = selector => document.querySelector(selector)"
            + " ?? document.getElementById('editor')?.shadowRoot?.querySelector(selector) ?? null;";

    /** Opens an address in place of what is open. */
    void open(String address);

    /** Makes the one frame of the page what is looked at. */
    void enterFrame();

    /** What an expression is. */
    Object evaluate(String expression);

    /** Clicks what is found. */
    void click(String selector);

    /** Types a text where the cursor is. */
    void type(String text);

    /** Presses a key, or {@code Control+} a letter. */
    void press(String key);

    @Override
    void close();
}
