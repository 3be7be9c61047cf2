package micrograd.lang.run.operations;

import java.util.ArrayList;
import java.util.List;
import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyFunction;
import micrograd.lang.run.PyGenerator;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyIterator;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyLong;
import micrograd.lang.run.PyMethod;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyNative;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyRange;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PySlice;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PySuper;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.PyView;
import micrograd.lang.run.PyWrapped;
import micrograd.lang.run.Types;
import micrograd.lang.run.text.FieldFormat;
import micrograd.lang.run.text.Floats;
import micrograd.lang.run.text.FormatSpec;
import micrograd.lang.run.text.PercentFormat;
import micrograd.lang.run.text.Quotes;
import micrograd.lang.run.text.Sizes;
import micrograd.lang.run.text.Strings;

/** Objects as text: {@code repr}, {@code str}, {@code format} and the templates. */
public final class Texts {
    private static final int DEEPEST = 200;

    private final Operations machine;
    private final List<PyObject> open = new ArrayList<>();

    Texts(Operations machine) {
        this.machine = machine;
    }

    // ---- str and repr

    String str(PyObject object) {
        if (object instanceof PyStr text) {
            return text.value;
        }
        PyObject method = own(object, "__str__");
        if (method != null) {
            PyObject text = machine.callNow(machine.attributes.bound(method, object, object.type()));
            return text(text, "__str__");
        }
        if (object instanceof PyException exception && own(object, "__repr__") == null) {
            return message(exception);
        }
        if (object instanceof PyWrapped wrapped && own(object, "__repr__") == null) {
            return str(wrapped.plain);
        }
        return repr(object);
    }

    /** A special method that is not object's, or null. */
    private static PyObject own(PyObject object, String name) {
        if (!(object instanceof PyInstance) && !(object instanceof PyIterator)) {
            return null;
        }
        PyObject method = object.type().find(name);
        return method instanceof PyNative known && known.owner == Types.OBJECT ? null : method;
    }

    static String text(PyObject result, String method) {
        if (result instanceof PyStr text) {
            return text.value;
        }
        if (result instanceof PyWrapped wrapped && wrapped.plain instanceof PyStr text) {
            return text.value;
        }
        throw PyError.type(method + " returned non-string (type " + result.typeName() + ")");
    }

    /** What an exception says. */
    public String message(PyException exception) {
        PyObject[] items = exception.arguments.items;
        if (items.length == 0) {
            return "";
        }
        if (items.length == 1) {
            return exception.type().isSubclassOf(Types.KEY_ERROR) ? repr(items[0]) : str(items[0]);
        }
        if (items.length == 2 && exception.type().isSubclassOf(Types.OS_ERROR)) {
            return "[Errno " + str(items[0]) + "] " + str(items[1]);
        }
        return repr(exception.arguments);
    }

    String repr(PyObject object) {
        if (object instanceof PyInt whole) {
            return Integer.toString(whole.value);
        }
        if (object instanceof PyFloat real) {
            return Floats.repr(real.value);
        }
        if (object instanceof PyStr text) {
            return Quotes.repr(text.value);
        }
        PyObject method = own(object, "__repr__");
        if (method != null) {
            PyObject text = machine.callNow(machine.attributes.bound(method, object, object.type()));
            return text(text, "__repr__");
        }
        return plain(object);
    }

