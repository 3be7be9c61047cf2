/**
 * The check of a learner's own engine: a class that a program defines is tried on expressions of every kind, and compared with ours.
 *
 * <p>An {@link micrograd.museum.check.EngineCheck} makes an {@link micrograd.museum.check.EngineReport} out of an
 * {@link micrograd.museum.check.EngineRequest}, a slice at a time: a row for each kind of expression, and for a wrong row the smallest
 * expression that shows it, as a {@link micrograd.museum.check.Witness}. A {@link micrograd.museum.check.Mistake} is recognised by
 * what it does alone: it is a rule that predicts the learner's numbers on all that was tried.
 *
 * <p>Nothing here is drawn. It may use {@code museum}, and what that uses.
 */
package micrograd.museum.check;
