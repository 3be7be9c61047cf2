package micrograd.lang.modules;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTable;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyIterator;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyProperty;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyType;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.Operators;
import micrograd.text.Rounding;

/** The class {@code collections.deque}. */
final class DequeMethods extends NativeTable {
    private static final String[] NAMES = {
        "__init__",
        "append",
        "appendleft",
        "pop",
        "popleft",
        "extend*0",
        "extendleft*0",
        "rotate",
        "clear",
        "copy",
        "count",
        "index",
        "insert",
        "remove",
        "reverse",
        "__len__",
        "__iter__",
        "__getitem__",
        "__setitem__",
        "__delitem__",
        "__contains__",
        "__repr__",
        "__eq__",
        "__add__",
        "__iadd__*0",
        "__reversed__",
        "maxlen",
        "__mul__",
        "__bool__"
    };
    private static final int MOST = 26;

    private DequeMethods() {
        super(NAMES);
    }

    static PyType type() {
        DequeMethods table = new DequeMethods();
        PyType type = new PyType("deque", table, DequeMethods::construct, Types.OBJECT).in("collections");
        type.set("__hash__", PyNone.NONE);
        type.set("maxlen", PyProperty.of(table, MOST, -1));
        return type;
    }

    private static PyObject construct(Machine machine, PyType type, Arguments arguments) {
        PyDeque made = new PyDeque(type);
        if (arguments != null) {
            initialize(machine, made, arguments);
        }
        return made;
    }

    private static void initialize(Machine machine, PyDeque made, Arguments arguments) {
        arguments.between("deque", 0, 2).keywords("deque", "iterable", "maxlen");
        PyObject items = arguments.get(0, "iterable", null);
        PyObject most = arguments.get(1, "maxlen", PyNone.NONE);
        made.clear();
        made.most = -1;
        if (most != PyNone.NONE) {
            made.most = Operands.index(machine, most);
            if (made.most < 0) {
                throw PyError.value("maxlen must be non-negative");
            }
        }
        if (items != null) {
            for (PyObject item : Collected.of(machine, items)) {
                made.append(machine, item);
            }
        }
    }

    @Override
    public PyObject call(int index, Machine machine, PyObject object, Arguments arguments) {
        PyDeque self = (PyDeque) object;
        switch (index) {
            case 0 -> initialize(machine, self, arguments);
            case 1 ->
                self.append(machine, arguments.exactly("deque.append", 1, 1).get(0));
            case 2 ->
                self.appendLeft(
                        machine, arguments.exactly("deque.appendleft", 1, 1).get(0));
            case 3, 4 -> {
                arguments.exactly(index == 3 ? "deque.pop" : "deque.popleft", 0, 0);
                if (self.size() == 0) {
                    throw PyError.of(Types.INDEX_ERROR, "pop from an empty deque");
                }
                return index == 3 ? self.pop() : self.popLeft();
            }
            case 5, 24 -> {
                for (PyObject item : Collected.of(
                                machine, arguments.exactly("deque.extend", 1, 1).get(0))
                        .clone()) {
                    self.append(machine, item);
                }
                return index == 24 ? self : PyNone.NONE;
            }
            case 6 -> {
                for (PyObject item : Collected.of(
                                machine,
                                arguments.exactly("deque.extendleft", 1, 1).get(0))
                        .clone()) {
                    self.appendLeft(machine, item);
                }
            }
            case 7 ->
                rotate(
                        self,
                        arguments.count() == 0
                                ? 1
                                : Operands.index(
                                        machine,
                                        arguments.exactly("rotate", 0, 1).get(0)));
            case 8 -> self.clear();
            case 14 -> {
                PyObject[] all = self.toArray();
                for (int i = 0; i < all.length; i++) {
                    self.set(i, all[all.length - 1 - i]);
                }
            }
            case 15 -> {
                return PyInt.of(self.size());
            }
            case 16 -> {
                return new Elements(self, false);
            }
            case 25 -> {
                return new Elements(self, true);
            }
            case MOST -> {
                return self.most < 0 ? PyNone.NONE : PyInt.of(self.most);
            }
            case 28 -> {
                return PyBool.of(self.size() > 0);
            }
            default -> {
                return further(index, machine, self, arguments);
            }
        }
        return PyNone.NONE;
    }

