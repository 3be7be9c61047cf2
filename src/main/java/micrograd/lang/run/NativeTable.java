package micrograd.lang.run;

/**
 * Functions written in Java, as a table: names in one list, and one method that switches by their place in it.
 *
 * <p>A name may carry marks behind it: {@code "join*0"} has argument 0 gathered into a list before the call, whatever iterable it is, so that
 * {@link #call} never meets a generator there (a list or tuple comes as it is); {@code "__len__"} and its kin make the operators work.
 * With more marks, several arguments are gathered: {@code "zip_longest*0*1"}. {@code "*all"} gathers every positional argument.
 * {@code "start!"} is an attribute that is computed when it is read; {@code "fromkeys@"} is a method of the class, which comes as argument 0.
 */
public abstract class NativeTable {
    private final String[] names;

    /** A table of functions. */
    protected NativeTable(String... names) {
        this.names = names;
    }

    /**
     * Runs function {@code index}. For a method, {@code self} is the object; for a function of a module, {@code self} is null.
     *
     * @return the result, or {@link Machine#PENDING} after {@link Machine#start pushing a task} that will have it
     * @throws PyError for an exception
     */
    public abstract PyObject call(int index, Machine machine, PyObject self, Arguments arguments);

    /** Enters all of them into a class as methods. */
    final void fill(PyType type) {
        for (int i = 0; i < names.length; i++) {
            char mark = names[i].charAt(names[i].length() - 1);
            PyNative method = new PyNative(this, i, names[i], mark == '!' || mark == '@' ? null : type);
            if (type.attributes.get(method.name()) == null) {
                type.attributes.put(
                        method.name(),
                        mark == '!'
                                ? new PyProperty(method, PyNone.NONE, PyNone.NONE, PyNone.NONE)
                                : mark == '@' ? new PyStaticMethod(method, true) : method);
            }
        }
    }

    /** Enters all of them into a module as functions. */
    public final void fill(PyModule module) {
        for (int i = 0; i < names.length; i++) {
            PyNative function = new PyNative(this, i, names[i], null);
            module.set(function.name(), function);
        }
    }

    final String name(int index) {
        return names[index];
    }
}
