package micrograd.lang.run;

/** A module: names and what they stand for. */
public final class PyModule extends PyObject {
    private final String name;
    private final StringMap<PyObject> members = new StringMap<>();

    /** A module with nothing in it yet. */
    public PyModule(String name) {
        this.name = name;
    }

    /** Its name, with dots. */
    public String name() {
        return name;
    }

    /** What a name in it stands for, or null. */
    public PyObject get(String member) {
        return members.get(member);
    }

    /** Puts a name into it. Returns itself. */
    public PyModule set(String member, PyObject value) {
        members.put(member, value);
        return this;
    }

    public boolean remove(String member) {
        return members.remove(member) != null;
    }

    /** Its names. */
    public String[] names() {
        return members.keys();
    }

    @Override
    public PyType type() {
        return Types.MODULE;
    }
}
