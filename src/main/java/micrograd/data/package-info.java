/**
 * Labelled points to train on: the data sets of the playground, each drawn from a seed.
 *
 * <p>It knows nothing of networks or losses. It may use {@code random}.
 */
package micrograd.data;
