package micrograd.museum;

/**
 * A program on which a fault shows, and where to look.
 *
 * @param program in the language of the editor
 * @param name the value to look at
 * @param quantity its data or its gradient
 * @param passes how many backward passes it takes
 * @param wrong the number under the fault
 * @param right the number that the sound engine gives
 */
public record Exhibit(String program, String name, Quantity quantity, int passes, double wrong, double right) {
    /** What of a value is wrong. */
    public enum Quantity {
        /** The number itself. */
        DATA,
        /** The gradient. */
        GRAD
    }

    static Exhibit data(String program, String name, double wrong, double right) {
        return new Exhibit(program, name, Quantity.DATA, 1, wrong, right);
    }

    static Exhibit grad(String program, String name, double wrong, double right) {
        return new Exhibit(program, name, Quantity.GRAD, 1, wrong, right);
    }
}
