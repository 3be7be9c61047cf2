/**
 * Modules written in the language itself, a text each: what programs import as {@code heapq} or {@code collections}, compiled when it is first asked for
 * ({@code lang.modules.Prelude}). Nothing here runs anything, and no error shows a line of it.
 */
package micrograd.lang.modules.sources;
