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
                    append(latex, List.of(use.local(), use.chain()));
                }
            }
        }
        return latex.toString();
    }

    private static void append(StringBuilder latex, List<Formula> formulas) {
        if (formulas.isEmpty()) {
            return;
        }
        latex.append("\\begin{align*}\n");
        for (int i = 0; i < formulas.size(); i++) {
            latex.append("  ");
            if (formulas.get(i) instanceof Formula.Equality equality) {
                sides(latex, equality.sides());
            } else {
                latex.append("& ").append(formulas.get(i).latex());
            }
            latex.append(i + 1 < formulas.size() ? " \\\\\n" : "\n");
        }
        latex.append("\\end{align*}\n");
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
