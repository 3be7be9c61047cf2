package micrograd.lang.run.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import micrograd.lang.run.Arguments;
import micrograd.lang.run.Census;
import micrograd.lang.run.Code;
import micrograd.lang.run.CodeFrame;
import micrograd.lang.run.Frame;
import micrograd.lang.run.Globals;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTask;
import micrograd.lang.run.Place;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyCell;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyFunction;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyIterator;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyMethod;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PySlice;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.StringMap;
import micrograd.lang.run.Types;
import micrograd.lang.run.Writes;
import micrograd.lang.run.builtins.Builtins;
import micrograd.lang.run.builtins.Methods;
import micrograd.lang.run.operations.Operations;
import micrograd.lang.run.operations.Operators;
import micrograd.lang.run.text.Raised;
import micrograd.text.Rounding;

/** Runs code, in slices: its frames are objects of its own, so that a run can stop at any jump back or call and go on later. */
public final class Interpreter extends Operations {
    private static final int DEEPEST_NESTED = 200;

    private final StringMap<PyObject> builtins = new StringMap<>();
    private final StringMap<PyModule> imported = new StringMap<>();
    private final Modules modules;
    private final RunLimits limits;
    private final StringBuilder printed = new StringBuilder();
    private final Globals globals;

    /** What a frame that is over leaves to a task. */
    private PyObject delivered;

    private int nested;
    private int budget;
    /** What the slice under way began with. */
    private int slice;

    private double spent;
    private double nestedSpent;
    private boolean stepping;
    private boolean atStatement;
    /** Whether the statement that is next was stopped at already. */
    private boolean passes;

    private int allocated;
    private int allocatedAtMost;
    private int census;
    private int identities;
    private CodeFrame loopFrame;
    private int round = -1;
    private Place place;
    private Code placeCode;
    private int placeInstruction;
    private List<PyInstance> values = new ArrayList<>();
    private int valuesAtMost;
    private PyInstance differentiated;
    private Consumer<PyInstance> differentiation = root -> {};
    private boolean gradients;
    private boolean keepsWrites;
    private int births;
    private PyObject shown;
    private PyException failure;
    private boolean halted;
    private Interrupt interrupt = () -> false;

    /** Asked from time to time whether to end the run, in the midst of a call that cannot be set aside. */
    public interface Interrupt {
        /** Whether to end it. */
        boolean wanted();
    }

    /** What a program's machine has to go by. */
    public Interpreter(Modules modules, RunLimits limits) {
        this.modules = modules;
        this.limits = limits;
        allocatedAtMost = limits.alive();
        valuesAtMost = Math.min(20_000, limits.values());
        Methods.give();
        Types.addTo(builtins);
        PyModule functions = new PyModule("builtins");
        new Builtins().fill(functions);
        for (String name : functions.names()) {
            builtins.put(name, functions.get(name));
        }
        builtins.put("NotImplemented", PyNone.NOT_IMPLEMENTED);
        builtins.put("Ellipsis", PyNone.ELLIPSIS);
        builtins.put("__name__", new PyStr("__main__"));
        builtins.put("__doc__", PyNone.NONE);
        builtins.put("__file__", new PyStr("main.py"));
        builtins.put("__debug__", PyBool.TRUE);
        globals = new Globals(builtins);
    }

    @Override
    public Globals globals() {
        return globals;
    }

    @Override
    public void ready(String name, PyObject value) {
        builtins.put(name, value);
    }

    /** Says what ends calls that cannot be set aside. */
    public void interruptedBy(Interrupt wanted) {
        interrupt = wanted;
    }

    // ---- running

    /** Sets a program's code up, to be run by {@link #run}. */
    public void start(Code code) {
        atStatement = false;
        CodeFrame frame = new CodeFrame(code, globals);
        top = frame;
        frame.back = null;
        depth = 1;
        shown = null;
        failure = null;
        halted = false;
        loopFrame = null;
        round = -1;
    }

    /** Runs for about so many instructions; {@link #failure} tells what ended a run that failed. */
    public Outcome run(int instructions) {
        budget = instructions;
        stepping = false;
        return go();
    }

    /** Runs to the next statement of code that was compiled for stepping, or until so many instructions are used. */
    public Outcome step(int instructions) {
        budget = instructions;
        stepping = true;
        return go();
    }

    private Outcome go() {
        slice = budget;
        nestedSpent = 0;
        passes = atStatement;
        atStatement = false;
        try {
            boolean over = loop(null);
            return over ? Outcome.DONE : atStatement ? Outcome.AT_STATEMENT : Outcome.PAUSED;
        } catch (PyError error) {
            failure = error.exception();
            return Outcome.FAILED;
        } catch (Halt halt) {
            failure = PyException.of(Types.exception(halt.type()), halt.getMessage());
            halted = true;
            for (Frame frame = top; frame != null; frame = frame.back) {
                if (frame instanceof CodeFrame code) {
                    failure.trace.add(entry(code));
                }
            }
            top = null;
            return Outcome.FAILED;
        } finally {
            spent += slice - budget;
            slice = budget;
        }
    }

    /** Runs what is above {@code base}; false if the slice ends before. */
    private boolean loop(Frame base) {
        while (top != base) {
            try {
                if (top instanceof CodeFrame frame) {
                    if (!execute(frame)) {
                        if (base == null) {
                            return false;
                        }
                        refill();
                    }
                } else if (budget > 0) {
                    step((NativeTask) top);
                } else if (base == null) {
                    return false;
                } else {
                    refill();
                }
            } catch (PyError error) {
                unwind(error.exception(), base);
            } catch (Raised raised) {
                unwind(PyException.of(Types.exception(raised.type()), raised.getMessage()), base);
            }
        }
        return true;
    }

    private void step(NativeTask task) {
        PyObject in = delivered;
        delivered = null;
        PyObject result = task.step(this, in);
        if (result != PENDING) {
            top = task.back;
            deliver(result);
        } else if (top == task && budget <= 0) {
            delivered = in;
        }
    }

    /** Hands a result to the frame on top; null is the end of an iterator. */
    private void deliver(PyObject result) {
        if (top instanceof CodeFrame frame) {
            if (result == null) {
                end(frame, PyNone.NONE);
            } else {
                frame.values[frame.top++] = result;
            }
        } else {
            delivered = result;
        }
    }

    /** An iterator that the frame on top asked has ended. */
    private static void end(CodeFrame frame, PyObject result) {
        int instruction = frame.code.instructions[frame.next - 1];
        int kind = instruction & 255;
        if (kind == Instructions.NEXT) {
            frame.top--;
            frame.values[frame.top] = null;
            frame.next = instruction >>> 8;
        } else if (kind == Instructions.SEND) {
            frame.values[frame.top - 1] = result;
            frame.next = instruction >>> 8;
        } else {
            throw PyError.stopIteration(result);
        }
    }

