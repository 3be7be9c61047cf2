package micrograd.browser.course;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import micrograd.browser.ui.Dom;
import micrograd.course.text.Markdown;
import micrograd.course.text.Piece;
import micrograd.glossary.Glossary;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;

/** Puts pieces of text into the page: elements that are made, text that is set as text. */
final class Pieces {
    /** Words that lessons use in their everyday sense, or explain at once. */
    private static final Set<String> PLAIN = Set.of("value", "data", "weight", "result", "score", "test");

    private static final String MATH = "http://www.w3.org/1998/Math/MathML";

    private Pieces() {}

    /** Blocks of CommonMark in place of what an element holds. */
    static void blocks(HTMLElement into, String text) {
        set(into, Markdown.blocks(text));
    }

    /** The same, where each word of the field explains itself where it comes first. */
    static void explained(HTMLElement into, String text) {
        Dom.clear(into);
        add(into, Markdown.blocks(text), false, Optional.of(new LinkedHashSet<>(PLAIN)));
    }

    /** A line of CommonMark in place of what an element holds. */
    static void line(HTMLElement into, String text) {
        set(into, Markdown.inline(text));
    }

    private static void set(HTMLElement into, List<Piece> pieces) {
        Dom.clear(into);
        add(into, pieces, false, Optional.empty());
    }

    private static void words(Node into, String text, Set<String> named) {
        HTMLDocument page = HTMLDocument.current();
        int at = 0;
        Optional<Glossary.Found> found = Glossary.in(text, at, named);
        while (found.isPresent()) {
            Glossary.Found one = found.get();
            into.appendChild(page.createTextNode(text.substring(at, one.start())));
            HTMLElement word = Dom.append(into, "span", "term", text.substring(one.start(), one.end()));
            word.setAttribute("role", "button");
            word.setAttribute("tabindex", "0");
            word.setAttribute("data-term", one.term().key());
            named.add(one.term().key());
            at = one.end();
            found = Glossary.in(text, at, named);
        }
        into.appendChild(page.createTextNode(text.substring(at)));
    }

    /** {@code named}: the words that need not explain themselves any more; none do where it is empty. */
    private static void add(Node into, List<Piece> pieces, boolean inMath, Optional<Set<String>> named) {
        HTMLDocument page = HTMLDocument.current();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Text words) {
                if (named.isPresent() && !inMath) {
                    words(into, words.text(), named.get());
                } else {
                    into.appendChild(page.createTextNode(words.text()));
                }
                continue;
            }
            Piece.Element element = (Piece.Element) piece;
            boolean math = inMath || element.tag().equals("math");
            Element made = math ? page.createElementNS(MATH, element.tag()) : page.createElement(element.tag());
            if (!element.attribute().isEmpty()) {
                made.setAttribute(element.attribute(), element.value());
            }
            add(made, element.children(), math || element.tag().equals("code"), named);
            into.appendChild(made);
        }
    }
}
