package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyView;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;

/** The methods of dictionaries. */
final class DictMethods extends MethodTable {
    DictMethods() {
        super("keys", "values", "items", "get", "pop", "popitem", "setdefault", "update", "clear", "copy", "fromkeys@");
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        if (index == 10) {
            arguments.exactly("fromkeys", 2, 3);
            PyDict made = new PyDict();
            for (PyObject key : machine.gather(arguments.get(1))) {
                made.put(machine, key, arguments.get(2, PyNone.NONE));
            }
            return made;
        }
        PyDict dict = (PyDict) self;
        switch (index) {
            case 0, 1, 2 -> {
                arguments.exactly(index == 0 ? "dict.keys" : index == 1 ? "dict.values" : "dict.items", 0, 0);
                return new PyView(dict, index);
            }
            case 3 -> {
                arguments.exactly("get", 1, 2);
                PyObject value = dict.get(machine, arguments.get(0));
                return value == null ? arguments.get(1, PyNone.NONE) : value;
            }
            case 4 -> {
                arguments.exactly("pop", 1, 2);
                PyObject value = dict.remove(machine, arguments.get(0));
                if (value == null) {
                    value = arguments.get(1, null);
                }
                if (value == null) {
                    throw new PyError(new PyException(Types.KEY_ERROR, new PyTuple(arguments.get(0))));
                }
                return value;
            }
            case 5 -> {
                for (int i = dict.used - 1; i >= 0; i--) {
                    if (dict.keys[i] != null) {
                        PyTuple pair = new PyTuple(dict.keys[i], dict.values[i]);
                        dict.removeEntry(i);
                        return pair;
                    }
                }
                throw PyError.of(Types.KEY_ERROR, "popitem(): dictionary is empty");
            }
            case 6 -> {
                arguments.exactly("setdefault", 1, 2);
                PyObject value = dict.get(machine, arguments.get(0));
                if (value == null) {
                    value = arguments.get(1, PyNone.NONE);
                    dict.put(machine, arguments.get(0), value);
                }
                return value;
            }
            case 7 -> {
                arguments.between("update", 0, 1);
                update(machine, dict, arguments);
                return PyNone.NONE;
            }
            case 8 -> {
                dict.clear();
                return PyNone.NONE;
            }
            default -> {
                machine.room(dict.size());
                return dict.copy(Types.DICT);
            }
        }
    }

    /** What {@code dict(…)} and {@code update(…)} take. */
    static void update(Operations machine, PyDict dict, Arguments arguments) {
        if (arguments.count() > 0) {
            PyObject source = arguments.get(0);
            if (source instanceof PyDict || source.type().find("keys") != null) {
                machine.calls.update(dict, source, null);
            } else {
                pairs(machine, dict, source);
            }
        }
        for (int i = 0; i < arguments.names.length; i++) {
            dict.put(machine, arguments.names[i], arguments.named[i]);
        }
    }

    private static void pairs(Operations machine, PyDict dict, PyObject source) {
        int place = 0;
        for (PyObject pair : machine.gather(source)) {
            PyObject[] both;
            try {
                both = machine.gather(pair);
            } catch (PyError error) {
                if (error.exception().type() == Types.TYPE_ERROR && !(pair instanceof PyInstance)) {
                    throw PyError.type(
                            "cannot convert dictionary update sequence element #" + place + " to a sequence");
                }
                throw error;
            }
            if (both.length != 2) {
                throw PyError.value("dictionary update sequence element #" + place + " has length " + both.length
                        + "; 2 is required");
            }
            dict.put(machine, both[0], both[1]);
            place++;
        }
    }
}