    /** As {@code object.__repr__} or that of a class of the language's own. */
    public String plain(PyObject object) {
        if (object instanceof PyBool bool) {
            return bool.value != 0 ? "True" : "False";
        }
        if (object instanceof PyNone none) {
            return none.text;
        }
        if (object instanceof PyLong large) {
            return large.value.toString();
        }
        if (object instanceof PyList
                || object instanceof PyTuple
                || object instanceof PyDict
                || object instanceof PySet
                || object instanceof PyView) {
            return container(object);
        }
        if (object instanceof PyException exception) {
            PyObject[] items = exception.arguments.items;
            return exception.type().name()
                    + (items.length == 1 ? "(" + repr(items[0]) + ")" : repr(exception.arguments));
        }
        if (object instanceof PyWrapped wrapped) {
            return repr(wrapped.plain);
        }
        if (object instanceof PyType type) {
            return "<class '" + (type.module.equals("builtins") ? "" : type.module + ".") + type.qualifiedName + "'>";
        }
        if (object instanceof PyFunction function) {
            return "<function " + function.qualifiedName + " at " + address(object) + ">";
        }
        if (object instanceof PyMethod method) {
            return method(method);
        }
        if (object instanceof PyNative known) {
            return known.owner == null
                    ? "<built-in function " + known.name() + ">"
                    : known.name().startsWith("__")
                            ? "<slot wrapper '" + known.name() + "' of '" + known.owner.name() + "' objects>"
                            : "<method '" + known.name() + "' of '" + known.owner.name() + "' objects>";
        }
        if (object instanceof PyRange range) {
            return "range(" + range.start + ", " + range.stop + (range.step == 1 ? "" : ", " + range.step) + ")";
        }
        if (object instanceof PySlice slice) {
            return "slice(" + repr(slice.start) + ", " + repr(slice.stop) + ", " + repr(slice.step) + ")";
        }
        if (object instanceof PyModule module) {
            return "<module '" + module.name() + "' (built-in)>";
        }
        if (object instanceof PyGenerator generator) {
            return "<generator object " + generator.frame.code.qualifiedName + " at " + address(object) + ">";
        }
        if (object instanceof PySuper parent) {
            return "<super: <class '" + parent.start.name() + "'>, <" + parent.selfType.name() + " object>>";
        }
        PyType type = object.type();
        String module = type.module.equals("builtins") ? "" : type.module + ".";
        return "<" + module + type.qualifiedName + " object at " + address(object) + ">";
    }

    private String method(PyMethod method) {
        if (method.function instanceof PyFunction function) {
            return "<bound method " + function.qualifiedName + " of " + repr(method.self) + ">";
        }
        String name = method.function instanceof PyNative known ? known.name() : "method";
        return "<built-in method " + name + " of " + method.self.typeName() + " object at " + address(method.self)
                + ">";
    }

    String address(PyObject object) {
        String digits = Integer.toHexString(0x1000 + machine.identity(object) * 16);
        return "0x7f" + "0000000000".substring(digits.length()) + digits;
    }

    private String container(PyObject object) {
        for (PyObject one : open) {
            if (one == object) {
                return object instanceof PyList
                        ? "[...]"
                        : object instanceof PyTuple
                                ? "(...)"
                                : object instanceof PySet set ? set.type.name() + "(...)" : "{...}";
            }
        }
        if (open.size() >= DEEPEST) {
            throw PyError.of(
                    Types.RECURSION_ERROR, "maximum recursion depth exceeded while getting the repr of an object");
        }
        open.add(object);
        try {
            StringBuilder text = new StringBuilder();
            if (object instanceof PyList list) {
                text.append('[');
                for (int i = 0; i < list.size; i++) {
                    add(text, i, list.items[i]);
                }
                text.append(']');
            } else if (object instanceof PyTuple tuple) {
                text.append('(');
                for (int i = 0; i < tuple.items.length; i++) {
                    add(text, i, tuple.items[i]);
                }
                text.append(tuple.items.length == 1 ? ",)" : ")");
            } else if (object instanceof PyDict dict) {
                dict(text, dict);
            } else if (object instanceof PySet set) {
                set(text, set);
            } else {
                PyView view = (PyView) object;
                text.append(view.typeName()).append("([");
                int count = 0;
                for (PyObject one : machine.gather(view)) {
                    add(text, count++, one);
                }
                text.append("])");
            }
            return text.toString();
        } finally {
            open.remove(open.size() - 1);
        }
    }

    private void add(StringBuilder text, int place, PyObject object) {
        if (place > 0) {
            text.append(", ");
        }
        machine.charge(1);
        text.append(repr(object));
        Sizes.requireCharacters(text.length());
    }

    private void dict(StringBuilder text, PyDict dict) {
        boolean counting = dict.factory != null;
        if (counting) {
            text.append("defaultdict(").append(repr(dict.factory)).append(", ");
        }
        text.append('{');
        int count = 0;
        for (int i = 0; i < dict.used; i++) {
            PyObject key = dict.keys[i];
            if (key != null) {
                PyObject value = dict.values[i];
                add(text, count++, key);
                text.append(": ").append(repr(value));
            }
        }
        text.append(counting ? "})" : "}");
    }

    private void set(StringBuilder text, PySet set) {
        boolean plain = set.type == Types.SET;
        if (set.size() == 0) {
            text.append(set.type.name()).append("()");
            return;
        }
        text.append(plain ? "{" : set.type.name() + "({");
        int count = 0;
        for (PyObject one : set.toArray()) {
            add(text, count++, one);
        }
        text.append(plain ? "}" : "})");
    }

