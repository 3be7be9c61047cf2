package micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import micrograd.engine.Op;

/** Builds formulas, with parentheses where they are needed and literals worked out: 2 · a^(2 − 1) is 2 · a. */
final class Formulas {
    private Formulas() {}

    static Formula number(double value) {
        return new Formula.Number(value, Formula.Role.LITERAL);
    }

    static Formula data(double value) {
        return new Formula.Number(value, Formula.Role.DATA);
    }

    static Formula gradient(double value) {
        return new Formula.Number(value, Formula.Role.GRADIENT);
    }

    static Formula equality(Formula... sides) {
        List<Formula> different = new ArrayList<>();
        for (Formula side : sides) {
            if (different.isEmpty()
                    || !different.get(different.size() - 1).text().equals(side.text())) {
                different.add(side);
            }
        }
        return different.size() == 1 ? different.get(0) : new Formula.Equality(different);
    }

    /** The result of an operation on a and b. */
    static Formula result(Op op, Formula a, Formula b) {
        switch (op) {
            case ADD:
                return sum(a, b);
            case SUB:
                return difference(a, b);
            case MUL:
                return product(a, b);
            case DIV:
                return fraction(a, b);
            case POW:
                return power(a, b);
            case NEG:
                return negative(a);
            default:
                return new Formula.Application(op.symbol(), op.arity() == 1 ? List.of(a) : List.of(a, b));
        }
    }

    static Formula derivative(Formula of, Formula by) {
        return new Formula.Derivative(closed(of), closed(by));
    }

    /** A value as the first operand (0) or the second (1) of an operation of which it is both. */
    static Formula operand(Formula value, int operand) {
        return new Formula.Operand(closed(value), operand + 1);
    }

    private static Formula closed(Formula formula) {
        boolean closed = formula instanceof Formula.Symbol
                || formula instanceof Formula.Operand
                || formula instanceof Formula.Number
                || formula instanceof Formula.Application;
        return closed ? formula : inParentheses(formula);
    }

    static Formula sum(Formula left, Formula right) {
        return new Formula.Sum(left, isNegative(right) ? inParentheses(right) : right);
    }

    static Formula difference(Formula left, Formula right) {
        if (isLiteral(left) && isLiteral(right)) {
            return number(value(left) - value(right));
        }
        boolean wrapped = isNegative(right) || isSum(right);
        return new Formula.Difference(left, wrapped ? inParentheses(right) : right);
    }

    static Formula product(Formula left, Formula right) {
        return new Formula.Product(
                isSum(left) ? inParentheses(left) : left, isSum(right) ? inParentheses(right) : right);
    }

    static Formula fraction(Formula numerator, Formula denominator) {
        return new Formula.Fraction(numerator, denominator);
    }

    static Formula power(Formula base, Formula exponent) {
        if (isLiteral(exponent) && value(exponent) == 1) {
            return base;
        }
        boolean plain = base instanceof Formula.Symbol
                || base instanceof Formula.Operand
                || base instanceof Formula.Application
                || base instanceof Formula.Parentheses
                || base instanceof Formula.Number && !isNegative(base);
        return new Formula.Power(plain ? base : inParentheses(base), exponent);
    }

    static Formula negative(Formula operand) {
        if (isLiteral(operand)) {
            return number(-value(operand));
        }
        return new Formula.Negative(isSum(operand) || isNegative(operand) ? inParentheses(operand) : operand);
    }

    static Formula inParentheses(Formula formula) {
        return formula instanceof Formula.Parentheses ? formula : new Formula.Parentheses(formula);
    }

    private static boolean isSum(Formula formula) {
        return formula instanceof Formula.Sum
                || formula instanceof Formula.Difference
                || formula instanceof Formula.Choice;
    }

    static boolean isNegative(Formula formula) {
        if (formula instanceof Formula.Product product) {
            return isNegative(product.left());
        }
        if (formula instanceof Formula.Fraction fraction) {
            return isNegative(fraction.numerator());
        }
        return formula instanceof Formula.Negative
                || formula instanceof Formula.Number number
                        && (number.value() < 0 || 1 / number.value() == Double.NEGATIVE_INFINITY);
    }

    private static boolean isLiteral(Formula formula) {
        return formula instanceof Formula.Number number && number.role() == Formula.Role.LITERAL;
    }

    private static double value(Formula literal) {
        return ((Formula.Number) literal).value();
    }
}
