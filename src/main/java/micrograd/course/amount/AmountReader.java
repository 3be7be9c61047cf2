package micrograd.course.amount;

import java.util.ArrayList;
import java.util.List;
import micrograd.text.Numbers;

/** Reads amounts; the grammar stands in the room's description. */
final class AmountReader {
    private static final int DEEPEST = 60;

    private final AmountWords words;
    private int depth;

    AmountReader(String text) {
        this(new AmountWords(text));
    }

    AmountReader(AmountWords words) {
        this.words = words;
    }

    Amount whole() {
        Amount amount = amount();
        if (!words.atEnd()) {
            throw words.wrong("an end");
        }
        return amount;
    }

    /** amount = term { ("+" | "-") term } */
    Amount amount() {
        if (++depth > DEEPEST) {
            throw words.wrong("fewer brackets");
        }
        Amount sum = term();
        while (words.peek().equals("+") || words.peek().equals("-")) {
            char operator = words.take().charAt(0);
            sum = new Amount.Operation(operator, sum, term());
        }
        depth--;
        return sum;
    }

    /** term = factor { ("*" | "/") factor } */
    private Amount term() {
        Amount product = factor();
        while (words.peek().equals("*") || words.peek().equals("/")) {
            char operator = words.take().charAt(0);
            product = new Amount.Operation(operator, product, factor());
        }
        return product;
    }

    /** factor = "-" factor | power */
    private Amount factor() {
        if (words.peek().equals("-") && ++depth > DEEPEST) {
            throw words.wrong("fewer signs");
        }
        return words.takes("-") ? new Amount.Negative(factor()) : power();
    }

    /** power = primary [ "**" factor ] */
    private Amount power() {
        Amount base = primary();
        return words.takes("**") ? new Amount.Operation('^', base, factor()) : base;
    }

    /** primary = number | "(" amount ")" | name [ "(" [ amount { "," amount } ] ")" | name ] [ "@" name ] */
    private Amount primary() {
        if (words.atNumber()) {
            return new Amount.Literal(Numbers.parse(words.take()));
        }
        if (words.takes("(")) {
            Amount inside = amount();
            words.require(")");
            return inside;
        }
        String name = words.name("a number or a name");
        List<Amount> arguments = new ArrayList<>();
        boolean called = false;
        if (words.takes("(")) {
            called = true;
            while (!words.peek().equals(")")) {
                arguments.add(amount());
                if (!words.takes(",")) {
                    break;
                }
            }
            words.require(")");
        } else if (AmountFunctions.isKnown(name)
                && words.atName()
                && !words.peek().equals("within")) {
            called = true;
            arguments.add(new Amount.Call(words.take(), false, List.of(), ""));
        }
        String state = words.takes("@") ? words.name("the name of a state") : "";
        return new Amount.Call(name, called, arguments, state);
    }
}
