package micrograd.lang.run.operations;

import java.util.Arrays;
import micrograd.lang.run.Arguments;
import micrograd.lang.run.Code;
import micrograd.lang.run.CodeFrame;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTask;
import micrograd.lang.run.PyCell;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyFunction;
import micrograd.lang.run.PyGenerator;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyMethod;
import micrograd.lang.run.PyNative;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyStaticMethod;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.StringMap;
import micrograd.lang.run.Types;

/** Calls of all that can be called. */
public final class Calls {
    private static final String[] NO_NAMES = {};
    private static final PyObject[] NO_VALUES = {};

    private final Operations machine;

    Calls(Operations machine) {
        this.machine = machine;
    }

    public PyObject call(PyObject function, PyObject... arguments) {
        return call(function, arguments, NO_NAMES, NO_VALUES);
    }

    /** Calls something: its result, or PENDING. */
    public PyObject call(PyObject callee, PyObject[] positional, String[] names, PyObject[] named) {
        if (callee instanceof PyFunction function) {
            if (names.length == 0) {
                return function(function, positional);
            }
            return begin(function, bind(function, positional, names, named));
        }
        if (callee instanceof PyNative known) {
            return known(known, positional, names, named);
        }
        if (callee instanceof PyMethod method) {
            PyObject[] all = new PyObject[positional.length + 1];
            all[0] = method.self;
            System.arraycopy(positional, 0, all, 1, positional.length);
            return call(method.function, all, names, named);
        }
        if (callee instanceof PyType type) {
            return construct(type, positional, names, named);
        }
        if (callee instanceof PyStaticMethod wrapper && !wrapper.ofClass) {
            return call(wrapper.function, positional, names, named);
        }
        PyObject special = callee.type().find("__call__");
        if (special != null) {
            return call(machine.attributes.bound(special, callee, callee.type()), positional, names, named);
        }
        PyError error = PyError.type("'" + callee.typeName() + "' object is not callable");
        error.exception().subject = callee;
        throw error;
    }

    /** Calls something whose arguments lie on a stack. */
    public PyObject fromStack(PyObject callee, PyObject[] stack, int start, int count) {
        if (callee instanceof PyFunction function) {
            Code code = function.code;
            if (code.parameters == count && !code.moreArguments && !code.moreKeywords && code.keywordOnly == 0) {
                CodeFrame frame = new CodeFrame(code, function.globals);
                System.arraycopy(stack, start, frame.values, 0, count);
                return begin(function, frame);
            }
            return begin(function, bind(function, copy(stack, start, count), NO_NAMES, NO_VALUES));
        }
        return call(callee, copy(stack, start, count), NO_NAMES, NO_VALUES);
    }

    private static PyObject[] copy(PyObject[] stack, int start, int count) {
        PyObject[] all = new PyObject[count];
        System.arraycopy(stack, start, all, 0, count);
        return all;
    }

    // ---- Python functions

    PyObject function(PyFunction function, PyObject[] positional) {
        Code code = function.code;
        if (code.parameters == positional.length
                && !code.moreArguments
                && !code.moreKeywords
                && code.keywordOnly == 0) {
            CodeFrame frame = new CodeFrame(code, function.globals);
            System.arraycopy(positional, 0, frame.values, 0, positional.length);
            return begin(function, frame);
        }
        return begin(function, bind(function, positional, NO_NAMES, NO_VALUES));
    }

    /** Puts a frame with its arguments on top, or sets it aside as a generator. */
    private PyObject begin(PyFunction function, CodeFrame frame) {
        Code code = function.code;
        frame.function = function;
        if (code.free > 0) {
            System.arraycopy(function.closure, 0, frame.values, code.places - code.free, code.free);
        }
        if (code.generator) {
            PyGenerator generator = new PyGenerator(frame);
            frame.generator = generator;
            machine.room(1);
            return generator;
        }
        push(frame);
        return Machine.PENDING;
    }

