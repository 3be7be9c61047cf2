package micrograd.lang.run;

import java.util.ArrayList;
import java.util.List;

/** An exception object. */
public final class PyException extends PyInstance {
    /** What it was made with. */
    public PyTuple arguments;

    public PyObject cause;
    public PyObject context;
    public boolean contextHidden;
    /** Where it passed, innermost first: code and place of the instruction. */
    public final List<TraceEntry> trace = new ArrayList<>();
    /** Whether the frame that raises it is in the trace already. */
    public boolean again;
    /** What StopIteration carries, or null. */
    public PyObject value;
    /** A word of advice that only the place of the error can know, or null. */
    public String advice;
    /** The object and the name of an AttributeError or NameError, for advice; or null. */
    public PyObject subject;

    public String name;

    /** A frame that an exception left, or one under way. */
    public record TraceEntry(Code code, int place, String[] names, PyObject[] values) {
        /** The name of its function. */
        public String name() {
            return code.name;
        }

        /** Where the source of the instruction starts. */
        public int start() {
            return code.starts[place];
        }

        /** Where it ends. */
        public int end() {
            return code.ends[place];
        }

        /** The names of its variables. */
        public List<String> locals() {
            List<String> locals = new ArrayList<>();
            for (String one : names) {
                if (!one.startsWith(".")) {
                    locals.add(one);
                }
            }
            return locals;
        }

        /** What a variable holds, or null. */
        public PyObject local(String name) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals(name)) {
                    return values[i] instanceof PyCell cell ? cell.value : values[i];
                }
            }
            return null;
        }
    }

    /** An exception of a class. */
    public PyException(PyType type, PyTuple arguments) {
        super(type);
        this.arguments = arguments;
    }

    /** An exception of a class with a message. */
    public static PyException of(PyType type, String message) {
        return new PyException(type, new PyTuple(new PyStr(message)));
    }

    /** Where it passed, innermost first. */
    public List<TraceEntry> trace() {
        return trace;
    }

    /** A word of advice that only the place of the error knows, or null. */
    public String advice() {
        return advice;
    }

    /** The object that lacks something, or null. */
    public PyObject subject() {
        return subject;
    }

    /** The name that is missing, or null. */
    public String name() {
        return name;
    }

    @Override
    protected void reach(Census census) {
        super.reach(census);
        census.visit(arguments);
    }
}