    // ---- formats

    String format(PyObject object, String specification) {
        PyObject method = own(object, "__format__");
        if (method != null) {
            PyObject text =
                    machine.callNow(machine.attributes.bound(method, object, object.type()), new PyStr(specification));
            return text(text, "__format__");
        }
        return plainFormat(object, specification);
    }

    /** As {@code object.__format__} or that of a class of the language's own. */
    public String plainFormat(PyObject given, String specification) {
        PyObject object = given instanceof PyWrapped wrapped ? wrapped.plain : given;
        if (specification.isEmpty()) {
            return str(given);
        }
        if (object instanceof PyFloat real) {
            return FormatSpec.real(real.value, specification);
        }
        if (Operators.isWhole(object)) {
            return object instanceof PyBool && isText(specification)
                    ? FormatSpec.text(str(object), specification)
                    : FormatSpec.whole(Operators.toWhole(object), specification);
        }
        if (object instanceof PyStr text) {
            return FormatSpec.text(text.value, specification);
        }
        PyError error = PyError.type("unsupported format string passed to " + given.typeName() + ".__format__");
        error.exception().subject = given;
        throw error;
    }

    private static boolean isText(String specification) {
        return specification.endsWith("s");
    }

    /** A field of an f-string: its text, or PENDING while a learner's method makes it. */
    public PyObject field(PyObject value, int conversion, PyObject specification) {
        String spec = ((PyStr) specification).value;
        if (conversion == 'r' || conversion == 's' || conversion == 0 && spec.isEmpty()) {
            if (value instanceof PyStr text && conversion != 'r') {
                return new PyStr(FormatSpec.text(text.value, spec));
            }
            if (spec.isEmpty()) {
                PyObject special = asked(value, conversion);
                if (special != null) {
                    return special;
                }
            }
            return new PyStr(FormatSpec.text(conversion == 'r' ? repr(value) : str(value), spec));
        }
        if (conversion == 'a') {
            return new PyStr(FormatSpec.text(Quotes.asciiOnly(repr(value)), spec));
        }
        return new PyStr(format(value, spec));
    }

    /** The call of a learner's method that makes a text, or null where there is none. */
    private PyObject asked(PyObject value, int conversion) {
        if (!(value instanceof PyInstance instance) || !instance.type.open) {
            return null;
        }
        PyObject method = conversion == 0 ? own(value, "__format__") : null;
        if (method instanceof PyFunction) {
            return machine.calls.call(method, value, PyStr.EMPTY);
        }
        method = conversion == 'r' ? null : own(value, "__str__");
        if (method == null && value instanceof PyException && conversion != 'r') {
            return null;
        }
        if (method == null) {
            method = own(value, "__repr__");
        }
        return method instanceof PyFunction ? machine.calls.call(method, value) : null;
    }

    /** The texts of an f-string as one. */
    public PyStr join(PyObject[] stack, int from, int count) {
        String text = "";
        for (int i = from; i < from + count; i++) {
            String next = text(stack[i], "__str__");
            Sizes.requireCharacters((double) text.length() + next.length());
            text = Strings.joined(text, next);
        }
        return new PyStr(text);
    }

    // ---- templates

    /** {@code template % arguments}. */
    String percent(String template, PyObject arguments) {
        PercentFormat reader = new PercentFormat(template);
        PyObject[] items = arguments instanceof PyTuple tuple ? tuple.items : new PyObject[] {arguments};
        StringBuilder text = new StringBuilder(reader.text());
        int next = 0;
        boolean mapped = false;
        while (reader.hasConversion()) {
            PercentFormat.Conversion conversion = reader.conversion();
            PyObject value;
            if (conversion.key() != null) {
                if (arguments instanceof PyTuple || arguments instanceof PyStr || Operators.isNumber(arguments)) {
                    throw PyError.type("format requires a mapping");
                }
                mapped = true;
                value = machine.items.getNow(arguments, new PyStr(conversion.key()));
            } else {
                if (conversion.wantsWidth()) {
                    conversion.width(star(items, next++));
                }
                if (conversion.wantsPrecision()) {
                    conversion.precision(star(items, next++));
                }
                if (next >= items.length) {
                    throw PyError.type("not enough arguments for format string");
                }
                value = items[next++];
            }
            text.append(converted(conversion, value)).append(reader.text());
            Sizes.requireCharacters(text.length());
        }
        if (next < items.length && !mapped && !(arguments instanceof PyDict)) {
            throw PyError.type("not all arguments converted during string formatting");
        }
        return text.toString();
    }

