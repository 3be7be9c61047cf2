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
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyProperty;
import micrograd.lang.run.PyRange;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PySlice;
import micrograd.lang.run.PyStaticMethod;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PySuper;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.PyWrapped;
import micrograd.lang.run.StringMap;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.Iterators;
import micrograd.lang.run.operations.NumberFunctions;
import micrograd.lang.run.operations.Operations;
import micrograd.lang.run.operations.Operators;
import micrograd.lang.run.text.Floats;
import micrograd.lang.run.text.Whole;

/** What calling the classes of the language gives. Null arguments ask for a blank instance of a learner's class derived from one. */
final class Constructors {
    private Constructors() {}

    private static PyObject wrapped(PyType type, PyObject plain, PyType base) {
        return type == base ? plain : new PyWrapped(type, plain);
    }

    static PyObject object(Operations machine, PyType type, Arguments arguments) {
        if (arguments != null && (arguments.count() > 0 || arguments.names.length > 0)) {
            throw PyError.type(type.name() + "() takes no arguments");
        }
        return new PyInstance(type);
    }

    static PyObject type(Operations machine, PyType type, Arguments arguments) {
        if (arguments.count() != 3) {
            throw PyError.type("type() takes 1 or 3 arguments");
        }
        StringMap<PyObject> namespace = new StringMap<>();
        if (arguments.get(2) instanceof PyDict dict) {
            for (PyObject key : dict.keyArray()) {
                namespace.put(machine.str(key), dict.get(machine, key));
            }
        }
        String name = machine.str(arguments.get(0));
        return machine.calls.newType(name, name, machine.gather(arguments.get(1)), namespace);
    }

    static PyObject integer(Operations machine, PyType type, Arguments arguments) {
        return wrapped(type, integer(machine, arguments), Types.INT);
    }

    private static PyObject integer(Operations machine, Arguments arguments) {
        if (arguments == null || arguments.count() == 0 && arguments.names.length == 0) {
            return PyInt.of(0);
        }
        arguments.between("int", 1, 2).keywords("int", "base");
        PyObject base = arguments.get(1, "base", null);
        PyObject value = arguments.get(0);
        if (value instanceof PyWrapped inner && !(inner.type.find("__int__") instanceof PyFunction)) {
            value = inner.plain;
        }
        if (value instanceof PyStr text) {
            return PyLong.of(Whole.parse(text.value, base == null ? 10 : machine.index(base)));
        }
        if (base != null) {
            throw PyError.type("int() can't convert non-string with explicit base");
        }
        return NumberFunctions.truncated(machine, value);
    }

    static PyObject bool(Operations machine, PyType type, Arguments arguments) {
        arguments.exactly("bool", 0, 1);
        return PyBool.of(arguments.count() == 1 && machine.truth(arguments.get(0)));
    }

    static PyObject floating(Operations machine, PyType type, Arguments arguments) {
        if (arguments == null || arguments.count() == 0) {
            return wrapped(type, new PyFloat(0), Types.FLOAT);
        }
        arguments.exactly("float", 0, 1);
        PyObject value = arguments.get(0);
        if (value instanceof PyFloat && type == Types.FLOAT) {
            return value;
        }
        if (value instanceof PyStr text) {
            return wrapped(type, new PyFloat(Floats.parse(text.value)), Types.FLOAT);
        }
        if (!Operators.isNumber(value)
                && !(value instanceof PyWrapped)
                && value.type().find("__float__") == null
                && value.type().find("__index__") == null) {
            PyError error =
                    PyError.type("float() argument must be a string or a real number, not '" + value.typeName() + "'");
            error.exception().subject = value;
            throw error;
        }
        return wrapped(type, new PyFloat(machine.real(value)), Types.FLOAT);
    }

    static PyObject string(Operations machine, PyType type, Arguments arguments) {
        if (arguments == null || arguments.count() == 0 && arguments.keyword("object") == null) {
            return wrapped(type, PyStr.EMPTY, Types.STR);
        }
        arguments.between("str", 0, 1);
        PyObject value = arguments.get(0, "object", PyStr.EMPTY);
        if (type != Types.STR) {
            return new PyWrapped(type, new PyStr(machine.str(value)));
        }
        PyObject field = machine.texts.field(value, 's', PyStr.EMPTY);
        return field;
    }

