package micrograd.lang.straight;

import java.util.ArrayList;
import java.util.List;
import micrograd.engine.Elementary;
import micrograd.engine.Op;
import micrograd.lang.report.Letters;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Datum.Node;
import micrograd.lang.straight.Datum.Num;
import micrograd.lang.straight.Datum.Sequence;
import micrograd.lang.straight.Datum.Text;
import micrograd.lang.straight.Datum.Truth;
import micrograd.text.Rounding;

/**
 * Operators and operations. Plain numbers among themselves follow Python: whole ones stay whole, and an error is an error. As
 * soon as a {@code Value} is in it, the result is a {@code Value}, and plain numbers become constants.
 */
final class Arithmetic {
    private static final int CHARACTERS_PER_STEP = 4;

    private final Recorder recorder;
    private final Budget budget;
    private final int textLength;

    Arithmetic(Recorder recorder, Budget budget, int textLength) {
        this.recorder = recorder;
        this.budget = budget;
        this.textLength = textLength;
    }

    Datum unary(Instruction step, Operand operand, String source) {
        boolean minus = step.text().equals("-");
        if (operand.datum() instanceof Node node) {
            return minus ? recorder.apply(Op.NEG, node, step.span()) : node;
        }
        Num number = number(operand, step.text());
        double value = !minus ? number.value() : number.whole() ? 0 - number.value() : -number.value();
        return new Num(value, number.whole(), signedLiteral(step, number.literal(), source));
    }

    /** The literal with its sign, if nothing but blanks stands between. */
    private static Span signedLiteral(Instruction step, Span literal, String source) {
        if (!literal.exists() || literal.end() != step.span().end()) {
            return Span.NONE;
        }
        char first = source.charAt(literal.start());
        if (first != '.' && !Letters.isDigit(first)) {
            return Span.NONE;
        }
        for (int i = step.at().end(); i < literal.start(); i++) {
            if (source.charAt(i) != ' ') {
                return Span.NONE;
            }
        }
        return step.at().to(literal);
    }

    Datum binary(Instruction step, Operand first, Operand second) {
        String operator = step.text();
        Datum left = first.datum();
        Datum right = second.datum();
        if (left instanceof Text || right instanceof Text) {
            return texts(step, left, right);
        }
        if (left instanceof Sequence list && right instanceof Sequence more && operator.equals("+")) {
            List<Datum> elements = new ArrayList<>(list.elements());
            elements.addAll(more.elements());
            budget.spend(elements.size(), step.span());
            return new Sequence(elements, list.tuple(), Math.max(list.depth(), more.depth()));
        }
        Op op = switch (operator) {
            case "+" -> Op.ADD;
            case "-" -> Op.SUB;
            case "*" -> Op.MUL;
            case "/" -> Op.DIV;
            default -> Op.POW;
        };
        return apply(op, first, second, step.span(), operator);
    }

    /** An operation on two operands. */
    Datum apply(Op op, Operand left, Operand right, Span span, String name) {
        if (left.datum() instanceof Node || right.datum() instanceof Node) {
            return recorder.apply(op, node(left, name), node(right, name), span);
        }
        return numbers(op, number(left, name), number(right, name), span);
    }

    /** An operation on one operand. */
    Datum apply(Op op, Operand operand, Span span, String name) {
        if (operand.datum() instanceof Node node) {
            return recorder.apply(op, node, span);
        }
        Num number = number(operand, name);
        double x = number.value();
        if (op == Op.LOG && x <= 0 || op == Op.SQRT && x < 0) {
            throw RunError.wrong(
                    span,
                    name + " of " + Printer.number(number) + " is no real number: its argument has to be positive.");
        }
        double result = op.forward(x, 0);
        if (Double.isInfinite(result) && !Double.isInfinite(x)) {
            throw RunError.wrong(
                    span,
                    name + " of " + Printer.number(number) + " is too large a number: make its argument smaller.");
        }
        return new Num(result, number.whole() && op != Op.NEG && op.keepsWhole());
    }

    private static Num numbers(Op op, Num a, Num b, Span span) {
        double x = a.value();
        double y = b.value();
        boolean whole = a.whole() && b.whole();
        return switch (op) {
            case ADD -> whole ? whole(x + y, span) : new Num(x + y, false);
            case SUB -> whole ? whole(x - y, span) : new Num(x - y, false);
            case MUL -> whole ? whole(x * y + 0, span) : new Num(x * y, false);
            case DIV -> {
                if (y == 0) {
                    throw RunError.wrong(span, "This divides by 0: change the number behind '/'.");
                }
                yield new Num(x / y, false);
            }
            case MAX -> x >= y ? a : b;
            case MIN -> x <= y ? a : b;
            case POW -> power(a, b, span);
            default -> new Num(op.forward(x, y), false);
        };
    }

    /** A whole number that is exact; larger ones are left to Python. */
    private static Num whole(double number, Span span) {
        if (Math.abs(number) < Datum.LARGEST_WHOLE) {
            return new Num(number, true);
        }
        throw RunError.leftOut(
                span, "Whole numbers of more than 15 digits are not supported here: write one as 1.0e16.");
    }

