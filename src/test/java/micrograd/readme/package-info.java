/** The README's lines, run: each {@code // comment} after a line that prints must be what it prints. */
package micrograd.readme;
