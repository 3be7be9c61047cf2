package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyView;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;

/** The methods of the views of a dictionary. */
final class ViewMethods extends MethodTable {
    ViewMethods() {
        super("isdisjoint", "mapping!");
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        PyView view = (PyView) self;
        if (index == 1) {
            return view.dict;
        }
        for (PyObject one : machine.gather(arguments.exactly("isdisjoint", 1, 1).get(0))) {
            if (machine.items.contains(view, one)) {
                return PyBool.FALSE;
            }
        }
        return PyBool.TRUE;
    }
}
