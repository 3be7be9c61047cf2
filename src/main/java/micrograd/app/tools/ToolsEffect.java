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
}
