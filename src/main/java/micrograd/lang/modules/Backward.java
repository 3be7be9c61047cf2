package micrograd.lang.modules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTask;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;

/**
 * {@code backward()}: the gradient 1 for a value, and from there a step back at each value that it depends on, each after all that use it.
 * Steps that the program has written, as functions in {@code _backward}, are called.
 */
final class Backward extends NativeTask {
    private static final int CHUNK = 1024;

    private final Face face;
    private final PyValue root;
    private List<PyValue> order;
    private int next;

    Backward(Face face, PyValue root) {
        this.face = face;
        this.root = root;
    }

    @Override
    public PyObject step(Machine machine, PyObject in) {
        if (order == null) {
            machine.differentiated(root);
            order = order(machine, root);
            next = order.size();
            root.grad(1, face.startsWhole());
        }
        while (next > 0) {
            PyValue node = order.get(--next);
            if ((next & CHUNK - 1) == 0) {
                machine.charge(CHUNK);
            }
            if (node.closure == null) {
                if (!node.isCustom()) {
                    face.step(node);
                }
            } else if (machine.call(node.closure) == Machine.PENDING) {
                return Machine.PENDING;
            }
        }
        return PyNone.NONE;
    }

    /** The values that have something to send back, operands before results, without recursion. */
    static List<PyValue> order(Machine machine, PyValue root) {
        List<PyValue> order = new ArrayList<>();
        PyValue[] path = new PyValue[64];
        int depth = 0;
        path[depth++] = root;
        root.walk = 0;
        while (depth > 0) {
            PyValue node = path[depth - 1];
            if (node.walk == node.operandCount()) {
                depth--;
                order.add(node);
                continue;
            }
            PyValue operand = node.operand(node.walk++);
            if (operand.walk != PyValue.UNMET || operand.isLeaf() && operand.closure == null) {
                continue;
            }
            operand.walk = 0;
            if (depth == path.length) {
                path = Arrays.copyOf(path, 2 * depth);
            }
            path[depth++] = operand;
        }
        for (PyValue node : order) {
            node.walk = PyValue.UNMET;
        }
        machine.charge(order.size());
        return order;
    }
}
