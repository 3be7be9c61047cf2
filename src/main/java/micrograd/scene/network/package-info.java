/**
 * The picture of a network and of what it answers over the plane, as data.
 *
 * <p>It may use {@code layout}, {@code training} and {@code document}, what those may use, and {@code scene.chart}.
 */
package micrograd.scene.network;
