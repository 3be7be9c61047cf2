/**
 * The language of the editor: the straight-line part of Python in which micrograd's README, tests and lecture are written,
 * and plain mathematics.
 *
 * <p>{@link micrograd.lang.Lexer} cuts text into tokens, the parser turns them into statements whose expressions are flat lists of
 * instructions, operands before operators, and {@link micrograd.lang.Interpreter} runs those: nothing recurses as deep as the
 * text is nested. What is wrong becomes a {@link micrograd.lang.Diagnostic} with its place; no text makes anything throw.
 *
 * <p>It is not a Python: no loops, no conditions, no functions of one's own. It knows nothing of graphs on a screen.
 * It may use {@code engine}, {@code nn}, {@code random} and {@code text}.
 */
package micrograd.lang;
