package micrograd.lang.run;

/** What {@code @staticmethod} or {@code @classmethod} makes of a function. */
final class PyStaticMethod extends PyObject {
    final PyObject function;
    final boolean ofClass;

    PyStaticMethod(PyObject function, boolean ofClass) {
        this.function = function;
        this.ofClass = ofClass;
    }

    @Override
    public PyType type() {
        return ofClass ? Types.CLASS_METHOD : Types.STATIC_METHOD;
    }
}