    private void refill() {
        nestedSpent += 100_000;
        spent += slice - budget;
        slice = budget;
        if (interrupt.wanted()) {
            throw new Halt("KeyboardInterrupt", "");
        }
        if (nestedSpent > limits.nested()) {
            throw new Halt(
                    "RuntimeError",
                    "A special method that a built-in function called does not come back: look for a loop in it that"
                            + " never ends.");
        }
        if (limits.instructions() > 0 && spent > limits.instructions()) {
            throw new Halt("RuntimeError", tooManySteps());
        }
        budget = 100_000;
        slice = budget;
    }

    /** What to say when a run takes more instructions than it may. */
    public String tooManySteps() {
        return tooManySteps("make it shorter, or run fewer backward passes.");
    }

    /** The same with what to do about it. */
    public String tooManySteps(String advice) {
        return "This program takes more than " + Rounding.truncated(limits.instructions()) + " steps: " + advice;
    }

    @Override
    public boolean isSpent() {
        return budget <= 0;
    }

    @Override
    public void charge(int rounds) {
        budget -= rounds;
        if (budget <= 0 && nested == 0) {
            // The slice ends at the next jump or call; a single built-in may overdraw, but not without end.
            if (interrupt.wanted()) {
                throw new Halt("KeyboardInterrupt", "");
            }
            if (budget < -20_000_000) {
                throw new Halt(
                        "RuntimeError", "A built-in function works without end here: give it something that ends.");
            }
        } else if (budget <= 0) {
            refill();
        }
    }

    @Override
    public void room(int size) {
        if (size > limits.alive()) {
            throw new Halt(
                    "MemoryError",
                    "This makes " + size + " objects at once, and there is room for " + limits.alive()
                            + ": make fewer.");
        }
        allocated += size + 1;
        if (allocated > allocatedAtMost) {
            int alive = alive();
            if (alive + size > limits.alive()) {
                throw new Halt(
                        "MemoryError",
                        "This program keeps more than " + limits.alive() + " objects: let go of some, or make fewer.");
            }
            allocated = 0;
            allocatedAtMost = Math.max(limits.alive() - alive, limits.alive() / 4);
        }
    }

    private int alive() {
        census++;
        Census count = new Census(census);
        globals.reach(count);
        for (Frame frame = top; frame != null; frame = frame.back) {
            if (frame instanceof CodeFrame code) {
                code.reach(count);
            }
        }
        return count.count();
    }

    // ---- exceptions

    private static PyException.TraceEntry entry(CodeFrame frame) {
        return new PyException.TraceEntry(frame.code, Math.max(frame.next - 1, 0), frame.code.locals, frame.values);
    }

    /** Passes an exception to the innermost handler above {@code base}; throws it where there is none. */
    private void unwind(PyException thrown, Frame base) {
        PyException exception = thrown;
        while (top != base) {
            if (top instanceof NativeTask task) {
                if (task.caught(this, exception)) {
                    delivered = null;
                    return;
                }
                top = task.back;
                continue;
            }
            CodeFrame frame = (CodeFrame) top;
            if (!exception.again && !frame.code.hidden) {
                exception.trace.add(entry(frame));
            }
            exception.again = false;
            int handler = handler(frame);
            if (handler >= 0) {
                int[] handlers = frame.code.handlers;
                int height = frame.code.places + handlers[handler + 3];
                for (int i = height; i < frame.top; i++) {
                    frame.values[i] = null;
                }
                if (exception.context == null && frame.handled != null && frame.handled != exception) {
                    exception.context = frame.handled;
                }
                frame.values[height] = exception;
                frame.top = height + 1;
                frame.next = handlers[handler + 2];
                return;
            }
            top = frame.back;
            depth--;
            if (loopFrame == frame) {
                loopFrame = null;
                round = -1;
            }
            boolean stop = exception.type().isSubclassOf(Types.STOP_ITERATION);
            if (frame.generator != null) {
                frame.generator.finished = true;
                frame.generator.running = false;
                if (stop) {
                    PyException cause = exception;
                    exception = PyException.of(Types.RUNTIME_ERROR, "generator raised StopIteration");
                    exception.cause = cause;
                    exception.trace.addAll(cause.trace);
                }
            } else if (frame.then == CodeFrame.NEXT && stop) {
                PyObject value = exception.value == null ? PyNone.NONE : exception.value;
                if (top instanceof CodeFrame caller) {
                    end(caller, value);
                } else {
                    delivered = null;
                }
                return;
            }
        }
        throw new PyError(exception);
    }

