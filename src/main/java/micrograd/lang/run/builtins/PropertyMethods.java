package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyProperty;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;

/** What makes properties of properties. */
final class PropertyMethods extends MethodTable {
    PropertyMethods() {
        super("getter", "setter", "deleter", "fget!", "fset!", "fdel!", "__doc__!");
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        PyProperty old = (PyProperty) self;
        return switch (index) {
            case 0 -> new PyProperty(arguments.get(0), old.setter, old.deleter, old.doc);
            case 1 -> new PyProperty(old.getter, arguments.get(0), old.deleter, old.doc);
            case 2 -> new PyProperty(old.getter, old.setter, arguments.get(0), old.doc);
            case 3 -> old.getter;
            case 4 -> old.setter;
            case 5 -> old.deleter;
            default -> old.doc;
        };
    }
}
