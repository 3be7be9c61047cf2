package micrograd.lang.run;

/** What {@code @staticmethod} or {@code @classmethod} makes of a function. */
public final class PyStaticMethod extends PyObject {
    public final PyObject function;
    public final boolean ofClass;

    public PyStaticMethod(PyObject function, boolean ofClass) {
        this.function = function;
        this.ofClass = ofClass;
    }

    @Override
    public PyType type() {
        return ofClass ? Types.CLASS_METHOD : Types.STATIC_METHOD;
    }
}
