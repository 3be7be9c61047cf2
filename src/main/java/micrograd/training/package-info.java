/**
 * Training: what is to be trained and how ({@link micrograd.training.TrainingSetup}), the training itself
 * ({@link micrograd.training.TrainingSession}), and what a worker and the page tell each other about it.
 *
 * <p>A session asks a {@link micrograd.training.TrainingEngine} for losses and gradients and cares for everything else: batches, rates,
 * optimizer, accuracy. It knows no clock, no page and no link. It may use {@code nn}, {@code data} and the engines.
 */
package micrograd.training;
