package micrograd.graph;

import java.util.List;

/** A formula as a tree, to be set as mathematics, written as text or read aloud; parentheses are part of it. */
public sealed interface Formula {
    /** Hands itself to a visitor. */
    <R> R accept(Visitor<R> visitor);

    /** The formula on one line: "∂e/∂a · ∂L/∂e = −3 · −2 = 6". */
    default String text() {
        return accept(new FormulaText());
    }

    /** The formula in words: "the derivative of L by a equals minus 3 times minus 2 equals 6". */
    default String speech() {
        return accept(new FormulaSpeech());
    }

    /** The formula as LaTeX for mathematics mode. */
    default String latex() {
        return accept(new FormulaLatex());
    }

    /** The name of a value. */
    record Symbol(String name) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.symbol(this);
        }
    }

    /** A value as one operand of an operation of which it is both, the first or the second: a₍₁₎. */
    record Operand(Formula value, int place) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.operand(this);
        }
    }

    /** A number. */
    record Number(double value, Role role) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** What a number is. */
    enum Role {
        /** Written in the formula itself. */
        LITERAL,
        /** The data of a value. */
        DATA,
        /** A gradient, a local derivative or a product of those: coloured by sign. */
        GRADIENT
    }

    /** The derivative ∂of/∂by. */
    record Derivative(Formula of, Formula by) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.derivative(this);
        }
    }

    /** left + right. */
    record Sum(Formula left, Formula right) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sum(this);
        }
    }

    /** left − right. */
    record Difference(Formula left, Formula right) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.difference(this);
        }
    }

    /** left · right. */
    record Product(Formula left, Formula right) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.product(this);
        }
    }

    /** numerator / denominator. */
    record Fraction(Formula numerator, Formula denominator) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fraction(this);
        }
    }

    /** base to the power exponent. */
    record Power(Formula base, Formula exponent) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.power(this);
        }
    }

    /** −operand. */
    record Negative(Formula operand) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.negative(this);
        }
    }

    /** A function of one argument or two. */
    record Application(String function, List<Formula> arguments) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.application(this);
        }
    }

    /** A formula in parentheses. */
    record Parentheses(Formula inside) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parentheses(this);
        }
    }

    /** 1 where left is less than right, or greater, else 0: Iverson's brackets. */
    record Bracket(Formula left, boolean less, Formula right) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bracket(this);
        }
    }

    /** then, where left is less than right, or greater; otherwise another formula. */
    public record Choice(Formula then, Bracket condition, Formula otherwise) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** Formulas that are equal to each other. */
    record Equality(List<Formula> sides) implements Formula {
        public Equality {
            sides = List.copyOf(sides);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.equality(this);
        }
    }

    /** Does something for each kind of formula. */
    interface Visitor<R> {
        R symbol(Symbol symbol);

        R operand(Operand operand);

        R number(Number number);

        R derivative(Derivative derivative);

        R sum(Sum sum);

        R difference(Difference difference);

        R product(Product product);

        R fraction(Fraction fraction);

        R power(Power power);

        R negative(Negative negative);

        R application(Application application);

        R parentheses(Parentheses parentheses);

        R bracket(Bracket bracket);

        R choice(Choice choice);

        R equality(Equality equality);
    }
}
