package micrograd.app.expression;

import micrograd.document.Document;

/** Something that the shell is to do. */
public sealed interface Effect {
    /** Has a handler do it. */
    void accept(Handler handler);

    /** Does what is to be done: an effect that nobody carries out does not compile. */
    interface Handler {
        void on(ReplaceLink replace);

        void on(PushLink push);

        void on(CopyLink copy);

        void on(SaveFile save);

        void on(Announce announce);
    }

    /** Put a document's link into the address in place of the present one; may be done late, the latest counts. */
    record ReplaceLink(Document document) implements Effect {
        /** The link. */
        public Link link() {
            return Link.to(document);
        }

        @Override
        public void accept(Handler handler) {
            handler.on(this);
        }
    }

    /** Put a link into the address as a new entry of the browser's history. */
    record PushLink(Link link) implements Effect {
        @Override
        public void accept(Handler handler) {
            handler.on(this);
        }
    }

    /** Copy the address with this fragment to the clipboard and say so. */
    record CopyLink(String fragment) implements Effect {
        @Override
        public void accept(Handler handler) {
            handler.on(this);
        }
    }

    /** Offer a file for saving. */
    record SaveFile(String name, String text) implements Effect {
        @Override
        public void accept(Handler handler) {
            handler.on(this);
        }
    }

    /** Say a sentence politely to a screen reader. */
    record Announce(String sentence) implements Effect {
        @Override
        public void accept(Handler handler) {
            handler.on(this);
        }
    }
}
