package micrograd.course.text;

import java.util.List;

/** A piece of a text: words, or an element with pieces in it. */
public sealed interface Piece {
    /** Words. */
    static Piece text(String text) {
        return new Text(text);
    }

    /** An element without attributes. */
    static Element of(String tag, List<Piece> children) {
        return new Element(tag, "", "", children);
    }

    /** An element that holds a text. */
    static Element of(String tag, String text) {
        return of(tag, List.of(new Text(text)));
    }

    /** Words as they are. */
    record Text(String text) implements Piece {}

    /**
     * An element.
     *
     * @param tag of HTML, or of MathML inside of {@code math}
     * @param attribute the name of its one attribute; empty for none
     * @param value that attribute's value
     */
    record Element(String tag, String attribute, String value, List<Piece> children) implements Piece {
        public Element {
            children = List.copyOf(children);
        }
    }

    /** The words in it, one after the other. */
    default String words() {
        if (this instanceof Text words) {
            return words.text();
        }
        StringBuilder text = new StringBuilder();
        for (Piece child : ((Element) this).children()) {
            text.append(child.words());
        }
        return text.toString();
    }

    /** It as markup: for tests, and for what is saved. */
    default String markup() {
        if (this instanceof Text words) {
            return words.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
        Element element = (Element) this;
        StringBuilder text = new StringBuilder("<").append(element.tag());
        if (!element.attribute().isEmpty()) {
            String value = element.value().replace("&", "&amp;").replace("\"", "&quot;");
            text.append(' ')
                    .append(element.attribute())
                    .append("=\"")
                    .append(value)
                    .append('"');
        }
        text.append('>');
        if (element.tag().equals("br") || element.tag().equals("hr")) {
            return text.toString();
        }
        for (Piece child : element.children()) {
            text.append(child.markup());
        }
        return text.append("</").append(element.tag()).append('>').toString();
    }
}