    private static int handler(CodeFrame frame) {
        int place = frame.next - 1;
        int[] handlers = frame.code.handlers;
        for (int i = 0; i < handlers.length; i += 4) {
            if (place >= handlers[i] && place < handlers[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    // ---- what tasks ask for

    @Override
    public PyObject start(NativeTask task) {
        task.back = top;
        top = task;
        PyObject result = task.step(this, null);
        if (result != PENDING) {
            top = task.back;
        }
        return result;
    }

    // ---- what all Java code may ask for

    private final class Barrier extends NativeTask {
        @Override
        public PyObject step(Machine machine, PyObject in) {
            throw new IllegalStateException();
        }
    }

    @Override
    public PyObject callNow(PyObject function, PyObject... arguments) {
        Barrier barrier = enter();
        int before = depth;
        PyObject result = null;
        try {
            result = calls.call(function, arguments);
            return result == PENDING ? await(barrier) : result;
        } finally {
            leave(barrier, before);
        }
    }

    @Override
    public PyObject callNow(PyObject function, Arguments arguments) {
        Barrier barrier = enter();
        int before = depth;
        try {
            PyObject result = calls.call(function, arguments.positional, arguments.names, arguments.named);
            return result == PENDING ? await(barrier) : result;
        } finally {
            leave(barrier, before);
        }
    }

    @Override
    public PyObject binaryNow(int operation, PyObject left, PyObject right) {
        Barrier barrier = enter();
        int before = depth;
        try {
            PyObject result = operators.binary(operation, left, right);
            return result == PENDING ? await(barrier) : result;
        } finally {
            leave(barrier, before);
        }
    }

    @Override
    public PyObject nextNow(PyObject iterator) {
        if (iterator instanceof PyIterator plain && plain.plain()) {
            return plain.next(this);
        }
        Barrier barrier = enter();
        int before = depth;
        try {
            PyObject result = iterators.next(iterator);
            return result == PENDING ? await(barrier) : result;
        } finally {
            leave(barrier, before);
        }
    }

    @Override
    public PyObject startNow(NativeTask task) {
        Barrier barrier = enter();
        int before = depth;
        try {
            PyObject result = start(task);
            return result == PENDING ? await(barrier) : result;
        } finally {
            leave(barrier, before);
        }
    }

    private Barrier enter() {
        Barrier barrier = new Barrier();
        barrier.back = top;
        top = barrier;
        return barrier;
    }

    private void leave(Barrier barrier, int before) {
        top = barrier.back;
        depth = before;
    }

    private PyObject await(Barrier barrier) {
        if (nested >= DEEPEST_NESTED) {
            throw PyError.of(Types.RECURSION_ERROR, "maximum recursion depth exceeded");
        }
        nested++;
        try {
            loop(barrier);
        } finally {
            nested--;
        }
        PyObject result = delivered;
        delivered = null;
        return result;
    }

    @Override
    public PyObject attribute(PyObject object, String name) {
        Barrier barrier = enter();
        int before = depth;
        try {
            PyObject result = attributes.get(object, name);
            return result == PENDING ? await(barrier) : result;
        } finally {
            leave(barrier, before);
        }
    }

    @Override
    public PyObject attributeOrNull(PyObject object, String name) {
        Barrier barrier = enter();
        int before = depth;
        try {
            PyObject result = attributes.getOrNull(object, name);
            return result == PENDING ? await(barrier) : result;
        } catch (PyError error) {
            if (error.exception().type().isSubclassOf(Types.ATTRIBUTE_ERROR)) {
                return null;
            }
            throw error;
        } finally {
            leave(barrier, before);
        }
    }

    @Override
    public void setAttribute(PyObject object, String name, PyObject value) {
        Barrier barrier = enter();
        int before = depth;
        try {
            if (attributes.set(object, name, value) == PENDING) {
                await(barrier);
            }
        } finally {
            leave(barrier, before);
        }
    }

    @Override
    public void print(String text) {
        if (printed.length() + text.length() > limits.printed()) {
            throw new Halt(
                    "RuntimeError", "This program prints more than " + limits.printed() + " characters: print less.");
        }
        printed.append(text);
    }

    @Override
    public int identity(PyObject object) {
        if (object instanceof PyInstance instance) {
            if (instance.id == 0) {
                instance.id = ++identities;
            }
            return instance.id;
        }
        return equality.identity(object, identities++);
    }

    @Override
    public PyModule module(String name) {
        PyModule known = imported.get(name);
        if (known == null) {
            known = modules.find(this, name);
            if (known != null) {
                imported.put(name, known);
            }
        }
        return known;
    }

    @Override
    public PyObject builtin(String name) {
        return builtins.get(name);
    }

    @Override
    public StringMap<PyObject> builtins() {
        return builtins;
    }

    // ---- the graph

    @Override
    public void made(PyInstance value) {
        if (values.size() >= valuesAtMost) {
            alive();
            List<PyInstance> kept = new ArrayList<>();
            for (PyInstance one : values) {
                if (one.mark == census) {
                    kept.add(one);
                }
            }
            values = kept;
            if (values.size() >= limits.values()) {
                throw new Halt(
                        "MemoryError", "This program makes more than " + limits.values() + " values: make it shorter.");
            }
            valuesAtMost = Math.min(limits.values(), Math.max(20_000, 2 * values.size()));
        }
        values.add(value);
    }

    /** The values made that may still be reached, in the order of making. */
    public List<PyInstance> values() {
        return values;
    }

    /** Tells of every call of {@code backward()}, before it changes anything. */
    public void onBackward(Consumer<PyInstance> listener) {
        differentiation = listener;
    }

    @Override
    public void differentiated(PyInstance root) {
        differentiation.accept(root);
        differentiated = root;
        gradients = true;
    }

    @Override
    public void gradientsSet() {
        gradients = true;
    }

    /** What {@code backward()} was called on last, or null. */
    public PyInstance differentiated() {
        return differentiated;
    }

    /** Has the machine note for objects of learners' own classes where they were made, and which place gave their gradients how much. Before the run. */
    public void keepWrites() {
        keepsWrites = true;
    }

    @Override
    public boolean keepsWrites() {
        return keepsWrites;
    }

    @Override
    public void note(PyInstance instance, PyObject before, PyObject after) {
        if (!Operators.isNumber(after) || !(top instanceof CodeFrame writing)) {
            return;
        }
        if (instance.writes == null) {
            instance.writes = born(instance);
        }
        boolean number = before != null && Operators.isNumber(before);
        int at = Math.max(writing.next - 1, 0);
        instance.writes.write(
                number ? Operators.toReal(before) : 0,
                Operators.toReal(after),
                writing.code.starts[at],
                writing.code.ends[at]);
    }

    /** Who made an object: the innermost method that deals with another of its class, and what called the outermost of these. */
    private Writes born(PyInstance instance) {
        String method = "";
        Frame frame = top;
        while (frame != null) {
            if (frame instanceof CodeFrame code) {
                PyObject first = code.code.places > 0 ? code.values[0] : null;
                first = first instanceof PyCell cell ? cell.value : first;
                boolean its = first instanceof PyInstance other && other.type == instance.type;
                if (!its) {
                    int at = Math.max(code.next - 1, 0);
                    return new Writes(++births, code.code.starts[at], code.code.ends[at], method);
                }
                method = first != instance && method.isEmpty() ? code.code.name : method;
            }
            frame = frame.back;
        }
        return new Writes(++births, -1, -1, method);
    }

    /** Whether the program has seen to gradients itself. */
    public boolean hasGradients() {
        return gradients;
    }

    // ---- where the run is

    @Override
    public Place place() {
        CodeFrame frame = shownFrame();
        Code code = frame == null ? null : frame.code;
        int instruction = frame == null ? 0 : Math.max(frame.next - 1, 0);
        int inRound = loopFrame == null ? -1 : round;
        if (place == null || placeCode != code || placeInstruction != instruction || place.round() != inRound) {
            placeCode = code;
            placeInstruction = instruction;
            place = code == null
                    ? new Place(0, 0, inRound)
                    : new Place(code.starts[instruction], code.ends[instruction], inRound);
        }
        return place;
    }

    /** The frame of the learner's code that is under way, or null. */
    private CodeFrame shownFrame() {
        Frame frame = top;
        while (frame != null && !(frame instanceof CodeFrame code && !code.code.hidden)) {
            frame = frame.back;
        }
        return (CodeFrame) frame;
    }

    /** What was printed so far. */
    public String printed() {
        return printed.toString();
    }

    /** Forgets what was printed so far. */
    public void forgetPrinted() {
        printed.setLength(0);
    }

    /** What a trailing expression came to, or null. */
    public PyObject shown() {
        return shown;
    }

    /** The exception that ended the run, or null. */
    public PyException failure() {
        return failure;
    }

    /** Whether that came from a limit or from outside, so that the program could not catch it. */
    public boolean isHalted() {
        return halted;
    }

    /** About how many instructions were run. */
    public double spent() {
        return spent + slice - budget;
    }

    /** Where the source of the statement starts that a step stopped before; -1 elsewhere. */
    public int statementStart() {
        return atStatement && top instanceof CodeFrame frame ? frame.code.starts[frame.next] : -1;
    }

    /** The frames under way, innermost first: for showing variables. */
    public List<PyException.TraceEntry> frames() {
        List<PyException.TraceEntry> frames = new ArrayList<>();
        for (Frame frame = top; frame != null; frame = frame.back) {
            if (frame instanceof CodeFrame code && !code.code.hidden) {
                // Where a statement is waited for, it is the one to come that is of interest, not what stands before
                // it.
                boolean waits = atStatement && frame == top;
                frames.add(
                        waits
                                ? new PyException.TraceEntry(code.code, code.next, code.code.locals, code.values)
                                : entry(code));
            }
        }
        return frames;
    }

    // ---- instructions

    /** Runs Python frames while the one on top is such; false if the slice is over. */
    private boolean execute(CodeFrame first) {
        CodeFrame frame = first;
        int pc = frame.next;
        try {
            while (true) {
                Code code = frame.code;
                int[] instructions = code.instructions;
                PyObject[] stack = frame.values;
                int sp = frame.top;
                pc = frame.next;
                if (budget <= 0) {
                    return false;
                }
                running:
                while (true) {
                    int instruction = instructions[pc++];
                    int argument = instruction >>> 8;
                    switch (instruction & 255) {
                        case Instructions.NOP -> {}
                        case Instructions.CONST -> stack[sp++] = code.constants[argument];
                        case Instructions.LOAD_SURE -> stack[sp++] = stack[argument];
                        case Instructions.LOAD -> {
                            PyObject value = stack[argument];
                            if (value == null) {
                                throw unbound(code, argument);
                            }
                            stack[sp++] = value;
                        }
                        case Instructions.STORE -> stack[argument] = stack[--sp];
                        case Instructions.LOAD_CELL -> {
                            PyObject value = ((PyCell) stack[argument]).value;
                            if (value == null) {
                                throw unboundCell(code, argument);
                            }
                            stack[sp++] = value;
                        }
                        case Instructions.STORE_CELL -> ((PyCell) stack[argument]).value = stack[--sp];
                        case Instructions.LOAD_GLOBAL -> {
                            PyObject value = frame.globals.values[argument];
                            if (value == null) {
                                value = frame.globals.builtins[argument];
                                if (value == null) {
                                    throw undefined(frame.globals.names[argument]);
                                }
                            }
                            stack[sp++] = value;
                        }
                        case Instructions.STORE_GLOBAL -> frame.globals.values[argument] = stack[--sp];
                        case Instructions.STORE_LEAF, Instructions.AUGMENT_LEAF -> {
                            PyObject value = stack[--sp];
                            if (value instanceof PyInstance || bare && Operators.isNumber(value)) {
                                frame.next = pc;
                                frame.top = sp;
                                value = leaves.leaf(
                                        this,
                                        frame.globals.names[argument],
                                        value,
                                        (instruction & 255) == Instructions.STORE_LEAF);
                            }
                            frame.globals.values[argument] = value;
                        }
                        case Instructions.JUMP -> pc = argument;
                        case Instructions.JUMP_BACK -> {
                            budget -= pc - argument;
                            pc = argument;
                            if (budget <= 0) {
                                frame.next = pc;
                                frame.top = sp;
                                return false;
                            }
                        }
                        case Instructions.IF_FALSE -> {
                            PyObject value = stack[--sp];
                            if (value == PyBool.FALSE) {
                                pc = argument;
                            } else if (value != PyBool.TRUE) {
                                frame.next = pc;
                                frame.top = sp;
                                if (!equality.truth(value)) {
                                    pc = argument;
                                }
                            }
                        }
                        case Instructions.IF_TRUE -> {
                            PyObject value = stack[--sp];
                            if (value == PyBool.TRUE) {
                                pc = argument;
                            } else if (value != PyBool.FALSE) {
                                frame.next = pc;
                                frame.top = sp;
                                if (equality.truth(value)) {
                                    pc = argument;
                                }
                            }
                        }
                        case Instructions.ADD -> {
                            PyObject b = stack[--sp];
                            PyObject a = stack[--sp];
                            if (a instanceof PyFloat x && b instanceof PyFloat y) {
                                stack[sp++] = new PyFloat(x.value + y.value);
                                continue;
                            }
                            if (a instanceof PyInt x && b instanceof PyInt y) {
                                int sum = x.value + y.value;
                                if (((x.value ^ sum) & (y.value ^ sum)) >= 0) {
                                    stack[sp++] = PyInt.of(sum);
                                    continue;
                                }
                            }
                            frame.next = pc;
                            frame.top = sp;
                            PyObject result = operators.binary(Operators.ADD, a, b);
                            if (result == PENDING) {
                                break running;
                            }
                            stack[sp++] = result;
                        }
                        case Instructions.SUBTRACT -> {
                            PyObject b = stack[--sp];
                            PyObject a = stack[--sp];
                            if (a instanceof PyFloat x && b instanceof PyFloat y) {
                                stack[sp++] = new PyFloat(x.value - y.value);
                                continue;
                            }
                            if (a instanceof PyInt x && b instanceof PyInt y) {
                                int difference = x.value - y.value;
                                if (((x.value ^ y.value) & (x.value ^ difference)) >= 0) {
                                    stack[sp++] = PyInt.of(difference);
                                    continue;
                                }
                            }
                            frame.next = pc;
                            frame.top = sp;
                            PyObject result = operators.binary(Operators.SUBTRACT, a, b);
                            if (result == PENDING) {
                                break running;
                            }
                            stack[sp++] = result;
                        }
                        case Instructions.MULTIPLY -> {
                            PyObject b = stack[--sp];
                            PyObject a = stack[--sp];
                            if (a instanceof PyFloat x && b instanceof PyFloat y) {
                                stack[sp++] = new PyFloat(x.value * y.value);
                                continue;
                            }
                            frame.next = pc;
                            frame.top = sp;
                            PyObject result = operators.binary(Operators.MULTIPLY, a, b);
                            if (result == PENDING) {
                                break running;
                            }
                            stack[sp++] = result;
                        }
                        case Instructions.BINARY -> {
                            PyObject b = stack[--sp];
                            PyObject a = stack[--sp];
                            frame.next = pc;
                            frame.top = sp;
                            PyObject result = operators.binary(argument, a, b);
                            if (result == PENDING) {
                                break running;
                            }
                            stack[sp++] = result;
                        }
                        case Instructions.IN_PLACE -> {
                            PyObject b = stack[--sp];
                            PyObject a = stack[--sp];
                            if (argument == Operators.ADD && a instanceof PyFloat x && b instanceof PyFloat y) {
                                stack[sp++] = new PyFloat(x.value + y.value);
                                continue;
                            }
                            frame.next = pc;
                            frame.top = sp;
                            PyObject result = operators.inPlace(argument, a, b);
                            if (result == PENDING) {
                                break running;
                            }
                            stack[sp++] = result;
                        }
                        case Instructions.COMPARE -> {
                            PyObject b = stack[--sp];
                            PyObject a = stack[--sp];
                            if (a instanceof PyInt x && b instanceof PyInt y) {
                                stack[sp++] = PyBool.of(Operators.holds(argument, x.value, y.value));
                                continue;
                            }
                            if (a instanceof PyFloat x && b instanceof PyFloat y) {
                                stack[sp++] = PyBool.of(Operators.holds(argument, x.value, y.value));
                                continue;
                            }
                            frame.next = pc;
                            frame.top = sp;
                            PyObject result = operators.compare(argument, a, b);
                            if (result == PENDING) {
                                break running;
                            }
                            stack[sp++] = result;
                        }
                        case Instructions.ATTRIBUTE -> {
                            PyObject object = stack[--sp];
                            if (object instanceof PyInstance instance) {
                                Code.Lookup lookup = code.lookups[pc - 1];
                                if (lookup != null
                                        && lookup.shape == instance.shape
                                        && lookup.version == instance.type.version) {
                                    stack[sp++] = instance.slots[lookup.place];
                                    continue;
                                }
                            }
                            frame.next = pc;
                            frame.top = sp;
                            PyObject result = attributes.remembered(code, pc - 1, object, code.names[argument]);
                            if (result == PENDING) {
                                break running;
                            }
                            stack[sp++] = result;
                        }
                        case Instructions.STORE_ATTRIBUTE -> {
                            PyObject object = stack[--sp];
                            PyObject value = stack[--sp];
                            if (object instanceof PyInstance instance) {
                                Code.Lookup lookup = code.lookups[pc - 1];
                                if (lookup != null
                                        && lookup.shape == instance.shape
                                        && lookup.version == instance.type.version) {
                                    if (lookup.noted) {
                                        frame.next = pc;
                                        note(
                                                instance,
                                                lookup.wider == null ? instance.slots[lookup.place] : null,
                                                value);
                                    }
                                    if (lookup.wider == null) {
                                        instance.slots[lookup.place] = value;
                                    } else {
                                        instance.add(lookup.wider, value);
                                    }
                                    continue;
                                }
                            }
                            frame.next = pc;
                            frame.top = sp;
                            if (attributes.setRemembered(code, pc - 1, object, code.names[argument], value)
                                    == PENDING) {
                                // What a setter returns is dropped.
                                ((CodeFrame) top).then = CodeFrame.DROP;
                                break running;
                            }
                        }
                        case Instructions.METHOD -> {
                            PyObject object = stack[--sp];
                            if (object instanceof PyInstance instance) {
                                Code.Lookup lookup = code.lookups[pc - 1];
                                if (lookup != null
                                        && lookup.shape == instance.shape
                                        && lookup.version == instance.type.version) {
                                    stack[sp++] = lookup.method;
                                    stack[sp++] = object;
                                    continue;
                                }
                            }
                            frame.next = pc;
                            frame.top = sp;
                            PyObject method = attributes.method(code, pc - 1, object, code.names[argument]);
                            if (method != null) {
                                stack[sp++] = method;
                                stack[sp++] = object;
                                continue;
                            }
                            PyObject result = attributes.get(object, code.names[argument]);
                            stack[sp++] = null;
                            if (result == PENDING) {
                                frame.top = sp;
                                break running;
                            }
                            stack[sp++] = result;
                        }
                        case Instructions.CALL_METHOD -> {
                            int start = sp - argument - 1;
                            PyObject function = stack[start - 1];
                            int count = argument + 1;
                            if (function == null) {
                                function = stack[start];
                                start++;
                                count--;
                            }
                            sp = sp - argument - 2;
                            frame.next = pc;
                            frame.top = sp;
                            PyObject result = calls.fromStack(function, stack, start, count);
                            if (result == PENDING) {
                                break running;
                            }
                            stack[sp++] = result;
                        }
                        case Instructions.CALL -> {
                            int start = sp - argument;
                            sp = start - 1;
                            frame.next = pc;
                            frame.top = sp;
                            PyObject result = calls.fromStack(stack[sp], stack, start, argument);
                            if (result == PENDING) {
                                break running;
                            }
                            stack[sp++] = result;
                        }
                        case Instructions.RETURN -> {
                            PyObject result = stack[--sp];
                            if (leave(frame, result)) {
                                break running;
                            }
                            return true;
                        }
                        case Instructions.NEXT -> {
                            PyObject iterator = stack[sp - 1];
                            if (iterator instanceof PyIterator plain && plain.plain()) {
                                PyObject item = plain.next(this);
                                if (item == null) {
                                    stack[--sp] = null;
                                    pc = argument;
                                } else {
                                    stack[sp++] = item;
                                }
                                continue;
                            }
                            frame.next = pc;
                            frame.top = sp;
                            PyObject item = iterators.next(iterator);
                            if (item == PENDING) {
                                break running;
                            }
                            if (item == null) {
                                stack[--sp] = null;
                                pc = argument;
                            } else {
                                stack[sp++] = item;
                            }
                        }
                        case Instructions.POP -> stack[--sp] = null;
                        case Instructions.DUP -> {
                            stack[sp] = stack[sp - 1];
                            sp++;
                        }
                        case Instructions.IS -> {
                            PyObject b = stack[--sp];
                            PyObject a = stack[--sp];
                            stack[sp++] = PyBool.of(equality.same(a, b) != (argument == 1));
                        }
                        case Instructions.ITEM -> {
                            PyObject index = stack[--sp];
                            PyObject object = stack[--sp];
                            if (object instanceof PyList list
                                    && index instanceof PyInt number
                                    && number.value >= 0
                                    && number.value < list.size
                                    && list.type == Types.LIST) {
                                stack[sp++] = list.items[number.value];
                                continue;
                            }
                            frame.next = pc;
                            frame.top = sp;
                            PyObject result = items.get(object, index);
                            if (result == PENDING) {
                                break running;
                            }
                            stack[sp++] = result;
                        }
                        case Instructions.APPEND -> {
                            PyObject item = stack[--sp];
                            PyList list = (PyList) stack[sp - argument];
                            if ((list.size & 1023) == 1023) {
                                room(1024);
                                room(list.size + 1);
                            }
                            list.add(item);
                        }
                        case Instructions.TUPLE -> {
                            PyObject[] parts = new PyObject[argument];
                            sp -= argument;
                            System.arraycopy(stack, sp, parts, 0, argument);
                            stack[sp++] = argument == 0 ? PyTuple.EMPTY : new PyTuple(parts);
                        }
                        case Instructions.YIELD -> {
                            PyObject result = stack[--sp];
                            frame.next = pc;
                            frame.top = sp;
                            frame.generator.running = false;
                            top = frame.back;
                            depth--;
                            if (top instanceof CodeFrame back) {
                                back.values[back.top++] = result;
                                break running;
                            }
                            delivered = result;
                            return true;
                        }
                        default -> {
                            frame.next = pc;
                            frame.top = sp;
                            int outcome = rare(frame, instruction & 255, argument);
                            if (outcome == SWITCH) {
                                break running;
                            }
                            if (outcome == PAUSE) {
                                return false;
                            }
                            pc = frame.next;
                            sp = frame.top;
                        }
                    }
                }
                if (!(top instanceof CodeFrame next)) {
                    return true;
                }
                frame = next;
            }
        } catch (PyError | Raised error) {
            if (top == frame) {
                frame.next = pc;
            }
            throw error;
        } catch (Halt halt) {
            if (top == frame) {
                frame.next = pc;
            }
            throw halt;
        }
    }

    private static final int GO_ON = 0;
    private static final int SWITCH = 1;
    private static final int PAUSE = 2;

    /** A frame is over: its result goes to what is beneath. Whether that is a Python frame. */
    private boolean leave(CodeFrame frame, PyObject result) {
        PyObject value = result;
        top = frame.back;
        depth--;
        if (frame == loopFrame) {
            loopFrame = null;
            round = -1;
        }
        if (frame.generator != null) {
            frame.generator.finished = true;
            frame.generator.running = false;
            if (top instanceof CodeFrame caller) {
                end(caller, value);
                return true;
            }
            delivered = null;
            return false;
        }
        switch (frame.then) {
            case CodeFrame.INSTANCE -> {
                if (value != PyNone.NONE) {
                    throw PyError.type("__init__() should return None, not '" + value.typeName() + "'");
                }
                value = frame.self;
            }
            case CodeFrame.CLASS -> value = calls.makeClass(frame);
            case CodeFrame.OPERATOR -> {
                if (value == PyNone.NOT_IMPLEMENTED) {
                    value = operators.otherwise(frame);
                    if (value == PENDING) {
                        return top instanceof CodeFrame;
                    }
                }
                if (frame.inverted) {
                    value = PyBool.of(!equality.truth(value));
                }
            }
            case CodeFrame.DROP -> {
                if (top instanceof CodeFrame) {
                    return true;
                }
                value = PyNone.NONE;
            }
            default -> {}
        }
        if (top instanceof CodeFrame back) {
            back.values[back.top++] = value;
            return true;
        }
        delivered = value;
        return false;
    }

    /** The instructions that need not be fast; the frame's place and stack are kept in it. */
    private int rare(CodeFrame frame, int operation, int argument) {
        Code code = frame.code;
        PyObject[] stack = frame.values;
        int sp = frame.top;
        switch (operation) {
            case Instructions.DELETE -> {
                if (stack[argument] == null) {
                    throw unbound(code, argument);
                }
                stack[argument] = null;
            }
            case Instructions.DELETE_CELL -> {
                PyCell cell = (PyCell) stack[argument];
                if (cell.value == null) {
                    throw unboundCell(code, argument);
                }
                cell.value = null;
            }
            case Instructions.CELL -> stack[sp++] = stack[argument];
            case Instructions.MAKE_CELL -> stack[argument] = new PyCell(stack[argument]);
            case Instructions.DELETE_GLOBAL -> {
                if (frame.globals.values[argument] == null) {
                    throw undefined(frame.globals.names[argument]);
                }
                frame.globals.values[argument] = null;
            }
            case Instructions.LOAD_NAME -> stack[sp++] = name(frame, code.names[argument]);
            case Instructions.LOAD_CLASS_CELL -> {
                PyObject value = frame.namespace.get(code.locals[argument]);
                if (value == null) {
                    value = ((PyCell) stack[argument]).value;
                }
                if (value == null) {
                    throw unboundCell(code, argument);
                }
                stack[sp++] = value;
            }
            case Instructions.STORE_NAME -> frame.namespace.put(code.names[argument], stack[--sp]);
            case Instructions.DELETE_NAME -> {
                if (frame.namespace.remove(code.names[argument]) == null) {
                    throw undefined(code.names[argument]);
                }
            }
            case Instructions.DELETE_ATTRIBUTE -> {
                PyObject object = stack[--sp];
                frame.top = sp;
                attributes.delete(object, code.names[argument]);
            }
            case Instructions.CALL_KEYWORDS -> {
                int count = argument & 4095;
                String[] names = code.keywords[argument >> 12];
                PyObject[] positional = new PyObject[count - names.length];
                PyObject[] named = new PyObject[names.length];
                sp -= count;
                System.arraycopy(stack, sp, positional, 0, positional.length);
                System.arraycopy(stack, sp + positional.length, named, 0, named.length);
                PyObject function = stack[--sp];
                frame.top = sp;
                PyObject result = calls.call(function, positional, names, named);
                if (result == PENDING) {
                    return SWITCH;
                }
                stack[sp++] = result;
            }
            case Instructions.CALL_SPREAD -> {
                PyDict keywords = argument == 1 ? (PyDict) stack[--sp] : null;
                PyList positional = (PyList) stack[--sp];
                PyObject function = stack[--sp];
                frame.top = sp;
                PyObject result = calls.spread(function, positional, keywords);
                if (result == PENDING) {
                    return SWITCH;
                }
                stack[sp++] = result;
            }
            case Instructions.STORE_ITEM -> {
                PyObject index = stack[--sp];
                PyObject object = stack[--sp];
                PyObject value = stack[--sp];
                frame.top = sp;
                if (items.set(object, index, value) == PENDING) {
                    if (top instanceof CodeFrame setter) {
                        setter.then = CodeFrame.DROP;
                    }
                    return SWITCH;
                }
            }
            case Instructions.DELETE_ITEM -> {
                PyObject index = stack[--sp];
                PyObject object = stack[--sp];
                frame.top = sp;
                items.delete(object, index);
            }
            case Instructions.UNARY -> {
                PyObject operand = stack[--sp];
                frame.top = sp;
                PyObject result = operators.unary(argument, operand);
                if (result == PENDING) {
                    return SWITCH;
                }
                stack[sp++] = result;
            }
            case Instructions.NOT -> {
                frame.top = sp - 1;
                stack[sp - 1] = PyBool.of(!equality.truth(stack[sp - 1]));
            }
            case Instructions.IN -> {
                PyObject container = stack[--sp];
                PyObject item = stack[--sp];
                frame.top = sp;
                stack[sp++] = PyBool.of(items.contains(container, item) != (argument == 1));
            }
            case Instructions.FALSE_OR_POP, Instructions.TRUE_OR_POP -> {
                PyObject value = stack[sp - 1];
                boolean truth = equality.truth(value);
                if (truth == (operation == Instructions.TRUE_OR_POP)) {
                    frame.next = argument;
                } else {
                    sp--;
                }
            }
            case Instructions.DUP2 -> {
                stack[sp] = stack[sp - 2];
                stack[sp + 1] = stack[sp - 1];
                sp += 2;
            }
            case Instructions.ROT2, Instructions.ROT3, Instructions.ROT4 -> {
                int below = operation - Instructions.ROT2 + 1;
                PyObject moved = stack[sp - 1];
                System.arraycopy(stack, sp - 1 - below, stack, sp - below, below);
                stack[sp - 1 - below] = moved;
            }
            case Instructions.LIST -> {
                PyObject[] parts = new PyObject[argument];
                sp -= argument;
                System.arraycopy(stack, sp, parts, 0, argument);
                room(argument);
                stack[sp++] = new PyList(parts);
            }
            case Instructions.SET -> {
                int count = argument >> 1;
                sp -= count;
                if ((argument & 1) == 1) {
                    stack[sp] = PySet.ofConstants(this, stack, sp, count);
                    sp++;
                } else {
                    PySet set = new PySet();
                    for (int i = 0; i < count; i++) {
                        set.add(this, stack[sp + i]);
                    }
                    stack[sp++] = set;
                }
            }
            case Instructions.DICT -> {
                PyDict dict = new PyDict();
                sp -= argument * 2;
                for (int i = 0; i < argument; i++) {
                    dict.put(this, stack[sp + 2 * i], stack[sp + 2 * i + 1]);
                }
                room(argument);
                stack[sp++] = dict;
            }
            case Instructions.ADD_TO_SET -> {
                PyObject item = stack[--sp];
                ((PySet) stack[sp - argument]).add(this, item);
            }
            case Instructions.ADD_TO_DICT -> {
                PyObject value = stack[--sp];
                PyObject key = stack[--sp];
                ((PyDict) stack[sp - argument]).put(this, key, value);
            }
            case Instructions.EXTEND, Instructions.UPDATE_SET -> {
                PyObject iterable = stack[--sp];
                frame.top = sp;
                PyObject[] more = argument > 0
                        ? calls.spreadable(iterable, argument == 2 ? stack[sp - 2] : null)
                        : gather(iterable);
                if (operation == Instructions.EXTEND) {
                    room(more.length);
                    ((PyList) stack[sp - 1]).addAll(more, more.length);
                } else {
                    for (PyObject one : more) {
                        ((PySet) stack[sp - 1]).add(this, one);
                    }
                }
            }
            case Instructions.UPDATE_DICT -> {
                PyObject mapping = stack[--sp];
                frame.top = sp;
                calls.update((PyDict) stack[sp - 1], mapping, argument == 1 ? stack[sp - 3] : null);
            }
            case Instructions.TO_TUPLE -> stack[sp - 1] = new PyTuple(((PyList) stack[sp - 1]).toArray());
            case Instructions.SLICE -> {
                PyObject step = argument == 3 ? stack[--sp] : PyNone.NONE;
                PyObject stop = stack[--sp];
                stack[sp - 1] = new PySlice(stack[sp - 1], stop, step);
            }
            case Instructions.FORMAT -> {
                PyObject specification = argument >> 8 == 1 ? stack[--sp] : PyStr.EMPTY;
                PyObject value = stack[--sp];
                frame.top = sp;
                PyObject result = texts.field(value, argument & 255, specification);
                if (result == PENDING) {
                    return SWITCH;
                }
                stack[sp++] = result;
            }
            case Instructions.JOIN -> {
                sp -= argument;
                stack[sp] = texts.join(stack, sp, argument);
                sp++;
            }
            case Instructions.FUNCTION -> sp = function(frame, argument, sp);
            case Instructions.SEND -> {
                PyObject value = stack[--sp];
                PyObject iterator = stack[sp - 1];
                frame.top = sp;
                PyObject item = value == PyNone.NONE ? iterators.next(iterator) : iterators.send(iterator, value);
                if (item == PENDING) {
                    return SWITCH;
                }
                if (item == null) {
                    stack[sp - 1] = PyNone.NONE;
                    frame.next = argument;
                } else {
                    stack[sp++] = item;
                }
            }
            case Instructions.ITERATOR -> {
                PyObject iterable = stack[--sp];
                frame.top = sp;
                stack[sp++] = iterators.of(iterable);
            }
            case Instructions.UNPACK -> {
                PyObject iterable = stack[--sp];
                frame.top = sp;
                PyObject[] parts = iterators.unpack(iterable, argument);
                for (int i = argument - 1; i >= 0; i--) {
                    stack[sp++] = parts[i];
                }
            }
            case Instructions.UNPACK_STAR -> {
                PyObject iterable = stack[--sp];
                frame.top = sp;
                int before = argument & 255;
                int behind = argument >> 8;
                PyObject[] parts = iterators.unpackStar(iterable, before, behind);
                for (int i = 0; i < behind; i++) {
                    stack[sp++] = parts[parts.length - 1 - i];
                }
                PyObject[] middle = new PyObject[parts.length - before - behind];
                System.arraycopy(parts, before, middle, 0, middle.length);
                stack[sp++] = new PyList(middle);
                for (int i = before - 1; i >= 0; i--) {
                    stack[sp++] = parts[i];
                }
            }
            case Instructions.RAISE -> throw raise(frame, argument, stack, sp);
            case Instructions.RERAISE -> {
                PyException exception = (PyException) stack[--sp];
                frame.top = sp;
                exception.again = true;
                throw new PyError(exception);
            }
            case Instructions.ENTER_HANDLER -> {
                stack[argument] = frame.handled == null ? PyNone.NONE : frame.handled;
                frame.handled = (PyException) stack[sp - 1];
            }
            case Instructions.LEAVE_HANDLER ->
                frame.handled = stack[argument] instanceof PyException exception ? exception : null;
            case Instructions.MATCHES -> {
                PyObject wanted = stack[sp - 1];
                stack[sp - 1] = PyBool.of(matches(stack[sp - 2], wanted));
            }
            case Instructions.CLASS -> {
                PyDict keywords = (PyDict) stack[--sp];
                PyTuple bases = (PyTuple) stack[--sp];
                PyFunction body = (PyFunction) stack[--sp];
                frame.top = sp;
                calls.classBody(body, bases, keywords);
                return SWITCH;
            }
            case Instructions.IMPORT -> {
                frame.top = sp;
                stack[sp++] = imports(code.names[argument >> 1], (argument & 1) == 1);
            }
            case Instructions.IMPORT_FROM -> {
                stack[sp] = importFrom((PyModule) stack[sp - 1], code.names[argument]);
                sp++;
            }
            case Instructions.IMPORT_ALL -> {
                PyModule module = (PyModule) stack[--sp];
                for (String name : module.names()) {
                    if (!name.startsWith("_")) {
                        frame.globals.set(name, module.get(name));
                    }
                }
            }
            case Instructions.ENTER_WITH -> {
                PyObject manager = stack[--sp];
                frame.top = sp;
                PyObject enter = special(manager, "__enter__");
                PyObject exit = special(manager, "__exit__");
                if (enter == null || exit == null) {
                    throw PyError.type("'" + manager.typeName()
                            + "' object does not support the context manager protocol"
                            + (enter == null ? "" : " (missed __exit__ method)"));
                }
                stack[sp++] = new PyMethod(exit, manager);
                frame.top = sp;
                PyObject result = calls.call(enter, manager);
                if (result == PENDING) {
                    return SWITCH;
                }
                stack[sp++] = result;
            }
            case Instructions.CLASS_OF -> {
                stack[sp] = stack[sp - 1].type();
                sp++;
            }
            case Instructions.SHOW -> {
                PyObject value = stack[--sp];
                stack[sp] = null;
                if (argument == 1) {
                    shown = value;
                }
            }
            case Instructions.STATEMENT -> {
                if (stepping && nested == 0 && !passes) {
                    atStatement = true;
                    frame.next--;
                    return PAUSE;
                }
                passes = false;
            }
            case Instructions.LOOP -> {
                if (argument == 0) {
                    if (loopFrame == null) {
                        loopFrame = frame;
                        round = -1;
                    }
                } else if (frame == loopFrame) {
                    if (argument == 1) {
                        round++;
                    } else {
                        loopFrame = null;
                        round = -1;
                    }
                }
            }
            case Instructions.ASSERTION -> stack[sp++] = Types.ASSERTION_ERROR;
            default -> throw new IllegalStateException("instruction " + operation);
        }
        frame.top = sp;
        return GO_ON;
    }

    private Leaves leaves = (machine, name, value, written) -> value;
    private boolean bare;

    /** Looks at each object that a top-level name is given, texts and as a rule numbers left out. */
    public interface Leaves {
        /** What the name is to hold: the object, as a rule; {@code written} where it is assigned, not augmented. */
        PyObject leaf(Machine machine, String name, PyObject value, boolean written);
    }

    /** Says what looks at objects that top-level names are given, and whether at numbers too. */
    public void leaves(Leaves made, boolean numbersToo) {
        leaves = made;
        bare = numbersToo;
    }

    private int function(CodeFrame frame, int argument, int before) {
        int sp = before;
        PyFunction function = new PyFunction(frame.code.codes[argument >> 4], frame.globals);
        if ((argument & 4) != 0) {
            PyTuple cells = (PyTuple) frame.values[--sp];
            function.closure = new PyCell[cells.items.length];
            for (int i = 0; i < function.closure.length; i++) {
                function.closure[i] = (PyCell) cells.items[i];
            }
        }
        if ((argument & 2) != 0) {
            function.keywordDefaults = (PyDict) frame.values[--sp];
        }
        if ((argument & 1) != 0) {
            function.defaults = (PyTuple) frame.values[--sp];
        }
        if (function.code.doc != null) {
            function.doc = new PyStr(function.code.doc);
        }
        room(1);
        frame.values[sp++] = function;
        return sp;
    }

    private PyObject name(CodeFrame frame, String name) {
        PyObject value = frame.namespace.get(name);
        if (value == null) {
            int place = frame.globals.place(name);
            value = frame.globals.values[place];
            if (value == null) {
                value = frame.globals.builtins[place];
            }
            if (value == null) {
                throw undefined(name);
            }
        }
        return value;
    }

    private static PyError undefined(String name) {
        PyError error = PyError.of(Types.NAME_ERROR, "name '" + name + "' is not defined");
        error.exception().name = name;
        return error;
    }

    private static PyError unbound(Code code, int place) {
        PyError error = PyError.of(
                Types.UNBOUND_LOCAL_ERROR,
                "cannot access local variable '" + code.locals[place] + "' where it is not associated with a value");
        error.exception().name = code.locals[place];
        return error;
    }

    private static PyError unboundCell(Code code, int place) {
        if (place < code.places - code.free) {
            return unbound(code, place);
        }
        PyError error = PyError.of(
                Types.NAME_ERROR,
                "cannot access free variable '" + code.locals[place]
                        + "' where it is not associated with a value in enclosing scope");
        error.exception().name = code.locals[place];
        return error;
    }

    private PyError raise(CodeFrame frame, int count, PyObject[] stack, int sp) {
        if (count == 0) {
            Frame at = frame;
            while (at != null) {
                if (at instanceof CodeFrame one && one.handled != null) {
                    return new PyError(one.handled);
                }
                at = at.back;
            }
            return PyError.of(Types.RUNTIME_ERROR, "No active exception to reraise");
        }
        PyException exception = exception(stack[sp - count]);
        if (count == 2) {
            PyObject cause = stack[sp - 1];
            exception.contextHidden = true;
            if (cause != PyNone.NONE) {
                if (!(cause instanceof PyException) && !(cause instanceof PyType)) {
                    return PyError.type("exception causes must derive from BaseException");
                }
                exception.cause = exception(cause);
            }
        }
        exception.trace.clear();
        return new PyError(exception);
    }

    private PyException exception(PyObject raised) {
        if (raised instanceof PyException exception) {
            return exception;
        }
        if (raised instanceof PyType type && type.isSubclassOf(Types.BASE_EXCEPTION)) {
            PyObject made = callNow(type);
            if (made instanceof PyException exception) {
                return exception;
            }
        }
        throw PyError.type("exceptions must derive from BaseException");
    }

    private static boolean matches(PyObject exception, PyObject wanted) {
        if (wanted instanceof PyTuple several) {
            for (PyObject one : several.items) {
                if (matches(exception, one)) {
                    return true;
                }
            }
            return false;
        }
        if (wanted instanceof PyType type && type.isSubclassOf(Types.BASE_EXCEPTION)) {
            return exception.type().isSubclassOf(type);
        }
        throw PyError.type("catching classes that do not inherit from BaseException is not allowed");
    }

    private PyObject imports(String name, boolean first) {
        PyModule found = null;
        int dot = -1;
        do {
            dot = name.indexOf('.', dot + 1);
            String part = dot < 0 ? name : name.substring(0, dot);
            PyModule module = module(part);
            if (module == null) {
                String message = "No module named '" + part + "'";
                if (part.indexOf('.') > 0 && !isPackage(found)) {
                    message += "; '" + found.name() + "' is not a package";
                }
                PyError error = PyError.of(Types.MODULE_NOT_FOUND_ERROR, message);
                error.exception().name = part;
                error.exception().advice = modules.advice(part);
                throw error;
            }
            if (found == null || !first) {
                found = module;
            }
        } while (dot >= 0);
        return found;
    }

    private static boolean isPackage(PyModule module) {
        return module.get("__path__") != null;
    }

    private PyObject importFrom(PyModule module, String name) {
        PyObject value = module.get(name);
        if (value == null) {
            value = module(module.name() + "." + name);
        }
        if (value == null) {
            PyError error = PyError.of(
                    Types.IMPORT_ERROR,
                    "cannot import name '" + name + "' from '" + module.name() + "' (unknown location)");
            error.exception().name = name;
            throw error;
        }
        return value;
    }
}
