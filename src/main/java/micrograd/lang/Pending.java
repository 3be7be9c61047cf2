package micrograd.lang;

import java.util.ArrayList;
import java.util.List;

/** An operator that waits for its right operand, or a bracket that waits for its end. */
final class Pending {
    enum Kind {
        OPERATOR,
        UNARY,
        GROUP,
        LIST,
        CALL,
        INDEX,
        STRING,
        FIELD
    }

    final Kind kind;
    /** The operator, in ASCII. */
    final String operator;
    /** Higher binds tighter; 0 for brackets. */
    final int precedence;

    final Token token;
    /** Where {@link #token} stands among the tokens. */
    final int place;
    /** Operands read, in a bracket. */
    int count;

    boolean comma;
    /** Whether the argument being read has a keyword. */
    boolean named;

    String conversion = "";
    String format = "";
    String lead = "";
    final List<String> keywords;

    Pending(Kind kind, String operator, int precedence, Token token, int place) {
        this.kind = kind;
        keywords = kind == Kind.CALL ? new ArrayList<>(0) : List.of();
        this.operator = operator;
        this.precedence = precedence;
        this.token = token;
        this.place = place;
    }

    boolean isBracket() {
        return kind != Kind.OPERATOR && kind != Kind.UNARY;
    }

    /** Whether it was opened by a bracket of the source rather than by quotes. */
    boolean isClosedByBracket() {
        return isBracket() && kind != Kind.STRING && kind != Kind.FIELD;
    }

    /** Whether a bracket may be closed where an operand could stand. */
    boolean isComplete() {
        return kind != Kind.INDEX && (comma || count == 0) && !named;
    }

    /** What closes a bracket. */
    String closing() {
        return switch (kind) {
            case GROUP, CALL -> ")";
            case LIST, INDEX -> "]";
            default -> "}";
        };
    }
}
