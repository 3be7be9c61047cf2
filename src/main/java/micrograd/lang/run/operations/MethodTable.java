package micrograd.lang.run.operations;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTable;
import micrograd.lang.run.PyObject;

/** Functions of the language itself, which ask its operations for more than modules may. */
public abstract class MethodTable extends NativeTable {
    /** A table of functions, with names as {@link NativeTable} explains them. */
    protected MethodTable(String... names) {
        super(names);
    }

    @Override
    public final PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
        return call(index, Operations.of(machine), self, arguments);
    }

    /** Runs function {@code index}: see {@link NativeTable#call}. */
    public abstract PyObject call(int index, Operations machine, PyObject self, Arguments arguments);
}
