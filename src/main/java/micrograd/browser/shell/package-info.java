/**
 * The page as a whole: its entry, its header, history and address, and the loading of the training view.
 *
 * <p>It may use {@code browser.ui} and {@code browser.expression}, and reaches no wing that is loaded on demand but through its seam.
 */
package micrograd.browser.shell;
