package micrograd.graph;

import micrograd.text.Numbers;

/** Says a formula in words: "e equals a times b". */
final class FormulaSpeech implements Formula.Visitor<String> {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static final String LEVEL = "0123456789\u2212";

    @Override
    public String symbol(Formula.Symbol symbol) {
        String name = symbol.name();
        int plain = 0;
        while (plain < name.length() && (name.charAt(plain) < '₀' || name.charAt(plain) > '₉')) {
            plain++;
        }
        if (plain == name.length()) {
            return name;
        }
        StringBuilder spoken = new StringBuilder(name.length() + 8);
        boolean counting = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean lowered = c >= '₀' && c <= '₉';
            spoken.append(lowered && !counting ? " " : "");
            spoken.append(lowered ? (char) (c - '₀' + '0') : c);
            counting = lowered;
        }
        return spoken.toString();
    }

    @Override
    public String operand(Formula.Operand operand) {
        return operand.value().accept(this)
                + (operand.place() == 1 ? " as the first operand" : " as the second operand");
    }

    @Override
    public String number(Formula.Number number) {
        return number(number.value());
    }

    /** "minus 1.25 times 10 to the power minus 7". */
    static String number(double value) {
        String text = Numbers.compact(value);
        int sign = text.charAt(0) == Numbers.MINUS ? 1 : 0;
        int end = sign;
        while (end < text.length() && text.charAt(end) <= '9') {
            end++;
        }
        if (end == text.length()) {
            return sign == 0 ? text : "minus " + text.substring(1);
        }
        StringBuilder spoken = new StringBuilder();
        boolean raised = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int power = RAISED.indexOf(c);
            if (power >= 0 && !raised) {
                spoken.append(" to the power ");
                raised = true;
            }
            char plain = power >= 0 ? LEVEL.charAt(power) : c;
            if (plain == Numbers.MINUS) {
                spoken.append("minus ");
            } else if (plain == '×') {
                spoken.append(" times ");
            } else if (plain == '∞') {
                spoken.append("infinity");
            } else {
                spoken.append(plain);
            }
        }
        return text.equals("NaN") ? "not a number" : spoken.toString();
    }

    @Override
    public String derivative(Formula.Derivative derivative) {
        return "the derivative of " + derivative.of().accept(this) + " by "
                + derivative.by().accept(this);
    }

    @Override
    public String sum(Formula.Sum sum) {
        return sum.left().accept(this) + " plus " + sum.right().accept(this);
    }

    @Override
    public String difference(Formula.Difference difference) {
        return difference.left().accept(this) + " minus " + difference.right().accept(this);
    }

    @Override
    public String product(Formula.Product product) {
        return product.left().accept(this) + " times " + product.right().accept(this);
    }

    @Override
    public String fraction(Formula.Fraction fraction) {
        return fraction.numerator().accept(this) + " divided by "
                + fraction.denominator().accept(this);
    }

    @Override
    public String power(Formula.Power power) {
        return power.base().accept(this) + " to the power " + power.exponent().accept(this);
    }

    @Override
    public String negative(Formula.Negative negative) {
        return "minus " + negative.operand().accept(this);
    }

    @Override
    public String application(Formula.Application application) {
        String spoken = application.function().replace('_', ' ') + " of ";
        for (int i = 0; i < application.arguments().size(); i++) {
            spoken += (i == 0 ? "" : " and ") + application.arguments().get(i).accept(this);
        }
        return spoken;
    }

    @Override
    public String parentheses(Formula.Parentheses parentheses) {
        return "open parenthesis, " + parentheses.inside().accept(this) + ", close parenthesis,";
    }

    @Override
    public String bracket(Formula.Bracket bracket) {
        return "1 if " + condition(bracket) + ", else 0";
    }

    @Override
    public String choice(Formula.Choice choice) {
        return choice.then().accept(this) + " if " + condition(choice.condition()) + ", else "
                + choice.otherwise().accept(this);
    }

    @Override
    public String equality(Formula.Equality equality) {
        String spoken = "";
        for (Formula side : equality.sides()) {
            spoken += (spoken.isEmpty() ? "" : " equals ") + side.accept(this);
        }
        return spoken;
    }

    private String condition(Formula.Bracket bracket) {
        return bracket.left().accept(this)
                + (bracket.less() ? " is less than " : " is greater than ")
                + bracket.right().accept(this);
    }
}
