package micrograd.lang.run;

/** What Java code may ask of the machine that runs a program. See the package's description. */
public abstract class Machine {
    /** The answer of an operation whose result is still to come; see {@link NativeTask}. */
    public static final PyObject PENDING = new PyModule("pending");

    /** A machine. */
    protected Machine() {}

    /** The program's top-level names. */
    public abstract Globals globals();

    /** Adds a name that every program finds ready, unless it assigns it. Before code is compiled. */
    public abstract void ready(String name, PyObject value);

    /** Counts rounds of a loop in Java as instructions. */
    public abstract void charge(int rounds);

    /** Whether the slice is used up: a task that can go on later returns {@link #PENDING}, and is called again. */
    public abstract boolean isSpent();

    /**
     * Counts something that is going to be made, with room for {@code size} objects.
     *
     * @throws micrograd.lang.run.loop.Halt if more would be alive than the limits allow
     */
    public abstract void room(int size);

    /** Begins a task: its result if it has one at once, else {@link #PENDING}. */
    public abstract PyObject start(NativeTask task);

    /** Calls something. */
    public abstract PyObject call(PyObject function, PyObject... arguments);

    /** Calls something. */
    public abstract PyObject call(PyObject function, Arguments arguments);

    /** The next element of an iterator; null if there are no more. */
    public abstract PyObject next(PyObject iterator);

    /** An iterator over something; a learner's {@code __iter__} runs nested. */
    public abstract PyObject iterator(PyObject object);

    /** A binary operation, one of {@link micrograd.lang.run.operations.Operators}. */
    public abstract PyObject binary(int operation, PyObject left, PyObject right);

    /** Calls something and waits for it. */
    public abstract PyObject callNow(PyObject function, PyObject... arguments);

    /** Calls something and waits for it. */
    public abstract PyObject callNow(PyObject function, Arguments arguments);

    /** A binary operation, and waits for it. */
    public abstract PyObject binaryNow(int operation, PyObject left, PyObject right);

    /** The next element of any iterator, null at its end, and waits for it. */
    public abstract PyObject nextNow(PyObject iterator);

    /** The result of a task, and waits for it. */
    public abstract PyObject startNow(NativeTask task);

    /** Whether something counts as true. */
    public abstract boolean truth(PyObject object);

    /** Whether two are equal by {@code ==}. */
    public abstract boolean equal(PyObject a, PyObject b);

    /** Whether a &lt; b. */
    public abstract boolean less(PyObject a, PyObject b);

    /** A hash for tables; equal objects have equal ones. */
    public abstract int hash(PyObject object);

    /** {@code repr(object)}. */
    public abstract String repr(PyObject object);

    /** {@code str(object)}. */
    public abstract String str(PyObject object);

    /** {@code format(object, specification)}. */
    public abstract String format(PyObject object, String specification);

    /** {@code len(object)}. */
    public abstract int length(PyObject object);

    /** The elements of an iterable; those of a generator are drawn in a nested loop. Do not change the array of a list or tuple. */
    public abstract PyObject[] gather(PyObject iterable);

    /** An attribute; an AttributeError if there is none. */
    public abstract PyObject attribute(PyObject object, String name);

    /** Sets an attribute. */
    public abstract void setAttribute(PyObject object, String name, PyObject value);

    /** A whole number used as an index or count. */
    public abstract int index(PyObject object);

    /** A number as a double; TypeError "must be real number, not str" for others. */
    public abstract double real(PyObject object);

    /** Prints. */
    public abstract void print(String text);

    /** A number of its own for an object, as {@code id} tells it: counting up from the first that is asked. */
    public abstract int identity(PyObject object);

    /** Whether a module of that name can be had. */
    public abstract PyModule module(String name);

    /** A built-in name, or null. */
    public abstract PyObject builtin(String name);

    /** Notes a value that was made, so that what is still reached can be shown in the order of making. */
    public abstract void made(PyInstance value);

    /** Notes that {@code backward()} was called. */
    public abstract void differentiated(PyInstance root);

    /** Notes that the program has set a gradient itself. */
    public abstract void gradientsSet();

    /** Whether it notes what gradients of learners' own objects are given, see {@link #note}. */
    public abstract boolean keepsWrites();

    /** A gradient is about to be stored in an object, by the frame on top; {@code before} is what it was, or null. */
    public abstract void note(PyInstance instance, PyObject before, PyObject after);

    /** Of the instruction under way; the same object as long as it is the same one. */
    public abstract Place place();

    /** All built-in names. */
    public abstract StringMap<PyObject> builtins();

    /** An attribute, or null. */
    public abstract PyObject attributeOrNull(PyObject object, String name);

    /** A special method of an object's class, or null: {@code find(object, "__len__")}. Call it with the object first. */
    public final PyObject special(PyObject object, String name) {
        return object.type().find(name);
    }

    /** Makes all names of a module such as {@code <playground>} built-in ones. Before code is compiled. */
    public final void face(String name) {
        PyModule face = module(name);
        if (face != null) {
            for (String member : face.names()) {
                ready(member, face.get(member));
            }
        }
    }
}
