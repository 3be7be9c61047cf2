package micrograd.lang.syntax;

import micrograd.text.TypedText;

/** A word of the source: its kind and its place, in UTF-16 units. */
public record Token(TokenKind kind, int start, int end) {
    /** As written; a name in its composed form, so that é is one name whichever way it was typed. */
    public String text(String source) {
        String written = source.substring(start, end);
        return kind == TokenKind.NAME ? TypedText.composed(written) : written;
    }
}
