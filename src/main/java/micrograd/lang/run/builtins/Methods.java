package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyType;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;

/** Which methods each class of the language has, and what calling it makes. */
public final class Methods {
    static {
        give(Types.OBJECT, new ObjectMethods(), Constructors::object);
        give(Types.TYPE, new TypeMethods(), Constructors::type);
        give(Types.INT, new IntMethods(), Constructors::integer);
        give(Types.FLOAT, new FloatMethods(), Constructors::floating);
        give(Types.STR, new StrMethods(), Constructors::string);
        give(Types.LIST, new ListMethods(), Constructors::list);
        give(Types.TUPLE, new TupleMethods(), Constructors::tuple);
        give(Types.DICT, new DictMethods(), Constructors::dict);
        give(Types.SET, new SetMethods(), Constructors::set);
        give(Types.FROZENSET, new SetMethods(), Constructors::set);
        give(Types.RANGE, new RangeMethods(), Constructors::range);
        give(Types.SLICE, new SliceMethods(), Constructors::slice);
        give(Types.GENERATOR, new GeneratorMethods(), null);
        give(Types.ITERATOR, new IteratorMethods(), null);
        give(Types.MAP, new IteratorMethods(), Constructors::map);
        give(Types.FILTER, new IteratorMethods(), Constructors::filter);
        give(Types.ZIP, new IteratorMethods(), Constructors::zip);
        give(Types.ENUMERATE, new IteratorMethods(), Constructors::enumerate);
        give(Types.REVERSED, new IteratorMethods(), Constructors::reversed);
        give(Types.LIST_ITERATOR, new IteratorMethods(), null);
        give(Types.TUPLE_ITERATOR, new IteratorMethods(), null);
        give(Types.RANGE_ITERATOR, new IteratorMethods(), null);
        give(Types.STR_ITERATOR, new IteratorMethods(), null);
        give(Types.KEY_ITERATOR, new IteratorMethods(), null);
        give(Types.SET_ITERATOR, new IteratorMethods(), null);
        give(Types.KEYS, new ViewMethods(), null);
        give(Types.VALUES, new ViewMethods(), null);
        give(Types.ITEMS, new ViewMethods(), null);
        give(Types.PROPERTY, new PropertyMethods(), Constructors::property);
        give(Types.STATIC_METHOD, null, Constructors::staticMethod);
        give(Types.CLASS_METHOD, null, Constructors::classMethod);
        give(Types.SUPER, null, Constructors::superObject);
        give(Types.BOOL, null, Constructors::bool);
        for (PyType type : Types.exceptions()) {
            give(type, type == Types.BASE_EXCEPTION ? new ExceptionMethods() : null, Constructors::exception);
        }
    }

    /** What calling a class makes, with the operations at hand. */
    private interface Making {
        PyObject make(Operations machine, PyType type, Arguments arguments);
    }

    private Methods() {}

    private static void give(PyType type, MethodTable table, Making making) {
        type.given(
                table,
                making == null
                        ? null
                        : (machine, made, arguments) -> making.make(Operations.of(machine), made, arguments));
    }

    /** All classes have their methods from here on. */
    public static void give() {
        // The class's initialisation does it, once.
    }
}
