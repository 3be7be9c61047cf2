package micrograd.lang.run.operations;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.Code;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyFunction;
import micrograd.lang.run.PyGenerator;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyMethod;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyNative;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyProperty;
import micrograd.lang.run.PyStaticMethod;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PySuper;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.Types;
import micrograd.lang.run.Writes;

/** Reads, sets and deletes attributes. */
public final class Attributes {
    private final Operations machine;

    Attributes(Operations machine) {
        this.machine = machine;
    }

    // ---- reading

    /** An attribute, or PENDING; an AttributeError if there is none. */
    public PyObject get(PyObject object, String name) {
        PyObject value = find(object, name);
        if (value != null) {
            return value;
        }
        PyObject fallback = object.type().find("__getattr__");
        if (fallback != null && !(object instanceof PyType) && !(object instanceof PySuper)) {
            return machine.calls.call(bound(fallback, object, object.type()), new PyStr(name));
        }
        throw missing(object, name);
    }

    /** The same; null where there is none and the class has no say in it. */
    public PyObject getOrNull(PyObject object, String name) {
        PyObject value = find(object, name);
        return value != null || object.type().find("__getattr__") == null ? value : get(object, name);
    }

    private PyError missing(PyObject object, String name) {
        String message;
        if (object instanceof PyType type) {
            message = "type object '" + type.name() + "' has no attribute '" + name + "'";
        } else if (object instanceof PyModule module) {
            message = "module '" + module.name() + "' has no attribute '" + name + "'";
        } else {
            message = "'" + object.typeName() + "' object has no attribute '" + name + "'";
        }
        PyError error = PyError.of(Types.ATTRIBUTE_ERROR, message);
        error.exception().subject = object;
        error.exception().name = name;
        return error;
    }

    private PyObject find(PyObject object, String name) {
        if (object instanceof PyType type) {
            return ofClass(type, name);
        }
        if (object instanceof PyModule module) {
            PyObject member = module.get(name);
            return member != null ? member : ofModule(module, name);
        }
        if (object instanceof PySuper parent) {
            return ofSuper(parent, name);
        }
        PyType type = object.type();
        PyObject inClass = type.find(name);
        if (object instanceof PyInstance instance) {
            if (inClass instanceof PyProperty property && !isGivenToException(instance, name)) {
                return property(property, object, name);
            }
            PyObject getter = inClass instanceof PyInstance descriptor ? descriptor.type.find("__get__") : null;
            if (getter != null && ((PyInstance) inClass).type.find("__set__") != null) {
                return machine.calls.call(bound(getter, inClass, inClass.type()), object, type);
            }
            int place = instance.shape.find(name);
            if (place >= 0) {
                return instance.slots[place];
            }
            if (getter != null && inClass.type().open) {
                return machine.calls.call(bound(getter, inClass, inClass.type()), object, type);
            }
        } else if (inClass instanceof PyProperty property) {
            return property(property, object, name);
        }
        if (inClass != null) {
            return bound(inClass, object, type);
        }
        return special(object, name);
    }

    /** Whether a program set an attribute that Python's exceptions of some kinds have, such as {@code code}. */
    private static boolean isGivenToException(PyInstance instance, String name) {
        return instance instanceof PyException && instance.shape.find(name) >= 0;
    }

