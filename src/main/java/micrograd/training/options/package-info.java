/**
 * What is to be trained and how: {@link micrograd.training.options.TrainingSetup} and its parts, and the texts that say them in links, in
 * fields and in the library.
 *
 * <p>It trains nothing. It may use {@code nn}, {@code data} and {@code lang}.
 */
package micrograd.training.options;
