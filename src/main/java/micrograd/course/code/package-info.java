/**
 * Programs that a learner writes in a code lesson: {@link micrograd.course.code.CodeChecks} looks at what the lesson asks, {@link
 * micrograd.course.code.CodePrograms} puts together what the learner is given.
 *
 * <p>Only what a program does counts, not how it is written: a known mistake is recognised by doing what the lesson’s own example of it does. It may use {@code
 * course.play} and what that may use; it knows nothing of the page.
 */
package micrograd.course.code;
