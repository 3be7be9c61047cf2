package micrograd.lang.run;

/** What {@code super()} gives: attributes are looked for behind a class. */
final class PySuper extends PyObject {
    final PyType start;
    final PyObject self;
    final PyType selfType;

    PySuper(PyType start, PyObject self, PyType selfType) {
        this.start = start;
        this.self = self;
        this.selfType = selfType;
    }

    @Override
    public PyType type() {
        return Types.SUPER;
    }
}
