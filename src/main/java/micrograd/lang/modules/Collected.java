package micrograd.lang.modules;

import java.util.Arrays;
import micrograd.lang.run.Machine;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyTuple;

/** The elements of iterables, as arrays of just their length. */
final class Collected {
    private Collected() {}

    /** The elements; those of a generator are drawn in a nested loop. Not to be changed. */
    static PyObject[] of(Machine machine, PyObject iterable) {
        if (iterable instanceof PyTuple tuple) {
            return tuple.items;
        }
        if (iterable instanceof PyList list) {
            return list.items.length == list.size ? list.items : Arrays.copyOf(list.items, list.size);
        }
        return machine.gather(iterable);
    }
}
