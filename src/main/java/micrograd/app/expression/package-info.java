/**
 * The state of the page and its expression view, and the one way to change it: a {@link micrograd.app.expression.Message} says what happened,
 * {@link micrograd.app.expression.Update} answers with the next {@link micrograd.app.expression.Model} and the {@link
 * micrograd.app.expression.Effect}s that the shell is to carry out.
 *
 * <p>It may use {@code app.store} and what that may use, but no other wing.
 */
package micrograd.app.expression;
