/**
 * Python's grammar: the lexer with indentation, the parser, and the tree with the places of everything in the source. It knows nothing
 * of running. Errors are those of CPython 3.11, with the place and a word of advice; the parser goes on at the next line to find more.
 *
 * <p>Straight lines may be read loosely: with the signs of books, and with brackets of any depth. {@link micrograd.lang.syntax.Words} are for those who colour a text.
 *
 * <p>No rule recurses deeper than a fixed number of levels ({@link micrograd.lang.syntax.Parser}), whatever the source.
 */
package micrograd.lang.syntax;
