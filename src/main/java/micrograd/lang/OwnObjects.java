package micrograd.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.operations.Operators;

/** What there is to know of an object of a learner's own class that counts as a value, whatever its attributes are called: numbers, operands, label, operation. */
final class OwnObjects {
    private static final List<String> DATA =
            List.of("data", "value", "val", "_data", "v", "x", "number", "num", "item");
    private static final List<String> GRAD =
            List.of("grad", "gradient", "deriv", "derivative", "_grad", "g", "adjoint", "adj", "dv", "d_out");
    private static final List<String> OPERANDS = List.of(
            "_prev",
            "prev",
            "_children",
            "children",
            "_parents",
            "parents",
            "operands",
            "inputs",
            "_inputs",
            "args",
            "deps",
            "_deps",
            "sources");
    private static final List<String> OPERATIONS = List.of("_op", "op", "operation", "operator");
    private static final List<String> LABELS = List.of("label", "name", "_label", "_name");
    private static final int DEEPEST = 3;

    private OwnObjects() {}

    /** Whether it has numbers for data and gradient. */
    static boolean counts(PyInstance object) {
        return data(object).isPresent() && grad(object).isPresent();
    }

    static Optional<PyObject> data(PyInstance object) {
        return number(object, DATA);
    }

    static Optional<PyObject> grad(PyInstance object) {
        return number(object, GRAD);
    }

    static String label(PyInstance object) {
        return text(object, LABELS);
    }

    static String operation(PyInstance object) {
        return text(object, OPERATIONS);
    }

    /** Those of its class that it holds and that were there before it: in attributes that are called as operands are, or else in any. */
    static List<PyInstance> operands(PyInstance object) {
        for (String name : OPERANDS) {
            PyObject held = object.attribute(name);
            List<PyInstance> found = new ArrayList<>();
            if (held != null) {
                gather(object, held, found, 0);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        List<PyInstance> found = new ArrayList<>();
        for (String name : object.attributeNames()) {
            gather(object, object.attribute(name), found, 0);
        }
        return found;
    }

    /** Whether what it holds is a set, which keeps an operand that is used twice once. */
    static boolean keepsASet(PyInstance object) {
        for (String name : OPERANDS) {
            if (object.attribute(name) instanceof PySet) {
                return true;
            }
        }
        return false;
    }

    private static void gather(PyInstance object, PyObject held, List<PyInstance> found, int depth) {
        boolean several =
                held instanceof PyTuple || held instanceof PyList || held instanceof PySet || held instanceof PyDict;
        if (!several && held instanceof PyInstance instance) {
            boolean earlier = object.writes() == null
                    || instance.writes() == null
                    || instance.writes().born < object.writes().born;
            if (instance != object && earlier && counts(instance)) {
                found.add(instance);
            }
            return;
        }
        PyObject[] all = held instanceof PyTuple tuple
                ? tuple.items
                : held instanceof PyList list
                        ? list.toArray()
                        : held instanceof PySet set
                                ? set.toArray()
                                : held instanceof PyDict dict ? dict.keyArray() : new PyObject[0];
        for (PyObject one : all) {
            if (depth < DEEPEST) {
                gather(object, one, found, depth + 1);
            }
        }
    }

    private static Optional<PyObject> number(PyInstance object, List<String> names) {
        for (String name : names) {
            PyObject held = object.attribute(name);
            if (held != null && Operators.isNumber(held)) {
                return Optional.of(held);
            }
        }
        return Optional.empty();
    }

    private static String text(PyInstance object, List<String> names) {
        for (String name : names) {
            if (object.attribute(name) instanceof PyStr text && !text.value.isEmpty()) {
                return text.value;
            }
        }
        return "";
    }
}
