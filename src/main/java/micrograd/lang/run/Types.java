package micrograd.lang.run;

/** The classes of the language itself. They cannot be changed by programs. */
public final class Types {
    /** object. */
    public static final PyType OBJECT = new PyType("object", new ObjectMethods(), Constructors::object);
    /** type. */
    public static final PyType TYPE = new PyType("type", new TypeMethods(), Constructors::type, OBJECT);
    /** NoneType. */
    public static final PyType NONE = plain("NoneType");
    /** ellipsis. */
    public static final PyType ELLIPSIS = plain("ellipsis");
    /** NotImplementedType. */
    public static final PyType NOT_IMPLEMENTED = plain("NotImplementedType");
    /** int. */
    public static final PyType INT = new PyType("int", new IntMethods(), Constructors::integer, OBJECT);
    /** bool. */
    public static final PyType BOOL = new PyType("bool", null, Constructors::bool, INT);
    /** float. */
    public static final PyType FLOAT = new PyType("float", new FloatMethods(), Constructors::floating, OBJECT);
    /** str. */
    public static final PyType STR = new PyType("str", new StrMethods(), Constructors::string, OBJECT);
    /** list. */
    public static final PyType LIST = new PyType("list", new ListMethods(), Constructors::list, OBJECT);
    /** tuple. */
    public static final PyType TUPLE = new PyType("tuple", new TupleMethods(), Constructors::tuple, OBJECT);
    /** dict. */
    public static final PyType DICT = new PyType("dict", new DictMethods(), Constructors::dict, OBJECT);
    /** set. */
    public static final PyType SET = new PyType("set", new SetMethods(), Constructors::set, OBJECT);
    /** frozenset. */
    public static final PyType FROZENSET = new PyType("frozenset", new SetMethods(), Constructors::set, OBJECT);
    /** range. */
    public static final PyType RANGE = new PyType("range", new RangeMethods(), Constructors::range, OBJECT);
    /** slice. */
    public static final PyType SLICE = new PyType("slice", new SliceMethods(), Constructors::slice, OBJECT);
    /** function. */
    public static final PyType FUNCTION = plain("function").withAttributes();
    /** method. */
    public static final PyType METHOD = plain("method");
    /** builtin_function_or_method. */
    public static final PyType BUILTIN = plain("builtin_function_or_method");
    /** method_descriptor. */
    public static final PyType METHOD_DESCRIPTOR = plain("method_descriptor");
    /** module. */
    public static final PyType MODULE = plain("module");
    /** cell. */
    public static final PyType CELL = plain("cell");
    /** code. */
    public static final PyType CODE = plain("code");
    /** generator. */
    public static final PyType GENERATOR = new PyType("generator", new GeneratorMethods(), null, OBJECT);
    /** Iterators of all kinds that have no name of their own. */
    public static final PyType ITERATOR = new PyType("iterator", new IteratorMethods(), null, OBJECT);
    /** map. */
    public static final PyType MAP = new PyType("map", new IteratorMethods(), Constructors::map, OBJECT);
    /** filter. */
    public static final PyType FILTER = new PyType("filter", new IteratorMethods(), Constructors::filter, OBJECT);
    /** zip. */
    public static final PyType ZIP = new PyType("zip", new IteratorMethods(), Constructors::zip, OBJECT);
    /** enumerate. */
    public static final PyType ENUMERATE =
            new PyType("enumerate", new IteratorMethods(), Constructors::enumerate, OBJECT);
    /** reversed. */
    public static final PyType REVERSED = new PyType("reversed", new IteratorMethods(), Constructors::reversed, OBJECT);
    /** list_iterator. */
    public static final PyType LIST_ITERATOR = new PyType("list_iterator", new IteratorMethods(), null, OBJECT);
    /** tuple_iterator. */
    public static final PyType TUPLE_ITERATOR = new PyType("tuple_iterator", new IteratorMethods(), null, OBJECT);
    /** range_iterator. */
    public static final PyType RANGE_ITERATOR = new PyType("range_iterator", new IteratorMethods(), null, OBJECT);
    /** str_iterator. */
    public static final PyType STR_ITERATOR = new PyType("str_ascii_iterator", new IteratorMethods(), null, OBJECT);
    /** dict_keyiterator. */
    public static final PyType KEY_ITERATOR = new PyType("dict_keyiterator", new IteratorMethods(), null, OBJECT);
    /** set_iterator. */
    public static final PyType SET_ITERATOR = new PyType("set_iterator", new IteratorMethods(), null, OBJECT);
    /** dict_keys. */
    public static final PyType KEYS = new PyType("dict_keys", new ViewMethods(), null, OBJECT);
    /** dict_values. */
    public static final PyType VALUES = new PyType("dict_values", new ViewMethods(), null, OBJECT);
    /** dict_items. */
    public static final PyType ITEMS = new PyType("dict_items", new ViewMethods(), null, OBJECT);
    /** property. */
    public static final PyType PROPERTY = new PyType("property", new PropertyMethods(), Constructors::property, OBJECT);
    /** staticmethod. */
    public static final PyType STATIC_METHOD = new PyType("staticmethod", null, Constructors::staticMethod, OBJECT);
    /** classmethod. */
    public static final PyType CLASS_METHOD = new PyType("classmethod", null, Constructors::classMethod, OBJECT);
    /** super. */
    public static final PyType SUPER = new PyType("super", null, Constructors::superObject, OBJECT);

