/**
 * Charts as data: axes, the plot of an output over a leaf or two, the plot of a check, and the curves of losses.
 *
 * <p>It may use {@code layout}, {@code graph}, {@code training} and {@code document}, and what those may use.
 */
package micrograd.scene.chart;
