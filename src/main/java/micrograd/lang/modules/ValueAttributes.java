package micrograd.lang.modules;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTable;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyMethod;
import micrograd.lang.run.PyNative;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyProperty;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyType;
import micrograd.lang.run.operations.Operators;

/** The attributes of a face's {@code Value} that are computed when they are read, or looked at when they are set. */
final class ValueAttributes extends NativeTable {
    private static final int STEP = 12;

    private final Face face;

    private ValueAttributes(Face face) {
        super(
                "data",
                "set_data",
                "grad",
                "set_grad",
                "_prev",
                "set_prev",
                "_op",
                "set_op",
                "_backward",
                "set_backward",
                "label",
                "set_label",
                "_backward",
                "requires_grad",
                "set_requires_grad");
        this.face = face;
    }

    static void addTo(PyType type, Face face) {
        ValueAttributes table = new ValueAttributes(face);
        type.set("data", PyProperty.of(table, 0, 1));
        type.set("grad", PyProperty.of(table, 2, 3));
        type.set("_prev", PyProperty.of(table, 4, 5));
        type.set("_op", PyProperty.of(table, 6, 7));
        type.set("_backward", PyProperty.of(table, 8, 9));
        if (face.kind() != Face.Kind.PACKAGE) {
            type.set("label", PyProperty.of(table, 10, 11));
        }
        if (face.kind() == Face.Kind.PLAYGROUND) {
            type.set("requires_grad", PyProperty.of(table, 13, 14));
        }
    }

    @Override
    public PyObject call(int index, Machine machine, PyObject object, Arguments arguments) {
        if (index == STEP) {
            arguments.exactly("_backward", 1, 1);
            PyValue node = (PyValue) arguments.get(0);
            if (!node.isCustom()) {
                face.step(node);
            }
            return PyNone.NONE;
        }
        PyValue self = (PyValue) object;
        switch (index) {
            case 0 -> {
                return self.data();
            }
            case 1 -> self.data(Face.number(machine, arguments.get(0)), Operators.isWhole(arguments.get(0)));
            case 2 -> {
                return self.grad();
            }
            case 3 -> face.grad(machine, self, arguments.get(0));
            case 4 -> {
                if (self.prev == null) {
                    self.prev = self.operands(machine);
                }
                return self.prev;
            }
            case 5 -> self.prev = arguments.get(0);
            case 6 -> {
                return new PyStr(self.op());
            }
            case 7 -> self.op(machine.str(arguments.get(0)));
            case 8 -> {
                return self.closure != null ? self.closure : new PyMethod(PyNative.function(this, STEP), self);
            }
            case 9 -> self.closure = arguments.get(0);
            case 10 -> {
                return face.label(self);
            }
            case 11 -> self.value().label(machine.str(arguments.get(0)));
            case 13 -> {
                return PyBool.TRUE;
            }
            default -> {
                // Every value has a gradient.
            }
        }
        return PyNone.NONE;
    }
}
