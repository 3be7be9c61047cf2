package micrograd.app.tools;

import micrograd.app.store.Change;
import micrograd.document.ExpressionDocument;
import micrograd.graph.Shown;

/** What the tools ask of the page. */
public sealed interface ToolsEffect {
    /** Has a handler do it. */
    void accept(Handler handler);

    /** Does what is to be done: an effect that nobody carries out does not compile. */
    interface Handler {
        void on(ChangeDocument change);

        void on(TellSeen tell);

        void on(Announce announce);

        void on(CheckEngine check);

        void on(StopCheck stop);

        void on(PointAtCode point);
    }

    /** Put a document in place of the one that was shown. */
    record ChangeDocument(ExpressionDocument document, Change how) implements ToolsEffect {
        @Override
        public void accept(Handler handler) {
            handler.on(this);
        }
    }

    /** Show this of the graph, and no more. */
    record TellSeen(Shown shown) implements ToolsEffect {
        @Override
        public void accept(Handler handler) {
            handler.on(this);
        }
    }

    /** Say a sentence politely to a screen reader. */
    record Announce(String sentence) implements ToolsEffect {
        @Override
        public void accept(Handler handler) {
            handler.on(this);
        }
    }

    /** Check the engine that a program defines, once typing pauses; an empty program ends a check that is under way. */
    record CheckEngine(String source) implements ToolsEffect {
        @Override
        public void accept(Handler handler) {
            handler.on(this);
        }
    }

    /** Stop the check that is under way; what it has come to is reported. */
    record StopCheck() implements ToolsEffect {
        @Override
        public void accept(Handler handler) {
            handler.on(this);
        }
    }

    /** Underline a piece of the program in the editor, until the program or the piece changes; nothing from 0 to 0. */
    record PointAtCode(int start, int end) implements ToolsEffect {
        @Override
        public void accept(Handler handler) {
            handler.on(this);
        }
    }
}
