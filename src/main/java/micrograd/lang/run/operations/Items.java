package micrograd.lang.run.operations;

import java.util.Arrays;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyLong;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyRange;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PySlice;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.PyView;
import micrograd.lang.run.PyWrapped;
import micrograd.lang.run.Types;
import micrograd.lang.run.text.CodePoints;
import micrograd.lang.run.text.Strings;
import micrograd.text.Rounding;

/** Items of containers: by index, slice or key; lengths and membership. */
public final class Items {
    private final Operations machine;

    Items(Operations machine) {
        this.machine = machine;
    }

    private static boolean isOwn(PyObject object) {
        return object instanceof PyInstance instance && instance.type.open || !(isBuiltin(object));
    }

    private static boolean isBuiltin(PyObject object) {
        return object instanceof PyList
                || object instanceof PyDict
                || object instanceof PyTuple
                || object instanceof PyStr
                || object instanceof PySet
                || object instanceof PyRange
                || object instanceof PyView;
    }

    // ---- reading

    /** {@code object[index]}, or PENDING. */
    public PyObject get(PyObject object, PyObject index) {
        if (isOwn(object)) {
            PyObject method = object.type().find("__getitem__");
            if (method != null) {
                return machine.calls.call(machine.attributes.bound(method, object, object.type()), index);
            }
        }
        if (object instanceof PyDict dict && dict.type.open) {
            PyObject value = dict.get(machine, index);
            if (value != null) {
                return value;
            }
            PyObject missing = dict.type.find("__missing__");
            if (missing != null) {
                return machine.calls.call(machine.attributes.bound(missing, object, dict.type), index);
            }
        }
        return plainGet(object, index);
    }

    public PyObject getNow(PyObject object, PyObject index) {
        return isOwn(object) && object.type().find("__getitem__") != null
                ? machine.callNow(
                        machine.attributes.bound(object.type().find("__getitem__"), object, object.type()), index)
                : plainGet(object, index);
    }

    PyObject plainGet(PyObject object, PyObject index) {
        if (object instanceof PyList list) {
            if (index instanceof PySlice slice) {
                return new PyList(slice(list.items, list.size, slice));
            }
            return list.items[place(index, list.size, "list index out of range", "list")];
        }
        if (object instanceof PyDict dict) {
            PyObject value = dict.get(machine, index);
            if (value == null) {
                if (dict.factory != null && dict.factory != PyNone.NONE) {
                    value = machine.callNow(dict.factory);
                    dict.put(machine, index, value);
                    return value;
                }
                throw new PyError(new PyException(Types.KEY_ERROR, new PyTuple(index)));
            }
            return value;
        }
        if (object instanceof PyTuple tuple) {
            if (index instanceof PySlice slice) {
                return new PyTuple(slice(tuple.items, tuple.items.length, slice));
            }
            return tuple.items[place(index, tuple.items.length, "tuple index out of range", "tuple")];
        }
        if (object instanceof PyStr text) {
            int length = text.length();
            if (index instanceof PySlice slice) {
                int[] range = range(slice, length);
                return new PyStr(CodePoints.slice(text.value, range[0], range[1], range[2]));
            }
            int place = place(index, length, "string index out of range", "string");
            return new PyStr(text.part(place, place + 1));
        }
        if (object instanceof PyRange range) {
            if (index instanceof PySlice slice) {
                int[] part = range(slice, range.length);
                int start = range.get(part[0]);
                int step = range.step * part[1];
                return new PyRange(start, start + step * part[2], step);
            }
            return PyInt.of(range.get(place(index, range.length, "range object index out of range", "range")));
        }
        if (object instanceof PyWrapped wrapped) {
            return plainGet(wrapped.plain, index);
        }
        if (object instanceof PyType type) {
            PyObject method = type.find("__class_getitem__");
            if (method != null) {
                return machine.callNow(machine.attributes.bound(method, type, type), index);
            }
            if (!type.open && type != Types.INT && type != Types.FLOAT && type != Types.STR && type != Types.BOOL) {
                return type;
            }
            throw PyError.type("type '" + type.name() + "' is not subscriptable");
        }
        PyError error = PyError.type("'" + object.typeName() + "' object is not subscriptable");
        error.exception().subject = object;
        throw error;
    }

    private int place(PyObject index, int size, String outside, String kind) {
        int place;
        if (index instanceof PyInt whole) {
            place = whole.value;
        } else if (index instanceof PyLong) {
            throw PyError.of(Types.INDEX_ERROR, "cannot fit 'int' into an index-sized integer");
        } else if (index instanceof PyBool bool) {
            place = bool.value;
        } else if (index.type().find("__index__") != null || index instanceof PyWrapped) {
            place = index(index);
        } else {
            throw PyError.type(
                    kind.equals("string")
                            ? "string indices must be integers, not '" + index.typeName() + "'"
                            : kind + " indices must be integers or slices, not " + index.typeName());
        }
        if (place < 0) {
            place += size;
        }
        if (place < 0 || place >= size) {
            throw PyError.of(Types.INDEX_ERROR, outside);
        }
        return place;
    }

