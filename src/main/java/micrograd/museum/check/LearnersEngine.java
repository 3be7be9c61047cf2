package micrograd.museum.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.engine.Op;
import micrograd.lang.compile.Compiler;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyFunction;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.loop.Interpreter;
import micrograd.lang.run.loop.Outcome;
import micrograd.lang.syntax.Parser;
import micrograd.lang.syntax.Problem;
import micrograd.lang.syntax.Tree;

/**
 * A class of a learner's own that looks like an engine, in a machine in which its program was run: it makes an object of a number, and such objects can be added or
 * multiplied and have a backward pass. {@link EngineSearch} finds it, and what its attributes are called.
 */
final class LearnersEngine {
    /** So many instructions are run before anything else is looked at. */
    static final int SLICE = 20_000;

    private static final int SLICES_OF_QUESTION = 10;

    private final String source;
    private final Interpreter machine;
    private final EngineSearch.Found found;

    /**
     * What a question came to: the numbers asked for, or the error.
     *
     * @param place where in the program the error was raised
     * @param endless whether it was ended because it took too long
     */
    record Answer(
            Map<String, Double> numbers, Optional<String> raised, Optional<EngineRow.Place> place, boolean endless) {
        double get(String what) {
            return numbers.getOrDefault(what, Double.NaN);
        }

        boolean isError() {
            return raised.isPresent();
        }
    }

    LearnersEngine(String source, Interpreter machine, EngineSearch.Found found) {
        this.source = source;
        this.machine = machine;
        this.found = found;
    }

    /** The class's name. */
    String className() {
        return found.type().name();
    }

    String data() {
        return found.data();
    }

    String grad() {
        return found.grad();
    }

    Interpreter machine() {
        return machine;
    }

    PyType type() {
        return found.type();
    }

    /** The statement that makes a backward pass from L. */
    String backward() {
        return found.backward("_L");
    }

    /** Whether it has a method. */
    boolean has(String method) {
        return found.type().find(method) != null;
    }

    /** How the learner's class writes an operation that is a method; nothing where it lacks it. */
    Optional<String> written(Op op) {
        if (op == Op.ABS) {
            return has("__abs__") ? Optional.of("abs(") : has("abs") ? Optional.of(".abs()") : Optional.empty();
        }
        boolean method = op.arity() == 1 && op != Op.NEG && has(op.functionName());
        return method ? Optional.of("." + op.functionName() + "()") : Optional.empty();
    }

    /** Whether the result of some lines can be followed to its operand a: whether one of its attributes is or holds it. */
    boolean recordsOperands(List<String> lines) {
        Map<String, Double> leaves = new LinkedHashMap<>();
        leaves.put("a", 2.0);
        leaves.put("b", 3.0);
        if (ask(leaves, lines, List.of()).isError()) {
            return true;
        }
        PyObject operand = machine.globals().get("_a");
        return machine.globals().get("_L") instanceof PyInstance result && holds(result, operand, 4);
    }

    private static boolean holds(PyObject holder, PyObject wanted, int depth) {
        if (holder == wanted) {
            return true;
        }
        for (PyObject one : held(holder)) {
            if (depth > 0 && one != null && holds(one, wanted, depth - 1)) {
                return true;
            }
        }
        return false;
    }

    /** What an object holds: the elements of a list, tuple or set, the attributes of anything else. */
    static PyObject[] held(PyObject holder) {
        if (holder instanceof PyTuple tuple) {
            return tuple.items;
        }
        if (holder instanceof PyList list) {
            return list.toArray();
        }
        if (holder instanceof PySet set) {
            return set.toArray();
        }
        if (holder instanceof PyInstance instance && !(holder instanceof PyFunction)) {
            String[] names = instance.attributeNames();
            PyObject[] held = new PyObject[names.length];
            for (int i = 0; i < names.length; i++) {
                held[i] = instance.attribute(names[i]);
            }
            return held;
        }
        return new PyObject[0];
    }

    // ---- asking

    /** A question under way, which can be set aside. */
    final class Question {
        private final List<String> wanted;
        private int slices;
        private Outcome outcome = Outcome.PAUSED;

        private Question(List<String> wanted, int slices) {
            this.wanted = wanted;
            this.slices = slices;
        }

        /** Goes on with it; whether there is more to do. */
        boolean work() {
            outcome = machine.run(SLICE);
            slices--;
            return outcome == Outcome.PAUSED && slices > 0;
        }

        Answer answer() {
            return answered(outcome, wanted);
        }
    }

    /** Begins to make leaves and to run some lines of Python; numbers will be read: {@code "L.data"}, {@code "a.grad"}. */
    Question begin(Map<String, Double> leaves, List<String> lines, List<String> wanted, int slices) {
        start(leaves, lines);
        return new Question(wanted, slices);
    }

    /** Makes leaves, runs some lines of Python, and reads numbers. */
    Answer ask(Map<String, Double> leaves, List<String> lines, List<String> wanted) {
        Question question = begin(leaves, lines, wanted, SLICES_OF_QUESTION);
        boolean more = true;
        while (more) {
            more = question.work();
        }
        return question.answer();
    }

