package micrograd.graph;

import micrograd.text.Numbers;

/** Writes a formula as LaTeX for mathematics mode: {@code \frac{\partial L}{\partial a} = -3 \cdot -2 = 6}. */
final class FormulaLatex implements Formula.Visitor<String> {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static final String LEVEL = "0123456789-";

    @Override
    public String symbol(Formula.Symbol symbol) {
        String name = symbol.name();
        int end = name.length();
        while (end > 0 && isLowered(name.charAt(end - 1))) {
            end--;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < end; i++) {
            escape(text, name.charAt(i));
        }
        String plain = end == 1 ? text.toString() : "\\mathit{" + text + "}";
        if (end == name.length()) {
            return plain;
        }
        StringBuilder count = new StringBuilder();
        for (int i = end; i < name.length(); i++) {
            count.append((char) (name.charAt(i) - '₀' + '0'));
        }
        return plain + "_{" + count + "}";
    }

    private static boolean isLowered(char c) {
        return c >= '₀' && c <= '₉';
    }

    private static void escape(StringBuilder text, char c) {
        switch (c) {
            case '_', '{', '}', '$', '%', '&', '#' -> text.append('\\').append(c);
            case '\\' -> text.append("\\backslash ");
            case '~' -> text.append("\\sim ");
            case '^' -> text.append("\\hat{\\ }");
            case ' ' -> text.append("\\ ");
            default -> text.append(c);
        }
    }

    @Override
    public String operand(Formula.Operand operand) {
        return "{" + operand.value().accept(this) + "}_{(" + operand.place() + ")}";
    }

    @Override
    public String number(Formula.Number number) {
        String text = Numbers.compact(number.value());
        StringBuilder latex = new StringBuilder();
        boolean raised = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int power = RAISED.indexOf(c);
            if (power >= 0) {
                latex.append(raised ? "" : "^{").append(LEVEL.charAt(power));
                raised = true;
            } else if (c == Numbers.MINUS) {
                latex.append('-');
            } else if (c == '×') {
                latex.append(" \\times ");
            } else if (c == '∞') {
                latex.append("\\infty");
            } else {
                latex.append(c);
            }
        }
        return number.value() != number.value()
                ? "\\mathrm{NaN}"
                : latex.append(raised ? "}" : "").toString();
    }

    @Override
    public String derivative(Formula.Derivative derivative) {
        return "\\frac{\\partial " + derivative.of().accept(this) + "}{\\partial "
                + derivative.by().accept(this) + "}";
    }

    @Override
    public String sum(Formula.Sum sum) {
        return sum.left().accept(this) + " + " + sum.right().accept(this);
    }

    @Override
    public String difference(Formula.Difference difference) {
        return difference.left().accept(this) + " - " + difference.right().accept(this);
    }

    @Override
    public String product(Formula.Product product) {
        String right = product.right().accept(this);
        return product.left().accept(this) + " \\cdot "
                + (Formulas.isNegative(product.right()) ? "\\left(" + right + "\\right)" : right);
    }

    @Override
    public String fraction(Formula.Fraction fraction) {
        return "\\frac{" + fraction.numerator().accept(this) + "}{"
                + fraction.denominator().accept(this) + "}";
    }

    @Override
    public String power(Formula.Power power) {
        return "{" + power.base().accept(this) + "}^{" + power.exponent().accept(this) + "}";
    }

    @Override
    public String negative(Formula.Negative negative) {
        return "-" + negative.operand().accept(this);
    }

    @Override
    public String application(Formula.Application application) {
        StringBuilder arguments = new StringBuilder();
        for (Formula argument : application.arguments()) {
            arguments.append(arguments.isEmpty() ? "" : ", ").append(argument.accept(this));
        }
        return switch (application.function()) {
            case "abs" -> "\\left|" + arguments + "\\right|";
            case "sqrt" -> "\\sqrt{" + arguments + "}";
            case "tanh", "exp", "log", "sin", "cos", "max", "min" ->
                "\\" + application.function() + "\\left(" + arguments + "\\right)";
            default ->
                "\\operatorname{" + application.function().replace("_", "\\_") + "}\\left(" + arguments + "\\right)";
        };
    }

    @Override
    public String parentheses(Formula.Parentheses parentheses) {
        return "\\left(" + parentheses.inside().accept(this) + "\\right)";
    }

    @Override
    public String bracket(Formula.Bracket bracket) {
        return "\\left[" + condition(bracket) + "\\right]";
    }

    @Override
    public String choice(Formula.Choice choice) {
        return "\\begin{cases}" + choice.then().accept(this) + " & " + condition(choice.condition()) + " \\\\ "
                + choice.otherwise().accept(this) + " & \\text{otherwise}\\end{cases}";
    }

    @Override
    public String equality(Formula.Equality equality) {
        StringBuilder text = new StringBuilder();
        for (Formula side : equality.sides()) {
            text.append(text.isEmpty() ? "" : " = ").append(side.accept(this));
        }
        return text.toString();
    }

    private String condition(Formula.Bracket bracket) {
        return bracket.left().accept(this)
                + (bracket.less() ? " < " : " > ")
                + bracket.right().accept(this);
    }
}
