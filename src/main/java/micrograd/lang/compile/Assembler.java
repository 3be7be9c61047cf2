package micrograd.lang.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import micrograd.lang.run.Code;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyLong;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.loop.Instructions;

/** Collects the instructions of a code object, and how high its stack grows. */
final class Assembler {
    /** Places of cells taken from around are counted from here until the others are known. */
    static final int FREE = 1 << 20;

    private static final int LARGEST = (1 << 23) - 1;

    private int[] instructions = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;
    private int start;
    private int end;
    private int depth;
    private int deepest;
    private final List<PyObject> constants = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private final List<String[]> keywords = new ArrayList<>();
    private final List<int[]> handlers = new ArrayList<>();
    private final List<String> locals = new ArrayList<>();

    /** A place in the code that is jumped to. */
    static final class Label {
        private int target = -1;
        private final List<Integer> jumps = new ArrayList<>();
    }

    /** What follows comes from this piece of the source. */
    void at(int from, int to) {
        start = from;
        end = to;
    }

    int depth() {
        return depth;
    }

    /** Says how high the stack is where a jump arrives. */
    void depth(int height) {
        depth = height;
        deepest = Math.max(deepest, height);
    }

    int position() {
        return count;
    }

    /** Adds an instruction that changes the stack's height by {@code effect}. */
    void add(int operation, int argument, int effect) {
        if (count == instructions.length) {
            instructions = Arrays.copyOf(instructions, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        if (argument > LARGEST) {
            throw new IllegalStateException("too large");
        }
        instructions[count] = operation | argument << 8;
        starts[count] = start;
        ends[count] = end;
        count++;
        depth += effect;
        deepest = Math.max(deepest, depth);
    }

    void jump(int operation, Label label, int effect) {
        if (label.target >= 0) {
            add(operation, label.target, effect);
        } else {
            label.jumps.add(count);
            add(operation, 0, effect);
        }
    }

    void here(Label label) {
        label.target = count;
        for (int jump : label.jumps) {
            instructions[jump] |= count << 8;
        }
    }

    /** Instructions from {@code from} to here go on at {@code handler} with an exception, the stack at this height. */
    void handler(int from, int to, int handler, int height) {
        if (from < to) {
            handlers.add(new int[] {from, to, handler, height});
        }
    }

    // ---- tables

    void constant(PyObject value) {
        add(Instructions.CONST, place(value), 1);
    }

    private int place(PyObject value) {
        for (int i = 0; i < constants.size() && i < 64; i++) {
            if (same(constants.get(i), value)) {
                return i;
            }
        }
        constants.add(value);
        return constants.size() - 1;
    }

    private static boolean same(PyObject a, PyObject b) {
        if (a instanceof PyInt x && b instanceof PyInt y) {
            return x.value == y.value;
        }
        if (a instanceof PyStr x && b instanceof PyStr y) {
            return x.value.equals(y.value);
        }
        if (a instanceof PyFloat x && b instanceof PyFloat y) {
            return x.value == y.value && 1 / x.value == 1 / y.value;
        }
        if (a instanceof PyLong x && b instanceof PyLong y) {
            return x.value.equals(y.value);
        }
        return a == b && (a instanceof PyNone || a instanceof PyBool);
    }

    int name(String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            place = names.size();
            names.add(name);
        }
        return place;
    }

    int code(Code code) {
        codes.add(code);
        return codes.size() - 1;
    }

    int keywords(String[] list) {
        keywords.add(list);
        return keywords.size() - 1;
    }

    /** A place for a name, or a hidden one. */
    int local(String name) {
        locals.add(name);
        return locals.size() - 1;
    }

    int find(String name) {
        return locals.indexOf(name);
    }

    /** The code object. */
    Code finish(Code.Parts parts, List<String> free) {
        int own = locals.size();
        for (int i = 0; i < count; i++) {
            int argument = instructions[i] >>> 8;
            switch (instructions[i] & 255) {
                case Instructions.LOAD_CELL,
                        Instructions.STORE_CELL,
                        Instructions.DELETE_CELL,
                        Instructions.CELL,
                        Instructions.LOAD_CLASS_CELL -> {
                    if (argument >= FREE) {
                        instructions[i] = instructions[i] & 255 | (argument - FREE + own) << 8;
                    }
                }
                default -> {}
            }
        }
        locals.addAll(free);
        parts.instructions = Arrays.copyOf(instructions, count);
        parts.starts = Arrays.copyOf(starts, count);
        parts.ends = Arrays.copyOf(ends, count);
        parts.constants = constants.toArray(new PyObject[0]);
        parts.names = names.toArray(new String[0]);
        parts.codes = codes.toArray(new Code[0]);
        parts.keywords = keywords.toArray(new String[0][]);
        parts.locals = locals.toArray(new String[0]);
        parts.places = locals.size();
        parts.free = free.size();
        parts.stackSize = deepest + 2;
        parts.handlers = new int[handlers.size() * 4];
        for (int i = 0; i < handlers.size(); i++) {
            System.arraycopy(handlers.get(i), 0, parts.handlers, i * 4, 4);
        }
        return new Code(parts);
    }
}
