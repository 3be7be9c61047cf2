/**
 * The straight-line language: the part of Python in which micrograd's README, tests and lecture are written, and plain mathematics, where a name that is assigned
 * a number is a leaf.
 *
 * <p>{@link micrograd.lang.straight.Straight} makes flat lists of instructions, operands before operators, out of the one parser's tree, if that has nothing else in
 * it, and {@link micrograd.lang.straight.StraightRun} runs them: nothing recurses as deep as the text is nested, and each operation makes a value of the engine with
 * the place that it came from. Whatever else a program has is left to {@code lang.run}.
 *
 * <p>It may use {@code lang.report}, {@code lang.syntax}, {@code engine}, {@code nn} and {@code random}.
 */
package micrograd.lang.straight;
