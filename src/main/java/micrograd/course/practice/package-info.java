/**
 * Practice without end: {@link micrograd.course.practice.Drill} draws exercises from seeds, {@link micrograd.course.practice.PracticeRecord} keeps what
 * was missed, to be offered again.
 *
 * <p>An exercise is an activity of one step, written in the form of all activities and played by the same rules. It may use {@code course.form}, {@code
 * course.amount} and what those may use.
 */
package micrograd.course.practice;
