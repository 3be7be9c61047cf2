package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.PyWrapped;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;
import micrograd.lang.run.operations.Operators;

/** What every object can. */
final class ObjectMethods extends MethodTable {
    ObjectMethods() {
        super(
                "__init__",
                "__new__",
                "__repr__",
                "__str__",
                "__format__",
                "__eq__",
                "__ne__",
                "__hash__",
                "__setattr__",
                "__getattribute__",
                "__delattr__",
                "__dir__",
                "__init_subclass__@",
                "__sizeof__",
                "__reduce__");
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        switch (index) {
            case 0 -> {
                return initialized(machine, self, arguments);
            }
            case 1 -> {
                if (!(self instanceof PyType type)) {
                    throw PyError.type("object.__new__(X): X is not a type object (" + self.typeName() + ")");
                }
                return machine.calls.blank(type, arguments);
            }
            case 2 -> {
                return new PyStr(machine.texts.plain(self));
            }
            case 3 -> {
                return new PyStr(
                        self instanceof PyException exception ? machine.texts.message(exception) : machine.repr(self));
            }
            case 4 -> {
                arguments.exactly("__format__", 1, 1);
                return new PyStr(machine.texts.plainFormat(self, machine.str(arguments.get(0))));
            }
            case 5, 6 -> {
                arguments.exactly("__eq__", 1, 1);
                PyObject result = machine.operators.plainly(
                        index == 5 ? Operators.EQ : Operators.NE, bare(self), bare(arguments.get(0)));
                if (result != null) {
                    return result;
                }
                return self == arguments.get(0) ? PyBool.of(index == 5) : PyNone.NOT_IMPLEMENTED;
            }
            case 7 -> {
                return PyInt.of(
                        self instanceof PyInstance && !(self instanceof PyTuple)
                                ? machine.identity(self)
                                : machine.hash(self));
            }
            case 8 -> {
                arguments.exactly("__setattr__", 2, 2);
                return machine.attributes.setDirectly(self, machine.str(arguments.get(0)), arguments.get(1));
            }
            case 9 -> {
                arguments.exactly("__getattribute__", 1, 1);
                return machine.attributes.get(self, machine.str(arguments.get(0)));
            }
            case 10 -> {
                machine.attributes.deleteDirectly(self, machine.str(arguments.get(0)));
                return PyNone.NONE;
            }
            case 11 -> {
                return Builtins.dir(machine, self);
            }
            case 13 -> {
                return PyInt.of(16);
            }
            default -> {
                return PyNone.NONE;
            }
        }
    }

    private static PyObject bare(PyObject object) {
        return object instanceof PyWrapped wrapped ? wrapped.plain : object;
    }

    /** {@code object.__init__}, and those of the containers that {@code super().__init__(…)} reaches. */
    private static PyObject initialized(Operations machine, PyObject self, Arguments arguments) {
        if (self instanceof PyException exception) {
            exception.arguments = new PyTuple(arguments.positional);
            if (exception.type().isSubclassOf(Types.STOP_ITERATION)) {
                exception.value = arguments.get(0, PyNone.NONE);
            }
        } else if (self instanceof PyList list) {
            list.size = 0;
            if (arguments.count() > 0) {
                PyObject[] all = machine.gather(arguments.get(0));
                list.addAll(all, all.length);
            }
        } else if (self instanceof PyDict dict) {
            DictMethods.update(machine, dict, arguments);
        } else if (self instanceof PySet set) {
            if (arguments.count() > 0) {
                set.become(machine.items.set(arguments.get(0), Types.SET));
            }
        } else if (!(self instanceof PyWrapped)
                && !(self instanceof PyTuple)
                && arguments.count() + arguments.names.length > 0) {
            throw PyError.type("object.__init__() takes exactly one argument (the instance to initialize)");
        }
        return PyNone.NONE;
    }
}
