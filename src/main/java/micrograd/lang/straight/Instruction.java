package micrograd.lang.straight;

import java.util.List;
import micrograd.lang.report.Span;

/**
 * One step of an expression. Steps stand in the order in which they run: each takes its operands from a stack, where those
 * before it left them, and leaves its result there.
 *
 * @param kind what it does
 * @param text the operator, name or text; the format of a FIELD
 * @param number the number of a NUMBER
 * @param count how many operands it takes from the stack, where the kind leaves that open; 1 for a whole NUMBER, 2 for a FIELD whose format has fields
 * @param names the keywords of a CALL's last arguments; the conversion of a FIELD
 * @param span the whole expression it computes
 * @param at the operator, name or literal itself
 */
public record Instruction(Kind kind, String text, double number, int count, List<String> names, Span span, Span at) {
    public enum Kind {
        NUMBER,
        TEXT,
        CONSTANT,
        NAME,
        UNARY,
        BINARY,
        COMPARE,
        ATTRIBUTE,
        CALL,
        INDEX,
        LIST,
        TUPLE,
        FIELD,
        JOIN
    }

    static Instruction number(double number, boolean whole, Span span) {
        return new Instruction(Kind.NUMBER, "", number, whole ? 1 : 0, List.of(), span, span);
    }

    static Instruction of(Kind kind, String text, Span span, Span at) {
        return new Instruction(kind, text, 0, 0, List.of(), span, at);
    }

    static Instruction of(Kind kind, int count, List<String> names, Span span, Span at) {
        return new Instruction(kind, "", 0, count, names, span, at);
    }
}
