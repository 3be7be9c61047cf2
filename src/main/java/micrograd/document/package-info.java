/**
 * All that a link holds: what is on screen as one immutable {@link micrograd.document.Document}, and its encoding as the fragment of an
 * address ({@link micrograd.document.Fragment}).
 *
 * <p>Anything derived (values, gradients, a trained network's losses) is not part of a document. A fragment that cannot be read, whole or in
 * part, is never an exception: what can be kept is kept and the problems are said. It may use {@code training}, {@code lang}, {@code graph} and
 * {@code museum}, and {@code text}.
 */
package micrograd.document;
