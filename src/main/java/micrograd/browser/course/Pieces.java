package micrograd.browser.course;

import java.util.List;
import micrograd.browser.ui.Dom;
import micrograd.course.text.Markdown;
import micrograd.course.text.Piece;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;

/** Puts pieces of text into the page: elements that are made, text that is set as text. */
final class Pieces {
    private static final String MATH = "http://www.w3.org/1998/Math/MathML";

    private Pieces() {}

    /** Blocks of CommonMark in place of what an element holds. */
    static void blocks(HTMLElement into, String text) {
        set(into, Markdown.blocks(text));
    }

    /** A line of CommonMark in place of what an element holds. */
    static void line(HTMLElement into, String text) {
        set(into, Markdown.inline(text));
    }

    private static void set(HTMLElement into, List<Piece> pieces) {
        Dom.clear(into);
        add(into, pieces, false);
    }

    private static void add(Node into, List<Piece> pieces, boolean inMath) {
        HTMLDocument page = HTMLDocument.current();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Text words) {
                into.appendChild(page.createTextNode(words.text()));
                continue;
            }
            Piece.Element element = (Piece.Element) piece;
            boolean math = inMath || element.tag().equals("math");
            Element made = math ? page.createElementNS(MATH, element.tag()) : page.createElement(element.tag());
            if (!element.attribute().isEmpty()) {
                made.setAttribute(element.attribute(), element.value());
            }
            add(made, element.children(), math);
            into.appendChild(made);
        }
    }
}
