/**
 * The language of the editor: Python as micrograd's README, tests, lecture and notebooks are written in, and plain mathematics.
 *
 * <p>One parser, {@code lang.syntax}, reads every program and every formula. {@link micrograd.lang.Language} has those of straight lines run by
 * {@code lang.straight}, where a name that is assigned a number is a leaf. What is wrong becomes a {@link micrograd.lang.report.Diagnostic} with its place; no text makes
 * anything throw.
 *
 * <p>All others are Python's, and so is what imports micrograd's own {@code Value}: {@link micrograd.lang.PythonProgram} runs them by {@code lang.run}. Where a bare
 * number is a leaf and where a plain number, {@link micrograd.lang.BareNumbers} says for both. The page has them run as a
 * {@link micrograd.lang.Running}, in slices: its own thread gives each keystroke a budget of instructions, and a worker takes over what needs more, with the same
 * outcome. {@link micrograd.lang.Stepper} goes through a program line by line. Where the values of a program are objects of a class of its own, {@code OwnGraph} makes
 * their graph, and {@link micrograd.lang.OwnCode} says which line did what.
 *
 * <p>It knows nothing of graphs on a screen.
 * It may use its own rooms, {@code engine}, {@code nn}, {@code random} and {@code text}.
 */
package micrograd.lang;