    /** What an answer that is an error could be asked for yet: numbers from before the backward pass. */
    Answer withResult(Answer failed, Map<String, Double> leaves, List<String> forward) {
        if (failed.endless()) {
            return failed;
        }
        Answer results = ask(leaves, forward, List.of("L.data"));
        return new Answer(results.numbers(), failed.raised(), failed.place(), false);
    }

    /** Sets up what makes leaves and runs some lines, to be run or stepped through. */
    void start(Map<String, Double> leaves, List<String> lines) {
        StringBuilder program = new StringBuilder();
        machine.globals().set(EngineSearch.TYPE, found.type());
        leaves.forEach((name, number) -> program.append("_")
                .append(name)
                .append(" = ")
                .append(found.made(Term.writtenAsFloat(number)))
                .append("\n"));
        for (String line : lines) {
            program.append(line).append('\n');
        }
        if (!start(machine, program.toString())) {
            throw new IllegalStateException(program.toString());
        }
    }

    private Answer answered(Outcome outcome, List<String> wanted) {
        if (outcome == Outcome.FAILED) {
            return wrong(words(machine.failure()), innermost(machine.failure().trace()));
        }
        if (outcome != Outcome.DONE) {
            Optional<EngineRow.Place> place = innermost(machine.frames());
            return new Answer(Map.of(), Optional.of("it does not come to an end"), place, true);
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String one : wanted) {
            int dot = one.indexOf('.');
            PyObject object = machine.globals().get("_" + one.substring(0, dot));
            String attribute = one.endsWith(".data") ? data() : grad();
            PyObject read = object instanceof PyInstance ? EngineSearch.attribute(machine, object, attribute) : null;
            if (read == null) {
                return wrong(missing(object, attribute), Optional.empty());
            }
            numbers.put(one, number(read).orElse(Double.NaN));
        }
        return new Answer(numbers, Optional.empty(), Optional.empty(), false);
    }

    private static Answer wrong(String words, Optional<EngineRow.Place> place) {
        return new Answer(Map.of(), Optional.of(words), place, false);
    }

    /** The place in the learner's own functions that was reached. */
    private Optional<EngineRow.Place> innermost(List<PyException.TraceEntry> entries) {
        for (PyException.TraceEntry entry : entries) {
            if (!entry.name().equals("<module>")) {
                return Optional.of(place(entry.start(), entry.end()));
            }
        }
        return Optional.empty();
    }

    EngineRow.Place place(int start, int end) {
        int line = 1;
        for (int i = 0; i < start && i < source.length(); i++) {
            line += source.charAt(i) == '\n' ? 1 : 0;
        }
        return new EngineRow.Place(line, start, end);
    }

    String code(EngineRow.Place place) {
        return source.substring(
                Math.min(place.start(), source.length()),
                Math.min(Math.max(place.start(), place.end()), source.length()));
    }

    static Optional<Double> number(PyObject object) {
        if (object instanceof PyFloat number) {
            return Optional.of(number.value);
        }
        if (object instanceof PyInt number) {
            return Optional.of((double) number.value);
        }
        return Optional.empty();
    }

    private String missing(PyObject object, String attribute) {
        String name = object == null ? "nothing" : object.type().name();
        return name.equals("NoneType")
                ? "the operation returned None"
                : "the result is a " + name + " without " + attribute;
    }

    private String words(PyException failure) {
        String message;
        try {
            message = machine.str(failure);
        } catch (RuntimeException failed) {
            message = "";
        }
        return failure.type().name() + (message.isEmpty() ? "" : ": " + message);
    }

    /** The names of an object's attributes that are numbers, with them. */
    static Map<String, Double> numbers(Interpreter machine, PyObject object) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (object instanceof PyInstance instance) {
            Set<String> names = new LinkedHashSet<>(List.of(instance.attributeNames()));
            machine.globals().set("__of__", object);
            if (done(machine, "__names__ = [__n__ for __n__ in dir(__of__) if not __n__.startswith('__')]")
                    && machine.globals().get("__names__") instanceof PyList all) {
                for (PyObject name : all.toArray()) {
                    names.add(machine.str(name));
                }
            }
            for (String name : new ArrayList<>(names)) {
                PyObject value = EngineSearch.attribute(machine, object, name);
                number(value).ifPresent(number -> numbers.put(name, number));
            }
        }
        return numbers;
    }

    /** Runs a little program to its end; whether it came there. */
    static boolean done(Interpreter machine, String program) {
        if (!start(machine, program)) {
            return false;
        }
        Outcome outcome = Outcome.PAUSED;
        for (int i = 0; i < SLICES_OF_QUESTION && outcome == Outcome.PAUSED; i++) {
            outcome = machine.run(SLICE);
        }
        return outcome == Outcome.DONE;
    }

    /** Sets a program up in a machine; false if it is none. */
    static boolean start(Interpreter machine, String program) {
        Tree tree = Parser.parse(program);
        if (!tree.problems().isEmpty()) {
            return false;
        }
        machine.forgetPrinted();
        try {
            machine.start(Compiler.program(tree.body(), machine.globals(), new Compiler.Options(true, false)));
            return true;
        } catch (Problem problem) {
            return false;
        }
    }
}
