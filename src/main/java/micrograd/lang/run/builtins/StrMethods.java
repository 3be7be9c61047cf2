package micrograd.lang.run.builtins;

import java.util.List;
import java.util.Map;
import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyGenerator;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyIterator;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyWrapped;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;
import micrograd.lang.run.text.Cases;
import micrograd.lang.run.text.CodePoints;
import micrograd.lang.run.text.FieldFormat;
import micrograd.lang.run.text.Strings;

/** The methods of texts. */
final class StrMethods extends MethodTable {
    private static final String[] NAMES = {
        "upper",
        "lower",
        "casefold",
        "capitalize",
        "title",
        "swapcase",
        "strip",
        "lstrip",
        "rstrip",
        "split",
        "rsplit",
        "splitlines",
        "join",
        "replace",
        "find",
        "rfind",
        "index",
        "rindex",
        "count",
        "startswith",
        "endswith",
        "partition",
        "rpartition",
        "ljust",
        "rjust",
        "center",
        "zfill",
        "expandtabs",
        "removeprefix",
        "removesuffix",
        "format",
        "format_map",
        "translate",
        "encode",
        "isalpha",
        "isdecimal",
        "isdigit",
        "isnumeric",
        "isalnum",
        "isspace",
        "isascii",
        "isprintable",
        "isidentifier",
        "isupper",
        "islower",
        "istitle",
        "maketrans@"
    };

    StrMethods() {
        super(NAMES);
    }

    private static PyStr of(String text) {
        return new PyStr(text);
    }

