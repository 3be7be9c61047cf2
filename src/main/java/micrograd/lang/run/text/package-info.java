/**
 * Numbers and texts as Python computes, reads and writes them, without the objects of the interpreter: whole numbers of any
 * size ({@link micrograd.lang.run.text.Whole}), floats as text ({@link micrograd.lang.run.text.Floats}), the methods of {@code str}
 * ({@link micrograd.lang.run.text.Strings}, {@link micrograd.lang.run.text.Cases}), formats, hashes, and the order in which sets are
 * walked. What Python would raise is thrown as {@link micrograd.lang.run.text.Raised}, with CPython 3.11's message.
 *
 * <p>{@code Big} and {@code Unicode} are the JDK's part of it, replaced by JavaScript's BigInt and tables of characters when the page
 * and the JavaScript library are built. It may use {@code micrograd.text}, and nothing of the language.
 */
package micrograd.lang.run.text;
