package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;

/** The methods and attributes of exceptions. */
final class ExceptionMethods extends MethodTable {
    ExceptionMethods() {
        super(
                "with_traceback",
                "add_note",
                "args!",
                "__cause__!",
                "__context__!",
                "__traceback__!",
                "value!",
                "name!",
                "code!",
                "errno!");
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        PyException exception = (PyException) self;
        switch (index) {
            case 2 -> {
                return exception.arguments;
            }
            case 3 -> {
                return exception.cause == null ? PyNone.NONE : exception.cause;
            }
            case 4 -> {
                return exception.context == null ? PyNone.NONE : exception.context;
            }
            case 6 -> {
                PyObject value = exception.value;
                if (value == null && !exception.type().isSubclassOf(Types.STOP_ITERATION)) {
                    throw missing(exception, "value");
                }
                return value == null ? PyNone.NONE : value;
            }
            case 7 -> {
                if (exception.name == null) {
                    throw missing(exception, "name");
                }
                return new PyStr(exception.name);
            }
            case 8 -> {
                if (!exception.type().isSubclassOf(Types.SYSTEM_EXIT)) {
                    throw missing(exception, "code");
                }
                return exception.arguments.items.length == 0 ? PyNone.NONE : exception.arguments.items[0];
            }
            case 9 -> throw missing(exception, "errno");
            case 0 -> {
                return exception;
            }
            default -> {
                return PyNone.NONE;
            }
        }
    }

    private static PyError missing(PyException exception, String name) {
        return PyError.of(
                Types.ATTRIBUTE_ERROR, "'" + exception.typeName() + "' object has no attribute '" + name + "'");
    }
}
