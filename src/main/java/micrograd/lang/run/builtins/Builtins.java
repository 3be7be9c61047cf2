package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.CodeFrame;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTask;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyCell;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyFunction;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyLong;
import micrograd.lang.run.PyMethod;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyNative;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyStaticMethod;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.PyWrapped;
import micrograd.lang.run.StringMap;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.Iterators;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.NumberFunctions;
import micrograd.lang.run.operations.Operations;
import micrograd.lang.run.operations.Operators;
import micrograd.lang.run.text.CodePoints;
import micrograd.lang.run.text.Quotes;
import micrograd.lang.run.text.Whole;

/** The functions that every program has. */
public final class Builtins extends MethodTable {
    private static final String[] NAMES = {
        "abs",
        "all",
        "any",
        "ascii",
        "bin",
        "callable",
        "chr",
        "delattr",
        "dir",
        "divmod",
        "format",
        "getattr",
        "globals",
        "hasattr",
        "hash",
        "hex",
        "id",
        "input",
        "isinstance",
        "issubclass",
        "iter",
        "len",
        "locals",
        "max",
        "min",
        "next",
        "oct",
        "ord",
        "pow",
        "print",
        "repr",
        "round",
        "setattr",
        "sorted*0",
        "sum",
        "vars",
        "eval",
        "exec",
        "compile",
        "open",
        "exit",
        "quit",
        "breakpoint",
        "help",
        "bytes",
        "bytearray",
        "complex",
        "memoryview"
    };

