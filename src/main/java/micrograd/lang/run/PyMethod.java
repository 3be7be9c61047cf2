package micrograd.lang.run;

/** A function or native and the object that it was taken from. */
public final class PyMethod extends PyObject {
    /** What is called. */
    public final PyObject function;
    /** What comes in as the first argument. */
    public final PyObject self;

    /** Binds a function. */
    public PyMethod(PyObject function, PyObject self) {
        this.function = function;
        this.self = self;
    }

    @Override
    public PyType type() {
        return function instanceof PyNative ? Types.BUILTIN : Types.METHOD;
    }

    @Override
    protected void reach(Census census) {
        census.visit(self);
        census.visit(function);
    }
}
