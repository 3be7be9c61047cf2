/**
 * What all wings of the page share: the DOM, canvases and gestures on them, the twin of a drawing, themes, files, scripts on demand.
 *
 * <p>It holds no state of a wing. It may use {@code app.store}, {@code app.expression} for what a document shows, {@code scene} and TeaVM.
 */
package micrograd.browser.ui;
