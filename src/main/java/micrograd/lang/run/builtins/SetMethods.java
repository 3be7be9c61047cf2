package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;
import micrograd.lang.run.operations.Operators;

/** The methods of sets and frozensets. */
final class SetMethods extends MethodTable {
    private static final String[] NAMES = {
        "add",
        "remove",
        "discard",
        "pop",
        "clear",
        "copy",
        "union",
        "intersection",
        "difference",
        "symmetric_difference",
        "issubset",
        "issuperset",
        "isdisjoint",
        "update",
        "intersection_update",
        "difference_update",
        "symmetric_difference_update"
    };

    SetMethods() {
        super(NAMES);
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        PySet set = (PySet) self;
        if (set.frozen() && (index < 5 || index > 12)) {
            throw PyError.of(Types.ATTRIBUTE_ERROR, "'frozenset' object has no attribute '" + NAMES[index] + "'");
        }
        switch (index) {
            case 0 -> {
                machine.room(1);
                set.add(machine, arguments.exactly("set.add", 1, 1).get(0));
                return PyNone.NONE;
            }
            case 1 -> {
                if (!set.remove(machine, arguments.exactly("set.remove", 1, 1).get(0))) {
                    throw new PyError(new PyException(Types.KEY_ERROR, new PyTuple(arguments.get(0))));
                }
                return PyNone.NONE;
            }
            case 2 -> {
                set.remove(machine, arguments.exactly("set.discard", 1, 1).get(0));
                return PyNone.NONE;
            }
            case 3 -> {
                PyObject popped = set.pop(machine);
                if (popped == null) {
                    throw PyError.of(Types.KEY_ERROR, "pop from an empty set");
                }
                return popped;
            }
            case 4 -> {
                set.clear();
                return PyNone.NONE;
            }
            case 5 -> {
                return machine.items.set(set, set.frozen() ? Types.FROZENSET : Types.SET);
            }
            case 10, 11, 12 -> {
                arguments.exactly(NAMES[index], 1, 1);
                PySet other = machine.items.set(arguments.get(0), Types.SET);
                if (index == 12) {
                    for (PyObject one : other.toArray()) {
                        if (set.contains(machine, one)) {
                            return PyBool.FALSE;
                        }
                    }
                    return PyBool.TRUE;
                }
                return PyBool.of(
                        index == 10 ? machine.operators.within(set, other) : machine.operators.within(other, set));
            }
            default -> {
                return combined(index, machine, set, arguments);
            }
        }
    }

    private static PyObject combined(int index, Operations machine, PySet set, Arguments arguments) {
        boolean update = index >= 13;
        int operation = switch (index) {
            case 6, 13 -> Operators.OR;
            case 7, 14 -> Operators.AND;
            case 8, 15 -> Operators.SUBTRACT;
            default -> Operators.XOR;
        };
        PySet result = machine.items.set(set, set.frozen() ? Types.FROZENSET : Types.SET);
        for (PyObject one : arguments.positional) {
            result = (PySet) machine.operators.plainBinary(operation, result, machine.items.set(one, Types.SET));
        }
        if (!update) {
            return result;
        }
        set.become(result);
        return PyNone.NONE;
    }
}
