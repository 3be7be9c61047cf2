/**
 * A training run as a program: the loop in Java on this library, in Python on micrograd, and in PyTorch, following the run's set-up.
 *
 * <p>The Java program gives the run's losses to 1e-12. It is no part of what trains; it may use what the training room may.
 */
package micrograd.training.code;
