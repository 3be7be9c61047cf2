package micrograd.app.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import micrograd.engine.Value;

/**
 * Two ways to the slopes of a sum of so many products: a leaf pushed at a time and everything computed again, against one backward pass.
 *
 * @param leaves how many leaves there are
 * @param pushes how many forward passes the first way makes
 * @param pushMillis how long that took
 * @param backwardMillis how long one forward and one backward pass took
 * @param apart by how much the slope that differs most differs
 */
public record Race(int leaves, int pushes, double pushMillis, double backwardMillis, double apart) {
    /** How many leaves can be raced with. */
    public static final List<Integer> SIZES = List.of(10, 100, 1000);

    private static final double H = 1e-6;
    private static final int LAPS = 5;

    /** Runs both ways; {@code clock} tells milliseconds. */
    public static Race of(int leaves, DoubleSupplier clock) {
        double[] at = new double[leaves];
        for (int i = 0; i < leaves; i++) {
            at[i] = (i % 7 - 3) * 0.25;
        }
        double begun = clock.getAsDouble();
        double[] pushed = new double[leaves];
        double before = result(at, new ArrayList<>()).data();
        for (int i = 0; i < leaves; i++) {
            double kept = at[i];
            at[i] = kept + H;
            pushed[i] = (result(at, new ArrayList<>()).data() - before) / H;
            at[i] = kept;
        }
        double turned = clock.getAsDouble();
        List<Value> values = new ArrayList<>();
        for (int lap = 0; lap < LAPS; lap++) {
            values.clear();
            result(at, values).backward();
        }
        double ended = clock.getAsDouble();
        double apart = 0;
        for (int i = 0; i < leaves; i++) {
            apart = Math.max(apart, Math.abs(values.get(i).grad() - pushed[i]));
        }
        return new Race(leaves, leaves + 1, turned - begun, (ended - turned) / LAPS, apart);
    }

    /** The leaves, each times a number and squared, added up. */
    private static Value result(double[] at, List<Value> leaves) {
        Value sum = Value.constant(0);
        for (int i = 0; i < at.length; i++) {
            Value leaf = new Value(at[i]);
            leaves.add(leaf);
            sum = sum.add(leaf.mul(leaf).mul(0.5 + i % 3));
        }
        return sum;
    }
}
