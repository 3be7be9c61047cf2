/**
 * What is drawn, as data: {@link micrograd.scene.Drawing} is a list of shapes with places that can be pointed at, {@link
 * micrograd.scene.LayeredLayout} places the nodes of a graph, {@link micrograd.scene.GraphScene} draws one.
 *
 * <p>Colours are roles, not colours; lengths are CSS pixels, y points down. Nothing here touches a canvas: painters read a drawing, {@link
 * micrograd.scene.SvgWriter} among them. It may use {@code app}, {@code graph}, {@code training} and what those may use.
 */
package micrograd.scene;
