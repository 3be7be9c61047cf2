/**
 * What the training view draws: the network, the map of answers, the curves, the scalars behind a neuron, and what these share.
 *
 * <p>It may use {@code browser.ui} and everything pure.
 */
package micrograd.browser.training.drawing;
