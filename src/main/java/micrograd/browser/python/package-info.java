/**
 * The program of the language: what runs Python for the page at each key, {@link micrograd.browser.python.KeyRunner}, and what does long work in a worker, {@link
 * micrograd.browser.python.JobWorker}.
 *
 * <p>It has the machine, which the page's own program has not, and shows nothing: text goes in and text comes out. It may use {@code browser.ui}, {@code app.tools} and {@code
 * course.code}.
 */
package micrograd.browser.python;
