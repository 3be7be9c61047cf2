package micrograd.lang;

/** The operators between two operands and how tightly they bind. */
final class Operators {
    static final int COMPARE = 1;
    static final int SUM = 2;
    static final int TERM = 3;
    static final int UNARY = 4;
    static final int POWER = 5;
    static final int JOIN = 6;

    private Operators() {}

    /** The ASCII form of an operator as written in books: − × · ÷ ^; others are themselves. */
    static String plain(String operator) {
        if (operator.charAt(0) < 128 && operator.charAt(0) != '^') {
            return operator;
        }
        return switch (operator) {
            case "−", "–", "—" -> "-";
            case "×", "·", "⋅", "∗" -> "*";
            case "÷", "∕", "⁄" -> "/";
            case "^" -> "**";
            case "−=", "–=", "—=" -> "-=";
            case "×=", "·=", "⋅=", "∗=" -> "*=";
            case "÷=", "∕=", "⁄=" -> "/=";
            case "^=" -> "**=";
            default -> operator;
        };
    }

    /** How tightly a plain operator binds; 0 if there is no such operator here. */
    static int precedence(String operator) {
        return switch (operator) {
            case "<", ">", "<=", ">=", "==", "!=" -> COMPARE;
            case "+", "-" -> SUM;
            case "*", "/" -> TERM;
            case "**" -> POWER;
            default -> 0;
        };
    }
}
