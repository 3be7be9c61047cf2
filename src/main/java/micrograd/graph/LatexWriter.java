package micrograd.graph;

import java.util.List;

/** Writes explanations in LaTeX, as the {@code align*} of the package amsmath: a formula's sides stand under each other. */
public final class LatexWriter {
    private LatexWriter() {}

    /** The explanations one after the other, each under its question as a comment. */
    public static String write(List<Explanation> explanations) {
        StringBuilder latex = new StringBuilder("% \\usepackage{amsmath}\n");
        for (Explanation explanation : explanations) {
            latex.append("\n% ").append(line(explanation.question())).append('\n');
            append(latex, explanation.formulas());
            if (explanation.uses().size() > 1) {
                for (Explanation.Use use : explanation.uses()) {
                    latex.append("% in ").append(line(use.definition().text())).append('\n');
                    append(latex, use.formulas());
                }
            }
        }
        return latex.toString();
    }

    /** A number alone says nothing that the question does not. */
    private static void append(StringBuilder latex, List<Formula> formulas) {
        String before = "\\begin{align*}\n  ";
        for (Formula formula : formulas) {
            if (formula instanceof Formula.Equality equality) {
                latex.append(before);
                sides(latex, equality.sides());
                before = " \\\\\n  ";
            }
        }
        if (!before.startsWith("\\begin")) {
            latex.append("\n\\end{align*}\n");
        }
    }

    private static void sides(StringBuilder latex, List<Formula> sides) {
        latex.append(sides.get(0).latex());
        for (int i = 1; i < sides.size(); i++) {
            latex.append(i == 1 ? " &= " : " \\\\\n  &= ").append(sides.get(i).latex());
        }
    }

    /** A comment ends with its line. */
    private static String line(String text) {
        return text.replace('\n', ' ');
    }
}
