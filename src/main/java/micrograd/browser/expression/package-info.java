/**
 * The expression view: editor, graph, leaves, walk and why; and the seam to its tools, which are loaded on demand.
 *
 * <p>It turns what people do into messages and paints what the model says. It may use {@code browser.ui} and everything pure.
 */
package micrograd.browser.expression;