    static PyObject list(Operations machine, PyType type, Arguments arguments) {
        PyList list = new PyList(type);
        if (arguments == null || arguments.count() == 0) {
            return list;
        }
        arguments.exactly("list", 0, 1);
        PyObject[] plain = machine.iterators.plainItems(arguments.get(0));
        if (plain != null) {
            machine.room(plain.length);
            list.addAll(plain, plain.length);
            return list;
        }
        return machine.start(new Filling(arguments.get(0)) {
            @Override
            void add(Machine on, PyObject item) {
                list.add(item);
                if ((list.size & 1023) == 0) {
                    on.room(1024);
                    on.room(list.size);
                }
            }

            @Override
            PyObject whole() {
                return list;
            }
        });
    }

    /** Draws everything from an iterable. */
    abstract static class Filling extends NativeTask {
        private final PyObject iterable;
        private PyObject iterator;
        private boolean asked;

        Filling(PyObject iterable) {
            this.iterable = iterable;
        }

        abstract void add(Machine machine, PyObject item);

        abstract PyObject whole();

        @Override
        public PyObject step(Machine machine, PyObject result) {
            PyObject in = result;
            if (iterator == null) {
                iterator = machine.iterator(iterable);
            }
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
                    return whole();
                }
                add(machine, in);
                machine.charge(1);
                if (machine.isSpent()) {
                    return Machine.PENDING;
                }
            }
        }
    }

    static PyObject tuple(Operations machine, PyType type, Arguments arguments) {
        if (arguments == null || arguments.count() == 0) {
            return type == Types.TUPLE ? PyTuple.EMPTY : new PyTuple(type, new PyObject[0]);
        }
        arguments.exactly("tuple", 0, 1);
        if (arguments.get(0) instanceof PyTuple same && same.type == type) {
            return same;
        }
        PyObject[] plain = machine.iterators.plainItems(arguments.get(0));
        if (plain != null) {
            machine.room(plain.length);
            return new PyTuple(type, plain.clone());
        }
        PyList all = new PyList();
        return machine.start(new Filling(arguments.get(0)) {
            @Override
            void add(Machine on, PyObject item) {
                all.add(item);
                if ((all.size & 1023) == 0) {
                    on.room(1024);
                    on.room(all.size);
                }
            }

            @Override
            PyObject whole() {
                return new PyTuple(type, all.toArray());
            }
        });
    }

    static PyObject dict(Operations machine, PyType type, Arguments arguments) {
        PyDict dict = new PyDict(type);
        if (arguments != null) {
            arguments.between("dict", 0, 1);
            DictMethods.update(machine, dict, arguments);
        }
        return dict;
    }

    static PyObject set(Operations machine, PyType type, Arguments arguments) {
        PySet set = new PySet(type);
        if (arguments == null || arguments.count() == 0) {
            return set;
        }
        arguments.exactly(type.layout.name(), 0, 1);
        PyObject[] plain = machine.iterators.plainItems(arguments.get(0));
        if (plain != null) {
            for (PyObject one : plain) {
                set.add(machine, one);
            }
            return set;
        }
        return machine.start(new Filling(arguments.get(0)) {
            @Override
            void add(Machine on, PyObject item) {
                set.add(on, item);
            }

            @Override
            PyObject whole() {
                return set;
            }
        });
    }

    static PyObject range(Operations machine, PyType type, Arguments arguments) {
        arguments.exactly("range", 1, 3);
        int start = arguments.count() == 1 ? 0 : bound(machine, arguments.get(0));
        int stop = bound(machine, arguments.get(arguments.count() == 1 ? 0 : 1));
        int step = arguments.count() == 3 ? bound(machine, arguments.get(2)) : 1;
        if (step == 0) {
            throw PyError.value("range() arg 3 must not be zero");
        }
        return new PyRange(start, stop, step);
    }

    private static int bound(Operations machine, PyObject object) {
        PyObject whole = machine.equality.whole(object);
        return whole instanceof PyLong large ? large.value.toIndex() : ((PyInt) whole).value;
    }

    static PyObject slice(Operations machine, PyType type, Arguments arguments) {
        arguments.exactly("slice", 1, 3);
        if (arguments.count() == 1) {
            return new PySlice(PyNone.NONE, arguments.get(0), PyNone.NONE);
        }
        return new PySlice(arguments.get(0), arguments.get(1), arguments.get(2, PyNone.NONE));
    }

    static PyObject map(Operations machine, PyType type, Arguments arguments) {
        if (arguments.count() < 2) {
            throw PyError.type("map() must have at least two arguments.");
        }
        PyObject[] sources = new PyObject[arguments.count() - 1];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = machine.iterator(arguments.get(i + 1));
        }
        return new Iterators.Mapped(arguments.get(0), sources);
    }

    static PyObject filter(Operations machine, PyType type, Arguments arguments) {
        arguments.exactly("filter", 2, 2);
        return new Iterators.Filtered(arguments.get(0), machine.iterator(arguments.get(1)));
    }

    static PyObject zip(Operations machine, PyType type, Arguments arguments) {
        arguments.keywords("zip", "strict");
        PyObject strict = arguments.keyword("strict");
        PyObject[] sources = new PyObject[arguments.count()];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = machine.iterator(arguments.get(i));
        }
        return new Iterators.Zipped(sources, strict != null && machine.truth(strict));
    }

    static PyObject enumerate(Operations machine, PyType type, Arguments arguments) {
        if (arguments.count() == 0 && arguments.keyword("iterable") == null) {
            throw PyError.type("enumerate() missing required argument 'iterable'");
        }
        arguments.keywords("enumerate", "iterable", "start");
        PyObject start = arguments.get(1, "start", PyInt.of(0));
        return new Iterators.Enumerated(
                machine.iterator(arguments.get(0, "iterable", PyNone.NONE)), machine.equality.whole(start));
    }

    static PyObject reversed(Operations machine, PyType type, Arguments arguments) {
        arguments.exactly("reversed", 1, 1);
        return machine.iterators.reversed(arguments.get(0));
    }

    static PyObject property(Operations machine, PyType type, Arguments arguments) {
        arguments.keywords("property", "fget", "fset", "fdel", "doc");
        return new PyProperty(
                arguments.get(0, "fget", PyNone.NONE),
                arguments.get(1, "fset", PyNone.NONE),
                arguments.get(2, "fdel", PyNone.NONE),
                arguments.get(3, "doc", PyNone.NONE));
    }

    static PyObject staticMethod(Operations machine, PyType type, Arguments arguments) {
        arguments.exactly("staticmethod", 1, 1);
        return new PyStaticMethod(arguments.get(0), false);
    }

    static PyObject classMethod(Operations machine, PyType type, Arguments arguments) {
        arguments.exactly("classmethod", 1, 1);
        return new PyStaticMethod(arguments.get(0), true);
    }

    static PyObject superObject(Operations machine, PyType type, Arguments arguments) {
        arguments.exactly("super", 0, 2);
        if (arguments.count() == 2) {
            if (!(arguments.get(0) instanceof PyType start)) {
                throw PyError.type("super() argument 1 must be a type, not "
                        + arguments.get(0).typeName());
            }
            PyObject self = arguments.get(1);
            PyType selfType = self instanceof PyType own && own.isSubclassOf(start) ? own : self.type();
            if (!selfType.isSubclassOf(start)) {
                throw PyError.type("super(type, obj): obj must be an instance or subtype of type");
            }
            return new PySuper(start, self, selfType);
        }
        CodeFrame frame = machine.codeFrame();
        if (frame == null || frame.code.parameters + (frame.code.moreArguments ? 1 : 0) == 0) {
            throw PyError.of(Types.RUNTIME_ERROR, "super(): no arguments");
        }
        PyObject self = frame.values[0] instanceof PyCell cell ? cell.value : frame.values[0];
        if (self == null) {
            throw PyError.of(Types.RUNTIME_ERROR, "super(): arg[0] deleted");
        }
        for (int i = 0; i < frame.code.locals.length; i++) {
            if (frame.code.locals[i].equals("__class__")
                    && frame.values[i] instanceof PyCell cell
                    && cell.value instanceof PyType start) {
                PyType selfType = self instanceof PyType own && own.isSubclassOf(start) ? own : self.type();
                if (!selfType.isSubclassOf(start)) {
                    throw PyError.type("super(type, obj): obj must be an instance or subtype of type");
                }
                return new PySuper(start, self, selfType);
            }
        }
        throw PyError.of(Types.RUNTIME_ERROR, "super(): __class__ cell not found");
    }

    static PyObject exception(Operations machine, PyType type, Arguments arguments) {
        PyException exception =
                new PyException(type, arguments == null ? PyTuple.EMPTY : new PyTuple(arguments.positional));
        if (arguments != null) {
            if (arguments.names.length > 0
                    && !type.isSubclassOf(Types.IMPORT_ERROR)
                    && !type.isSubclassOf(Types.NAME_ERROR)
                    && !type.isSubclassOf(Types.ATTRIBUTE_ERROR)) {
                throw PyError.type(type.name() + "() takes no keyword arguments");
            }
            if (type.isSubclassOf(Types.STOP_ITERATION)) {
                exception.value = arguments.get(0, PyNone.NONE);
            }
        }
        return exception;
    }
}
