package micrograd.lang;

import java.util.List;
import micrograd.lang.syntax.Token;
import micrograd.lang.syntax.Words;

/**
 * A text with its tokens: cut once, for the colours of its words, for suggestions and for help.
 *
 * @param source the text
 * @param tokens what {@link Words} gives of it
 * @param cut so many characters were cut for it: all, or those of a line that changed
 */
public record Lexed(String source, List<Token> tokens, int cut) {
    /** Cuts a text. */
    public static Lexed of(String source) {
        return new Lexed(source, Words.of(source), source.length());
    }

    /** This where it is of that text, else that text cut: where a line of it changed, that line alone if its words depend on no other. */
    public Lexed or(String other) {
        return source.equals(other)
                ? this
                : Words.changed(source, tokens, other)
                        .map(change -> new Lexed(other, change.words(), change.cut()))
                        .orElseGet(() -> of(other));
    }
}
