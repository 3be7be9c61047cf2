package micrograd.browser.expression;

import java.util.List;
import micrograd.lang.Completion;
import micrograd.lang.Completions;
import micrograd.lang.FunctionHelp;
import micrograd.lang.Lexed;
import micrograd.lang.syntax.Token;
import micrograd.lang.syntax.TokenKind;
import micrograd.limits.Budgets;

/** What the language has to say to the editor; a text is cut into words once, whatever is asked of it. */
final class EditorWords {
    /** The kinds of words as the editor names them; what has none is not coloured. */
    static final String KINDS = "- comment keyword number operator string invalid open close";

    private Lexed text = Lexed.of("");

    /** What is near the cursor in a text that is longer; what is on screen is another part of it. */
    private Lexed near = text;

    /** Start, end and kind of each word. */
    int[] words(String source) {
        text = text.or(source);
        int[] triples = new int[text.tokens().size() * 3];
        int at = 0;
        for (Token token : text.tokens()) {
            triples[at++] = token.start();
            triples[at++] = token.end();
            triples[at++] = kind(token.kind());
        }
        return triples;
    }

    private static int kind(TokenKind kind) {
        return switch (kind) {
            case COMMENT, DIRECTIVE -> 1;
            case KEYWORD -> 2;
            case NUMBER, SUPERSCRIPT -> 3;
            case OPERATOR, ASSIGN, COMMA, DOT, COLON, SEMICOLON -> 4;
            case STRING, STRING_START, STRING_TEXT, FIELD_EQUALS, CONVERSION, FORMAT, STRING_END -> 5;
            case INVALID -> 6;
            case OPEN -> 7;
            case CLOSE -> 8;
            default -> 0;
        };
    }

    /** Where the word begins, a tab, and a mark where it is whole; then a line a completion: text, detail, help. Of a long text what is near counts. */
    String completions(String source, int offset) {
        int start = near(source, offset);
        Lexed near = near(source, start, offset);
        List<Completion> completions = Completions.at(near, offset - start);
        if (completions.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        lines.append(start + completions.get(0).from())
                .append('\t')
                .append(Completions.isWhole(near, offset - start) ? "whole" : "");
        for (Completion completion : completions) {
            lines.append('\n').append(completion.text());
            lines.append('\t').append(completion.detail());
            lines.append('\t').append(completion.help());
        }
        return lines.toString();
    }

    /** Start, end, signature and help of the function at an offset, with tabs between them, or an empty text. */
    String help(String source, int offset) {
        int start = near(source, offset);
        return FunctionHelp.at(near(source, start, offset), offset - start)
                .map(help -> (start + help.start()) + "\t" + (start + help.end()) + "\t" + help.signature() + "\t"
                        + help.help())
                .orElse("");
    }

    /** Where what is near an offset begins: at a line, or in a long one at the offset less what is near. */
    private static int near(String source, int offset) {
        if (source.length() <= Budgets.CHARACTERS_NEAR) {
            return 0;
        }
        int from = Math.max(0, offset - Budgets.CHARACTERS_NEAR / 2);
        int line = source.indexOf('\n', from);
        return from == 0 || line < 0 || line >= offset ? from : line + 1;
    }

    private Lexed near(String source, int start, int offset) {
        boolean whole = source.length() <= Budgets.CHARACTERS_NEAR;
        int end = whole ? source.length() : Math.min(source.length(), offset + Budgets.CHARACTERS_NEAR / 2);
        if (whole) {
            text = text.or(source);
            return text;
        }
        near = near.or(source.substring(start, end));
        return near;
    }
}
