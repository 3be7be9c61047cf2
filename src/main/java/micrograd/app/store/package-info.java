/**
 * How a wing of the program keeps its state: the one {@link micrograd.app.store.Store}, what a message leads to ({@link
 * micrograd.app.store.Next}), and the {@link micrograd.app.store.History} of documents, which owns undo.
 *
 * <p>A model is immutable and holds a {@link micrograd.document.Document} or what is derived from one; values of the engine, which are mutable,
 * never enter it. No time, randomness, storage or page is known in any room of {@code app}: the shell says them in messages. It may use
 * {@code document} and what that may use.
 */
package micrograd.app.store;
