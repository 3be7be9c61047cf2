package micrograd.lang;

import java.util.List;
import micrograd.lang.syntax.Token;
import micrograd.lang.syntax.Words;

/**
 * A text with its tokens: cut once, for the colours of its words, for suggestions and for help.
 *
 * @param source the text
 * @param tokens what {@link Words} gives of it
 */
public record Lexed(String source, List<Token> tokens) {
    /** Cuts a text. */
    public static Lexed of(String source) {
        return new Lexed(source, Words.of(source));
    }

    /** This where it is of that text, else that text cut. */
    public Lexed or(String other) {
        return source.equals(other) ? this : of(other);
    }
}
