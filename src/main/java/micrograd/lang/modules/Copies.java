package micrograd.lang.modules;

import java.util.ArrayList;
import java.util.List;
import micrograd.lang.run.Machine;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyTuple;

/** Copies of values: of one, or of all that it was made of too. */
final class Copies {
    private Copies() {}

    /** Another value of the same operands. */
    static PyValue shallow(Machine machine, PyValue value) {
        PyValue[] operands = new PyValue[value.operandCount()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = value.operand(i);
        }
        return copied(machine, value, operands);
    }

    private static PyValue copied(Machine machine, PyValue value, PyValue[] operands) {
        machine.room(1);
        PyValue copy = value.copied(operands, machine.place());
        machine.made(copy);
        return copy;
    }

    /** A graph of its own, without recursion; {@code memo} says what was copied already, as {@code copy.deepcopy} keeps it. */
    static PyValue deep(Machine machine, PyValue value, PyObject known) {
        PyDict memo = known instanceof PyDict dict ? dict : new PyDict();
        List<PyValue> waiting = new ArrayList<>();
        waiting.add(value);
        while (!waiting.isEmpty()) {
            PyValue next = waiting.get(waiting.size() - 1);
            if (copy(machine, memo, next) != null) {
                waiting.remove(waiting.size() - 1);
                continue;
            }
            PyValue[] operands = new PyValue[next.operandCount()];
            boolean ready = true;
            for (int i = 0; i < operands.length; i++) {
                operands[i] = copy(machine, memo, next.operand(i));
                if (operands[i] == null) {
                    waiting.add(next.operand(i));
                    ready = false;
                }
            }
            if (ready) {
                machine.charge(1);
                PyValue copy = copied(machine, next, operands);
                memo.put(machine, key(machine, next), new PyTuple(next, copy));
            }
        }
        return copy(machine, memo, value);
    }

    private static PyObject key(Machine machine, PyValue value) {
        return PyInt.of(machine.identity(value));
    }

    private static PyValue copy(Machine machine, PyDict memo, PyValue value) {
        PyObject kept = memo.get(machine, key(machine, value));
        return kept instanceof PyTuple both && both.items.length == 2 && both.items[1] instanceof PyValue copy
                ? copy
                : null;
    }
}