    static String text(PyObject object, String what) {
        if (object instanceof PyStr text) {
            return text.value;
        }
        if (object instanceof PyWrapped wrapped && wrapped.plain instanceof PyStr text) {
            return text.value;
        }
        throw PyError.type(what + "must be str, not " + object.typeName());
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        int star = NAMES[index].indexOf('*');
        String name = star < 0 ? NAMES[index] : NAMES[index].substring(0, star);
        if (index == 46) {
            PyObject[] rest = new PyObject[arguments.count() - 2];
            System.arraycopy(arguments.positional, 2, rest, 0, rest.length);
            return maketrans(machine, arguments.get(1), Arguments.of(rest));
        }
        String text = text(self, "self ");
        switch (name) {
            case "upper" -> {
                arguments.exactly("str.upper", 0, 0);
                return of(Cases.upper(text));
            }
            case "lower" -> {
                arguments.exactly("str.lower", 0, 0);
                return of(Cases.lower(text));
            }
            case "casefold" -> {
                return of(Cases.casefold(text));
            }
            case "capitalize" -> {
                return of(Cases.capitalize(text));
            }
            case "title" -> {
                return of(Cases.title(text));
            }
            case "swapcase" -> {
                return of(Cases.swapcase(text));
            }
            case "strip", "lstrip", "rstrip" -> {
                PyObject given = arguments.exactly(name, 0, 1).get(0, PyNone.NONE);
                if (given != PyNone.NONE && !(given instanceof PyStr)) {
                    throw PyError.type(name + " arg must be None or str");
                }
                String characters = given == PyNone.NONE ? null : ((PyStr) given).value;
                return of(
                        name.equals("strip")
                                ? Strings.strip(text, characters)
                                : name.equals("lstrip")
                                        ? Strings.lstrip(text, characters)
                                        : Strings.rstrip(text, characters));
            }
            case "split", "rsplit" -> {
                arguments.between(name, 0, 2).keywords(name, "sep", "maxsplit");
                PyObject separator = arguments.get(0, "sep", PyNone.NONE);
                String by = separator == PyNone.NONE ? null : text(separator, "");
                int most = machine.index(arguments.get(1, "maxsplit", PyInt.of(-1)));
                return list(
                        machine, name.equals("split") ? Strings.split(text, by, most) : Strings.rsplit(text, by, most));
            }
            case "splitlines" -> {
                return list(
                        machine, Strings.splitLines(text, machine.truth(arguments.get(0, "keepends", PyBool.FALSE))));
            }
            case "join" -> {
                return joined(machine, text, arguments.exactly("str.join", 1, 1).get(0));
            }
            case "replace" -> {
                arguments.exactly("replace", 2, 3);
                return of(Strings.replace(
                        text,
                        text(arguments.get(0), "replace() argument 1 "),
                        text(arguments.get(1), "replace() argument 2 "),
                        arguments.count() == 3 ? machine.index(arguments.get(2)) : Strings.ALL));
            }
            case "find", "rfind", "index", "rindex", "count" -> {
                return found(machine, name, text, arguments);
            }
            case "startswith", "endswith" -> {
                return ends(machine, name, text, arguments);
            }
            case "partition", "rpartition" -> {
                arguments.exactly("str." + name, 1, 1);
                List<String> parts = Strings.partition(text, text(arguments.get(0), ""), name.equals("rpartition"));
                return new PyTuple(of(parts.get(0)), of(parts.get(1)), of(parts.get(2)));
            }
            case "ljust", "rjust", "center" -> {
                arguments.exactly(name, 1, 2);
                int width = machine.index(arguments.get(0));
                int fill = ' ';
                if (arguments.count() == 2) {
                    PyObject given = arguments.get(1);
                    if (!(given instanceof PyStr one)) {
                        throw PyError.type("The fill character must be a unicode character, not " + given.typeName());
                    }
                    if (one.length() != 1) {
                        throw PyError.type("The fill character must be exactly one character long");
                    }
                    fill = one.value.codePointAt(0);
                }
                return of(
                        name.equals("ljust")
                                ? Strings.ljust(text, width, fill)
                                : name.equals("rjust")
                                        ? Strings.rjust(text, width, fill)
                                        : Strings.center(text, width, fill));
            }
            case "zfill" -> {
                return of(Strings.zfill(
                        text, machine.index(arguments.exactly("str.zfill", 1, 1).get(0))));
            }
            case "expandtabs" -> {
                return of(Strings.expandTabs(text, machine.index(arguments.get(0, "tabsize", PyInt.of(8)))));
            }
            case "removeprefix" -> {
                return of(Strings.removePrefix(
                        text, text(arguments.exactly("str.removeprefix", 1, 1).get(0), "removeprefix() argument ")));
            }
            case "removesuffix" -> {
                return of(Strings.removeSuffix(
                        text, text(arguments.exactly("str.removesuffix", 1, 1).get(0), "removesuffix() argument ")));
            }
            case "format" -> {
                return of(machine.texts.template(new FieldFormat(text), arguments));
            }
            case "format_map" -> {
                PyDict dict = (PyDict) arguments.exactly("format_map", 1, 1).get(0);
                PyObject[] keys = dict.keyArray();
                String[] names = new String[keys.length];
                for (int i = 0; i < keys.length; i++) {
                    names[i] = machine.str(keys[i]);
                }
                return of(machine.texts.template(
                        new FieldFormat(text), new Arguments(new PyObject[0], names, dict.valueArray())));
            }
            case "translate" -> {
                arguments.exactly("str.translate", 1, 1);
                PyObject table = arguments.get(0);
                return of(Strings.translate(text, c -> {
                    PyObject value = table instanceof PyDict dict
                            ? dict.get(machine, PyInt.of(c))
                            : machine.items.getNow(table, PyInt.of(c));
                    if (value == null) {
                        return null;
                    }
                    return value == PyNone.NONE
                            ? ""
                            : value instanceof PyStr one ? one.value : CodePoints.text(machine.index(value));
                }));
            }
            case "encode" -> throw PyError.type("bytes are not supported here");
            default -> {
                arguments.exactly("str." + name, 0, 0);
                return PyBool.of(Cases.is(name, text));
            }
        }
    }

