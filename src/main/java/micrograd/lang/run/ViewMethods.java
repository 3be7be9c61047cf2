package micrograd.lang.run;

/** The methods of the views of a dictionary. */
final class ViewMethods extends NativeTable {
    ViewMethods() {
        super("isdisjoint", "mapping!");
    }

    @Override
    public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
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
