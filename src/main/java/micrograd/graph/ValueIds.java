package micrograd.graph;

import java.util.List;
import micrograd.engine.Value;

/** The places of values in a list: a table by identity, as there may be hundreds of thousands. */
public final class ValueIds {
    private final List<Value> values;
    private final int[] slots;
    private final int mask;

    /** The places in a list in which no value comes twice. */
    public ValueIds(List<Value> values) {
        this.values = values;
        int size = 16;
        while (size < 2 * values.size()) {
            size *= 2;
        }
        slots = new int[size];
        mask = size - 1;
        for (int id = 0; id < values.size(); id++) {
            slots[slot(values.get(id))] = id + 1;
        }
    }

    /** A value's place, -1 if it is not in the list. */
    public int of(Value value) {
        return slots[slot(value)] - 1;
    }

    /** Where a value is in the table, or would be. */
    private int slot(Value value) {
        int slot = System.identityHashCode(value) * 0x9E3779B1 >>> 7 & mask;
        while (slots[slot] > 0 && values.get(slots[slot] - 1) != value) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
