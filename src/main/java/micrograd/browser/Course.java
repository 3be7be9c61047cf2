package micrograd.browser;

import micrograd.browser.course.CourseProgram;

/**
 * The program of the course, {@code course.js}, which is loaded with the lessons when its tab is first opened.
 *
 * <p>The script defines the function {@code course(wingProgram, wingHost)}; what runs talks to its host alone.
 */
public final class Course {
    private Course() {}

    /** Begins the program. */
    public static void main(String[] args) {
        CourseProgram.begin();
    }
}