    void push(CodeFrame frame) {
        if (machine.depth >= Operations.DEEPEST) {
            throw PyError.of(Types.RECURSION_ERROR, "maximum recursion depth exceeded");
        }
        machine.depth++;
        frame.back = machine.top;
        machine.top = frame;
        machine.charge(8);
    }

    private CodeFrame bind(PyFunction function, PyObject[] positional, String[] names, PyObject[] named) {
        Code code = function.code;
        CodeFrame frame = new CodeFrame(code, function.globals);
        PyObject[] places = frame.values;
        int given = Math.min(positional.length, code.parameters);
        System.arraycopy(positional, 0, places, 0, given);
        int all = code.parameters + code.keywordOnly;
        PyDict more = code.moreKeywords ? new PyDict() : null;
        StringBuilder misplaced = null;
        for (int i = 0; i < names.length; i++) {
            int place = place(code, names[i]);
            if (place >= 0 && place < code.positionOnly) {
                if (more == null) {
                    misplaced = misplaced == null ? new StringBuilder() : misplaced.append(", ");
                    misplaced.append(names[i]);
                    continue;
                }
                place = -1;
            }
            if (place < 0) {
                if (more == null) {
                    throw PyError.type(
                            function.qualifiedName + "() got an unexpected keyword argument '" + names[i] + "'");
                }
                more.put(machine, names[i], named[i]);
            } else if (places[place] != null) {
                throw PyError.type(function.qualifiedName + "() got multiple values for argument '" + names[i] + "'");
            } else {
                places[place] = named[i];
            }
        }
        if (misplaced != null) {
            throw PyError.type(function.qualifiedName
                    + "() got some positional-only arguments passed as keyword arguments: '" + misplaced + "'");
        }
        if (positional.length > code.parameters && !code.moreArguments) {
            throw tooMany(function, positional.length, places);
        }
        fillIn(function, places);
        int next = all;
        if (code.moreArguments) {
            places[next++] = positional.length > code.parameters
                    ? new PyTuple(Arrays.copyOfRange(positional, code.parameters, positional.length))
                    : PyTuple.EMPTY;
        }
        if (more != null) {
            places[next] = more;
        }
        return frame;
    }

