/**
 * Text as people write it, as a tree that a page can be made of: CommonMark without HTML ({@link micrograd.course.text.Markdown}), with formulas in a
 * small part of TeX between dollar signs, set as MathML ({@link micrograd.course.text.Tex}).
 *
 * <p>A tree is made of {@link micrograd.course.text.Piece}s, elements of a fixed set with text between them: nothing in a text can become any other
 * element, attribute or script. What cannot be read is shown as it was typed. It may use nothing.
 */
package micrograd.course.text;
