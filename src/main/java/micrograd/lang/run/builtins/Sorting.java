package micrograd.lang.run.builtins;

import java.util.Arrays;
import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTask;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;

/** Sorts: keys first, each by a call that can be interrupted; then a merge sort that compares by {@code <} alone. */
final class Sorting extends NativeTask {
    private final PyObject[] items;
    private final PyObject key;
    private final boolean reverse;
    private final PyList into;
    private final PyObject[] keys;
    private int place;
    private boolean asked;

    private Sorting(PyObject[] items, PyObject key, boolean reverse, PyList into) {
        this.items = items;
        this.key = key;
        this.reverse = reverse;
        this.into = into;
        keys = key == PyNone.NONE ? items.clone() : new PyObject[items.length];
        place = key == PyNone.NONE ? items.length : 0;
    }

    /** Sorts items into a list: its own, which {@code sort} changes, or null for a new one, the result. */
    static PyObject start(Machine machine, PyObject[] items, Arguments arguments, PyList into) {
        PyObject key = arguments.keyword("key");
        PyObject reverse = arguments.keyword("reverse");
        return machine.start(
                new Sorting(items, key == null ? PyNone.NONE : key, reverse != null && machine.truth(reverse), into));
    }

    @Override
    public PyObject step(Machine machine, PyObject result) {
        PyObject in = result;
        while (place < items.length) {
            if (!asked) {
                asked = true;
                in = machine.call(key, items[place]);
                if (in == Machine.PENDING) {
                    return in;
                }
            }
            asked = false;
            keys[place++] = in;
        }
        PyObject[] sorted = sorted(machine);
        if (into == null) {
            return new PyList(sorted);
        }
        into.items = sorted;
        into.size = sorted.length;
        return PyNone.NONE;
    }

    private PyObject[] sorted(Machine machine) {
        int count = items.length;
        Integer[] order = new Integer[count];
        for (int i = 0; i < count; i++) {
            order[i] = reverse ? count - 1 - i : i;
        }
        Integer[] from = order;
        Integer[] to = new Integer[count];
        for (int width = 1; width < count; width *= 2) {
            for (int start = 0; start < count; start += 2 * width) {
                merge(machine, from, to, start, Math.min(start + width, count), Math.min(start + 2 * width, count));
            }
            Integer[] swapped = from;
            from = to;
            to = swapped;
        }
        PyObject[] sorted = new PyObject[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = items[from[reverse ? count - 1 - i : i]];
        }
        return sorted;
    }

    private void merge(Machine machine, Integer[] from, Integer[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        machine.charge(end - start);
        if (middle >= end || !machine.less(keys[from[middle]], keys[from[middle - 1]])) {
            System.arraycopy(from, start, to, start, end - start);
            return;
        }
        for (int i = start; i < end; i++) {
            boolean takeRight = left >= middle || right < end && machine.less(keys[from[right]], keys[from[left]]);
            to[i] = takeRight ? from[right++] : from[left++];
        }
    }

    /** A copy of the items in order, compared by {@code <}. */
    static PyObject[] sorted(Machine machine, PyObject[] items) {
        return new Sorting(Arrays.copyOf(items, items.length), PyNone.NONE, false, null).sorted(machine);
    }
}