    private boolean setOfException(PyException exception, String name, PyObject value) {
        switch (name) {
            case "args" -> exception.arguments = new PyTuple(machine.gather(value));
            case "__cause__" -> exception.cause = value;
            case "value", "name", "code", "errno" -> {
                if (exception.type.find(name) instanceof PyProperty property
                        && !(property.getter instanceof PyNative)) {
                    return false;
                }
                exception.attribute(name, value);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private PyObject property(PyProperty property, PyObject object, String name) {
        if (property.getter == PyNone.NONE) {
            throw PyError.of(
                    Types.ATTRIBUTE_ERROR,
                    "property '" + name + "' of '" + object.typeName() + "' object has no getter");
        }
        if (property.getter instanceof PyNative getter && getter.owner == null) {
            return getter.table.call(getter.index, machine, object, Arguments.NONE);
        }
        return machine.calls.call(property.getter, object);
    }

    /** What a class's attribute is for one of its instances. */
    public PyObject bound(PyObject attribute, PyObject object, PyType type) {
        if (attribute instanceof PyFunction || attribute instanceof PyNative method && method.owner != null) {
            return new PyMethod(attribute, object);
        }
        if (attribute instanceof PyStaticMethod wrapper) {
            return wrapper.ofClass ? new PyMethod(wrapper.function, type) : wrapper.function;
        }
        return attribute;
    }

    private PyObject ofClass(PyType type, String name) {
        PyObject value = type.find(name);
        boolean known = value instanceof PyNative method && method.owner == Types.OBJECT;
        if (value != null && !known) {
            if (value instanceof PyStaticMethod wrapper) {
                return wrapper.ofClass ? new PyMethod(wrapper.function, type) : wrapper.function;
            }
            if (value instanceof PyInstance descriptor && descriptor.type.open) {
                PyObject getter = descriptor.type.find("__get__");
                if (getter != null) {
                    return machine.calls.call(bound(getter, value, value.type()), PyNone.NONE, type);
                }
            }
            return value;
        }
        switch (name) {
            case "__name__" -> {
                return new PyStr(type.name());
            }
            case "__qualname__" -> {
                return new PyStr(type.qualifiedName);
            }
            case "__module__" -> {
                return new PyStr(type.module);
            }
            case "__bases__" -> {
                return new PyTuple(type.bases.clone());
            }
            case "__base__" -> {
                return type.bases.length == 0 ? PyNone.NONE : type.bases[0];
            }
            case "__mro__" -> {
                return new PyTuple(type.mro.clone());
            }
            case "__class__" -> {
                return Types.TYPE;
            }
            case "__doc__" -> {
                return PyNone.NONE;
            }
            case "__dict__" -> {
                PyDict dict = new PyDict();
                type.own("");
                for (String key : type.attributes.keys()) {
                    dict.put(machine, key, type.attributes.get(key));
                }
                return dict;
            }
            case "__annotations__" -> {
                return new PyDict();
            }
            default -> {
                PyObject method = Types.TYPE.own(name);
                if (method != null) {
                    return new PyMethod(method, type);
                }
                return value != null ? value : OperatorMethods.of(type, name);
            }
        }
    }

    private PyObject ofModule(PyModule module, String name) {
        return switch (name) {
            case "__name__" -> new PyStr(module.name());
            case "__doc__" -> PyNone.NONE;
            case "__class__" -> Types.MODULE;
            case "__dict__" -> {
                PyDict dict = new PyDict();
                for (String key : module.names()) {
                    dict.put(machine, key, module.get(key));
                }
                yield dict;
            }
            default -> machine.module(module.name() + "." + name);
        };
    }

    private PyObject ofSuper(PySuper parent, String name) {
        PyType[] mro = parent.selfType.mro;
        boolean behind = false;
        for (PyType one : mro) {
            if (behind) {
                PyObject value = one.own(name);
                if (value != null) {
                    if (value instanceof PyProperty property && parent.self != parent.selfType) {
                        return property(property, parent.self, name);
                    }
                    if (value instanceof PyStaticMethod wrapper) {
                        return wrapper.ofClass ? new PyMethod(wrapper.function, parent.selfType) : wrapper.function;
                    }
                    return parent.self == parent.selfType ? value : bound(value, parent.self, parent.selfType);
                }
            }
            behind |= one == parent.start;
        }
        PyObject operator = OperatorMethods.of(parent.selfType.layout, name);
        if (operator != null) {
            return new PyMethod(operator, parent.self);
        }
        PyError error = PyError.of(Types.ATTRIBUTE_ERROR, "'super' object has no attribute '" + name + "'");
        error.exception().subject = parent;
        error.exception().name = name;
        throw error;
    }

    /** Attributes that all objects have, and those of functions and methods. */
    private PyObject special(PyObject object, String name) {
        if (name.equals("__class__")) {
            return object.type();
        }
        if (name.equals("__dict__")
                && object instanceof PyInstance instance
                && instance.type.attributed
                && instance.type.allowed == null) {
            return dict(instance);
        }
        if (object instanceof PyFunction function) {
            return ofFunction(function, name);
        }
        if (object instanceof PyMethod method) {
            return switch (name) {
                case "__self__" -> method.self;
                case "__func__" -> method.function;
                default -> find(method.function, name);
            };
        }
        if (object instanceof PyNative known && (name.equals("__name__") || name.equals("__qualname__"))) {
            return new PyStr(known.name());
        }
        if (object instanceof PyStaticMethod wrapper && (name.equals("__func__") || name.equals("__wrapped__"))) {
            return wrapper.function;
        }
        if (object instanceof PyGenerator generator && name.equals("__name__")) {
            return new PyStr(generator.frame.code.name);
        }
        if (name.equals("__doc__")) {
            return PyNone.NONE;
        }
        if (name.equals("__module__") && object instanceof PyInstance) {
            return new PyStr(object.type().module);
        }
        PyObject operator = OperatorMethods.of(object.type(), name);
        return operator == null ? null : new PyMethod(operator, object);
    }

    /** An instance's attributes as a dictionary that writes through. */
    public PyDict dict(PyInstance instance) {
        PyDict dict = new PyDict();
        for (int i = 0; i < instance.shape.names.length; i++) {
            dict.put(machine, instance.shape.names[i], instance.slots[i]);
        }
        dict.owner = instance;
        return dict;
    }

    private PyObject ofFunction(PyFunction function, String name) {
        return switch (name) {
            case "__name__" -> new PyStr(function.name);
            case "__qualname__" -> new PyStr(function.qualifiedName);
            case "__doc__" -> function.doc;
            case "__module__" -> new PyStr("__main__");
            case "__defaults__" -> function.defaults.items.length == 0 ? PyNone.NONE : function.defaults;
            case "__kwdefaults__" -> function.keywordDefaults == null ? PyNone.NONE : function.keywordDefaults;
            case "__annotations__" -> new PyDict();
            case "__closure__" -> function.closure.length == 0 ? PyNone.NONE : new PyTuple(function.closure.clone());
            case "__code__" -> code(function.code);
            case "__call__" -> function;
            default -> null;
        };
    }

    private static PyObject code(Code code) {
        PyInstance shown = new PyInstance(Types.CODE);
        shown.attribute("co_name", new PyStr(code.name));
        shown.attribute("co_argcount", PyInt.of(code.parameters));
        PyObject[] names = new PyObject[code.parameters + code.keywordOnly];
        for (int i = 0; i < names.length; i++) {
            names[i] = new PyStr(code.locals[i]);
        }
        shown.attribute("co_varnames", new PyTuple(names));
        return shown;
    }

    /** An attribute, and remembers for the instruction where it was if it was simple. */
    public PyObject remembered(Code code, int instruction, PyObject object, String name) {
        if (object instanceof PyInstance instance) {
            int place = instance.shape.find(name);
            if (place >= 0 && isPlain(instance.type.find(name))) {
                Code.Lookup lookup = new Code.Lookup();
                lookup.shape = instance.shape;
                lookup.version = instance.type.version;
                lookup.place = place;
                code.lookups[instruction] = lookup;
                return instance.slots[place];
            }
        }
        return get(object, name);
    }

    /** Whether a class's attribute leaves an instance's own of the same name alone. */
    private static boolean isPlain(PyObject inClass) {
        return inClass == null
                || !(inClass instanceof PyProperty) && !(inClass instanceof PyInstance && inClass.type().open);
    }

    /** The function to call with the object first, or null where reading the attribute is the way. */
    public PyObject method(Code code, int instruction, PyObject object, String name) {
        if (object instanceof PyType || object instanceof PyModule || object instanceof PySuper) {
            return null;
        }
        PyType type = object.type();
        PyObject method = type.find(name);
        if (!(method instanceof PyFunction) && !(method instanceof PyNative known && known.owner != null)) {
            return null;
        }
        if (object instanceof PyInstance instance) {
            if (instance.shape.find(name) >= 0) {
                return null;
            }
            Code.Lookup lookup = new Code.Lookup();
            lookup.shape = instance.shape;
            lookup.version = type.version;
            lookup.method = method;
            code.lookups[instruction] = lookup;
        }
        return method;
    }

    // ---- setting

    /** Sets an attribute, and remembers for the instruction where it is if it was simple. */
    public PyObject setRemembered(Code code, int instruction, PyObject object, String name, PyObject value) {
        if (object instanceof PyInstance instance
                && instance.type.attributed
                && instance.type.allowed == null
                && !(instance instanceof PyFunction)
                && isPlain(instance.type.find(name))
                && !(instance.type.find("__setattr__") instanceof PyFunction)) {
            Code.Lookup lookup = new Code.Lookup();
            lookup.shape = instance.shape;
            lookup.version = instance.type.version;
            int place = instance.shape.find(name);
            if (machine.keepsWrites() && Writes.GRADIENTS.contains(name)) {
                lookup.noted = true;
                machine.note(instance, place >= 0 ? instance.slots[place] : null, value);
            }
            if (place >= 0) {
                lookup.place = place;
                instance.slots[place] = value;
            } else {
                lookup.wider = instance.shape.with(name);
                instance.add(lookup.wider, value);
            }
            if (instance.shape.names.length < 64) {
                code.lookups[instruction] = lookup;
            }
            return PyNone.NONE;
        }
        return set(object, name, value);
    }

    /** Sets an attribute; PENDING if a learner's method does. */
    public PyObject set(PyObject object, String name, PyObject value) {
        PyObject own = object.type().find("__setattr__");
        if (own instanceof PyFunction && !(object instanceof PyType)) {
            return machine.calls.call(new PyMethod(own, object), new PyStr(name), value);
        }
        return setDirectly(object, name, value);
    }

    /** As {@code object.__setattr__}. */
    public PyObject setDirectly(PyObject object, String name, PyObject value) {
        if (object instanceof PyType type) {
            if (!type.open) {
                throw PyError.type("cannot set '" + name + "' attribute of immutable type '" + type.name() + "'");
            }
            type.set(name, value);
            return PyNone.NONE;
        }
        if (object instanceof PyModule module) {
            module.set(name, value);
            return PyNone.NONE;
        }
        if (object instanceof PyFunction function && setOfFunction(function, name, value)) {
            return PyNone.NONE;
        }
        if (object instanceof PyInstance instance) {
            if (instance instanceof PyException exception && setOfException(exception, name, value)) {
                return PyNone.NONE;
            }
            PyObject inClass = instance.type.find(name);
            if (inClass instanceof PyProperty property) {
                if (property.setter == PyNone.NONE) {
                    throw PyError.of(
                            Types.ATTRIBUTE_ERROR,
                            property.getter instanceof PyNative
                                    ? "attribute '" + name + "' of '" + instance.typeName()
                                            + "' objects is not writable"
                                    : "property '" + name + "' of '" + instance.typeName() + "' object has no setter");
                }
                if (property.setter instanceof PyNative setter && setter.owner == null) {
                    return setter.table.call(setter.index, machine, object, Arguments.of(value));
                }
                return machine.calls.call(property.setter, object, value);
            }
            if (inClass instanceof PyInstance descriptor && descriptor.type.open) {
                PyObject setter = descriptor.type.find("__set__");
                if (setter != null) {
                    return machine.calls.call(bound(setter, inClass, inClass.type()), object, value);
                }
            }
            if (name.equals("__class__") && value instanceof PyType) {
                throw PyError.type("__class__ assignment is not supported here");
            }
            if (name.equals("__dict__") && value instanceof PyDict dict && instance.type.attributed) {
                for (String old : instance.attributeNames().clone()) {
                    instance.removeAttribute(old);
                }
                for (PyObject key : dict.keyArray()) {
                    instance.attribute(machine.str(key), dict.get(machine, key));
                }
                return PyNone.NONE;
            }
            if (instance.type.attributed
                    && (instance.type.allowed == null || instance.type.allowed.get(name) != null)) {
                instance.attribute(name, value);
                return PyNone.NONE;
            }
            if (inClass != null && instance.type.allowed == null) {
                throw PyError.of(
                        Types.ATTRIBUTE_ERROR,
                        "'" + object.typeName() + "' object attribute '" + name + "' is read-only");
            }
        } else if (object.type().find(name) != null) {
            throw PyError.of(
                    Types.ATTRIBUTE_ERROR, "'" + object.typeName() + "' object attribute '" + name + "' is read-only");
        }
        throw missing(object, name);
    }

    private boolean setOfFunction(PyFunction function, String name, PyObject value) {
        switch (name) {
            case "__name__" -> function.name = machine.str(value);
            case "__qualname__" -> function.qualifiedName = machine.str(value);
            case "__doc__" -> function.doc = value;
            case "__defaults__" -> function.defaults = value instanceof PyTuple tuple ? tuple : PyTuple.EMPTY;
            case "__module__", "__annotations__", "__dict__" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    // ---- deleting

    public void delete(PyObject object, String name) {
        PyObject own = object.type().find("__delattr__");
        if (own instanceof PyFunction) {
            machine.callNow(own, object, new PyStr(name));
            return;
        }
        deleteDirectly(object, name);
    }

    /** As {@code object.__delattr__}. */
    public void deleteDirectly(PyObject object, String name) {
        if (object instanceof PyType type && type.open) {
            if (type.remove(name)) {
                return;
            }
        } else if (object instanceof PyModule module) {
            if (module.remove(name)) {
                return;
            }
        } else if (object instanceof PyInstance instance) {
            if (instance.type.find(name) instanceof PyProperty property) {
                if (property.deleter == PyNone.NONE) {
                    throw PyError.of(
                            Types.ATTRIBUTE_ERROR,
                            "property '" + name + "' of '" + instance.typeName() + "' object has no deleter");
                }
                machine.callNow(property.deleter, object);
                return;
            }
            if (instance.removeAttribute(name)) {
                return;
            }
        }
        throw missing(object, name);
    }
}