    /** Start, step and count of a slice of so many elements. */
    public int[] range(PySlice slice, int size) {
        int step = slice.step == PyNone.NONE ? 1 : clamped(slice.step);
        if (step == 0) {
            throw PyError.value("slice step cannot be zero");
        }
        int start;
        int stop;
        if (step > 0) {
            start = slice.start == PyNone.NONE ? 0 : within(clamped(slice.start), size, 0, size);
            stop = slice.stop == PyNone.NONE ? size : within(clamped(slice.stop), size, 0, size);
        } else {
            start = slice.start == PyNone.NONE ? size - 1 : within(clamped(slice.start), size, -1, size - 1);
            stop = slice.stop == PyNone.NONE ? -1 : within(clamped(slice.stop), size, -1, size - 1);
        }
        double span = step > 0 ? (double) stop - start : (double) start - stop;
        int count = span <= 0 ? 0 : Rounding.truncated(Math.ceil(span / Math.abs((double) step)));
        return new int[] {start, step, count};
    }

    private static int within(int index, int size, int least, int most) {
        int place = index < 0 ? index + size : index;
        return Math.max(least, Math.min(most, place));
    }

    private int clamped(PyObject index) {
        if (index instanceof PyInt whole) {
            return whole.value;
        }
        if (!(index instanceof PyBool || index instanceof PyLong || index instanceof PyWrapped)
                && index.type().find("__index__") == null) {
            throw PyError.type("slice indices must be integers or None or have an __index__ method");
        }
        PyObject whole = machine.equality.whole(index);
        return whole instanceof PyLong large ? large.value.toIndex() : ((PyInt) whole).value;
    }

    private PyObject[] slice(PyObject[] items, int size, PySlice slice) {
        int[] range = range(slice, size);
        machine.room(range[2]);
        PyObject[] part = new PyObject[range[2]];
        for (int i = 0; i < part.length; i++) {
            part[i] = items[range[0] + i * range[1]];
        }
        return part;
    }