    private static PyObject further(int index, Machine machine, PyDeque self, Arguments arguments) {
        switch (index) {
            case 9 -> {
                return copy(self, self.toArray());
            }
            case 10 -> {
                int count = 0;
                for (PyObject item : self.toArray()) {
                    count += machine.equal(item, arguments.get(0)) ? 1 : 0;
                }
                return PyInt.of(count);
            }
            case 11 -> {
                int place = find(machine, self, arguments.get(0));
                if (place < 0) {
                    throw PyError.value(machine.repr(arguments.get(0)) + " is not in deque");
                }
                return PyInt.of(place);
            }
            case 12 -> {
                arguments.exactly("insert", 2, 2);
                if (self.size() == self.most) {
                    throw PyError.of(Types.INDEX_ERROR, "deque already at its maximum size");
                }
                int place = Operands.index(machine, arguments.get(0));
                place = Math.max(0, Math.min(self.size(), place < 0 ? place + self.size() : place));
                self.append(machine, arguments.get(1));
                for (int i = self.size() - 1; i > place; i--) {
                    self.set(i, self.get(i - 1));
                }
                self.set(place, arguments.get(1));
                return PyNone.NONE;
            }
            case 13 -> {
                int place = find(
                        machine, self, arguments.exactly("deque.remove", 1, 1).get(0));
                if (place < 0) {
                    throw PyError.value(machine.repr(arguments.get(0)) + " is not in deque");
                }
                remove(self, place);
                return PyNone.NONE;
            }
            case 17 -> {
                return self.get(place(machine, self, arguments.get(0)));
            }
            case 18 -> {
                self.set(place(machine, self, arguments.get(0)), arguments.get(1));
                return PyNone.NONE;
            }
            case 19 -> {
                remove(self, place(machine, self, arguments.get(0)));
                return PyNone.NONE;
            }
            case 20 -> {
                return PyBool.of(find(machine, self, arguments.get(0)) >= 0);
            }
            case 21 -> {
                return new PyStr(text(machine, self));
            }
            case 22 -> {
                return equal(machine, self, arguments.get(0));
            }
            case 23 -> {
                if (!(arguments.get(0) instanceof PyDeque other)) {
                    throw PyError.type("can only concatenate deque (not \""
                            + arguments.get(0).typeName() + "\") to deque");
                }
                PyDeque sum = copy(self, self.toArray());
                for (PyObject item : other.toArray()) {
                    sum.append(machine, item);
                }
                return sum;
            }
            default -> {
                PyDeque repeated = copy(self, new PyObject[0]);
                int times = Operands.index(machine, arguments.get(0));
                machine.room(
                        Rounding.truncated(Math.min(Integer.MAX_VALUE, (double) Math.max(0, times) * self.size())));
                for (int i = 0; i < times; i++) {
                    for (PyObject item : self.toArray()) {
                        repeated.append(machine, item);
                    }
                }
                return repeated;
            }
        }
    }

    private static PyDeque copy(PyDeque self, PyObject[] items) {
        PyDeque copy = new PyDeque(self.type());
        copy.most = self.most;
        copy.fill(items);
        return copy;
    }

    private static void rotate(PyDeque self, int steps) {
        int size = self.size();
        if (size == 0) {
            return;
        }
        PyObject[] all = self.toArray();
        int by = (steps % size + size) % size;
        for (int i = 0; i < size; i++) {
            self.set((i + by) % size, all[i]);
        }
    }

    private static int find(Machine machine, PyDeque self, PyObject wanted) {
        PyObject[] all = self.toArray();
        machine.charge(all.length);
        for (int i = 0; i < all.length; i++) {
            if (all[i] == wanted || machine.equal(all[i], wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static void remove(PyDeque self, int place) {
        for (int i = place; i + 1 < self.size(); i++) {
            self.set(i, self.get(i + 1));
        }
        self.pop();
    }

    private static int place(Machine machine, PyDeque self, PyObject index) {
        if (!Operators.isWhole(index)) {
            throw PyError.type("sequence index must be integer, not '" + index.typeName() + "'");
        }
        int place = Operands.index(machine, index);
        place = place < 0 ? place + self.size() : place;
        if (place < 0 || place >= self.size()) {
            throw PyError.of(Types.INDEX_ERROR, "deque index out of range");
        }
        return place;
    }

    private static String text(Machine machine, PyDeque self) {
        StringBuilder text = new StringBuilder(self.typeName()).append("([");
        for (int i = 0; i < self.size(); i++) {
            text.append(i == 0 ? "" : ", ");
            text.append(self.get(i) == self ? "[...]" : machine.repr(self.get(i)));
        }
        text.append(']');
        return text.append(self.most < 0 ? ")" : ", maxlen=" + self.most + ")").toString();
    }

    private static PyObject equal(Machine machine, PyDeque self, PyObject object) {
        if (!(object instanceof PyDeque other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        if (self.size() != other.size()) {
            return PyBool.FALSE;
        }
        for (int i = 0; i < self.size() && i < other.size(); i++) {
            if (!machine.equal(self.get(i), other.get(i))) {
                return PyBool.FALSE;
            }
        }
        return PyBool.TRUE;
    }

    /** Over the elements, from either end. */
    private static final class Elements extends PyIterator {
        private final PyDeque deque;
        private final boolean backwards;
        private final int changes;
        private int place;

        Elements(PyDeque deque, boolean backwards) {
            this.deque = deque;
            this.backwards = backwards;
            changes = deque.changes();
        }

        @Override
        public PyObject next(Machine machine) {
            if (place >= deque.size()) {
                return null;
            }
            if (deque.changes() != changes) {
                throw PyError.of(Types.RUNTIME_ERROR, "deque mutated during iteration");
            }
            int at = place++;
            return deque.get(backwards ? deque.size() - 1 - at : at);
        }
    }
}
