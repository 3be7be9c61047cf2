/**
 * The training itself: a {@link micrograd.training.run.TrainingSession} asks a {@link micrograd.training.run.TrainingEngine} for losses and
 * gradients and cares for everything else: batches, rates, optimizer, accuracy.
 *
 * <p>It knows no clock, no page, no worker and no link. It may use {@code training.options}, {@code nn}, {@code data} and {@code tape}.
 */
package micrograd.training.run;
