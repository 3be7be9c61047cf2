/**
 * What {@code micrograd.mjs} exports: the engine, the network library and the language for JavaScript.
 *
 * <p>It translates between JavaScript's values and the project's own, and decides nothing. It knows no DOM, so that the
 * library loads outside browsers too. It may use every package but {@code app}, {@code scene} and {@code browser}, and is
 * one of the two that may use TeaVM.
 */
package micrograd.library;
