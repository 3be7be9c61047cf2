/**
 * The network library: neurons, layers and multi-layer perceptrons made of {@link micrograd.engine.Value}s, and what trains
 * them: losses, regularisation, optimizers and learning rate schedules, with PyTorch's names and definitions.
 *
 * <p>It knows no data sets and runs no training loop. Optimizers work on plain arrays, so that any engine can be trained by
 * them. It may use {@code engine} and {@code random}.
 */
package micrograd.nn;
