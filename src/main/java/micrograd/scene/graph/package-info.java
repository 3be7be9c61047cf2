/**
 * The picture of a scalar graph as data: {@link micrograd.scene.graph.GraphScene} draws one, {@link micrograd.scene.graph.Emphasis} what is
 * brought out in it for a while.
 *
 * <p>It may use {@code layout}, {@code graph} and {@code document}, and what those may use.
 */
package micrograd.scene.graph;
