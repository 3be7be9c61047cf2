package micrograd.lang.run;

import java.util.Arrays;
import java.util.Set;

/**
 * Where an object of a learner's own class was made, and what its gradient was given since it was last zero: which place of the program added how much.
 *
 * <p>A machine keeps them for objects with an attribute called as gradients are, where {@link micrograd.lang.run.loop.Interpreter#keepWrites} asked for it.
 */
public final class Writes {
    /** What learners call a gradient. */
    public static final Set<String> GRADIENTS =
            Set.of("grad", "gradient", "deriv", "derivative", "_grad", "g", "adjoint", "adj", "dv", "d_out");

    private static final int MOST = 64;

    /** The how manyeth such object it is. */
    public final int born;
    /** Where the expression that made it starts, outside of the methods of its class; -1 where it is not known. */
    public final int start;
    /** Where that ends. */
    public final int end;
    /** The method of its class that made it, or an empty text. */
    public final String method;

    private int count;
    private int[] starts = {};
    private int[] ends = {};
    private double[] amounts = {};

    /** Of an object that was just made. */
    public Writes(int born, int start, int end, String method) {
        this.born = born;
        this.start = start;
        this.end = end;
        this.method = method;
    }

    /** A place of the program changed the gradient; to zero it is to begin anew. */
    public void write(double before, double after, int from, int to) {
        if (after == 0) {
            count = 0;
            return;
        }
        if (count < MOST) {
            if (count == amounts.length) {
                int room = Math.max(2, 2 * count);
                starts = Arrays.copyOf(starts, room);
                ends = Arrays.copyOf(ends, room);
                amounts = Arrays.copyOf(amounts, room);
            }
            starts[count] = from;
            ends[count] = to;
            amounts[count] = after - before;
        }
        count++;
    }

    /** How often it was written, those of which no more is known included. */
    public int count() {
        return count;
    }

    /** How many writes are known. */
    public int known() {
        return Math.min(count, MOST);
    }

    /** Where write {@code index} stands. */
    public int start(int index) {
        return starts[index];
    }

    /** By how much the gradient changed. */
    public double amount(int index) {
        return amounts[index];
    }
}
