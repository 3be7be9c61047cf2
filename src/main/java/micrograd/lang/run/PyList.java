package micrograd.lang.run;

import java.util.Arrays;

/** A list. */
public final class PyList extends PyInstance {
    private static final PyObject[] NONE = {};

    /** Its elements, {@link #size} of them, and room. */
    public PyObject[] items;
    /** How many there are. */
    public int size;

    /** An empty list. */
    public PyList() {
        super(Types.LIST);
        items = NONE;
    }

    /** Holds these elements, in this very array. */
    public PyList(PyObject... items) {
        super(Types.LIST);
        this.items = items;
        size = items.length;
    }

    /** An empty one of a class derived from it. */
    public PyList(PyType type) {
        super(type);
        items = NONE;
    }

    /** Adds one at the end. */
    public void add(PyObject item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size < 4 ? 4 : size + (size >> 1) + 1);
        }
        items[size++] = item;
    }

    /** Adds several at the end. */
    public void addAll(PyObject[] more, int count) {
        if (size + count > items.length) {
            items = Arrays.copyOf(items, Math.max(size + count, size + (size >> 1)));
        }
        System.arraycopy(more, 0, items, size, count);
        size += count;
    }

    /** Puts one in at a place. */
    public void insert(int place, PyObject item) {
        add(item);
        System.arraycopy(items, place, items, place + 1, size - 1 - place);
        items[place] = item;
    }

    /** Takes one out. */
    public PyObject remove(int place) {
        PyObject item = items[place];
        System.arraycopy(items, place + 1, items, place, size - 1 - place);
        items[--size] = null;
        return item;
    }

    /** Its elements as an array of their own. */
    public PyObject[] toArray() {
        return Arrays.copyOf(items, size);
    }

    @Override
    protected void reach(Census census) {
        super.reach(census);
        census.visit(items, size);
    }
}
