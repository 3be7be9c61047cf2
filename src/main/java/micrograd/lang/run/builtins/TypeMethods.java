package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyType;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;

/** What classes can. */
final class TypeMethods extends MethodTable {
    TypeMethods() {
        super("mro", "__subclasses__", "__call__", "__instancecheck__", "__subclasscheck__");
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        PyType type = (PyType) self;
        return switch (index) {
            case 0 -> new PyList(type.mro.clone());
            case 1 -> new PyList(type.subclasses().toArray(new PyObject[0]));
            case 2 -> machine.call(type, arguments);
            case 3 -> PyBool.of(arguments.get(0).type().isSubclassOf(type));
            default -> PyBool.of(arguments.get(0) instanceof PyType other && other.isSubclassOf(type));
        };
    }
}
