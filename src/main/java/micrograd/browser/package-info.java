/**
 * The shell: the page's DOM, canvas, editor, worker, storage and clipboard.
 *
 * <p>It holds no logic that could be pure: it turns what people do into messages and paints what the model says. It may use
 * every other package, and is one of the two that may use TeaVM.
 */
package micrograd.browser;
