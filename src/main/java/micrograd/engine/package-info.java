/**
 * The scalar autograd engine: a {@link micrograd.engine.Value} remembers the operation and the operands that made it, and
 * {@link micrograd.engine.Value#backward()} sends gradients from a result back to everything it depends on.
 *
 * <p>{@link micrograd.engine.Op} is the one table of operations: symbol, forward rule and local derivatives, as numbers and as
 * formulas. Everything that shows, checks, records or compiles a graph agrees with it. Conventions at kinks, ties and poles are
 * PyTorch's. The package is not a tensor library and knows nothing of networks, text or pages. It may use {@code text} only.
 */
package micrograd.engine;
