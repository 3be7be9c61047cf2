/**
 * A layered layout of any graph: where its nodes stand, and the curves of its edges.
 *
 * <p>{@link micrograd.layout.LayeredLayout} is the entry, and names the phases: layers, order within them, places, curves. A {@link
 * micrograd.layout.LayoutGraph} is all that it knows of a graph; lengths are CSS pixels, y points down. It knows nothing of values or
 * gradients, and draws nothing. It may use {@code random}.
 */
package micrograd.layout;
