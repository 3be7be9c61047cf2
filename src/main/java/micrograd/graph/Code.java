package micrograd.graph;

/**
 * An expression in a programming language.
 *
 * @param text how it is written
 * @param binding how tightly its outermost operator binds
 * @param number whether it is a plain number there, rather than a value with a gradient
 */
record Code(String text, Binding binding, boolean number) {
    /** From loosest to tightest, as in Python. */
    enum Binding {
        SUM,
        PRODUCT,
        SIGN,
        POWER,
        ATOM
    }

    static Code of(String text, Binding binding) {
        return new Code(text, binding, false);
    }

    static Code atom(String text) {
        return new Code(text, Binding.ATOM, false);
    }

    /** A literal, with its sign. */
    static Code number(String text) {
        return new Code(text, text.startsWith("-") ? Binding.SIGN : Binding.ATOM, true);
    }

    /** Its text, in parentheses if it binds more loosely than that. */
    String atLeast(Binding wanted) {
        return binding.compareTo(wanted) < 0 ? "(" + text + ")" : text;
    }
}
