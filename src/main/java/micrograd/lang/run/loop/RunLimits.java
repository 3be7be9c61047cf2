package micrograd.lang.run.loop;

import micrograd.limits.Budgets;

/**
 * How much a run may use.
 *
 * @param alive objects and places in them reached at a time
 * @param instructions run altogether, or 0 for no limit
 * @param nested instructions that calls from within built-in functions may take in one slice of the run
 * @param printed UTF-16 units printed
 * @param values {@code Value}s reached at a time
 */
public record RunLimits(int alive, double instructions, double nested, int printed, int values) {
    /** In the page, at each keystroke. */
    public static final RunLimits PAGE = new RunLimits(
            Budgets.OBJECTS_ALIVE,
            Budgets.STEPS_AT_A_KEY,
            Budgets.STEPS_AT_A_KEY,
            Budgets.PRINTED_CHARACTERS,
            Budgets.VALUES_MADE);
    /** In the page at each keystroke, where a worker takes over what is larger. */
    public static final RunLimits AT_A_KEY = new RunLimits(
            Budgets.OBJECTS_ALIVE,
            Budgets.STEPS_AT_A_KEY,
            Budgets.STEPS_AT_A_KEY,
            Budgets.PRINTED_CHARACTERS,
            Budgets.VALUES_AT_A_KEY);
    /** In a worker, with Stop. */
    public static final RunLimits WORKER = new RunLimits(
            Budgets.OBJECTS_ALIVE_IN_A_WORKER,
            0,
            Budgets.STEPS_OF_ONE_CALL,
            Budgets.PRINTED_IN_A_WORKER,
            Budgets.VALUES_MADE_IN_A_WORKER);
}
