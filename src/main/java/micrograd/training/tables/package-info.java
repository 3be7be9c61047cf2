/**
 * Examples as tables of text: CSV read, with what is wrong with it, and written.
 *
 * <p>It may use {@code training.options}, {@code data} and {@code text}.
 */
package micrograd.training.tables;