    public Builtins() {
        super(NAMES);
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        switch (index) {
            case 0 -> {
                return NumberFunctions.absolute(
                        machine, arguments.exactly("abs", 1, 1).get(0));
            }
            case 1, 2 -> {
                PyObject iterable =
                        arguments.exactly(index == 1 ? "all" : "any", 1, 1).get(0);
                return machine.start(new Deciding(machine.iterator(iterable), index == 2));
            }
            case 3 -> {
                return new PyStr(Quotes.asciiOnly(
                        machine.repr(arguments.exactly("ascii", 1, 1).get(0))));
            }
            case 4, 15, 26 -> {
                String name = index == 4 ? "bin" : index == 15 ? "hex" : "oct";
                Whole value =
                        machine.equality.large(arguments.exactly(name, 1, 1).get(0));
                return new PyStr(value.prefixed(index == 4 ? 2 : index == 15 ? 16 : 8));
            }
            case 5 -> {
                return PyBool.of(callable(arguments.exactly("callable", 1, 1).get(0)));
            }
            case 6 -> {
                int code = machine.index(arguments.exactly("chr", 1, 1).get(0));
                if (code < 0 || code > 0x10ffff) {
                    throw PyError.value("chr() arg not in range(0x110000)");
                }
                return new PyStr(CodePoints.text(code));
            }
            case 7 -> {
                arguments.exactly("delattr", 2, 2);
                machine.attributes.delete(arguments.get(0), attributeName(arguments.get(1)));
                return PyNone.NONE;
            }
            case 8 -> {
                arguments.exactly("dir", 0, 1);
                return arguments.count() == 0 ? names(machine) : dir(machine, arguments.get(0));
            }
            case 9 -> {
                arguments.exactly("divmod", 2, 2);
                return divmod(machine, arguments.get(0), arguments.get(1));
            }
            case 10 -> {
                arguments.exactly("format", 1, 2);
                return new PyStr(machine.format(arguments.get(0), machine.str(arguments.get(1, PyStr.EMPTY))));
            }
            case 11 -> {
                arguments.exactly("getattr", 2, 3);
                String name = attributeName(arguments.get(1));
                if (arguments.count() == 2) {
                    return machine.attributes.get(arguments.get(0), name);
                }
                PyObject value = machine.attributeOrNull(arguments.get(0), name);
                return value == null ? arguments.get(2) : value;
            }
            case 12 -> {
                return globals(machine);
            }
            case 13 -> {
                arguments.exactly("hasattr", 2, 2);
                return PyBool.of(machine.attributeOrNull(arguments.get(0), attributeName(arguments.get(1))) != null);
            }
            case 14 -> {
                PyObject object = arguments.exactly("hash", 1, 1).get(0);
                return machine.equality.shownHash(object);
            }
            case 16 -> {
                return PyInt.of(
                        1 + machine.identity(arguments.exactly("id", 1, 1).get(0)));
            }
            case 17 -> {
                PyError error = PyError.of(Types.EOF_ERROR, "EOF when reading a line");
                error.exception().advice =
                        "input() asks somebody at a keyboard, and here a program runs by itself: write the value into"
                                + " it.";
                throw error;
            }
            case 18 -> {
                arguments.exactly("isinstance", 2, 2);
                return PyBool.of(isInstance(machine, arguments.get(0), arguments.get(1)));
            }
            case 19 -> {
                arguments.exactly("issubclass", 2, 2);
                return PyBool.of(isSubclass(arguments.get(0), arguments.get(1)));
            }
            case 20 -> {
                arguments.exactly("iter", 1, 2);
                if (arguments.count() == 2) {
                    return new Iterators.Called(arguments.get(0), arguments.get(1));
                }
                return machine.iterator(arguments.get(0));
            }
            case 21 -> {
                return PyInt.of(machine.length(arguments.exactly("len", 1, 1).get(0)));
            }
            case 22 -> {
                return locals(machine);
            }
            case 23, 24 -> {
                return Extremes.start(machine, arguments, index == 23);
            }
            case 25 -> {
                return next(machine, arguments.exactly("next", 1, 2));
            }
            case 27 -> {
                PyObject text = arguments.exactly("ord", 1, 1).get(0);
                if (!(text instanceof PyStr one)) {
                    throw PyError.type("ord() expected string of length 1, but " + text.typeName() + " found");
                }
                if (one.length() != 1) {
                    throw PyError.type("ord() expected a character, but string of length " + one.length() + " found");
                }
                return PyInt.of(one.value.codePointAt(0));
            }
            case 28 -> {
                return power(machine, arguments.between("pow", 2, 3));
            }
            case 29 -> {
                return print(machine, arguments);
            }
            case 30 -> {
                PyObject text =
                        machine.texts.field(arguments.exactly("repr", 1, 1).get(0), 'r', PyStr.EMPTY);
                return text;
            }
            case 31 -> {
                arguments.between("round", 1, 2).keywords("round", "number", "ndigits");
                return NumberFunctions.round(machine, arguments.get(0), arguments.get(1, "ndigits", PyNone.NONE));
            }
            case 32 -> {
                arguments.exactly("setattr", 3, 3);
                machine.setAttribute(arguments.get(0), attributeName(arguments.get(1)), arguments.get(2));
                return PyNone.NONE;
            }
            case 33 -> {
                arguments.between("sorted", 1, 1).keywords("sort", "key", "reverse");
                return Sorting.start(machine, machine.gather(arguments.get(0)).clone(), arguments, null);
            }
            case 34 -> {
                arguments.between("sum", 1, 2).keywords("sum", "start");
                PyObject start = arguments.get(1, "start", PyInt.of(0));
                if (start instanceof PyStr) {
                    throw PyError.type("sum() can't sum strings [use ''.join(seq) instead]");
                }
                return machine.start(new Summing(machine.iterator(arguments.get(0)), start));
            }
            case 35 -> {
                arguments.exactly("vars", 0, 1);
                return arguments.count() == 0 ? locals(machine) : vars(machine, arguments.get(0));
            }
            case 40, 41 -> throw new PyError(new PyException(Types.SYSTEM_EXIT, new PyTuple(arguments.positional)));
            case 42, 43 -> {
                return PyNone.NONE;
            }
            default -> {
                PyError error = PyError.of(Types.NOT_IMPLEMENTED_ERROR, NAMES[index] + " is not supported here");
                error.exception().advice = NAMES[index].equals("open")
                        ? "There are no files here: write the data into the program."
                        : "This Python leaves out " + NAMES[index] + ".";
                throw error;
            }
        }
    }

    private static String attributeName(PyObject name) {
        if (name instanceof PyStr text) {
            return text.value;
        }
        throw PyError.type("attribute name must be string, not '" + name.typeName() + "'");
    }

    private static boolean callable(PyObject object) {
        return object instanceof PyFunction
                || object instanceof PyNative
                || object instanceof PyMethod
                || object instanceof PyType
                || object instanceof PyStaticMethod
                || object.type().find("__call__") != null;
    }

    /** all and any. */
    private static final class Deciding extends NativeTask {
        private final PyObject iterator;
        private final boolean any;
        private boolean asked;

        Deciding(PyObject iterator, boolean any) {
            this.iterator = iterator;
            this.any = any;
        }

