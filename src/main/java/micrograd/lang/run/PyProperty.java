package micrograd.lang.run;

/** A property: functions that read, set and delete an attribute. */
public final class PyProperty extends PyObject {
    public final PyObject getter;
    public final PyObject setter;
    public final PyObject deleter;
    public final PyObject doc;

    /** Functions, {@code None} where there is none. */
    public PyProperty(PyObject getter, PyObject setter, PyObject deleter, PyObject doc) {
        this.getter = getter;
        this.setter = setter;
        this.deleter = deleter;
        this.doc = doc;
    }

    /** One of native functions; {@code set} is -1 for an attribute that cannot be set. */
    public static PyProperty of(NativeTable table, int get, int set) {
        return new PyProperty(
                PyNative.function(table, get),
                set < 0 ? PyNone.NONE : PyNative.function(table, set),
                PyNone.NONE,
                PyNone.NONE);
    }

    @Override
    public PyType type() {
        return Types.PROPERTY;
    }
}
