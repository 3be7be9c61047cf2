package micrograd.app.expression;

import micrograd.document.Document;

/** Something that the shell is to do. */
public sealed interface Effect {
    /** Put a document's link into the address in place of the present one; may be done late, the latest counts. */
    record ReplaceLink(Document document) implements Effect {
        /** The link. */
        public Link link() {
            return Link.to(document);
        }
    }

    /** Put a link into the address as a new entry of the browser's history. */
    record PushLink(Link link) implements Effect {}

    /** Copy the address with this fragment to the clipboard and say so. */
    record CopyLink(String fragment) implements Effect {}

    /** Offer a file for saving. */
    record SaveFile(String name, String text) implements Effect {}

    /** Say a sentence politely to a screen reader. */
    record Announce(String sentence) implements Effect {}
}