    private static int place(Code code, String name) {
        int all = code.parameters + code.keywordOnly;
        for (int i = 0; i < all; i++) {
            if (code.locals[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void fillIn(PyFunction function, PyObject[] places) {
        Code code = function.code;
        PyObject[] defaults = function.defaults.items;
        int first = code.parameters - defaults.length;
        int missing = 0;
        for (int i = 0; i < code.parameters; i++) {
            if (places[i] == null) {
                if (i >= first) {
                    places[i] = defaults[i - first];
                } else {
                    missing++;
                }
            }
        }
        if (missing > 0) {
            throw missing(function, places, 0, code.parameters, missing, "positional");
        }
        for (int i = code.parameters; i < code.parameters + code.keywordOnly; i++) {
            if (places[i] == null) {
                PyObject value =
                        function.keywordDefaults == null ? null : function.keywordDefaults.get(machine, code.locals[i]);
                places[i] = value;
                missing += value == null ? 1 : 0;
            }
        }
        if (missing > 0) {
            throw missing(
                    function, places, code.parameters, code.parameters + code.keywordOnly, missing, "keyword-only");
        }
    }

    private static PyError missing(PyFunction function, PyObject[] places, int from, int to, int count, String kind) {
        StringBuilder names = new StringBuilder();
        int left = count;
        for (int i = from; i < to; i++) {
            if (places[i] == null) {
                names.append('\'').append(function.code.locals[i]).append('\'');
                left--;
                names.append(left == 0 ? "" : left > 1 ? ", " : count == 2 ? " and " : ", and ");
            }
        }
        return PyError.type(function.qualifiedName + "() missing " + count + " required " + kind + " argument"
                + (count == 1 ? "" : "s") + ": " + names);
    }

    private static PyError tooMany(PyFunction function, int given, PyObject[] places) {
        Code code = function.code;
        int defaults = function.defaults.items.length;
        int keywords = 0;
        for (int i = code.parameters; i < code.parameters + code.keywordOnly; i++) {
            keywords += places[i] == null ? 0 : 1;
        }
        boolean plural = defaults > 0 || code.parameters != 1;
        String takes = defaults > 0
                ? "from " + (code.parameters - defaults) + " to " + code.parameters
                : Integer.toString(code.parameters);
        String extra = keywords == 0
                ? ""
                : " positional argument" + (given == 1 ? "" : "s") + " (and " + keywords + " keyword-only argument"
                        + (keywords == 1 ? "" : "s") + ")";
        return PyError.type(function.qualifiedName + "() takes " + takes + " positional argument" + (plural ? "s" : "")
                + " but " + given + extra + (given == 1 && keywords == 0 ? " was" : " were") + " given");
    }

    // ---- Java functions

    private PyObject known(PyNative function, PyObject[] positional, String[] names, PyObject[] named) {
        PyObject self = null;
        PyObject[] rest = positional;
        if (function.owner != null) {
            if (positional.length == 0) {
                throw PyError.type(
                        "unbound method " + function.owner.name() + "." + function.name() + "() needs an argument");
            }
            self = positional[0];
            if (function.owner != Types.OBJECT
                    && !self.type().isSubclassOf(function.owner)
                    && !(self instanceof PyType && function.owner == Types.TYPE)) {
                throw PyError.type("descriptor '" + function.name() + "' for '" + function.owner.name()
                        + "' objects doesn't apply to a '" + self.typeName() + "' object");
            }
            rest = Arrays.copyOfRange(positional, 1, positional.length);
        }
        Arguments arguments = new Arguments(rest, names, named);
        if (function.gathered != 0) {
            int unfinished = -1;
            for (int i = 0; i < rest.length && unfinished < 0; i++) {
                if ((function.gathered >> Math.min(i, 31) & 1) != 0
                        && !(rest[i] instanceof PyList)
                        && !(rest[i] instanceof PyTuple)) {
                    PyObject[] all = machine.iterators.plainItems(rest[i]);
                    if (all == null) {
                        unfinished = i;
                    } else {
                        if (rest == positional) {
                            rest = positional.clone();
                            arguments = new Arguments(rest, names, named);
                        }
                        rest[i] = new PyList(all);
                    }
                }
            }
            if (unfinished >= 0) {
                return machine.start(new Gathering(function, self, arguments, unfinished));
            }
        }
        return function.table.call(function.index, machine, self, arguments);
    }

    /** Gathers an argument of a Java function, and then calls it. */
    private static final class Gathering extends NativeTask {
        private final PyNative function;
        private final PyObject self;
        private final Arguments arguments;
        private final int place;
        private final PyList all = new PyList();
        private PyObject iterator;
        private boolean called;

        Gathering(PyNative function, PyObject self, Arguments arguments, int place) {
            this.function = function;
            this.self = self;
            this.arguments = arguments;
            this.place = place;
        }

        @Override
        public PyObject step(Machine machine, PyObject result) {
            PyObject in = result;
            if (called) {
                return in;
            }
            if (iterator == null) {
                iterator = machine.iterator(arguments.get(place));
            } else if (in == null) {
                return finish(machine);
            } else {
                all.add(in);
            }
            while (true) {
                in = machine.next(iterator);
                if (in == Machine.PENDING) {
                    return in;
                }
                if (in == null) {
                    return finish(machine);
                }
                all.add(in);
                if ((all.size & 1023) == 0) {
                    machine.room(1024);
                    machine.room(all.size);
                    machine.charge(1024);
                }
            }
        }

        private PyObject finish(Machine machine) {
            called = true;
            PyObject[] positional = arguments.positional.clone();
            positional[place] = all;
            PyObject[] whole = positional;
            if (function.owner != null) {
                whole = new PyObject[positional.length + 1];
                whole[0] = self;
                System.arraycopy(positional, 0, whole, 1, positional.length);
            }
            return machine.call(function, new Arguments(whole, arguments.names, arguments.named));
        }
    }

    // ---- classes

    private PyObject construct(PyType type, PyObject[] positional, String[] names, PyObject[] named) {
        if (type == Types.TYPE && positional.length == 1 && names.length == 0) {
            return positional[0].type();
        }
        PyObject init = type.open ? type.find("__init__") : null;
        PyObject maker = type.open ? type.find("__new__") : null;
        boolean ownInit = init != null && !(init instanceof PyNative);
        boolean ownMaker = maker != null && !(maker instanceof PyNative);
        PyType.Constructor constructor = constructor(type);
        if (ownMaker) {
            return machine.start(new Making(type, maker, init, new Arguments(positional, names, named)));
        }
        if (!ownInit) {
            machine.room(1);
            return constructor.construct(machine, type, new Arguments(positional, names, named));
        }
        machine.room(2);
        boolean whole = type.layout == Types.INT
                || type.layout == Types.FLOAT
                || type.layout == Types.STR
                || type.layout.isSubclassOf(Types.TUPLE)
                || type.layout == Types.FROZENSET;
        PyObject instance =
                constructor.construct(machine, type, whole ? new Arguments(positional, names, named) : null);
        if (instance instanceof PyException exception) {
            exception.arguments = new PyTuple(positional);
        }
        if (init instanceof PyFunction function) {
            Code code = function.code;
            CodeFrame frame;
            if (names.length == 0
                    && code.parameters == positional.length + 1
                    && !code.moreArguments
                    && !code.moreKeywords
                    && code.keywordOnly == 0) {
                frame = new CodeFrame(code, function.globals);
                frame.values[0] = instance;
                System.arraycopy(positional, 0, frame.values, 1, positional.length);
            } else {
                frame = bind(function, first(instance, positional), names, named);
            }
            if (!code.generator) {
                begin(function, frame);
                frame.then = CodeFrame.INSTANCE;
                frame.self = instance;
                return Machine.PENDING;
            }
            throw PyError.type("__init__() should return None, not 'generator'");
        }
        machine.callNow(machine.attributes.bound(init, instance, type), new Arguments(positional, names, named));
        return instance;
    }

    private static PyObject[] first(PyObject first, PyObject[] rest) {
        PyObject[] all = new PyObject[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private static PyType.Constructor constructor(PyType type) {
        PyType.Constructor constructor = type.constructor != null ? type.constructor : type.layout.constructor;
        if (constructor == null) {
            throw PyError.type("cannot create '" + type.name() + "' instances");
        }
        return constructor;
    }

    /** A blank instance, or, for classes whose instances never change, one of these arguments: what {@code object.__new__} gives. */
    public PyObject blank(PyType type, Arguments arguments) {
        machine.room(1);
        boolean plain = type.layout == Types.OBJECT || type.layout.isSubclassOf(Types.BASE_EXCEPTION);
        PyObject made = constructor(type).construct(machine, type, plain || arguments.count() == 0 ? null : arguments);
        if (made instanceof PyException exception) {
            exception.arguments = new PyTuple(arguments.positional);
        }
        return made;
    }

    /** Calls {@code __new__}, and then {@code __init__} of what it made. */
    private static final class Making extends NativeTask {
        private final PyType type;
        private final PyObject maker;
        private final PyObject init;
        private final Arguments arguments;
        private PyObject made;
        private int state;

        Making(PyType type, PyObject maker, PyObject init, Arguments arguments) {
            this.type = type;
            this.maker = maker;
            this.init = init;
            this.arguments = arguments;
        }

        @Override
        public PyObject step(Machine machine, PyObject result) {
            PyObject in = result;
            if (state == 0) {
                state = 1;
                PyObject function = maker instanceof PyStaticMethod wrapper ? wrapper.function : maker;
                in = machine.call(
                        function, new Arguments(first(type, arguments.positional), arguments.names, arguments.named));
                if (in == Machine.PENDING) {
                    return in;
                }
            }
            if (state == 1) {
                state = 2;
                made = in;
                if (init == null || init instanceof PyNative || !made.type().isSubclassOf(type)) {
                    return made;
                }
                in = machine.call(Operations.of(machine).attributes.bound(init, made, made.type()), arguments);
                if (in == Machine.PENDING) {
                    return in;
                }
            }
            if (in != PyNone.NONE) {
                throw PyError.type("__init__() should return None, not '" + in.typeName() + "'");
            }
            return made;
        }
    }

    /** Begins the body of a class. */
    public void classBody(PyFunction body, PyTuple bases, PyDict keywords) {
        CodeFrame frame = new CodeFrame(body.code, body.globals);
        frame.namespace = new StringMap<>();
        frame.namespace.put("__module__", new PyStr("__main__"));
        frame.namespace.put("__qualname__", new PyStr(body.code.qualifiedName));
        frame.then = CodeFrame.CLASS;
        frame.self = bases;
        frame.other = keywords;
        begin(body, frame);
    }

    /** Makes the class whose body is over. */
    public PyObject makeClass(CodeFrame frame) {
        PyDict keywords = (PyDict) frame.other;
        if (keywords.get(machine, "metaclass") != null && keywords.get(machine, "metaclass") != Types.TYPE) {
            throw PyError.type("metaclasses are not supported here");
        }
        PyObject[] listed = ((PyTuple) frame.self).items;
        PyType type = newType(frame.code.name, frame.code.qualifiedName, listed, frame.namespace);
        for (int i = 0; i < frame.code.locals.length; i++) {
            if (frame.code.locals[i].equals("__class__") && frame.values[i] instanceof PyCell cell) {
                cell.value = type;
            }
        }
        PyObject hook = null;
        for (int i = 1; i < type.mro.length && hook == null; i++) {
            hook = type.mro[i].own("__init_subclass__");
        }
        if (hook != null) {
            PyObject function = hook instanceof PyStaticMethod wrapper ? wrapper.function : hook;
            String[] names = new String[keywords.size()];
            PyObject[] keys = keywords.keyArray();
            for (int i = 0; i < names.length; i++) {
                names[i] = ((PyStr) keys[i]).value;
            }
            machine.callNow(function, new Arguments(new PyObject[] {type}, names, keywords.valueArray()));
        }
        return type;
    }

    /** A class of the learner's. */
    public PyType newType(String name, String qualifiedName, PyObject[] listed, StringMap<PyObject> namespace) {
        PyType[] bases = new PyType[Math.max(1, listed.length)];
        bases[0] = Types.OBJECT;
        for (int i = 0; i < listed.length; i++) {
            if (!(listed[i] instanceof PyType base)) {
                throw PyError.type("bases must be types");
            }
            if (!base.open && base.constructor == null
                    || base == Types.BOOL
                    || base == Types.RANGE
                    || base == Types.SLICE
                    || base == Types.TYPE) {
                throw PyError.type(
                        base == Types.TYPE
                                ? "metaclasses are not supported here"
                                : "type '" + base.name() + "' is not an acceptable base type");
            }
            for (int j = 0; j < i; j++) {
                if (bases[j] == base) {
                    throw PyError.type("duplicate base class " + base.name());
                }
                if (bases[j].layout != Types.OBJECT
                        && base.layout != Types.OBJECT
                        && !bases[j].layout.isSubclassOf(base.layout)
                        && !base.layout.isSubclassOf(bases[j].layout)) {
                    throw PyError.type("multiple bases have instance lay-out conflict");
                }
            }
            bases[i] = base;
        }
        PyType type;
        try {
            type = PyType.own(name, qualifiedName, bases);
        } catch (IllegalArgumentException error) {
            throw PyError.type(
                    "Cannot create a consistent method resolution\norder (MRO) for bases " + error.getMessage());
        }
        for (String key : namespace.keys()) {
            PyObject value = namespace.get(key);
            if ((key.equals("__init_subclass__") || key.equals("__class_getitem__")) && value instanceof PyFunction) {
                value = new PyStaticMethod(value, true);
            } else if (key.equals("__new__") && value instanceof PyFunction) {
                value = new PyStaticMethod(value, false);
            }
            type.attributes.put(key, value);
        }
        if (namespace.get("__eq__") != null && namespace.get("__hash__") == null) {
            type.attributes.put("__hash__", PyNone.NONE);
        }
        slots(type, bases, namespace.get("__slots__"));
        for (String key : namespace.keys()) {
            if (namespace.get(key) instanceof PyInstance value && value.type.open) {
                PyObject named = value.type.find("__set_name__");
                if (named != null) {
                    machine.callNow(machine.attributes.bound(named, value, value.type), type, new PyStr(key));
                }
            }
        }
        return type;
    }

    private void slots(PyType type, PyType[] bases, PyObject slots) {
        if (slots == null) {
            return;
        }
        StringMap<Boolean> allowed = new StringMap<>();
        for (PyType base : bases) {
            if (base != Types.OBJECT && base.allowed == null && base.attributed) {
                return;
            }
            if (base.allowed != null) {
                for (String name : base.allowed.keys()) {
                    allowed.put(name, true);
                }
            }
        }
        PyObject[] names = slots instanceof PyStr ? new PyObject[] {slots} : machine.gather(slots);
        for (PyObject name : names) {
            String text = machine.str(name);
            if (text.equals("__dict__")) {
                return;
            }
            allowed.put(text, true);
        }
        type.allowed = allowed;
    }

    // ---- stars

    public PyObject spread(PyObject callee, PyList positional, PyDict keywords) {
        PyObject[] all = positional.toArray();
        if (keywords == null || keywords.size() == 0) {
            return call(callee, all, NO_NAMES, NO_VALUES);
        }
        PyObject[] keys = keywords.keyArray();
        String[] names = new String[keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (!(keys[i] instanceof PyStr name)) {
                throw PyError.type("keywords must be strings");
            }
            names[i] = name.value;
        }
        return call(callee, all, names, keywords.valueArray());
    }

    /** The elements behind a star in a display, or in the call of {@code callee}. */
    public PyObject[] spreadable(PyObject iterable, PyObject callee) {
        try {
            return machine.gather(iterable);
        } catch (PyError error) {
            if (error.getMessage() == null
                    && error.exception().type() == Types.TYPE_ERROR
                    && machine.str(error.exception()).endsWith("object is not iterable")) {
                throw PyError.type((callee == null ? "Value" : described(callee) + " argument")
                        + " after * must be an iterable, not " + iterable.typeName());
            }
            throw error;
        }
    }

    /** Puts all of a mapping into a dictionary; {@code callee} is what the keywords are for, which then may not come twice, or null. */
    public void update(PyDict dict, PyObject mapping, PyObject callee) {
        if (mapping instanceof PyDict other) {
            machine.charge(other.used);
            for (int i = 0; i < other.used; i++) {
                if (other.keys[i] != null) {
                    put(dict, other.keys[i], other.values[i], callee);
                }
            }
            return;
        }
        if (mapping.type().find("keys") != null) {
            PyObject keys = machine.callNow(machine.attribute(mapping, "keys"));
            for (PyObject key : machine.gather(keys)) {
                put(dict, key, machine.items.getNow(mapping, key), callee);
            }
            return;
        }
        if (callee != null) {
            throw PyError.type(described(callee) + " argument after ** must be a mapping, not " + mapping.typeName());
        }
        throw PyError.type("'" + mapping.typeName() + "' object is not a mapping");
    }

    private void put(PyDict dict, PyObject key, PyObject value, PyObject callee) {
        if (callee != null) {
            if (!(key instanceof PyStr)) {
                throw PyError.type("keywords must be strings");
            }
            if (dict.get(machine, key) != null) {
                throw PyError.type(
                        described(callee) + " got multiple values for keyword argument '" + machine.str(key) + "'");
            }
        }
        dict.put(machine, key, value);
    }

    private static String described(PyObject callee) {
        PyObject function = callee instanceof PyMethod method ? method.function : callee;
        if (function instanceof PyFunction own) {
            return "__main__." + own.qualifiedName + "()";
        }
        if (function instanceof PyType type) {
            return type.open ? "__main__." + type.qualifiedName + "()" : type.name() + "()";
        }
        return function instanceof PyNative known ? known.name() + "()" : function.typeName() + " object";
    }
}
