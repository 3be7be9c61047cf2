/**
 * The rules by which an activity is worked through: {@link micrograd.course.play.Player} says what is asked and what comes of an answer, {@link
 * micrograd.course.play.Progress} is what was answered so far, and can be written into a link; {@link micrograd.course.play.Judge} judges one answer,
 * {@link micrograd.course.play.CourseProgress} is what is kept of a whole course.
 *
 * <p>All of it is immutable, and nothing here draws. It may use {@code course.form}, {@code course.amount} and what those may use.
 */
package micrograd.course.play;
