package micrograd.graph;

import micrograd.text.Numbers;

/** Writes a formula on one line. */
final class FormulaText implements Formula.Visitor<String> {
    @Override
    public String symbol(Formula.Symbol symbol) {
        return symbol.name();
    }

    @Override
    public String operand(Formula.Operand operand) {
        return operand.value().accept(this) + (operand.place() == 1 ? "₍₁₎" : "₍₂₎");
    }

    @Override
    public String number(Formula.Number number) {
        return Numbers.compact(number.value());
    }

    @Override
    public String derivative(Formula.Derivative derivative) {
        return "∂" + derivative.of().accept(this) + "/∂" + derivative.by().accept(this);
    }

    @Override
    public String sum(Formula.Sum sum) {
        return sum.left().accept(this) + " + " + sum.right().accept(this);
    }

    @Override
    public String difference(Formula.Difference difference) {
        return difference.left().accept(this) + " " + Numbers.MINUS + " "
                + difference.right().accept(this);
    }

    @Override
    public String product(Formula.Product product) {
        return product.left().accept(this) + " · " + product.right().accept(this);
    }

    @Override
    public String fraction(Formula.Fraction fraction) {
        return part(fraction.numerator()) + " / " + part(fraction.denominator());
    }

    @Override
    public String power(Formula.Power power) {
        String base = power.base().accept(this);
        String exponent = power.exponent().accept(this);
        String small = exponent.length() <= 3 ? superscript(exponent) : "";
        return small.isEmpty() ? base + "^" + part(power.exponent()) : base + small;
    }

    @Override
    public String negative(Formula.Negative negative) {
        return Numbers.MINUS + negative.operand().accept(this);
    }

    @Override
    public String application(Formula.Application application) {
        StringBuilder text = new StringBuilder(application.function()).append('(');
        for (int i = 0; i < application.arguments().size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(application.arguments().get(i).accept(this));
        }
        return text.append(')').toString();
    }

    @Override
    public String parentheses(Formula.Parentheses parentheses) {
        return "(" + parentheses.inside().accept(this) + ")";
    }

    @Override
    public String bracket(Formula.Bracket bracket) {
        return "[" + condition(bracket) + "]";
    }

    @Override
    public String choice(Formula.Choice choice) {
        return choice.then().accept(this) + " if " + condition(choice.condition()) + ", else "
                + choice.otherwise().accept(this);
    }

    @Override
    public String equality(Formula.Equality equality) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < equality.sides().size(); i++) {
            text.append(i == 0 ? "" : " = ").append(equality.sides().get(i).accept(this));
        }
        return text.toString();
    }

    private String condition(Formula.Bracket bracket) {
        return bracket.left().accept(this)
                + (bracket.less() ? " < " : " > ")
                + bracket.right().accept(this);
    }

    /** What a fraction bar or a raised line would hold together, in parentheses. */
    private String part(Formula formula) {
        boolean simple = formula instanceof Formula.Symbol
                || formula instanceof Formula.Operand
                || formula instanceof Formula.Number
                || formula instanceof Formula.Power
                || formula instanceof Formula.Application
                || formula instanceof Formula.Parentheses
                || formula instanceof Formula.Negative;
        return simple ? formula.accept(this) : "(" + formula.accept(this) + ")";
    }

    private static String superscript(String exponent) {
        StringBuilder raised = new StringBuilder();
        for (int i = 0; i < exponent.length(); i++) {
            int at = "0123456789\u2212".indexOf(exponent.charAt(i));
            if (at < 0) {
                return "";
            }
            raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹⁻".charAt(at));
        }
        return raised.toString();
    }
}
