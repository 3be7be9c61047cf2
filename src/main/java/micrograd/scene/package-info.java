/**
 * What is drawn, as data: {@link micrograd.scene.Drawing} is a list of shapes with places that can be pointed at, {@link
 * micrograd.layout.LayeredLayout} places the nodes of a graph, {@link micrograd.scene.graph.GraphScene} draws one.
 *
 * <p>Colours are roles, not colours; lengths are CSS pixels, y points down. Nothing here touches a canvas: painters read a drawing, {@link
 * micrograd.scene.SvgWriter} among them. It may use {@code layout} and {@code text}.
 */
package micrograd.scene;