    /** BaseException. */
    public static final PyType BASE_EXCEPTION =
            new PyType("BaseException", new ExceptionMethods(), Constructors::exception, OBJECT).withAttributes();
    /** Exception. */
    public static final PyType EXCEPTION = error("Exception", BASE_EXCEPTION);
    /** KeyboardInterrupt. */
    public static final PyType KEYBOARD_INTERRUPT = error("KeyboardInterrupt", BASE_EXCEPTION);
    /** SystemExit. */
    public static final PyType SYSTEM_EXIT = error("SystemExit", BASE_EXCEPTION);
    /** GeneratorExit. */
    public static final PyType GENERATOR_EXIT = error("GeneratorExit", BASE_EXCEPTION);
    /** ArithmeticError. */
    public static final PyType ARITHMETIC_ERROR = error("ArithmeticError", EXCEPTION);
    /** ZeroDivisionError. */
    public static final PyType ZERO_DIVISION_ERROR = error("ZeroDivisionError", ARITHMETIC_ERROR);
    /** OverflowError. */
    public static final PyType OVERFLOW_ERROR = error("OverflowError", ARITHMETIC_ERROR);
    /** FloatingPointError. */
    public static final PyType FLOATING_POINT_ERROR = error("FloatingPointError", ARITHMETIC_ERROR);
    /** AssertionError. */
    public static final PyType ASSERTION_ERROR = error("AssertionError", EXCEPTION);
    /** AttributeError. */
    public static final PyType ATTRIBUTE_ERROR = error("AttributeError", EXCEPTION);
    /** ImportError. */
    public static final PyType IMPORT_ERROR = error("ImportError", EXCEPTION);
    /** ModuleNotFoundError. */
    public static final PyType MODULE_NOT_FOUND_ERROR = error("ModuleNotFoundError", IMPORT_ERROR);
    /** LookupError. */
    public static final PyType LOOKUP_ERROR = error("LookupError", EXCEPTION);
    /** IndexError. */
    public static final PyType INDEX_ERROR = error("IndexError", LOOKUP_ERROR);
    /** KeyError. */
    public static final PyType KEY_ERROR = error("KeyError", LOOKUP_ERROR);
    /** MemoryError. */
    public static final PyType MEMORY_ERROR = error("MemoryError", EXCEPTION);
    /** NameError. */
    public static final PyType NAME_ERROR = error("NameError", EXCEPTION);
    /** UnboundLocalError. */
    public static final PyType UNBOUND_LOCAL_ERROR = error("UnboundLocalError", NAME_ERROR);
    /** OSError. */
    public static final PyType OS_ERROR = error("OSError", EXCEPTION);
    /** FileNotFoundError. */
    public static final PyType FILE_NOT_FOUND_ERROR = error("FileNotFoundError", OS_ERROR);
    /** TimeoutError. */
    public static final PyType TIMEOUT_ERROR = error("TimeoutError", OS_ERROR);
    /** EOFError. */
    public static final PyType EOF_ERROR = error("EOFError", EXCEPTION);
    /** RuntimeError. */
    public static final PyType RUNTIME_ERROR = error("RuntimeError", EXCEPTION);
    /** NotImplementedError. */
    public static final PyType NOT_IMPLEMENTED_ERROR = error("NotImplementedError", RUNTIME_ERROR);
    /** RecursionError. */
    public static final PyType RECURSION_ERROR = error("RecursionError", RUNTIME_ERROR);
    /** StopIteration. */
    public static final PyType STOP_ITERATION = error("StopIteration", EXCEPTION);
    /** StopAsyncIteration. */
    public static final PyType STOP_ASYNC_ITERATION = error("StopAsyncIteration", EXCEPTION);
    /** SyntaxError. */
    public static final PyType SYNTAX_ERROR = error("SyntaxError", EXCEPTION);
    /** IndentationError. */
    public static final PyType INDENTATION_ERROR = error("IndentationError", SYNTAX_ERROR);
    /** TabError. */
    public static final PyType TAB_ERROR = error("TabError", INDENTATION_ERROR);
    /** TypeError. */
    public static final PyType TYPE_ERROR = error("TypeError", EXCEPTION);
    /** ValueError. */
    public static final PyType VALUE_ERROR = error("ValueError", EXCEPTION);
    /** UnicodeError. */
    public static final PyType UNICODE_ERROR = error("UnicodeError", VALUE_ERROR);
    /** Warning. */
    public static final PyType WARNING = error("Warning", EXCEPTION);
    /** UserWarning. */
    public static final PyType USER_WARNING = error("UserWarning", WARNING);
    /** DeprecationWarning. */
    public static final PyType DEPRECATION_WARNING = error("DeprecationWarning", WARNING);
    /** RuntimeWarning. */
    public static final PyType RUNTIME_WARNING = error("RuntimeWarning", WARNING);

