/**
 * What the words of the field mean: {@link micrograd.glossary.Glossary}, one table for all that explains a word.
 *
 * <p>It uses nothing.
 */
package micrograd.glossary;
