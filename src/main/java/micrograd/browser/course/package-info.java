/**
 * The course on the page, a program that is loaded when its tab is first opened: the contents, an activity's text and questions beside the lab, practice, the last
 * page.
 *
 * <p>It talks to the page through {@link micrograd.browser.ui.Host} alone: the lab beside the text is the page's own, which the document says and
 * restricts. It may use {@code browser.ui}, {@code app.course} and what those may use.
 */
package micrograd.browser.course;
