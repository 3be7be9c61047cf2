package micrograd.lang.run.builtins;

import java.util.Arrays;
import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;

/** The methods of lists. */
final class ListMethods extends MethodTable {
    ListMethods() {
        super("append", "extend*0", "insert", "pop", "remove", "index", "count", "sort", "reverse", "clear", "copy");
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        PyList list = (PyList) self;
        switch (index) {
            case 0 -> {
                arguments.exactly("list.append", 1, 1);
                if (list.size == list.items.length) {
                    machine.room((list.size >> 1) + 1);
                    machine.room(list.size + 1);
                }
                list.add(arguments.get(0));
                return PyNone.NONE;
            }
            case 1 -> {
                arguments.exactly("list.extend", 1, 1);
                PyObject[] more = machine.gather(arguments.get(0));
                machine.room(more.length);
                list.addAll(more, more.length);
                return PyNone.NONE;
            }
            case 2 -> {
                arguments.exactly("insert", 2, 2);
                int place = machine.index(arguments.get(0));
                place = place < 0 ? Math.max(0, place + list.size) : Math.min(place, list.size);
                machine.room(1);
                list.insert(place, arguments.get(1));
                return PyNone.NONE;
            }
            case 3 -> {
                arguments.exactly("pop", 0, 1);
                int place = arguments.count() == 0 ? list.size - 1 : machine.index(arguments.get(0));
                if (list.size == 0) {
                    throw PyError.of(Types.INDEX_ERROR, "pop from empty list");
                }
                place = place < 0 ? place + list.size : place;
                if (place < 0 || place >= list.size) {
                    throw PyError.of(Types.INDEX_ERROR, "pop index out of range");
                }
                return list.remove(place);
            }
            case 4 -> {
                arguments.exactly("list.remove", 1, 1);
                int place = find(machine, list, arguments.get(0), 0, list.size);
                if (place < 0) {
                    throw PyError.value("list.remove(x): x not in list");
                }
                list.remove(place);
                return PyNone.NONE;
            }
            case 5 -> {
                arguments.exactly("index", 1, 3);
                int from = bound(machine, arguments.get(1, PyInt.of(0)), list.size);
                int to = bound(machine, arguments.get(2, PyInt.of(list.size)), list.size);
                int place = find(machine, list, arguments.get(0), from, to);
                if (place < 0) {
                    throw PyError.value(machine.repr(arguments.get(0)) + " is not in list");
                }
                return PyInt.of(place);
            }
            case 6 -> {
                arguments.exactly("list.count", 1, 1);
                int count = 0;
                for (int i = 0; i < list.size; i++) {
                    count += machine.equal(list.items[i], arguments.get(0)) ? 1 : 0;
                }
                return PyInt.of(count);
            }
            case 7 -> {
                if (arguments.count() > 0) {
                    throw PyError.type("sort() takes no positional arguments");
                }
                arguments.keywords("sort", "key", "reverse");
                return Sorting.start(machine, list.toArray(), arguments, list);
            }
            case 8 -> {
                for (int i = 0, j = list.size - 1; i < j; i++, j--) {
                    PyObject swapped = list.items[i];
                    list.items[i] = list.items[j];
                    list.items[j] = swapped;
                }
                return PyNone.NONE;
            }
            case 9 -> {
                Arrays.fill(list.items, 0, list.size, null);
                list.size = 0;
                return PyNone.NONE;
            }
            default -> {
                machine.room(list.size);
                return new PyList(list.toArray());
            }
        }
    }

    static int bound(Operations machine, PyObject given, int size) {
        int index = machine.index(given);
        return index < 0 ? Math.max(0, index + size) : Math.min(index, size);
    }

    private static int find(Operations machine, PyList list, PyObject item, int from, int to) {
        for (int i = from; i < to && i < list.size; i++) {
            if (machine.equal(list.items[i], item)) {
                return i;
            }
        }
        machine.charge(list.size);
        return -1;
    }
}
