package micrograd.lang.run;

/** A function, class body or program under way. */
final class CodeFrame extends Frame {
    /** What happens to its result: it goes onto the caller's stack. */
    static final int PUSH = 0;
    /** It must be None, and the instance made goes on: a call of {@code __init__}. */
    static final int INSTANCE = 1;
    /** It is the next element of an iterator: StopIteration is its end. */
    static final int NEXT = 2;
    /** It may be NotImplemented: the method of an operator. */
    static final int OPERATOR = 3;
    /** It is dropped. */
    static final int DROP = 4;
    /** A class body: the class is made. */
    static final int CLASS = 5;

    final Code code;
    final Globals globals;
    /** Places, then the stack. */
    final PyObject[] values;

    int next;
    int top;
    int then;
    PyObject self;
    /** The right operand of an operator, {@code self} being the left one, and what is being tried: see {@link Operators}. */
    PyObject other;

    int operation;
    boolean inverted;
    /** The generator whose frame it is. */
    PyGenerator generator;
    /** The exception that an except clause is dealing with. */
    PyException handled;
    /** A class body's names. */
    StringMap<PyObject> namespace;
    /** The function that runs, for {@code super()} and cells. */
    PyFunction function;

    CodeFrame(Code code, Globals globals) {
        this.code = code;
        this.globals = globals;
        values = new PyObject[code.places + code.stackSize];
        top = code.places;
    }

    void reach(Census census) {
        census.visit(values, values.length);
    }
}
