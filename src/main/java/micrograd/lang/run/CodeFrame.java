package micrograd.lang.run;

/** A function, class body or program under way. */
public final class CodeFrame extends Frame {
    /** What happens to its result: it goes onto the caller's stack. */
    static final int PUSH = 0;
    /** It must be None, and the instance made goes on: a call of {@code __init__}. */
    public static final int INSTANCE = 1;
    /** It is the next element of an iterator: StopIteration is its end. */
    public static final int NEXT = 2;
    /** It may be NotImplemented: the method of an operator. */
    public static final int OPERATOR = 3;
    /** It is dropped. */
    public static final int DROP = 4;
    /** A class body: the class is made. */
    public static final int CLASS = 5;

    public final Code code;
    public final Globals globals;
    /** Places, then the stack. */
    public final PyObject[] values;

    public int next;
    public int top;
    public int then;
    public PyObject self;
    /** The right operand of an operator, {@code self} being the left one, and what is being tried: see {@link micrograd.lang.run.operations.Operators}. */
    public PyObject other;

    public int operation;
    public boolean inverted;
    /** The generator whose frame it is. */
    public PyGenerator generator;
    /** The exception that an except clause is dealing with. */
    public PyException handled;
    /** A class body's names. */
    public StringMap<PyObject> namespace;
    /** The function that runs, for {@code super()} and cells. */
    public PyFunction function;

    public CodeFrame(Code code, Globals globals) {
        this.code = code;
        this.globals = globals;
        values = new PyObject[code.places + code.stackSize];
        top = code.places;
    }

    public void reach(Census census) {
        census.visit(values, values.length);
    }
}
