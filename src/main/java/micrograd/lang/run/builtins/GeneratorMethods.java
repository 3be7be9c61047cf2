package micrograd.lang.run.builtins;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTask;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyGenerator;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.MethodTable;
import micrograd.lang.run.operations.Operations;

/** The methods of generators. */
final class GeneratorMethods extends MethodTable {
    GeneratorMethods() {
        super("__iter__", "__next__", "send", "throw", "close");
    }

    @Override
    public PyObject call(int index, Operations machine, PyObject self, Arguments arguments) {
        PyGenerator generator = (PyGenerator) self;
        switch (index) {
            case 0 -> {
                return self;
            }
            case 1, 2 -> {
                PyObject sent = index == 1
                        ? PyNone.NONE
                        : arguments.exactly("generator.send", 1, 1).get(0);
                PyObject item = machine.iterators.resume(generator, sent);
                if (item == null) {
                    throw PyError.stopIteration(PyNone.NONE);
                }
                return item;
            }
            case 3 -> {
                arguments.exactly("throw", 1, 3);
                return machine.iterators.raiseIn(generator, exception(machine, arguments));
            }
            default -> {
                close(machine, generator);
                return PyNone.NONE;
            }
        }
    }

    private static PyException exception(Operations machine, Arguments arguments) {
        PyObject thrown = arguments.get(0);
        if (thrown instanceof PyType type) {
            thrown = machine.callNow(
                    type,
                    arguments.count() > 1 && arguments.get(1) != PyNone.NONE
                            ? Arguments.of(arguments.get(1))
                            : Arguments.NONE);
        }
        if (thrown instanceof PyException exception) {
            return exception;
        }
        throw PyError.type("exceptions must be classes or instances deriving from BaseException, not "
                + arguments.get(0).typeName());
    }

    private static void close(Operations machine, PyGenerator generator) {
        if (!generator.started || generator.finished) {
            generator.finished = true;
            return;
        }
        PyObject yielded;
        try {
            yielded = machine.startNow(new NativeTask() {
                private boolean thrown;

                @Override
                public PyObject step(Machine on, PyObject in) {
                    if (thrown) {
                        return in;
                    }
                    thrown = true;
                    return Operations.of(on)
                            .iterators
                            .raiseIn(generator, new PyException(Types.GENERATOR_EXIT, PyTuple.EMPTY));
                }
            });
        } catch (PyError error) {
            PyType type = error.exception().type();
            if (type.isSubclassOf(Types.GENERATOR_EXIT) || type.isSubclassOf(Types.STOP_ITERATION)) {
                return;
            }
            throw error;
        }
        if (yielded != null) {
            throw PyError.of(Types.RUNTIME_ERROR, "generator ignored GeneratorExit");
        }
    }
}
