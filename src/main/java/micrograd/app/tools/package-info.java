/**
 * What the tools of the expression view say and list: the rows of the table of values, the words of a plot.
 *
 * <p>It may use {@code app.expression} and what that may use.
 */
package micrograd.app.tools;
