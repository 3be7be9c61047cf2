package micrograd.graph;

import micrograd.engine.Elementary;
import micrograd.engine.Op;

/** The number that a formula without names comes to; NaN for one that has names. */
final class FormulaValue implements Formula.Visitor<Double> {
    @Override
    public Double symbol(Formula.Symbol symbol) {
        return Double.NaN;
    }

    @Override
    public Double operand(Formula.Operand operand) {
        return operand.value().accept(this);
    }

    @Override
    public Double number(Formula.Number number) {
        return number.value();
    }

    @Override
    public Double derivative(Formula.Derivative derivative) {
        return Double.NaN;
    }

    @Override
    public Double sum(Formula.Sum sum) {
        return sum.left().accept(this) + sum.right().accept(this);
    }

    @Override
    public Double difference(Formula.Difference difference) {
        return difference.left().accept(this) - difference.right().accept(this);
    }

    @Override
    public Double product(Formula.Product product) {
        return product.left().accept(this) * product.right().accept(this);
    }

    @Override
    public Double fraction(Formula.Fraction fraction) {
        return fraction.numerator().accept(this) / fraction.denominator().accept(this);
    }

    @Override
    public Double power(Formula.Power power) {
        return Elementary.pow(power.base().accept(this), power.exponent().accept(this));
    }

    @Override
    public Double negative(Formula.Negative negative) {
        return -negative.operand().accept(this);
    }

    /** An operation by its name, or {@code sign}. */
    @Override
    public Double application(Formula.Application application) {
        int last = application.arguments().size() - 1;
        double a = application.arguments().get(0).accept(this);
        if (application.function().equals("sign")) {
            return Math.signum(a);
        }
        for (Op op : Op.values()) {
            if (op.functionName().equals(application.function()) && op.arity() == last + 1) {
                return op.forward(a, application.arguments().get(last).accept(this));
            }
        }
        return Double.NaN;
    }

    @Override
    public Double parentheses(Formula.Parentheses parentheses) {
        return parentheses.inside().accept(this);
    }

    @Override
    public Double bracket(Formula.Bracket bracket) {
        return holds(bracket) ? 1.0 : 0.0;
    }

    @Override
    public Double choice(Formula.Choice choice) {
        return (holds(choice.condition()) ? choice.then() : choice.otherwise()).accept(this);
    }

    @Override
    public Double equality(Formula.Equality equality) {
        return equality.sides().get(equality.sides().size() - 1).accept(this);
    }

    private boolean holds(Formula.Bracket bracket) {
        double left = bracket.left().accept(this);
        double right = bracket.right().accept(this);
        return bracket.less() ? left < right : left > right;
    }
}
