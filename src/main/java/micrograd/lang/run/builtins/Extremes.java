package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTask;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.Iterators;
import micrograd.lang.run.operations.Operations;
import micrograd.lang.run.operations.Operators;

/** max and min. */
final class Extremes extends NativeTask {
    private final PyObject iterator;
    private final PyObject key;
    private final PyObject otherwise;
    private final boolean largest;
    private PyObject item;
    private PyObject best;
    private PyObject bestKey;
    private int state;

    private Extremes(PyObject iterator, PyObject key, PyObject otherwise, boolean largest) {
        this.iterator = iterator;
        this.key = key;
        this.otherwise = otherwise;
        this.largest = largest;
    }

    static PyObject start(Machine machine, Arguments arguments, boolean largest) {
        String name = largest ? "max" : "min";
        arguments.keywords(name, "key", "default");
        if (arguments.count() == 0) {
            throw PyError.type(name + " expected at least 1 argument, got 0");
        }
        PyObject otherwise = arguments.keyword("default");
        if (arguments.count() > 1 && otherwise != null) {
            throw PyError.type("Cannot specify a default for " + name + "() with multiple positional arguments");
        }
        PyObject iterator = arguments.count() == 1
                ? machine.iterator(arguments.get(0))
                : new Iterators.OfArray(arguments.positional, Types.TUPLE_ITERATOR);
        PyObject key = arguments.keyword("key");
        return machine.start(new Extremes(iterator, key == null ? PyNone.NONE : key, otherwise, largest));
    }

    @Override
    public PyObject step(Machine machine, PyObject result) {
        PyObject in = result;
        while (true) {
            if (state == 0) {
                state = 1;
                in = machine.next(iterator);
                if (in == Machine.PENDING) {
                    return in;
                }
            }
            if (state == 1) {
                if (in == null) {
                    return end();
                }
                item = in;
                state = 2;
                if (key != PyNone.NONE) {
                    in = machine.call(key, item);
                    if (in == Machine.PENDING) {
                        return in;
                    }
                }
            }
            PyObject found = in;
            if (best == null
                    || (largest
                            ? machine.truth(Operations.of(machine).equality.compareNow(Operators.GT, found, bestKey))
                            : machine.less(found, bestKey))) {
                best = item;
                bestKey = found;
            }
            state = 0;
            machine.charge(1);
            if (machine.isSpent()) {
                return Machine.PENDING;
            }
        }
    }

    private PyObject end() {
        if (best != null) {
            return best;
        }
        if (otherwise != null) {
            return otherwise;
        }
        throw PyError.value((largest ? "max" : "min") + "() arg is an empty sequence");
    }
}