        @Override
        public PyObject step(Machine machine, PyObject result) {
            PyObject in = result;
            while (true) {
                if (!asked) {
                    asked = true;
                    in = machine.next(iterator);
                    if (in == Machine.PENDING) {
                        return in;
                    }
                }
                asked = false;
                if (in == null) {
                    return PyBool.of(!any);
                }
                if (machine.truth(in) == any) {
                    return PyBool.of(any);
                }
                machine.charge(1);
                if (machine.isSpent()) {
                    return Machine.PENDING;
                }
            }
        }
    }

    /** sum. */
    private static final class Summing extends NativeTask {
        private final PyObject iterator;
        private PyObject total;
        private int state;

        Summing(PyObject iterator, PyObject start) {
            this.iterator = iterator;
            total = start;
        }

        @Override
        public PyObject step(Machine machine, PyObject result) {
            PyObject in = result;
            while (true) {
                if (state == 0) {
                    state = 1;
                    in = machine.next(iterator);
                    if (in == Machine.PENDING) {
                        return in;
                    }
                }
                if (state == 1) {
                    if (in == null) {
                        return total;
                    }
                    state = 2;
                    if (total instanceof PyFloat a && in instanceof PyFloat b) {
                        in = new PyFloat(a.value + b.value);
                    } else {
                        in = machine.binary(Operators.ADD, total, in);
                        if (in == Machine.PENDING) {
                            return in;
                        }
                    }
                }
                total = in;
                state = 0;
                machine.charge(1);
                if (machine.isSpent()) {
                    return Machine.PENDING;
                }
            }
        }
    }

    private static PyObject next(Operations machine, Arguments arguments) {
        PyObject iterator = arguments.get(0);
        if (arguments.count() == 2) {
            return machine.start(new NativeTask() {
                private boolean asked;

                @Override
                public PyObject step(Machine on, PyObject result) {
                    PyObject in = result;
                    if (!asked) {
                        asked = true;
                        in = on.next(iterator);
                    }
                    return in == null ? arguments.get(1) : in;
                }
            });
        }
        PyObject item = machine.next(iterator);
        if (item == null) {
            throw PyError.stopIteration(PyNone.NONE);
        }
        return item;
    }

    static boolean isInstance(Operations machine, PyObject object, PyObject wanted) {
        if (wanted instanceof PyTuple several) {
            for (PyObject one : several.items) {
                if (isInstance(machine, object, one)) {
                    return true;
                }
            }
            return false;
        }
        if (wanted instanceof PyType type) {
            return object.type().isSubclassOf(type);
        }
        if (wanted == PyNone.NONE) {
            return object == PyNone.NONE;
        }
        PyObject check = wanted.type().find("__instancecheck__");
        if (check != null) {
            return machine.truth(machine.callNow(machine.attributes.bound(check, wanted, wanted.type()), object));
        }
        throw PyError.type("isinstance() arg 2 must be a type, a tuple of types, or a union");
    }