    int index(PyObject object) {
        PyObject whole = machine.equality.whole(object);
        if (whole instanceof PyLong) {
            throw PyError.of(Types.OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
        }
        return ((PyInt) whole).value;
    }

    // ---- writing

    /** {@code object[index] = value}, or PENDING. */
    public PyObject set(PyObject object, PyObject index, PyObject value) {
        if (isOwn(object)) {
            PyObject method = object.type().find("__setitem__");
            if (method != null) {
                return machine.calls.call(machine.attributes.bound(method, object, object.type()), index, value);
            }
        }
        return plainSet(object, index, value);
    }

    PyObject plainSet(PyObject object, PyObject index, PyObject value) {
        if (object instanceof PyList list) {
            if (index instanceof PySlice slice) {
                setSlice(list, slice, value);
            } else {
                list.items[place(index, list.size, "list assignment index out of range", "list")] = value;
            }
            return PyNone.NONE;
        }
        if (object instanceof PyDict dict) {
            machine.room(1);
            dict.put(machine, index, value);
            return PyNone.NONE;
        }
        PyError error = PyError.type("'" + object.typeName() + "' object does not support item assignment");
        error.exception().subject = object;
        throw error;
    }

    private void setSlice(PyList list, PySlice slice, PyObject value) {
        PyObject[] more;
        try {
            more = machine.gather(value);
        } catch (PyError error) {
            if (error.exception().type() == Types.TYPE_ERROR && !(isOwn(value) && value instanceof PyInstance)) {
                throw PyError.type("can only assign an iterable");
            }
            throw error;
        }
        int[] range = range(slice, list.size);
        if (range[1] == 1) {
            int start = range[0];
            int end = start + range[2];
            machine.room(more.length);
            PyObject[] all = new PyObject[list.size - range[2] + more.length];
            System.arraycopy(list.items, 0, all, 0, start);
            System.arraycopy(more, 0, all, start, more.length);
            System.arraycopy(list.items, end, all, start + more.length, list.size - end);
            list.items = all;
            list.size = all.length;
            return;
        }
        if (more.length != range[2]) {
            throw PyError.value(
                    "attempt to assign sequence of size " + more.length + " to extended slice of size " + range[2]);
        }
        for (int i = 0; i < more.length; i++) {
            list.items[range[0] + i * range[1]] = more[i];
        }
    }

    public void delete(PyObject object, PyObject index) {
        if (isOwn(object)) {
            PyObject method = object.type().find("__delitem__");
            if (method != null) {
                machine.callNow(machine.attributes.bound(method, object, object.type()), index);
                return;
            }
        }
        plainDelete(object, index);
    }

    void plainDelete(PyObject object, PyObject index) {
        if (object instanceof PyList list) {
            if (!(index instanceof PySlice slice)) {
                list.remove(place(index, list.size, "list assignment index out of range", "list"));
                return;
            }
            int[] range = range(slice, list.size);
            boolean[] gone = new boolean[list.size];
            for (int i = 0; i < range[2]; i++) {
                gone[range[0] + i * range[1]] = true;
            }
            int kept = 0;
            for (int i = 0; i < list.size; i++) {
                if (!gone[i]) {
                    list.items[kept++] = list.items[i];
                }
            }
            Arrays.fill(list.items, kept, list.size, null);
            list.size = kept;
            return;
        }
        if (object instanceof PyDict dict) {
            if (dict.remove(machine, index) == null) {
                throw new PyError(new PyException(Types.KEY_ERROR, new PyTuple(index)));
            }
            return;
        }
        throw PyError.type("'" + object.typeName() + "' object doesn't support item deletion");
    }

    // ---- lengths and membership

    int length(PyObject object) {
        if (isOwn(object)) {
            PyObject method = object.type().find("__len__");
            if (method != null) {
                PyObject answer = machine.callNow(machine.attributes.bound(method, object, object.type()));
                int length = index(answer);
                if (length < 0) {
                    throw PyError.value("__len__() should return >= 0");
                }
                return length;
            }
        }
        return plainLength(object);
    }

    int plainLength(PyObject object) {
        if (object instanceof PyList list) {
            return list.size;
        }
        if (object instanceof PyStr text) {
            return text.length();
        }
        if (object instanceof PyTuple tuple) {
            return tuple.items.length;
        }
        if (object instanceof PyDict dict) {
            return dict.size();
        }
        if (object instanceof PySet set) {
            return set.size();
        }
        if (object instanceof PyRange range) {
            return range.length;
        }
        if (object instanceof PyView view) {
            return view.dict.size();
        }
        if (object instanceof PyWrapped wrapped && wrapped.plain instanceof PyStr) {
            return plainLength(wrapped.plain);
        }
        PyError error = PyError.type("object of type '" + object.typeName() + "' has no len()");
        error.exception().subject = object;
        throw error;
    }

    public boolean contains(PyObject container, PyObject item) {
        if (isOwn(container)) {
            PyObject method = container.type().find("__contains__");
            if (method != null) {
                return machine.truth(
                        machine.callNow(machine.attributes.bound(method, container, container.type()), item));
            }
        }
        return plainContains(container, item);
    }

    public boolean plainContains(PyObject container, PyObject item) {
        if (container instanceof PyList list) {
            for (int i = 0; i < list.size; i++) {
                if (machine.equal(list.items[i], item)) {
                    return true;
                }
            }
            machine.charge(list.size);
            return false;
        }
        if (container instanceof PyTuple tuple) {
            for (PyObject one : tuple.items) {
                if (machine.equal(one, item)) {
                    return true;
                }
            }
            return false;
        }
        if (container instanceof PyDict dict) {
            return dict.get(machine, item) != null;
        }
        if (container instanceof PySet set) {
            return set.contains(machine, item);
        }
        if (container instanceof PyStr text) {
            if (item instanceof PyStr part) {
                return Strings.find(text.value, part.value, 0, Strings.END) >= 0;
            }
            throw PyError.type("'in <string>' requires string as left operand, not " + item.typeName());
        }
        if (container instanceof PyRange range) {
            if (item instanceof PyInt || item instanceof PyBool) {
                double from = (double) Operators.small(item) - range.start;
                return range.length > 0
                        && from % range.step == 0
                        && from / range.step >= 0
                        && from / range.step < range.length;
            }
        }
        if (container instanceof PyView view) {
            if (view.kind == PyView.KEYS) {
                return view.dict.get(machine, item) != null;
            }
            if (view.kind == PyView.ITEMS) {
                if (!(item instanceof PyTuple pair) || pair.items.length != 2) {
                    return false;
                }
                PyObject value = view.dict.get(machine, pair.items[0]);
                return value != null && machine.equal(value, pair.items[1]);
            }
        }
        if (container instanceof PyWrapped wrapped && wrapped.plain instanceof PyStr) {
            return plainContains(wrapped.plain, item);
        }
        PyObject iterator;
        try {
            iterator = machine.iterator(container);
        } catch (PyError error) {
            if (error.exception().type() == Types.TYPE_ERROR && container.type().find("__iter__") == null) {
                PyError refused = PyError.type("argument of type '" + container.typeName() + "' is not iterable");
                refused.exception().subject = container;
                throw refused;
            }
            throw error;
        }
        while (true) {
            PyObject one = machine.nextNow(iterator);
            if (one == null) {
                return false;
            }
            if (machine.equal(one, item)) {
                return true;
            }
            machine.charge(1);
        }
    }

    /** A set of an iterable's elements. */
    public PySet set(PyObject iterable, PyType type) {
        PySet set = new PySet(type);
        if (iterable instanceof PySet other) {
            return set.copyOf(other);
        }
        for (PyObject one : machine.gather(iterable)) {
            set.add(machine, one);
        }
        return set;
    }
}
