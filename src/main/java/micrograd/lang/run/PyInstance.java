package micrograd.lang.run;

import java.util.Arrays;

/** An object with a class that can be the learner's own, and, where that class allows, attributes. */
public class PyInstance extends PyObject {
    private static final PyObject[] NO_SLOTS = {};

    public PyType type;
    public AttributeShape shape;
    public PyObject[] slots = NO_SLOTS;
    public int mark;
    public int id;
    /** What is known of its gradient, or null. */
    public Writes writes;

    /** An instance of a class, with no attributes yet. */
    public PyInstance(PyType type) {
        this.type = type;
        this.shape = type.shape();
    }

    @Override
    public final PyType type() {
        return type;
    }

    /** Where it was made and what its gradient was given, or null. */
    public final Writes writes() {
        return writes;
    }

    /** An attribute of its own, or null. */
    public final PyObject attribute(String name) {
        int place = shape.find(name);
        return place < 0 ? null : slots[place];
    }

    /** Sets an attribute of its own. */
    public final void attribute(String name, PyObject value) {
        int place = shape.find(name);
        if (place < 0) {
            add(shape.with(name), value);
        } else {
            slots[place] = value;
        }
    }

    /** Takes on a shape that has one attribute more. */
    public final void add(AttributeShape wider, PyObject value) {
        int place = wider.names.length - 1;
        if (place >= slots.length) {
            slots = Arrays.copyOf(slots, place < 4 ? 4 : place * 2);
        }
        slots[place] = value;
        shape = wider;
    }

    /** Takes an attribute away; whether there was one. */
    public final boolean removeAttribute(String name) {
        int place = shape.find(name);
        if (place < 0) {
            return false;
        }
        String[] names = shape.names;
        PyObject[] old = slots;
        shape = type.shape();
        slots = NO_SLOTS;
        for (int i = 0; i < names.length; i++) {
            if (i != place) {
                add(shape.with(names[i]), old[i]);
            }
        }
        return true;
    }

    /** The names of its own attributes, in the order in which they were given. */
    public final String[] attributeNames() {
        return shape.names;
    }

    @Override
    protected void reach(Census census) {
        for (int i = 0; i < shape.names.length; i++) {
            census.visit(slots[i]);
        }
    }
}
