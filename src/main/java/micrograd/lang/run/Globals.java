package micrograd.lang.run;

import java.util.Arrays;

/** The names of a program's top level, by place: code knows the places, and new names can come along with new code. */
public final class Globals {
    private final StringMap<Integer> places = new StringMap<>();
    public String[] names = new String[32];
    /** What the names stand for; null for nothing yet. */
    public PyObject[] values = new PyObject[32];
    /** What the names stand for where nothing was assigned: the built-in function, or null. */
    public PyObject[] builtins = new PyObject[32];

    private final StringMap<PyObject> builtin;
    private int size;

    public Globals(StringMap<PyObject> builtin) {
        this.builtin = builtin;
    }

    /** The place of a name. */
    public int place(String name) {
        Integer known = places.get(name);
        if (known != null) {
            return known;
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
            builtins = Arrays.copyOf(builtins, size * 2);
        }
        names[size] = name;
        builtins[size] = builtin.get(name);
        places.put(name, size);
        return size++;
    }

    /** What a name stands for, or null. */
    public PyObject get(String name) {
        Integer place = places.get(name);
        return place == null ? null : values[place];
    }

    /** Sets what a name stands for. */
    public void set(String name, PyObject value) {
        // The place first: it may make the arrays larger.
        int place = place(name);
        values[place] = value;
    }

    /** The names that stand for something, in the order in which the program mentions them. */
    public String[] names() {
        String[] all = new String[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (values[i] != null) {
                all[count++] = names[i];
            }
        }
        return Arrays.copyOf(all, count);
    }

    public void reach(Census census) {
        census.visit(values, size);
    }
}
