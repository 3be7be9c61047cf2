package micrograd.lang.run;

import java.util.ArrayList;
import java.util.List;

/** An exception object. */
public final class PyException extends PyInstance {
    /** What it was made with. */
    PyTuple arguments;
    PyObject cause;
    PyObject context;
    boolean contextHidden;
    /** Where it passed, innermost first: code and place of the instruction. */
    final List<TraceEntry> trace = new ArrayList<>();
    /** Whether the frame that raises it is in the trace already. */
    boolean again;
    /** What StopIteration carries, or null. */
    PyObject value;
    /** A word of advice that only the place of the error can know, or null. */
    String advice;
    /** The object and the name of an AttributeError or NameError, for advice; or null. */
    PyObject subject;
    String name;

    /** A frame that an exception left. */
    record TraceEntry(Code code, int place, String[] names, PyObject[] values) {}

    /** An exception of a class. */
    public PyException(PyType type, PyTuple arguments) {
        super(type);
        this.arguments = arguments;
    }

    /** An exception of a class with a message. */
    public static PyException of(PyType type, String message) {
        return new PyException(type, new PyTuple(new PyStr(message)));
    }

    @Override
    protected void reach(Census census) {
        super.reach(census);
        census.visit(arguments);
    }
}
