package micrograd.app.expression;

import micrograd.document.Document;
import micrograd.document.TrainingEntries;
import micrograd.document.View;

/** What concerns the document as a whole. */
public sealed interface DocumentMessage extends Message {
    /** Another view was chosen. */
    record ViewChosen(View view) implements DocumentMessage {}

    /** The learner asked for the step before. */
    record UndoRequested() implements DocumentMessage {}

    /** The learner asked for the undone step again. */
    record RedoRequested() implements DocumentMessage {}

    /** The address's fragment was opened or changed by the browser: a link, back, forward; without its {@code #}. */
    record LinkOpened(String fragment) implements DocumentMessage {}

    /** A saved playground was opened or dropped on the page. */
    record FileOpened(String text) implements DocumentMessage {}

    /** The learner asked for the link to what is on screen. */
    record LinkRequested() implements DocumentMessage {}

    /**
     * The program of the training view changed its part of the document.
     *
     * @param undoable whether undo takes the change back; else it is passed over, as the steps of a run are
     * @param group what else it is one step of undo with, such as the moves of one slider; empty if it stands alone
     */
    record TrainingChanged(TrainingEntries training, boolean undoable, String group, double millis)
            implements DocumentMessage {}

    /**
     * The program of the course changed the document, of which it was told {@code told}; what became of the rest since is kept.
     *
     * @param undoable whether undo takes the change back
     * @param opens whether it is an entry of its own in the browser's history
     * @param group what else it is one step of undo with; empty if it stands alone
     */
    record CourseChanged(Document told, Document document, boolean undoable, boolean opens, String group, double millis)
            implements DocumentMessage {}

    /** There is a sentence for the learner. */
    record Noticed(String sentence) implements DocumentMessage {}

    /** The notice was read and closed. */
    record NoticeDismissed() implements DocumentMessage {}
}
