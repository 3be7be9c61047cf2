package micrograd.lang.straight;

import micrograd.lang.report.Span;
import micrograd.lang.straight.Datum.Node;
import micrograd.lang.straight.Datum.Num;
import micrograd.lang.straight.Datum.Text;
import micrograd.text.Numbers;

/** The functions that turn something into a plain number: {@code float}, {@code int} and {@code round}. */
final class Conversions {
    private Conversions() {}

    static Datum round(CallArguments arguments) {
        arguments.require("round", 1, 2, "round(x, 4)");
        Num number = Arithmetic.number(arguments.get(0), "round");
        int digits = arguments.count() == 2 ? arguments.whole("The number of digits", 1, 0, 100) : 0;
        if (number.whole() || number.value() - number.value() != 0) {
            return number;
        }
        double rounded = Numbers.parse(Numbers.fixed(number.value(), digits));
        return new Num(rounded, arguments.count() == 1);
    }

    static Datum plain(String name, CallArguments arguments) {
        arguments.require(name, 1, 1, name + "(x)");
        Operand argument = arguments.get(0);
        double value;
        if (argument.datum() instanceof Text text) {
            value = parsed(text.text(), argument.span());
        } else if (argument.datum() instanceof Node node) {
            value = node.value.data();
        } else {
            value = Arithmetic.number(argument, name).value();
        }
        if (name.equals("float")) {
            return new Num(value, false);
        }
        if (value - value != 0) {
            throw RunError.wrong(argument.span(), "This has no whole part: write a finite number.");
        }
        return new Num(value < 0 ? Math.ceil(value) + 0 : Math.floor(value), true);
    }

    private static double parsed(String text, Span span) {
        switch (text) {
            case "inf" -> {
                return Double.POSITIVE_INFINITY;
            }
            case "-inf" -> {
                return Double.NEGATIVE_INFINITY;
            }
            case "nan" -> {
                return Double.NaN;
            }
            default -> {
                if (!Numbers.isDecimal(text)) {
                    throw RunError.wrong(span, "This text is no number: write float('2.0') or just 2.0.");
                }
                return Numbers.parse(text);
            }
        }
    }
}
