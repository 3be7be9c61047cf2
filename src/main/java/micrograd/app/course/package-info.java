/**
 * The course as a wing: which of its places is open, how far its activities are, the lab that stands beside their text, and practice.
 *
 * <p>The one {@link micrograd.app.course.CourseModel} changes by {@link micrograd.app.course.CourseUpdate} alone. What the course's rules are, {@code
 * course.play} knows; what is on screen, {@code browser.course} shows. It may use {@code app.store}, {@code course} and what those may use.
 */
package micrograd.app.course;
