package micrograd.app.course;

import micrograd.app.store.Change;
import micrograd.document.Document;

/** What the course's program is to do. */
public sealed interface CourseEffect {
    /** Have the page take a changed document. */
    record ChangeDocument(Document document, Change how) implements CourseEffect {}

    /** Keep a text under a key, as far as anything is kept. */
    record Keep(String key, String text) implements CourseEffect {}

    /** Say a sentence to screen readers. */
    record Announce(String sentence) implements CourseEffect {}

    /** Check a program for a task of the open activity, and report. */
    record CheckProgram(String activity, String id, String program) implements CourseEffect {}

    /** Put the focus where the learner goes on. */
    record Focus(Where where) implements CourseEffect {}

    /** Where one goes on. */
    enum Where {
        /** The heading of what has opened. */
        HEADING,
        /** The question that waits, or what opens the next step where none does. */
        QUESTION
    }
}
