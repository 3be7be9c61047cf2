package micrograd.app.expression;

import micrograd.app.store.Change;
import micrograd.document.Document;
import micrograd.document.TrainingEntries;
import micrograd.document.View;

/** What concerns the document as a whole. */
public sealed interface DocumentMessage extends Message {
    /** Has a handler do what the message is for. */
    <R> R accept(Handler<R> handler);

    /** What each message leads to: one that nobody handles does not compile. */
    interface Handler<R> {
        R on(ViewChosen chosen);

        R on(UndoRequested requested);

        R on(RedoRequested requested);

        R on(LinkOpened opened);

        R on(FileOpened opened);

        R on(FileDropped file);

        R on(LinkRequested requested);

        R on(TrainingChanged changed);

        R on(CourseChanged changed);

        R on(Noticed noticed);

        R on(NoticeDismissed dismissed);
    }

    /** Another view was chosen. */
    record ViewChosen(View view) implements DocumentMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The learner asked for the step before. */
    record UndoRequested() implements DocumentMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The learner asked for the undone step again. */
    record RedoRequested() implements DocumentMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The address's fragment was opened or changed by the browser: a link, back, forward; without its {@code #}. */
    record LinkOpened(String fragment) implements DocumentMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** A saved playground was opened or dropped on the page. */
    record FileOpened(String text) implements DocumentMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** A file was dropped on the page: a saved playground, or a program; anything else changes nothing. */
    record FileDropped(String name, String text) implements DocumentMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The learner asked for the link to what is on screen. */
    record LinkRequested() implements DocumentMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The program of the training view changed its part of the document. */
    record TrainingChanged(TrainingEntries training, Change how) implements DocumentMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The program of the course changed the document, of which it was told {@code told}; what became of the rest since is kept. */
    record CourseChanged(Document told, Document document, Change how) implements DocumentMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** There is a sentence for the learner. */
    record Noticed(String sentence) implements DocumentMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }

    /** The notice was read and closed. */
    record NoticeDismissed() implements DocumentMessage {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.on(this);
        }
    }
}
