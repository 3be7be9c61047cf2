package micrograd.lang.run;

import java.util.ArrayDeque;
import java.util.IdentityHashMap;

/** Counts the objects that a program still reaches. */
public final class Census {
    private final ArrayDeque<PyObject> open = new ArrayDeque<>();
    private final IdentityHashMap<PyObject, Boolean> seen = new IdentityHashMap<>();
    private final int generation;
    private int count;

    /** A count that marks instances and cells, of which there are many, with a number of its own. */
    public Census(int generation) {
        this.generation = generation;
    }

    /** Counts an object, if it was not counted before; null is nothing. */
    public void visit(PyObject object) {
        if (object == null
                || object instanceof PyInt
                || object instanceof PyBool
                || object instanceof PyNone
                || object instanceof PyNative) {
            return;
        }
        if (object instanceof PyFloat || object instanceof PyStr || object instanceof PyLong) {
            count++;
            return;
        }
        if (object instanceof PyInstance instance) {
            if (instance.mark == generation) {
                return;
            }
            instance.mark = generation;
        } else if (object instanceof PyCell cell) {
            if (cell.mark == generation) {
                return;
            }
            cell.mark = generation;
        } else if (seen.put(object, Boolean.TRUE) != null) {
            return;
        }
        count++;
        open.add(object);
    }

    /** Counts places, and what stands in the first so many. */
    public void visit(PyObject[] objects, int length) {
        count += length;
        for (int i = 0; i < length; i++) {
            visit(objects[i]);
        }
    }

    /** How many there are, with all that they reach. */
    public int count() {
        while (!open.isEmpty()) {
            open.pop().reach(this);
        }
        return count;
    }
}