    private static PyObject joined(Operations machine, String separator, PyObject iterable) {
        PyObject[] plain = machine.iterators.plainItems(iterable);
        if (plain != null) {
            return of(machine.texts.joined(separator, plain));
        }
        if (!(iterable instanceof PyIterator)
                && !(iterable instanceof PyGenerator)
                && iterable.type().find("__iter__") == null
                && iterable.type().find("__getitem__") == null) {
            throw PyError.type("can only join an iterable");
        }
        PyList parts = new PyList();
        return machine.start(new Constructors.Filling(iterable) {
            @Override
            void add(Machine on, PyObject item) {
                parts.add(item);
                if ((parts.size & 1023) == 0) {
                    on.room(1024);
                    on.room(parts.size);
                }
            }

            @Override
            PyObject whole() {
                return of(machine.texts.joined(separator, parts.toArray()));
            }
        });
    }

    private static PyList list(Operations machine, List<String> parts) {
        machine.room(parts.size());
        PyList list = new PyList();
        for (String part : parts) {
            list.add(of(part));
        }
        return list;
    }

    private static PyObject found(Operations machine, String name, String text, Arguments arguments) {
        if (arguments.count() == 0) {
            throw PyError.type(name + "() takes at least 1 argument (0 given)");
        }
        String part = text(arguments.get(0), "");
        int from = bound(machine, arguments.get(1, PyNone.NONE), 0);
        int to = bound(machine, arguments.get(2, PyNone.NONE), Strings.END);
        return PyInt.of(
                switch (name) {
                    case "find" -> Strings.find(text, part, from, to);
                    case "rfind" -> Strings.rfind(text, part, from, to);
                    case "count" -> Strings.count(text, part, from, to);
                    default -> Strings.index(text, part, from, to, name.equals("rindex"));
                });
    }

    private static int bound(Operations machine, PyObject index, int otherwise) {
        return index == PyNone.NONE ? otherwise : machine.index(index);
    }

    private static PyObject ends(Operations machine, String name, String text, Arguments arguments) {
        if (arguments.count() == 0) {
            throw PyError.type(name + "() takes at least 1 argument (0 given)");
        }
        PyObject wanted = arguments.get(0);
        int from = bound(machine, arguments.get(1, PyNone.NONE), 0);
        int to = bound(machine, arguments.get(2, PyNone.NONE), Strings.END);
        PyObject[] all = wanted instanceof PyTuple several ? several.items : new PyObject[] {wanted};
        for (PyObject one : all) {
            if (!(one instanceof PyStr part)) {
                throw PyError.type(
                        wanted instanceof PyTuple
                                ? "tuple for " + name + " must only contain str, not " + one.typeName()
                                : name + " first arg must be str or a tuple of str, not " + one.typeName());
            }
            if (name.equals("startswith")
                    ? Strings.startsWith(text, part.value, from, to)
                    : Strings.endsWith(text, part.value, from, to)) {
                return PyBool.TRUE;
            }
        }
        return PyBool.FALSE;
    }

    private static PyObject maketrans(Operations machine, PyObject self, Arguments arguments) {
        PyDict table = new PyDict();
        if (self instanceof PyDict dict) {
            for (PyObject key : dict.keyArray()) {
                PyObject number = key instanceof PyStr text ? PyInt.of(CodePoints.only(text.value)) : key;
                table.put(machine, number, dict.get(machine, key));
            }
            return table;
        }
        String dropped = arguments.count() > 1 ? text(arguments.get(1), "") : "";
        Map<Integer, Integer> made =
                Strings.makeTranslation(text(self, ""), text(arguments.get(0, PyStr.EMPTY), ""), dropped);
        for (Map.Entry<Integer, Integer> entry : made.entrySet()) {
            table.put(
                    machine, PyInt.of(entry.getKey()), entry.getValue() < 0 ? PyNone.NONE : PyInt.of(entry.getValue()));
        }
        return table;
    }
}
