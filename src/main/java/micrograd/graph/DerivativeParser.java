package micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import micrograd.engine.Op;
import micrograd.text.Numbers;

/**
 * Reads an operation's derivative, which is written in Python's notation, as a formula.
 *
 * <pre>
 * choice  = sum [ "if" sum ( "&lt;" | "&gt;" ) sum "else" sum ]
 * sum     = product { ( "+" | "-" ) product }
 * product = unary { ( "*" | "/" ) unary }
 * unary   = "-" unary | power
 * power   = atom [ "**" unary ]
 * atom    = "{a}" | "{b}" | "{y}" | number | name "(" choice ")" | "(" choice ")" | "[" sum ( "&lt;" | "&gt;" ) sum "]"
 * </pre>
 */
final class DerivativeParser {
    private final String text;
    private final Formula a;
    private final Formula b;
    private final Formula y;
    private int at;

    private DerivativeParser(String text, Formula a, Formula b, Formula y) {
        this.text = text;
        this.a = a;
        this.b = b;
        this.y = y;
    }

    /** The local derivative by an operand, for what stands for the operands and the result. */
    static Formula of(Op op, int operand, Formula a, Formula b, Formula y) {
        DerivativeParser parser = new DerivativeParser(op.derivative(operand), a, b, y);
        Formula formula = parser.choice();
        if (parser.at < parser.text.length()) {
            throw new IllegalStateException("cannot read " + parser.text + " from " + parser.at);
        }
        return formula;
    }

    // choice = sum [ "if" sum ( "<" | ">" ) sum "else" sum ]
    private Formula choice() {
        Formula then = sum();
        if (!accept("if")) {
            return then;
        }
        Formula.Bracket condition = comparison();
        expect("else");
        return new Formula.Choice(then, condition, sum());
    }

    // sum = product { ( "+" | "-" ) product }
    private Formula sum() {
        Formula left = product();
        while (true) {
            if (accept("+")) {
                left = Formulas.sum(left, product());
            } else if (accept("-")) {
                left = Formulas.difference(left, product());
            } else {
                return left;
            }
        }
    }

    // product = unary { ( "*" | "/" ) unary }
    private Formula product() {
        Formula left = unary();
        while (true) {
            if (accept("*")) {
                left = Formulas.product(left, unary());
            } else if (accept("/")) {
                left = Formulas.fraction(left, unary());
            } else {
                return left;
            }
        }
    }

    // unary = "-" unary | power
    private Formula unary() {
        return accept("-") ? Formulas.negative(unary()) : power();
    }

    // power = atom [ "**" unary ]
    private Formula power() {
        Formula base = atom();
        return accept("**") ? Formulas.power(base, unary()) : base;
    }

    private Formula atom() {
        if (accept("{a}")) {
            return a;
        }
        if (accept("{b}")) {
            return b;
        }
        if (accept("{y}")) {
            return y;
        }
        if (accept("(")) {
            Formula inside = choice();
            expect(")");
            return inside;
        }
        if (accept("[")) {
            Formula.Bracket bracket = comparison();
            expect("]");
            return bracket;
        }
        int start = at;
        while (at < text.length() && isWordCharacter(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (Numbers.isDecimal(word)) {
            return Formulas.number(Numbers.parse(word));
        }
        expect("(");
        List<Formula> arguments = new ArrayList<>();
        arguments.add(choice());
        expect(")");
        return new Formula.Application(word, List.copyOf(arguments));
    }

    private Formula.Bracket comparison() {
        Formula left = sum();
        boolean less = accept("<");
        if (!less) {
            expect(">");
        }
        return new Formula.Bracket(left, less, sum());
    }

    private static boolean isWordCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '_';
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalStateException("expected " + token + " at " + at + " of " + text);
        }
    }

    private boolean accept(String token) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (!text.startsWith(token, at) || token.equals("*") && text.startsWith("**", at)) {
            return false;
        }
        at += token.length();
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return true;
    }
}
