package micrograd.lang.run.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The order in which CPython walks a set whose elements have a known {@link Hash}: that of its table, which this builds.
 *
 * <p>It does not know which elements are equal: only what is not yet in the set is added, only what is in it removed. What
 * CPython does, in these terms:
 * <ul>
 *   <li>a display of variables, {@code set(iterable)}, {@code update(iterable)}, a comprehension: {@link #add} one by one;
 *   <li>{@code set(other)}, {@code copy}, and a display of three or more constants: {@link #copyFrom} into a new one; of constants, the other is made by adding them
 *       one by one, and once more in the order that they then have;
 *   <li>{@code a |= b} with a set: {@link #reserve} for b's size, then add what is missing in b's order; {@code a | b} does so to a copy of a;
 *   <li>{@code a & b}: a new one, to which is added what of the smaller (b, if they are of one size) is in the other, in its order;
 *   <li>{@code a - b}: a new one with what of a is not in b, in a's order; but a copy from which b's are removed where b is smaller than a quarter of a;
 *   <li>{@code a ^ b}: a copy of b, in which each of a's, in its order, is removed if it is there, else added.
 * </ul>
 *
 * <p>Source: CPython 3.11, Objects/setobject.c.
 *
 * @param <K> the elements, told apart by identity
 */
public final class SetOrder<K> {
    private static final int LEAST = 8;
    private static final int LINEAR_PROBES = 9;
    private static final int PERTURB_SHIFT = 5;
    private static final int LARGE = 50_000;
    private static final Object REMOVED = new Object();

    private Object[] keys = new Object[LEAST];
    private int[] high = new int[LEAST];
    private int[] low = new int[LEAST];
    private int filled;
    private int size;
    private int finger;

    /** An empty one. */
    public SetOrder() {}

    /** Puts in an element that is not yet there. */
    public void add(K key, Hash hash) {
        add(key, hash.high(), hash.low());
    }

    private void add(Object key, int hashHigh, int hashLow) {
        size++;
        if (insert(key, hashHigh, hashLow)) {
            return;
        }
        filled++;
        if (filled * 5.0 >= (keys.length - 1) * 3.0) {
            resize(size > LARGE ? size * 2 : size * 4);
        }
    }

    /** Into the place of the removed element that comes last on its path, if there is one (which is told), else into the path's first free place. */
    private boolean insert(Object key, int hashHigh, int hashLow) {
        int mask = keys.length - 1;
        int perturbHigh = hashHigh;
        int perturbLow = hashLow;
        int i = hashLow & mask;
        int removed = -1;
        while (true) {
            int last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
            for (int at = i; at <= last; at++) {
                removed = keys[at] == REMOVED ? at : removed;
                if (keys[at] == null) {
                    int place = removed < 0 ? at : removed;
                    keys[place] = key;
                    high[place] = hashHigh;
                    low[place] = hashLow;
                    return removed >= 0;
                }
            }
            perturbLow = perturbLow >>> PERTURB_SHIFT | perturbHigh << 32 - PERTURB_SHIFT;
            perturbHigh >>>= PERTURB_SHIFT;
            i = i * 5 + 1 + perturbLow & mask;
        }
    }

    private void resize(int least) {
        int length = LEAST;
        while (length <= least) {
            length *= 2;
        }
        Object[] oldKeys = keys;
        int[] oldHigh = high;
        int[] oldLow = low;
        keys = new Object[length];
        high = new int[length];
        low = new int[length];
        filled = size;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null && oldKeys[i] != REMOVED) {
                insert(oldKeys[i], oldHigh[i], oldLow[i]);
            }
        }
    }

    /** Makes place for as many more as another set has, as before taking them all in. */
    public void reserve(int more) {
        if (more > 0 && ((double) filled + more) * 5 >= (keys.length - 1) * 3.0) {
            resize((size + more) * 2);
        }
    }

    /** Takes in all that another one has; this one is new. */
    public void copyFrom(SetOrder<K> other) {
        reserve(other.size);
        filled = other.size;
        size = other.size;
        if (keys.length == other.keys.length && other.filled == other.size) {
            keys = other.keys.clone();
            high = other.high.clone();
            low = other.low.clone();
            return;
        }
        for (int i = 0; i < other.keys.length; i++) {
            if (other.keys[i] != null && other.keys[i] != REMOVED) {
                insert(other.keys[i], other.high[i], other.low[i]);
            }
        }
    }

    /** Takes out an element that is there. */
    public void remove(K key, Hash hash) {
        int mask = keys.length - 1;
        int perturbHigh = hash.high();
        int perturbLow = hash.low();
        int i = hash.low() & mask;
        while (true) {
            int last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
            for (int at = i; at <= last; at++) {
                if (keys[at] == key) {
                    removeAt(at);
                    return;
                }
                if (keys[at] == null) {
                    throw new IllegalArgumentException("no such element");
                }
            }
            perturbLow = perturbLow >>> PERTURB_SHIFT | perturbHigh << 32 - PERTURB_SHIFT;
            perturbHigh >>>= PERTURB_SHIFT;
            i = i * 5 + 1 + perturbLow & mask;
        }
    }

    private void removeAt(int place) {
        keys[place] = REMOVED;
        size--;
    }

    /** What {@code pop()} takes out next; the set is not empty. */
    public K pop() {
        int at = finger & keys.length - 1;
        while (keys[at] == null || keys[at] == REMOVED) {
            at = at + 1 & keys.length - 1;
        }
        K popped = key(at);
        removeAt(at);
        finger = at + 1;
        return popped;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The elements in order. */
    public List<K> order() {
        List<K> order = new ArrayList<>(size);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != null && keys[i] != REMOVED) {
                order.add(key(i));
            }
        }
        return order;
    }

    // Only elements are ever put in, besides the mark of a removed one.
    @SuppressWarnings("unchecked")
    private K key(int place) {
        return (K) keys[place];
    }
}
