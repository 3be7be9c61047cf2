/**
 * A graph of values as an immutable snapshot, and what can be said of it: {@link micrograd.graph.Graph}.
 *
 * <p>Values of the engine change; a snapshot never does, so that it can be kept, compared, drawn and sent. Nothing here evaluates, lays out or draws. It
 * may use {@code engine} and {@code text}.
 */
package micrograd.graph;