    private static final PyType[] NAMED = {
        OBJECT,
        TYPE,
        INT,
        BOOL,
        FLOAT,
        STR,
        LIST,
        TUPLE,
        DICT,
        SET,
        FROZENSET,
        RANGE,
        SLICE,
        MAP,
        FILTER,
        ZIP,
        ENUMERATE,
        REVERSED,
        PROPERTY,
        STATIC_METHOD,
        CLASS_METHOD,
        SUPER,
        BASE_EXCEPTION,
        EXCEPTION,
        KEYBOARD_INTERRUPT,
        SYSTEM_EXIT,
        GENERATOR_EXIT,
        ARITHMETIC_ERROR,
        ZERO_DIVISION_ERROR,
        OVERFLOW_ERROR,
        FLOATING_POINT_ERROR,
        ASSERTION_ERROR,
        ATTRIBUTE_ERROR,
        IMPORT_ERROR,
        MODULE_NOT_FOUND_ERROR,
        LOOKUP_ERROR,
        INDEX_ERROR,
        KEY_ERROR,
        MEMORY_ERROR,
        NAME_ERROR,
        UNBOUND_LOCAL_ERROR,
        OS_ERROR,
        FILE_NOT_FOUND_ERROR,
        TIMEOUT_ERROR,
        EOF_ERROR,
        RUNTIME_ERROR,
        NOT_IMPLEMENTED_ERROR,
        RECURSION_ERROR,
        STOP_ITERATION,
        STOP_ASYNC_ITERATION,
        SYNTAX_ERROR,
        INDENTATION_ERROR,
        TAB_ERROR,
        TYPE_ERROR,
        VALUE_ERROR,
        UNICODE_ERROR,
        WARNING,
        USER_WARNING,
        DEPRECATION_WARNING,
        RUNTIME_WARNING
    };

    private Types() {}

    private static PyType plain(String name) {
        return new PyType(name, null, null, OBJECT);
    }

    private static PyType error(String name, PyType base) {
        return new PyType(name, null, Constructors::exception, base);
    }

    /** Enters the classes that have a name in every program. */
    static void addTo(StringMap<PyObject> builtins) {
        for (PyType type : NAMED) {
            builtins.put(type.name(), type);
        }
        builtins.put("IOError", OS_ERROR);
        builtins.put("EnvironmentError", OS_ERROR);
    }

    /** The exception class of a name, RuntimeError if there is none. */
    static PyType exception(String name) {
        for (PyType type : NAMED) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return RUNTIME_ERROR;
    }
}