    private static boolean isSubclass(PyObject object, PyObject wanted) {
        if (!(object instanceof PyType type)) {
            throw PyError.type("issubclass() arg 1 must be a class");
        }
        if (wanted instanceof PyTuple several) {
            for (PyObject one : several.items) {
                if (isSubclass(object, one)) {
                    return true;
                }
            }
            return false;
        }
        if (wanted instanceof PyType other) {
            return type.isSubclassOf(other);
        }
        throw PyError.type("issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }

    private static PyObject divmod(Operations machine, PyObject a, PyObject b) {
        PyObject method = a.type().find("__divmod__");
        if (method != null) {
            return machine.call(machine.attributes.bound(method, a, a.type()), b);
        }
        if (!Operators.isNumber(a) || !Operators.isNumber(b)) {
            if (a instanceof PyWrapped || b instanceof PyWrapped) {
                return divmod(machine, a instanceof PyWrapped x ? x.plain : a, b instanceof PyWrapped y ? y.plain : b);
            }
            throw PyError.type(
                    "unsupported operand type(s) for divmod(): '" + a.typeName() + "' and '" + b.typeName() + "'");
        }
        if ((a instanceof PyFloat || b instanceof PyFloat) && Operators.toReal(b) == 0) {
            throw PyError.of(Types.ZERO_DIVISION_ERROR, "float divmod()");
        }
        PyObject quotient = machine.operators.binary(Operators.FLOOR_DIVIDE, a, b);
        return new PyTuple(quotient, machine.operators.binary(Operators.MODULO, a, b));
    }

    private static PyObject power(Operations machine, Arguments arguments) {
        arguments.keywords("pow", "base", "exp", "mod");
        PyObject modulus = arguments.get(2, "mod", PyNone.NONE);
        if (modulus == PyNone.NONE) {
            return machine.operators.binary(Operators.POWER, arguments.get(0), arguments.get(1));
        }
        if (!Operators.isWhole(arguments.get(0))
                || !Operators.isWhole(arguments.get(1))
                || !Operators.isWhole(modulus)) {
            throw PyError.type("pow() 3rd argument not allowed unless all arguments are integers");
        }
        return PyLong.of(Operators.toWhole(arguments.get(0))
                .pow(Operators.toWhole(arguments.get(1)), Operators.toWhole(modulus)));
    }

    private static PyObject print(Operations machine, Arguments arguments) {
        arguments.keywords("print", "sep", "end", "file", "flush");
        String separator = separator(arguments.keyword("sep"), "sep", " ");
        String end = separator(arguments.keyword("end"), "end", "\n");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < arguments.count(); i++) {
            if (i > 0) {
                text.append(separator);
            }
            text.append(machine.str(arguments.get(i)));
        }
        PyObject file = arguments.keyword("file");
        if (file != null && file != PyNone.NONE && file instanceof PyInstance && file.type().open) {
            machine.callNow(
                    machine.attribute(file, "write"), new PyStr(text.append(end).toString()));
        } else if (file == null || file == PyNone.NONE || !machine.isErrorStream(file)) {
            machine.print(text.append(end).toString());
        }
        return PyNone.NONE;
    }

    private static String separator(PyObject given, String name, String otherwise) {
        if (given == null || given == PyNone.NONE) {
            return otherwise;
        }
        if (given instanceof PyStr text) {
            return text.value;
        }
        throw PyError.type(name + " must be None or a string, not " + given.typeName());
    }

    // ---- names

    static PyObject dir(Operations machine, PyObject object) {
        StringMap<Boolean> names = new StringMap<>();
        if (object instanceof PyModule module) {
            for (String name : module.names()) {
                names.put(name, true);
            }
        } else {
            if (object instanceof PyInstance instance) {
                for (String name : instance.attributeNames()) {
                    names.put(name, true);
                }
            }
            PyType type = object instanceof PyType own ? own : object.type();
            for (PyType one : type.mro) {
                one.own("");
                for (String name : one.attributes.keys()) {
                    names.put(name, true);
                }
            }
        }
        return sorted(machine, names);
    }

    private static PyObject sorted(Operations machine, StringMap<Boolean> names) {
        String[] keys = names.keys();
        PyObject[] all = new PyObject[keys.length];
        for (int i = 0; i < keys.length; i++) {
            all[i] = new PyStr(keys[i]);
        }
        return new PyList(Sorting.sorted(machine, all));
    }

    private static PyObject names(Operations machine) {
        StringMap<Boolean> names = new StringMap<>();
        PyDict locals = locals(machine);
        for (PyObject key : locals.keyArray()) {
            names.put(machine.str(key), true);
        }
        return sorted(machine, names);
    }

    private static PyDict globals(Operations machine) {
        PyDict dict = new PyDict();
        dict.put(machine, "__name__", new PyStr("__main__"));
        for (String name : machine.globals().names()) {
            dict.put(machine, name, machine.globals().get(name));
        }
        return dict;
    }

    private static PyDict locals(Operations machine) {
        CodeFrame frame = machine.codeFrame();
        if (frame == null || frame.code.name.equals("<module>")) {
            return globals(machine);
        }
        PyDict dict = new PyDict();
        for (int i = 0; i < frame.code.locals.length; i++) {
            PyObject value = frame.values[i] instanceof PyCell cell ? cell.value : frame.values[i];
            if (value != null && !frame.code.locals[i].startsWith(".")) {
                dict.put(machine, frame.code.locals[i], value);
            }
        }
        return dict;
    }

    private static PyObject vars(Operations machine, PyObject object) {
        if (object instanceof PyInstance instance && instance.type.attributed) {
            return machine.attributes.dict(instance);
        }
        if (object instanceof PyType || object instanceof PyModule) {
            return machine.attribute(object, "__dict__");
        }
        throw PyError.type("vars() argument must have __dict__ attribute");
    }
}
