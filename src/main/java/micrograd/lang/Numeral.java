package micrograd.lang;

import java.util.List;
import java.util.Optional;
import micrograd.lang.report.Letters;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Literals;
import micrograd.lang.syntax.Token;
import micrograd.lang.syntax.TokenKind;
import micrograd.lang.syntax.Words;

/**
 * A number as it stands in a source, with the sign that belongs to it.
 *
 * @param span where it is written
 * @param value what it says
 * @param counts whether it is a whole number that has to stay one: an exponent, the size of a layer
 */
public record Numeral(Span span, double value, boolean counts) {
    /** The number that an offset lies in or touches. */
    public static Optional<Numeral> at(String source, int offset) {
        int end = source.indexOf('\n', offset);
        List<Token> tokens = Words.of(end < 0 ? source : source.substring(0, end));
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == TokenKind.NUMBER) {
                Numeral numeral = of(source, tokens, i);
                if (offset < numeral.span.start()) {
                    return Optional.empty();
                }
                if (offset <= numeral.span.end()) {
                    return Optional.of(numeral);
                }
            }
        }
        return Optional.empty();
    }

    /** The source with another number in its place; a negative base of a power is put into brackets. */
    public String replacedIn(String source, double number) {
        String text = Edits.literal(
                number, counts ? "0" : span.of(source).replace("(", "").replace(")", ""));
        boolean bare = text.charAt(0) != '-' || !isRaised(source);
        return source.substring(0, span.start()) + (bare ? text : "(" + text + ")") + source.substring(span.end());
    }

    private boolean isRaised(String source) {
        int after = span.end();
        while (after < source.length() && Letters.isSpace(source.charAt(after))) {
            after++;
        }
        return source.startsWith("**", after) || source.startsWith("^", after);
    }

    private static Numeral of(String source, List<Token> tokens, int at) {
        Token number = tokens.get(at);
        double value = Literals.number(number.text(source));
        boolean whole = Literals.isWhole(number.text(source));
        boolean raised = isPower(source, tokens, at + 1);
        int start = number.start();
        int end = number.end();
        int before = at - 1;
        if (!raised && isMinus(source, tokens, before) && !endsOperand(tokens, before - 1)) {
            value = -value;
            start = tokens.get(before).start();
            before--;
            boolean bracketed = before >= 0
                    && tokens.get(before).text(source).equals("(")
                    && !isCall(tokens, before - 1)
                    && tokens.get(at + 1).text(source).equals(")")
                    && isPower(source, tokens, at + 2);
            if (bracketed) {
                start = tokens.get(before).start();
                end = tokens.get(at + 1).end();
                before--;
            }
        }
        boolean counts = whole && (isPower(source, tokens, before) || isSize(source, tokens, before));
        return new Numeral(new Span(start, end), value, counts);
    }

    private static boolean isMinus(String source, List<Token> tokens, int at) {
        return at >= 0
                && tokens.get(at).kind() == TokenKind.OPERATOR
                && "-−–—".contains(tokens.get(at).text(source));
    }

    private static boolean isPower(String source, List<Token> tokens, int at) {
        if (at < 0 || at >= tokens.size()) {
            return false;
        }
        String text = tokens.get(at).text(source);
        return text.equals("**") || text.equals("^");
    }

    /** Whether what stands there ends an operand, so that a minus behind it subtracts. */
    private static boolean endsOperand(List<Token> tokens, int at) {
        return at >= 0
                && switch (tokens.get(at).kind()) {
                    case NUMBER, NAME, CLOSE, SUPERSCRIPT, STRING, STRING_END -> true;
                    default -> false;
                };
    }

    private static boolean isCall(List<Token> tokens, int at) {
        return at >= 0
                && (tokens.get(at).kind() == TokenKind.NAME || tokens.get(at).kind() == TokenKind.CLOSE);
    }

    /** Whether a number behind what stands there is among the arguments of what takes sizes or counts: MLP(3, [4, 4, 1]), seed(1). */
    private static boolean isSize(String source, List<Token> tokens, int before) {
        int depth = 0;
        for (int i = before; i > 0 && tokens.get(i).kind() != TokenKind.NEWLINE; i--) {
            TokenKind kind = tokens.get(i).kind();
            depth += kind == TokenKind.CLOSE ? 1 : kind == TokenKind.OPEN ? -1 : 0;
            if (kind == TokenKind.OPEN && depth < 0) {
                depth = 0;
                if (isCall(tokens, i - 1) && takesCounts(tokens.get(i - 1).text(source))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean takesCounts(String name) {
        return name.equals("MLP")
                || name.equals("Layer")
                || name.equals("Neuron")
                || name.equals("seed")
                || name.equals("range");
    }
}