    private static Num power(Num a, Num b, Span span) {
        double x = a.value();
        double y = b.value();
        if (x == 0 && y < 0) {
            throw RunError.wrong(span, "0 cannot be raised to a negative power: that divides by 0.");
        }
        if (x < 0 && y != Math.floor(y) && y - y == 0) {
            throw RunError.wrong(
                    span, "A negative number to a fractional power is no real number: begin with a positive one.");
        }
        if (a.whole() && b.whole() && y >= 0) {
            return whole(wholePower(x, y), span);
        }
        double result = Elementary.pow(x, y);
        if (Double.isInfinite(result) && x - x == 0 && y - y == 0) {
            throw RunError.wrong(span, "This power is too large a number: make its base or its exponent smaller.");
        }
        return new Num(result, false);
    }

    /** By squaring, exact as long as the result is; infinite soon if it is not. */
    private static double wholePower(double base, double exponent) {
        double result = 1;
        double square = base;
        double rest = exponent;
        while (rest > 0) {
            double half = Math.floor(rest / 2);
            if (rest != half * 2) {
                result *= square;
            }
            rest = half;
            if (rest > 0) {
                square *= square;
            }
        }
        return result;
    }

    private Datum texts(Instruction step, Datum left, Datum right) {
        if (step.text().equals("+") && left instanceof Text first && right instanceof Text second) {
            return text(first.text() + second.text(), step.span());
        }
        Datum times = left instanceof Text ? right : left;
        if (step.text().equals("*") && times instanceof Num count && count.whole()) {
            String part = ((Text) (left instanceof Text ? left : right)).text();
            double length = part.length() * count.value();
            if (length > textLength) {
                throw tooLong(step.span());
            }
            return text(length <= 0 ? "" : part.repeat(Rounding.truncated(count.value())), step.span());
        }
        String both = left.description() + " and " + right.description();
        throw RunError.leftOut(
                step.at(),
                "'" + step.text() + "' cannot take " + both + ": "
                        + (step.text().equals("+")
                                ? "write f'…{x}' to put a number into a text."
                                : "write a number without quotes."));
    }

    /** A text, if it is not too long. */
    Text text(String text, Span span) {
        requireLength(text.length(), span);
        budget.spend(text.length() / CHARACTERS_PER_STEP, span);
        return new Text(text);
    }

    /** Refuses texts that are too long. */
    void requireLength(int length, Span span) {
        if (length > textLength) {
            throw tooLong(span);
        }
    }

    private RunError tooLong(Span span) {
        return RunError.limited(span, "This text is longer than " + textLength + " characters: make it shorter.");
    }

    Truth compare(Instruction step, Operand left, Operand right) {
        String operator = step.text();
        boolean equality = operator.equals("==") || operator.equals("!=");
        if (equality && !(isNumeric(left.datum()) && isNumeric(right.datum()))) {
            return new Truth(same(left.datum(), right.datum(), step) == operator.equals("=="));
        }
        double a = comparable(left, operator);
        double b = comparable(right, operator);
        return new Truth(
                switch (operator) {
                    case "<" -> a < b;
                    case ">" -> a > b;
                    case "<=" -> a <= b;
                    case ">=" -> a >= b;
                    case "==" -> a == b;
                    default -> a != b;
                });
    }

    private static boolean same(Datum left, Datum right, Instruction step) {
        if (left instanceof Text a && right instanceof Text b) {
            return a.text().equals(b.text());
        }
        if (left instanceof Sequence || right instanceof Sequence) {
            throw RunError.wrong(step.at(), "Lists cannot be compared: compare their elements, x[0] == y[0].");
        }
        return left instanceof Datum.Nothing && right instanceof Datum.Nothing;
    }

    private static boolean isNumeric(Datum datum) {
        return datum instanceof Num || datum instanceof Node || datum instanceof Truth;
    }

    private static double comparable(Operand operand, String name) {
        return operand.datum() instanceof Node node
                ? node.value.data()
                : number(operand, name).value();
    }

    /** The value itself, or a constant made of a plain number. */
    private Node node(Operand operand, String name) {
        return operand.datum() instanceof Node node ? node : recorder.constant(number(operand, name), operand.span());
    }

    /** A plain number, or an error that says what {@code name} was given. */
    static Num number(Operand operand, String name) {
        Datum datum = operand.datum();
        if (datum instanceof Num number) {
            return number;
        }
        if (datum instanceof Truth truth) {
            return new Num(truth.value() ? 1 : 0, true);
        }
        if (datum instanceof Node node) {
            if (node.bare) {
                return node.number();
            }
            throw RunError.wrong(
                    operand.span(), "'" + name + "' wants a plain number here, not a Value: write .data behind it.");
        }
        String advice = switch (datum.description()) {
            case "a text" -> ": write the number without quotes.";
            case "a list", "a tuple" -> ": round brackets group, and x[0] is an element of a list.";
            case "None" -> ": a call such as print(…) or backward() gives no value.";
            default ->
                datum instanceof Datum.Callable || datum instanceof Datum.Method
                        ? ": call it, with brackets and its argument."
                        : ": write a number or a name.";
        };
        throw RunError.misused(
                datum,
                operand.span(),
                "'" + name + "' works on numbers and Values, not on " + datum.description() + advice);
    }
}
