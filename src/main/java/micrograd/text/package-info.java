/**
 * Numbers to text and back.
 *
 * <p>The one place in which a {@code double} becomes text or text a {@code double}, for people
 * ({@link micrograd.text.Numbers#display}) and for programs ({@link micrograd.text.Numbers#python}). It is not a place for
 * sentences, units or markup. It may use nothing: {@code Digits}, the JDK's part of it, is replaced by JavaScript's own
 * conversions when the page and the JavaScript library are built.
 */
package micrograd.text;
