package micrograd.app.expression;

import java.util.Optional;
import micrograd.document.Document;
import micrograd.document.Fragment;
import micrograd.document.View;
import micrograd.limits.Budgets;

/**
 * What the address says of a document.
 *
 * @param fragment the address's fragment
 * @param kept the fragment of the whole document where it is too long for an address: to be kept with the tab
 */
public record Link(String fragment, Optional<String> kept) {
    /** The link to a document. */
    public static Link to(Document document) {
        if (document.source().length() > Budgets.PACKED_CHARACTERS) {
            return new Link(Fragment.ofKept(document.view()), Optional.of(Fragment.whole(document)));
        }
        String fragment = Fragment.link(document);
        return fragment.length() <= Fragment.MOST_CHARACTERS
                ? new Link(fragment, Optional.empty())
                : new Link(Fragment.ofKept(document.view()), Optional.of(fragment));
    }

    /** The link to the same document in another view: the rest, which may have taken long to pack, is the same. */
    public Link in(View view) {
        return new Link(Fragment.in(view, fragment), kept.map(whole -> Fragment.in(view, whole)));
    }
}
