package micrograd.graph;

/**
 * An expression in a programming language.
 *
 * @param text how it is written
 * @param binding how tightly its outermost operator binds
 * @param number whether it is a plain number there, rather than a value with a gradient
 */
record WrittenExpression(String text, Binding binding, boolean number) {
    /** From loosest to tightest, as in Python. */
    enum Binding {
        SUM,
        PRODUCT,
        SIGN,
        POWER,
        ATOM
    }

    static WrittenExpression of(String text, Binding binding) {
        return new WrittenExpression(text, binding, false);
    }

    static WrittenExpression atom(String text) {
        return new WrittenExpression(text, Binding.ATOM, false);
    }

    /** A literal, with its sign. */
    static WrittenExpression number(String text) {
        return new WrittenExpression(text, text.startsWith("-") ? Binding.SIGN : Binding.ATOM, true);
    }

    /** Its text, in parentheses if it binds more loosely than that. */
    String atLeast(Binding wanted) {
        return binding.compareTo(wanted) < 0 ? "(" + text + ")" : text;
    }
}
