/**
 * The training view, a program that is loaded when it is first opened: its settings, its run and the worker that trains.
 *
 * <p>It talks to the page through {@link micrograd.browser.ui.Host} alone. It may use {@code browser.training.drawing}, {@code
 * browser.ui} and everything pure.
 */
package micrograd.browser.training;
