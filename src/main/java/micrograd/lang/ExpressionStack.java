package micrograd.lang;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import micrograd.lang.Instruction.Kind;

/**
 * An expression that is being parsed: the instructions written so far, the places in the source of the operands that they
 * leave, and the operators and brackets that are still open.
 */
final class ExpressionStack {
    private final List<Instruction> steps = new ArrayList<>();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Deque<Pending> brackets = new ArrayDeque<>();
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int operands;

    void clear() {
        steps.clear();
        pending.clear();
        brackets.clear();
        operands = 0;
    }

    /** All of it, once nothing is open any more. */
    Expression expression() {
        return new Expression(List.copyOf(steps), new Span(starts[0], ends[0]));
    }

    /** How many brackets are open. */
    int depth() {
        return brackets.size();
    }

    /** The innermost open bracket; there has to be one. */
    Pending bracket() {
        return brackets.getFirst();
    }

    /** Whether the innermost open bracket is of this kind. */
    boolean isIn(Pending.Kind kind) {
        return !brackets.isEmpty() && brackets.peek().kind == kind;
    }

    /** Whether no operator waits since the innermost bracket was opened. */
    boolean isBehindBracket() {
        return !brackets.isEmpty() && brackets.peek() == pending.peek();
    }

    /** Whether the last operand is what an instruction of this kind left, without brackets around it. */
    boolean endsWith(Kind kind) {
        Instruction last = steps.get(steps.size() - 1);
        return last.kind() == kind && last.span().end() == ends[operands - 1];
    }

    /** The place of the last operand. */
    Span top() {
        return new Span(starts[operands - 1], ends[operands - 1]);
    }

    /** Writes an instruction that takes no operands. */
    void leaf(Instruction instruction) {
        steps.add(instruction);
        push(instruction.span().start(), instruction.span().end());
    }

    /** An operator that waits for its right operand. */
    void await(Pending operator) {
        pending.push(operator);
    }

    void open(Pending bracket) {
        pending.push(bracket);
        brackets.push(bracket);
    }

    /** Writes down the operators that bind at least as tightly as {@code precedence}, down to the innermost bracket. */
    void reduce(int precedence) {
        while (!pending.isEmpty() && !pending.peek().isBracket() && pending.peek().precedence >= precedence) {
            Pending operator = pending.pop();
            if (operator.kind == Pending.Kind.UNARY) {
                starts[operands - 1] = operator.token.start();
                steps.add(Instruction.of(Kind.UNARY, operator.operator, top(), operator.token.span()));
            } else {
                operands--;
                extend(ends[operands]);
                Kind kind = operator.precedence == Operators.COMPARE ? Kind.COMPARE : Kind.BINARY;
                steps.add(Instruction.of(kind, operator.operator, top(), operator.token.span()));
            }
        }
    }

    /** The last operand's attribute. */
    void attribute(String name, Span at) {
        extend(at.end());
        steps.add(Instruction.of(Kind.ATTRIBUTE, name, top(), at));
    }

    /** The last operand to a constant power. */
    void raise(double exponent, Span at) {
        steps.add(Instruction.number(exponent, true, at));
        extend(at.end());
        steps.add(Instruction.of(Kind.BINARY, "**", top(), at));
    }

    /** Ends the innermost bracket, whose last token is at {@code end}. */
    void close(Span end) {
        pending.pop();
        Pending bracket = brackets.pop();
        Span at = bracket.token.span();
        switch (bracket.kind) {
            case GROUP -> {
                if (bracket.comma) {
                    collect(Kind.TUPLE, bracket, end);
                } else {
                    starts[operands - 1] = at.start();
                    extend(end.end());
                }
            }
            case LIST -> collect(Kind.LIST, bracket, end);
            case STRING -> collect(Kind.JOIN, bracket, end);
            case INDEX -> {
                operands--;
                extend(end.end());
                steps.add(Instruction.of(Kind.INDEX, "", top(), at.to(end)));
            }
            case FIELD -> {
                operands--;
                push(at.start(), end.end());
                List<String> details = List.of(bracket.conversion, bracket.lead);
                steps.add(new Instruction(Kind.FIELD, bracket.format, 0, 1, details, top(), end));
            }
            default -> {
                operands -= bracket.count;
                Span callee = top();
                extend(end.end());
                steps.add(Instruction.of(Kind.CALL, bracket.count, List.copyOf(bracket.keywords), top(), callee));
            }
        }
    }

    private void collect(Kind kind, Pending bracket, Span end) {
        operands -= bracket.count;
        push(bracket.token.start(), end.end());
        steps.add(Instruction.of(kind, bracket.count, List.of(), top(), bracket.token.span()));
    }

    private void push(int start, int end) {
        if (operands == starts.length) {
            starts = Arrays.copyOf(starts, operands * 2);
            ends = Arrays.copyOf(ends, operands * 2);
        }
        starts[operands] = start;
        ends[operands++] = end;
    }

    private void extend(int end) {
        ends[operands - 1] = end;
    }
}
