package micrograd.lang.straight;

import micrograd.limits.Budgets;

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
    public static final Limits DEFAULT = new Limits(
            Budgets.SOURCE_CHARACTERS,
            Budgets.BRACKETS_OPEN,
            Budgets.VALUES_MADE,
            Budgets.STEPS_AT_A_KEY,
            Budgets.TEXT_CHARACTERS,
            Budgets.PRINTED_CHARACTERS);

    /** What may be done at a key; what takes more is a worker's. */
    public static final Limits AT_A_KEY = new Limits(
            Budgets.CHARACTERS_AT_A_KEY,
            Budgets.BRACKETS_OPEN,
            Budgets.VALUES_AT_A_KEY,
            Budgets.STEPS_AT_A_KEY / 10,
            Budgets.TEXT_CHARACTERS,
            Budgets.PRINTED_CHARACTERS);
}
