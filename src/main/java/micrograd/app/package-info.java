/**
 * The playground's one state and the one way to change it.
 *
 * <p>A {@link micrograd.app.Message} says what happened, {@link micrograd.app.Update} answers with the next {@link micrograd.app.Model} and the
 * {@link micrograd.app.Effect}s that the shell is to carry out. The model holds a {@link micrograd.document.Document} (all that a link holds and
 * undo covers) and what is derived from it; values of the engine, which are mutable, never enter it. No time, randomness, storage or page is
 * known here: the shell says them in messages. It may use everything but {@code scene}, {@code library} and {@code browser}.
 */
package micrograd.app;
