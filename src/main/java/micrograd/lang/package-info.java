/**
 * The language of the editor: the straight-line part of Python in which micrograd's README, tests and lecture are written,
 * and plain mathematics.
 *
 * <p>There is one grammar, that of {@code lang.syntax}. Of a program that has nothing but straight lines {@link micrograd.lang.Straight} makes flat lists of
 * instructions, operands before operators, and {@link micrograd.lang.Interpreter} runs those: nothing recurses as deep as the text is nested. A
 * {@link micrograd.lang.Formula} is made in the same way. What is wrong becomes a {@link micrograd.lang.Diagnostic} with its place; no text makes anything throw.
 *
 * <p>Programs with loops, functions or classes are Python's: {@link micrograd.lang.PythonProgram} runs them by {@code lang.run}. The page has them run as a
 * {@link micrograd.lang.Running}, in slices: its own thread gives each keystroke a budget of instructions, and a worker takes over what needs more, with the same
 * outcome. {@link micrograd.lang.Stepper} goes through a program line by line. Where the values of a program are objects of a class of its own, {@code OwnGraph} makes
 * their graph, and {@link micrograd.lang.OwnCode} says which line did what.
 *
 * <p>It knows nothing of graphs on a screen.
 * It may use {@code engine}, {@code nn}, {@code random} and {@code text}.
 */
package micrograd.lang;
