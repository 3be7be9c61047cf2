package micrograd.lang.straight;

import java.util.ArrayList;
import java.util.List;
import micrograd.engine.Value;
import micrograd.limits.Budgets;

/**
 * The backward passes that a program asked for by {@code backward()}, and what everything stood at when each began: so they can be walked one after the
 * other, with what the program set between them. Of many passes over many values only the last ones are kept, and of very many none.
 */
public final class Passes {
    /** So many numbers are kept in all. */
    private static final int MOST = Budgets.GRADIENTS_OF_PASSES_KEPT;

    /** So many numbers are looked at in all. */
    private static final int MOST_SEEN = Budgets.GRADIENTS_OF_PASSES_SEEN;

    private final List<Start> starts = new ArrayList<>();
    private int kept;
    private int seen;
    private int asked;
    private boolean own;

    /**
     * What stood where when a pass began.
     *
     * @param root what {@code backward()} was called on
     * @param values the values made until then
     * @param data the data of each
     * @param grads the gradient of each
     */
    public record Start(Value root, List<Value> values, double[] data, double[] grads) {}

    /** Whether there is a point in telling of more. */
    public boolean isOpen() {
        return seen < MOST_SEEN;
    }

    /** Notes that the program has seen to its gradients itself, by passes or by setting them. */
    public void setOwn(boolean set) {
        own = set;
    }

    /** Whether the program has seen to its gradients itself, by passes or by setting them. */
    public boolean own() {
        return own;
    }

    /** Notes that a pass begins. */
    public void begin(Value root, List<Value> values) {
        asked++;
        seen += values.size();
        if (!isOpen()) {
            starts.clear();
            return;
        }
        kept += values.size();
        while (kept > MOST && !starts.isEmpty()) {
            kept -= starts.remove(0).values().size();
        }
        double[] data = new double[values.size()];
        double[] grads = new double[values.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = values.get(i).data();
            grads[i] = values.get(i).grad();
        }
        starts.add(new Start(root, List.copyOf(values), data, grads));
    }

    /** The passes that are kept, in their order. */
    public List<Start> starts() {
        return List.copyOf(starts);
    }

    /** How many passes came before those that are kept. */
    public int earlier() {
        return asked - starts.size();
    }
}
