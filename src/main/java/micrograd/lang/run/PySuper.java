package micrograd.lang.run;

/** What {@code super()} gives: attributes are looked for behind a class. */
public final class PySuper extends PyObject {
    public final PyType start;
    public final PyObject self;
    public final PyType selfType;

    public PySuper(PyType start, PyObject self, PyType selfType) {
        this.start = start;
        this.self = self;
        this.selfType = selfType;
    }

    @Override
    public PyType type() {
        return Types.SUPER;
    }
}
