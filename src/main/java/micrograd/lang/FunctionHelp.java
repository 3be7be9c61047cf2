package micrograd.lang;

import java.util.List;
import java.util.Optional;
import micrograd.lang.straight.BoundNames;
import micrograd.lang.straight.Functions;
import micrograd.lang.syntax.Token;
import micrograd.lang.syntax.TokenKind;

/**
 * One line of help on a function, or an attribute, that stands in a program.
 *
 * @param start where its name begins
 * @param end behind its last letter
 * @param signature with its arguments, for people
 * @param help one sentence on what it gives
 */
public record FunctionHelp(int start, int end, String signature, String help) {
    /** What there is to say of the word at an offset or ending there: of functions that are called, of methods and of attributes. */
    public static Optional<FunctionHelp> at(Lexed text, int offset) {
        String source = text.source();
        List<Token> tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == TokenKind.NAME && token.start() <= offset && offset <= token.end()) {
                return of(source, tokens, i);
            }
        }
        return Optional.empty();
    }

    private static Optional<FunctionHelp> of(String source, List<Token> tokens, int index) {
        Token token = tokens.get(index);
        String name = token.text(source);
        boolean method = index > 0 && tokens.get(index - 1).kind() == TokenKind.DOT;
        boolean module =
                method && index > 1 && BoundNames.isModule(tokens.get(index - 2).text(source));
        boolean called =
                index + 1 < tokens.size() && tokens.get(index + 1).text(source).equals("(");
        Optional<Completion> found = Optional.empty();
        if (method) {
            found = Completions.attribute(module, name);
        } else if (called) {
            found = Functions.find(name)
                    .map(function -> new Completion(name, function.signature(), function.help(), token.start()));
        }
        return found.map(
                one -> new FunctionHelp(token.start(), token.end(), signature(method && !module, one), one.help()));
    }

    /** A method is written behind its value: x.tanh(). */
    private static String signature(boolean method, Completion found) {
        String detail = found.detail();
        boolean call = detail.startsWith(found.text());
        return !method ? detail : call ? "x." + detail : "x." + found.text();
    }
}