    private int star(PyObject[] items, int place) {
        if (place >= items.length) {
            throw PyError.type("not enough arguments for format string");
        }
        if (!Operators.isWhole(items[place])) {
            throw PyError.type("* wants int");
        }
        return machine.index(items[place]);
    }

    private String converted(PercentFormat.Conversion conversion, PyObject given) {
        PyObject value = given instanceof PyWrapped wrapped ? wrapped.plain : given;
        switch (conversion.kind()) {
            case TEXT -> {
                char type = conversion.type();
                String text = type == 's' ? str(given) : repr(given);
                return conversion.text(type == 'a' ? Quotes.asciiOnly(text) : text);
            }
            case WHOLE -> {
                if (value instanceof PyFloat real && "diu".indexOf(conversion.type()) >= 0) {
                    return conversion.whole(Operators.toWhole(NumberFunctions.truncated(machine, real)));
                }
                if (!Operators.isWhole(value)) {
                    if (value.type().find("__index__") != null) {
                        return conversion.whole(machine.equality.large(value));
                    }
                    if (value.type().find("__int__") != null && "diu".indexOf(conversion.type()) >= 0) {
                        return conversion.whole(Operators.toWhole(NumberFunctions.truncated(machine, value)));
                    }
                    throw conversion.refuses(given.typeName());
                }
                return conversion.whole(Operators.toWhole(value));
            }
            case REAL -> {
                if (!Operators.isNumber(value) && value.type().find("__float__") == null) {
                    PyError error = PyError.type("must be real number, not " + given.typeName());
                    error.exception().subject = given;
                    throw error;
                }
                return conversion.real(machine.real(value));
            }
            default -> {
                if (value instanceof PyStr text && text.length() == 1) {
                    return conversion.text(text.value);
                }
                if (Operators.isWhole(value)) {
                    return conversion.character(Operators.toWhole(value));
                }
                throw conversion.refuses(given.typeName());
            }
        }
    }

    /** {@code template.format(arguments)}. */
    public String template(FieldFormat reader, Arguments arguments) {
        StringBuilder text = new StringBuilder(reader.text());
        while (reader.hasField()) {
            FieldFormat.Field field = reader.field();
            PyObject value = argument(field, arguments);
            for (FieldFormat.Step step : field.steps()) {
                value = step.attribute()
                        ? machine.attribute(value, step.name())
                        : machine.items.getNow(
                                value, step.isNumber() ? PyInt.of(step.number()) : new PyStr(step.name()));
            }
            if (field.conversion() != 0) {
                value = switch (field.conversion()) {
                    case 'r' -> new PyStr(repr(value));
                    case 's' -> new PyStr(str(value));
                    case 'a' -> new PyStr(Quotes.asciiOnly(repr(value)));
                    default -> throw FieldFormat.unknownConversion(field.conversion());
                };
            }
            String spec = field.spec().indexOf('{') < 0 && field.spec().indexOf('}') < 0
                    ? field.spec()
                    : template(reader.within(field.spec()), arguments);
            text.append(format(value, spec)).append(reader.text());
            Sizes.requireCharacters(text.length());
        }
        return text.toString();
    }

    private static PyObject argument(FieldFormat.Field field, Arguments arguments) {
        if (field.number() >= 0) {
            if (field.number() >= arguments.count()) {
                throw PyError.of(
                        Types.INDEX_ERROR,
                        "Replacement index " + field.number() + " out of range for positional args tuple");
            }
            return arguments.get(field.number());
        }
        PyObject value = arguments.keyword(field.name());
        if (value == null) {
            throw new PyError(new PyException(Types.KEY_ERROR, new PyTuple(new PyStr(field.name()))));
        }
        return value;
    }

    /** {@code separator.join(parts)}. */
    public String joined(String separator, PyObject[] parts) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            PyObject part = parts[i] instanceof PyWrapped wrapped ? wrapped.plain : parts[i];
            if (!(part instanceof PyStr text)) {
                throw PyError.type("sequence item " + i + ": expected str instance, " + parts[i].typeName() + " found");
            }
            texts.add(text.value);
        }
        return Strings.join(separator, texts);
    }
}
