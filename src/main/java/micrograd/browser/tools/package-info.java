/**
 * The tools of the expression view, a program that is loaded when one of them is first opened: check, plot, by hand, museum, step, table, exports; and,
 * apart from them, the program that does in a worker what is long: {@link micrograd.browser.tools.JobWorker}.
 *
 * <p>It talks to the page through {@link micrograd.browser.ui.Host} alone. It may use {@code browser.ui} and everything pure.
 */
package micrograd.browser.tools;
