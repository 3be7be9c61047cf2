package micrograd.lang.run.loop;

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
    public static final RunLimits PAGE = new RunLimits(500_000, 10_000_000, 10_000_000, 1_000_000, 500_000);
    /** In a worker, with Stop. */
    public static final RunLimits WORKER = new RunLimits(2_000_000, 0, 50_000_000, 10_000_000, 2_000_000);
}
