package micrograd.lang.run;

import java.util.ArrayList;
import java.util.List;

/** A class: the language's own, a module's or the learner's. */
public final class PyType extends PyObject {
    private final String name;
    public String qualifiedName;
    public String module = "builtins";
    public final PyType[] bases;
    public final PyType[] mro;
    public final StringMap<PyObject> attributes = new StringMap<>();
    /** What {@code type(…)(arguments)} does where no {@code __new__} or {@code __init__} of the learner's says otherwise. */
    public Constructor constructor;
    /** Whether attributes can be set on the class itself. */
    public boolean open;
    /** Whether instances carry attributes of their own. */
    public boolean attributed;
    /** The attribute names that {@code __slots__} allows; null for any. */
    public StringMap<Boolean> allowed;
    /** The layout that instances share: the builtin class they are made as. */
    public PyType layout;
    /** Counts up at each change that a remembered lookup must notice. */
    public int version;
    /** Methods found before, with the version at which they were. */
    private StringMap<PyObject> found = new StringMap<>();

    private int foundVersion = -1;
    private final List<PyType> subclasses = new ArrayList<>();
    private NativeTable pending;
    private AttributeShape shape;

    /** Makes an instance. */
    public interface Constructor {
        /** What calling the class gives; may be {@link Machine#PENDING} after pushing a task. */
        PyObject construct(Machine machine, PyType type, Arguments arguments);
    }

    /** A class of the language or of a module, that cannot be changed; {@code table} has its methods, or is null. */
    public PyType(String name, NativeTable table, Constructor constructor, PyType... bases) {
        this.name = name;
        this.qualifiedName = name;
        this.bases = bases;
        this.mro = Mro.of(this, bases);
        this.pending = table;
        this.constructor = constructor;
        for (PyType base : bases) {
            attributed |= base.attributed;
        }
        layout = this;
    }

    /**
     * Gives a class of the language its methods, and what calling it makes: each stands in a room above this one, and gives itself once,
     * before any program runs.
     */
    public void given(NativeTable table, Constructor made) {
        if (pending != null || constructor != null) {
            throw new IllegalStateException(name + " has its methods");
        }
        pending = table;
        constructor = made;
        changed();
    }

    /** A class of the learner's. */
    public static PyType own(String name, String qualifiedName, PyType[] bases) {
        PyType type = new PyType(name, null, null, bases);
        type.qualifiedName = qualifiedName;
        type.module = "__main__";
        type.open = true;
        type.attributed = true;
        type.layout = Types.OBJECT;
        for (PyType base : bases) {
            if (base.layout != Types.OBJECT && type.layout == Types.OBJECT) {
                type.layout = base.layout;
            }
            base.subclasses.add(type);
        }
        return type;
    }

    /** Lets programs set attributes of the class, as those of {@code Value}. Only for a class made for one machine. */
    public PyType opened() {
        open = true;
        return this;
    }

    /** Lets instances have attributes of their own. */
    public PyType withAttributes() {
        attributed = true;
        return this;
    }

    /** Says which module it belongs to: {@code <class 'module.name'>}. */
    public PyType in(String module) {
        this.module = module;
        return this;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    @Override
    public PyType type() {
        return Types.TYPE;
    }

    /** Whether programs may change it: it is the learner's, or opened to them. */
    public boolean isOpen() {
        return open;
    }

    /** Its first base, or null. */
    public PyType base() {
        return bases.length == 0 ? null : bases[0];
    }

    /** The names of its own attributes. */
    public List<String> ownNames() {
        own("");
        return List.of(attributes.keys());
    }

    AttributeShape shape() {
        if (shape == null) {
            shape = new AttributeShape(this, new String[0]);
        }
        return shape;
    }

    /** Whether it is {@code other} or derived from it. */
    public boolean isSubclassOf(PyType other) {
        for (PyType one : mro) {
            if (one == other) {
                return true;
            }
        }
        return false;
    }

    /** An attribute of the class itself, not of its bases, or null. */
    public PyObject own(String attribute) {
        if (pending != null) {
            NativeTable table = pending;
            pending = null;
            table.fill(this);
        }
        return attributes.get(attribute);
    }

    /** An attribute found in the class or the bases, or null. */
    public PyObject find(String attribute) {
        if (foundVersion != version) {
            found = new StringMap<>();
            foundVersion = version;
        }
        PyObject value = found.get(attribute);
        if (value != null) {
            return value == PyNone.NOT_IMPLEMENTED ? null : value;
        }
        for (PyType one : mro) {
            value = one.own(attribute);
            if (value != null) {
                break;
            }
        }
        found.put(attribute, value == null ? PyNone.NOT_IMPLEMENTED : value);
        return value;
    }

    /** Sets an attribute of the class. */
    public void set(String attribute, PyObject value) {
        own(attribute);
        attributes.put(attribute, value);
        changed();
    }

    public boolean remove(String attribute) {
        own(attribute);
        boolean removed = attributes.remove(attribute) != null;
        changed();
        return removed;
    }

    private void changed() {
        version++;
        for (PyType type : subclasses) {
            type.changed();
        }
    }

    public List<PyType> subclasses() {
        return subclasses;
    }

    @Override
    protected void reach(Census census) {
        if (open) {
            for (String key : attributes.keys()) {
                census.visit(attributes.get(key));
            }
        }
    }
}
