package micrograd.lang.modules;

import java.util.Arrays;
import micrograd.lang.run.Census;
import micrograd.lang.run.Machine;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyType;

/** A {@code collections.deque}: elements in a ring, with or without a greatest length. */
final class PyDeque extends PyInstance {
    private PyObject[] ring = new PyObject[8];
    private int first;
    private int size;
    private int changes;

    /** How many there may be; -1 for any number. */
    int most = -1;

    PyDeque(PyType type) {
        super(type);
    }

    int size() {
        return size;
    }

    /** Counts up at each change. */
    int changes() {
        return changes;
    }

    PyObject get(int place) {
        return ring[first + place & ring.length - 1];
    }

    void set(int place, PyObject item) {
        ring[first + place & ring.length - 1] = item;
    }

    void append(Machine machine, PyObject item) {
        if (most == 0) {
            return;
        }
        if (size == most) {
            popLeft();
        }
        grow(machine);
        ring[first + size & ring.length - 1] = item;
        size++;
        changes++;
    }

    void appendLeft(Machine machine, PyObject item) {
        if (most == 0) {
            return;
        }
        if (size == most) {
            pop();
        }
        grow(machine);
        first = first - 1 & ring.length - 1;
        ring[first] = item;
        size++;
        changes++;
    }

    private void grow(Machine machine) {
        if (size == ring.length) {
            machine.room(size);
            PyObject[] wider = new PyObject[2 * size];
            for (int i = 0; i < size; i++) {
                wider[i] = get(i);
            }
            ring = wider;
            first = 0;
        }
    }

    PyObject pop() {
        size--;
        changes++;
        int at = first + size & ring.length - 1;
        PyObject item = ring[at];
        ring[at] = null;
        return item;
    }

    PyObject popLeft() {
        PyObject item = ring[first];
        ring[first] = null;
        first = first + 1 & ring.length - 1;
        size--;
        changes++;
        return item;
    }

    void clear() {
        Arrays.fill(ring, null);
        first = 0;
        size = 0;
        changes++;
    }

    PyObject[] toArray() {
        PyObject[] all = new PyObject[size];
        for (int i = 0; i < size; i++) {
            all[i] = get(i);
        }
        return all;
    }

    void fill(PyObject[] items) {
        ring = Arrays.copyOf(items, Math.max(8, Integer.highestOneBit(Math.max(1, items.length - 1)) * 2));
        first = 0;
        size = items.length;
        changes++;
    }

    @Override
    protected void reach(Census census) {
        super.reach(census);
        census.visit(ring, ring.length);
    }
}
