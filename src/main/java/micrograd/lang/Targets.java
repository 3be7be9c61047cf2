package micrograd.lang;

import java.util.ArrayList;
import java.util.List;
import micrograd.lang.Instruction.Kind;

/** Makes targets of the expressions that turn out to stand left of an equals sign, at the cursor. */
final class Targets {
    private Targets() {}

    /** The targets that a list of expressions stands for. */
    static List<Target> of(List<Expression> expressions, Cursor cursor) {
        List<Target> targets = new ArrayList<>();
        for (Expression expression : expressions) {
            targets.add(of(expression, cursor));
        }
        return targets;
    }

    /** target = NAME | primary "." NAME. */
    static Target of(Expression expression, Cursor cursor) {
        Instruction last = expression.last();
        if (last.kind() == Kind.NAME && last.span().equals(expression.span())) {
            return new Target.Name(last.text(), last.span());
        }
        if (last.kind() == Kind.ATTRIBUTE && last.span().equals(expression.span())) {
            List<Instruction> object =
                    expression.steps().subList(0, expression.steps().size() - 1);
            return new Target.Attribute(
                    new Expression(
                            object,
                            new Span(expression.span().start(), last.at().start())),
                    last.text(),
                    last.at(),
                    last.span());
        }
        String message = switch (last.kind()) {
            case NUMBER, TEXT ->
                "The name stands left of '=': write " + nameBehind(cursor) + " = "
                        + Mistakes.shown(cursor, cursor.peek(-1)) + ".";
            case CONSTANT -> "'" + last.text() + "' cannot be assigned to: choose another name.";
            case CALL ->
                "A call cannot be assigned to: write a name alone left of '=', " + nameBefore(expression) + " = ….";
            case COMPARE -> "A comparison cannot be assigned to: write a single = with a name on its left.";
            case INDEX -> "An element of a list cannot be assigned to: write the whole list anew.";
            case LIST, TUPLE -> "Write the names without brackets: a, b = 1, 2.";
            default -> "Only a name can stand left of '=': write a = …, or == to compare.";
        };
        throw SyntaxError.at(expression.span(), cursor, message);
    }

    private static String nameBefore(Expression expression) {
        Instruction first = expression.steps().get(0);
        return first.kind() == Kind.NAME && Functions.find(first.text()).isEmpty() ? first.text() : "a";
    }

    private static String nameBehind(Cursor cursor) {
        Token next = cursor.peek(1);
        return next.kind() == TokenKind.NAME ? Mistakes.shown(cursor, next) : "a";
    }
}
