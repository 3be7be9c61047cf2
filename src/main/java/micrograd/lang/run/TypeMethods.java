package micrograd.lang.run;

/** What classes can. */
final class TypeMethods extends NativeTable {
    TypeMethods() {
        super("mro", "__subclasses__", "__call__", "__instancecheck__", "__subclasscheck__");
    }

    @Override
    public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
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
