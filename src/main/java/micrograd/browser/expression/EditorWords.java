package micrograd.browser.expression;

import java.util.List;
import micrograd.lang.Completion;
import micrograd.lang.Completions;
import micrograd.lang.FunctionHelp;

/** What the language has to say to the editor, in the lines that {@code webapp/assistance.js} reads. */
final class EditorWords {
    private EditorWords() {}

    /** Where the word begins, a tab, and a mark where it is whole; then a line a completion: text, detail, help. */
    static String completions(String source, int offset) {
        List<Completion> completions = Completions.at(source, offset);
        if (completions.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        lines.append(completions.get(0).from()).append('\t').append(Completions.isWhole(source, offset) ? "whole" : "");
        for (Completion completion : completions) {
            lines.append('\n').append(completion.text());
            lines.append('\t').append(completion.detail());
            lines.append('\t').append(completion.help());
        }
        return lines.toString();
    }

    /** Start, end, signature and help of the function at an offset, with tabs between them, or an empty text. */
    static String help(String source, int offset) {
        return FunctionHelp.at(source, offset)
                .map(help -> help.start() + "\t" + help.end() + "\t" + help.signature() + "\t" + help.help())
                .orElse("");
    }
}
