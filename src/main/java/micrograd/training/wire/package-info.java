/**
 * What a worker that trains and the page tell each other, and {@link micrograd.training.wire.TrainingLoop}, what the worker does.
 *
 * <p>It sends nothing itself and knows no clock. It may use {@code training.run} and {@code training.options}.
 */
package micrograd.training.wire;
