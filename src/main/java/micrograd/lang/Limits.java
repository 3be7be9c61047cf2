package micrograd.lang;

/**
 * How much a program may ask for before it is answered with an error instead of a wait.
 *
 * @param sourceLength UTF-16 units of source
 * @param nesting brackets open at a time
 * @param values values made, constants included
 * @param steps instructions run and values visited by backward passes
 * @param textLength UTF-16 units of one text
 * @param printed UTF-16 units printed altogether
 */
public record Limits(int sourceLength, int nesting, int values, int steps, int textLength, int printed) {
    /** Enough for anything a person writes, and over within about a second. */
    public static final Limits DEFAULT = new Limits(2_000_000, 500_000, 500_000, 10_000_000, 100_000, 1_000_000);
}
