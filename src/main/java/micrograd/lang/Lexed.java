package micrograd.lang;

import java.util.List;

/**
 * A text with its tokens: cut once, for the colours of its words, for suggestions and for help.
 *
 * @param source the text
 * @param tokens what {@link Lexer#tokens} gives of it
 */
public record Lexed(String source, List<Token> tokens) {
    /** Cuts a text. */
    public static Lexed of(String source) {
        return new Lexed(source, Lexer.tokens(source));
    }

    /** This where it is of that text, else that text cut. */
    public Lexed or(String other) {
        return source.equals(other) ? this : of(other);
    }
}
