package micrograd.lang.run;

/** What a Java function is called with. */
public final class Arguments {
    private static final String[] NO_NAMES = {};
    private static final PyObject[] NO_VALUES = {};

    /** Nothing. */
    public static final Arguments NONE = new Arguments(NO_VALUES, NO_NAMES, NO_VALUES);

    /** By position. */
    public final PyObject[] positional;
    /** By keyword: the names. */
    public final String[] names;
    /** By keyword: the values. */
    public final PyObject[] named;

    /** Arguments of both kinds. */
    public Arguments(PyObject[] positional, String[] names, PyObject[] named) {
        this.positional = positional;
        this.names = names;
        this.named = named;
    }

    /** Arguments by position. */
    public static Arguments of(PyObject... positional) {
        return positional.length == 0 ? NONE : new Arguments(positional, NO_NAMES, NO_VALUES);
    }

    /** How many come by position. */
    public int count() {
        return positional.length;
    }

    /** One by position; the caller has seen that it is there. */
    public PyObject get(int index) {
        return positional[index];
    }

    /** One by position, or {@code otherwise}. */
    public PyObject get(int index, PyObject otherwise) {
        return index < positional.length ? positional[index] : otherwise;
    }

    /** One by keyword, or null. */
    public PyObject keyword(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return named[i];
            }
        }
        return null;
    }

    /** One by position or, if that is not there, by keyword; else {@code otherwise}, which may be null. */
    public PyObject get(int index, String name, PyObject otherwise) {
        if (index < positional.length) {
            return positional[index];
        }
        PyObject value = keyword(name);
        return value == null ? otherwise : value;
    }

    /**
     * Refuses a wrong number of arguments and any keyword, in the words of CPython's functions.
     *
     * @throws PyError a TypeError
     */
    public Arguments exactly(String function, int least, int most) {
        if (names.length > 0) {
            throw PyError.type(function + "() takes no keyword arguments");
        }
        return between(function, least, most);
    }

    /**
     * Refuses a wrong number of arguments by position.
     *
     * @throws PyError a TypeError
     */
    public Arguments between(String function, int least, int most) {
        int count = positional.length;
        if (least == most && count != least) {
            throw PyError.type(
                    least == 0
                            ? function + "() takes no arguments (" + count + " given)"
                            : least == 1
                                    ? function + "() takes exactly one argument (" + count + " given)"
                                    : function + " expected " + least + " arguments, got " + count);
        }
        if (count < least) {
            throw PyError.type(function + " expected at least " + least + " argument" + (least == 1 ? "" : "s")
                    + ", got " + count);
        }
        if (count > most) {
            throw PyError.type(
                    function + " expected at most " + most + " argument" + (most == 1 ? "" : "s") + ", got " + count);
        }
        return this;
    }

    /**
     * Refuses keywords other than these.
     *
     * @throws PyError a TypeError
     */
    public Arguments keywords(String function, String... allowed) {
        for (String name : names) {
            boolean known = false;
            for (String one : allowed) {
                known |= one.equals(name);
            }
            if (!known) {
                throw PyError.type("'" + name + "' is an invalid keyword argument for " + function + "()");
            }
        }
        return this;
    }
}
