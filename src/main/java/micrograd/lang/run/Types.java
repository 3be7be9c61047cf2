package micrograd.lang.run;

import java.util.ArrayList;
import java.util.List;

/** The classes of the language itself, each given its methods by the room {@code builtins}. They cannot be changed by programs. */
public final class Types {
    /** object. */
    public static final PyType OBJECT = new PyType("object", null, null);
    /** type. */
    public static final PyType TYPE = plain("type");
    /** NoneType. */
    public static final PyType NONE = plain("NoneType");
    /** ellipsis. */
    public static final PyType ELLIPSIS = plain("ellipsis");
    /** NotImplementedType. */
    public static final PyType NOT_IMPLEMENTED = plain("NotImplementedType");
    /** int. */
    public static final PyType INT = plain("int");
    /** bool. */
    public static final PyType BOOL = new PyType("bool", null, null, INT);
    /** float. */
    public static final PyType FLOAT = plain("float");
    /** str. */
    public static final PyType STR = plain("str");
    /** list. */
    public static final PyType LIST = plain("list");
    /** tuple. */
    public static final PyType TUPLE = plain("tuple");
    /** dict. */
    public static final PyType DICT = plain("dict");
    /** set. */
    public static final PyType SET = plain("set");
    /** frozenset. */
    public static final PyType FROZENSET = plain("frozenset");
    /** range. */
    public static final PyType RANGE = plain("range");
    /** slice. */
    public static final PyType SLICE = plain("slice");
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
    public static final PyType GENERATOR = plain("generator");
    /** Iterators of all kinds that have no name of their own. */
    public static final PyType ITERATOR = plain("iterator");
    /** map. */
    public static final PyType MAP = plain("map");
    /** filter. */
    public static final PyType FILTER = plain("filter");
    /** zip. */
    public static final PyType ZIP = plain("zip");
    /** enumerate. */
    public static final PyType ENUMERATE = plain("enumerate");
    /** reversed. */
    public static final PyType REVERSED = plain("reversed");
    /** list_iterator. */
    public static final PyType LIST_ITERATOR = plain("list_iterator");
    /** tuple_iterator. */
    public static final PyType TUPLE_ITERATOR = plain("tuple_iterator");
    /** range_iterator. */
    public static final PyType RANGE_ITERATOR = plain("range_iterator");
    /** str_iterator. */
    public static final PyType STR_ITERATOR = plain("str_ascii_iterator");
    /** dict_keyiterator. */
    public static final PyType KEY_ITERATOR = plain("dict_keyiterator");
    /** set_iterator. */
    public static final PyType SET_ITERATOR = plain("set_iterator");
    /** dict_keys. */
    public static final PyType KEYS = plain("dict_keys");
    /** dict_values. */
    public static final PyType VALUES = plain("dict_values");
    /** dict_items. */
    public static final PyType ITEMS = plain("dict_items");
    /** property. */
    public static final PyType PROPERTY = plain("property");
    /** staticmethod. */
    public static final PyType STATIC_METHOD = plain("staticmethod");
    /** classmethod. */
    public static final PyType CLASS_METHOD = plain("classmethod");
    /** super. */
    public static final PyType SUPER = plain("super");

    /** BaseException. */
    public static final PyType BASE_EXCEPTION = plain("BaseException").withAttributes();
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
        return new PyType(name, null, null, base);
    }

    /** Enters the classes that have a name in every program. */
    public static void addTo(StringMap<PyObject> builtins) {
        for (PyType type : NAMED) {
            builtins.put(type.name(), type);
        }
        builtins.put("IOError", OS_ERROR);
        builtins.put("EnvironmentError", OS_ERROR);
    }

    /** All classes of exceptions. */
    public static List<PyType> exceptions() {
        List<PyType> exceptions = new ArrayList<>();
        for (PyType type : NAMED) {
            if (type.isSubclassOf(BASE_EXCEPTION)) {
                exceptions.add(type);
            }
        }
        return exceptions;
    }

    /** The exception class of a name, RuntimeError if there is none. */
    public static PyType exception(String name) {
        for (PyType type : NAMED) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return RUNTIME_ERROR;
    }
}
