package micrograd.museum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.lang.compile.Compiler;
import micrograd.lang.modules.CoreModules;
import micrograd.lang.run.Machine;
import micrograd.lang.run.Outcome;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyFunction;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.RunLimits;
import micrograd.lang.syntax.Expr;
import micrograd.lang.syntax.Parser;
import micrograd.lang.syntax.Problem;
import micrograd.lang.syntax.Stmt;
import micrograd.lang.syntax.Tree;

/**
 * A class of a learner's own that looks like an engine, in a machine in which its program was run: it makes an object of a number, and such objects can be added or
 * multiplied and have a backward pass. What its attributes are called is found out.
 */
final class LearnersEngine {
    private static final int SLICE = 100_000;
    private static final int SLICES_OF_PROGRAM = 200;
    private static final int SLICES_OF_QUESTION = 20;
    private static final List<String> BACKWARD = List.of(
            "backward",
            "backprop",
            "backpropagate",
            "back",
            "run_backward",
            "do_backward",
            "differentiate",
            "compute_gradients",
            "gradients");
    private static final List<String> GRADIENTS =
            List.of("grad", "gradient", "deriv", "derivative", "g", "dv", "adjoint", "adj", "bar", "d");
    private static final Map<Op, String> METHODS = Map.of(
            Op.RELU,
            "relu",
            Op.TANH,
            "tanh",
            Op.EXP,
            "exp",
            Op.LOG,
            "log",
            Op.SIGMOID,
            "sigmoid",
            Op.SIN,
            "sin",
            Op.COS,
            "cos",
            Op.SQRT,
            "sqrt");

    private final Machine machine;
    private final PyType type;
    private final String data;
    private final String grad;
    private final String backward;
    private final Tree tree;

    /** What a question came to: the numbers asked for, or the error. */
    record Answer(Map<String, Double> numbers, Optional<String> raised, boolean endless) {
        double get(String what) {
            return numbers.getOrDefault(what, Double.NaN);
        }

        boolean isError() {
            return raised.isPresent();
        }
    }

    private LearnersEngine(Machine machine, Tree tree, PyType type, String data, String grad, String backward) {
        this.machine = machine;
        this.type = type;
        this.data = data;
        this.grad = grad;
        this.backward = backward;
        this.tree = tree;
    }

    /** The engine that a program defines, the last one if there are several; none where there is none. */
    static Optional<LearnersEngine> of(String source, EngineRequest request) {
        Machine machine = new Machine(new CoreModules(1337, () -> 0), RunLimits.PAGE);
        for (String module : new String[] {"math", "random"}) {
            PyModule ready = machine.module(module);
            if (ready != null) {
                machine.ready(module, ready);
            }
        }
        Tree tree = Parser.parse(source);
        if (!tree.problems().isEmpty() || !start(machine, tree)) {
            return Optional.empty();
        }
        run(machine, SLICES_OF_PROGRAM);
        Optional<LearnersEngine> found = Optional.empty();
        for (String name : machine.globals().names()) {
            PyObject value = machine.globals().get(name);
            if (value instanceof PyType type
                    && (request.className().isEmpty() || request.className().equals(name))) {
                Optional<LearnersEngine> engine = of(machine, tree, type, request);
                found = engine.isPresent() ? engine : found;
            }
        }
        return found;
    }

    private static Optional<LearnersEngine> of(Machine machine, Tree tree, PyType type, EngineRequest request) {
        String backward = "";
        for (String name : BACKWARD) {
            if (backward.isEmpty() && type.find(name) != null) {
                backward = name;
            }
        }
        if (request.gradients() && !(type.find(backward) instanceof PyFunction)
                || type.find("__add__") == null && type.find("__mul__") == null) {
            return Optional.empty();
        }
        machine.globals().set("__engine__", type);
        if (!done(machine, "__probe__ = __engine__(2.5)\n__other__ = __engine__(3.5)")) {
            return Optional.empty();
        }
        PyObject probe = machine.globals().get("__probe__");
        PyObject other = machine.globals().get("__other__");
        Map<String, Double> before = numbers(machine, probe);
        Map<String, Double> its = numbers(machine, other);
        String data = request.data();
        for (Map.Entry<String, Double> one : before.entrySet()) {
            if (data.isEmpty() && one.getValue() == 2.5 && its.getOrDefault(one.getKey(), 0.0) == 3.5) {
                data = one.getKey();
            }
        }
        if (data.isEmpty()) {
            return Optional.empty();
        }
        if (request.gradients()) {
            done(machine, "__probe__." + backward + "()");
        }
        Map<String, Double> after = numbers(machine, probe);
        String grad = request.grad();
        for (Map.Entry<String, Double> one : after.entrySet()) {
            boolean moved = one.getValue() == 1 && before.getOrDefault(one.getKey(), 0.0) == 0;
            if (grad.isEmpty() && moved && !one.getKey().equals(data)) {
                grad = one.getKey();
            }
        }
        for (String name : GRADIENTS) {
            if (grad.isEmpty() && after.containsKey(name) && !name.equals(data)) {
                grad = name;
            }
        }
        return grad.isEmpty() && request.gradients()
                ? Optional.empty()
                : Optional.of(new LearnersEngine(machine, tree, type, data, grad, backward));
    }

    /** The attributes of an object that are numbers. */
    private static Map<String, Double> numbers(Machine machine, PyObject object) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (object instanceof PyInstance instance) {
            List<String> names = new ArrayList<>(List.of(instance.attributeNames()));
            names.addAll(List.of("data", "value", "val", "x", "v", "item"));
            names.addAll(GRADIENTS);
            for (String name : names) {
                number(attribute(machine, object, name)).ifPresent(number -> numbers.putIfAbsent(name, number));
            }
        }
        return numbers;
    }

    private static PyObject attribute(Machine machine, PyObject object, String name) {
        try {
            return machine.attributeOrNull(object, name);
        } catch (RuntimeException failed) {
            return null;
        }
    }

    private static Optional<Double> number(PyObject object) {
        if (object instanceof PyFloat number) {
            return Optional.of(number.value);
        }
        if (object instanceof PyInt number) {
            return Optional.of((double) number.value);
        }
        return Optional.empty();
    }

    /** The class's name. */
    String className() {
        return type.name();
    }

    String data() {
        return data;
    }

    String grad() {
        return grad;
    }

    String backward() {
        return backward;
    }

    /** Whether it has a method. */
    boolean has(String method) {
        return type.find(method) != null;
    }

    /** How the learner's class writes an operation that is a method; nothing where it lacks it. */
    Optional<String> written(Op op) {
        if (op == Op.ABS) {
            return has("__abs__") ? Optional.of("abs(") : has("abs") ? Optional.of(".abs()") : Optional.empty();
        }
        String method = METHODS.get(op);
        return method != null && has(method) ? Optional.of("." + method + "()") : Optional.empty();
    }

    /** Whether the result of some lines can be followed to its operand a: whether one of its attributes is or holds it. */
    boolean recordsOperands(List<String> lines) {
        machine.globals().set("__engine__", type);
        if (!done(machine, "_a = __engine__(2.0)\n_b = __engine__(3.0)\n" + String.join("\n", lines))) {
            return true;
        }
        PyObject operand = machine.globals().get("_a");
        return machine.globals().get("_L") instanceof PyInstance result && holds(result, operand, 4);
    }

    private static boolean holds(PyObject holder, PyObject wanted, int depth) {
        if (holder == wanted) {
            return true;
        }
        PyObject[] held = {};
        if (holder instanceof PyTuple tuple) {
            held = tuple.items;
        } else if (holder instanceof PyList list) {
            held = list.toArray();
        } else if (holder instanceof PySet set) {
            held = set.toArray();
        } else if (holder instanceof PyInstance instance) {
            String[] names = instance.attributeNames();
            held = new PyObject[names.length];
            for (int i = 0; i < names.length; i++) {
                held[i] = instance.attribute(names[i]);
            }
        }
        for (PyObject one : held) {
            if (depth > 0 && one != null && holds(one, wanted, depth - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method of the class is written to return a sum in which nothing is negated. */
    boolean returnsSum(String method) {
        for (Stmt statement : tree.body()) {
            if (statement instanceof Stmt.ClassOf its && its.name().equals(className())) {
                for (Stmt inner : its.body()) {
                    if (inner instanceof Stmt.Define define && define.name().equals(method)) {
                        Stmt last = define.body().get(define.body().size() - 1);
                        return last instanceof Stmt.Return returned
                                && returned.value().isPresent()
                                && returned.value().get() instanceof Expr.Binary sum
                                && sum.operator().equals("+")
                                && sum.left() instanceof Expr.Name
                                && sum.right() instanceof Expr.Name;
                    }
                }
            }
        }
        return false;
    }

    /** Makes leaves, runs some lines of Python and a backward pass, and reads numbers: {@code "L.data"}, {@code "a.grad"}. */
    Answer ask(Map<String, Double> leaves, List<String> lines, List<String> wanted) {
        StringBuilder program = new StringBuilder();
        machine.globals().set("__engine__", type);
        leaves.forEach((name, number) -> program.append("_")
                .append(name)
                .append(" = __engine__(")
                .append(Term.written(number).indexOf('.') >= 0 ? Term.written(number) : Term.written(number) + ".0")
                .append(")\n"));
        for (String line : lines) {
            program.append(line).append('\n');
        }
        Tree tree = Parser.parse(program.toString());
        if (!tree.problems().isEmpty() || !start(machine, tree)) {
            throw new IllegalStateException(program.toString());
        }
        Outcome outcome = run(machine, SLICES_OF_QUESTION);
        if (outcome == Outcome.FAILED) {
            return new Answer(Map.of(), Optional.of(words(machine.failure())), false);
        }
        if (outcome != Outcome.DONE) {
            return new Answer(Map.of(), Optional.of("it does not come to an end"), true);
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String one : wanted) {
            int dot = one.indexOf('.');
            PyObject object = machine.globals().get("_" + one.substring(0, dot));
            String attribute = one.endsWith(".data") ? data : grad;
            PyObject read = object instanceof PyInstance ? attribute(machine, object, attribute) : null;
            if (read == null) {
                return new Answer(Map.of(), Optional.of(missing(object, attribute)), false);
            }
            numbers.put(one, number(read).orElse(Double.NaN));
        }
        return new Answer(numbers, Optional.empty(), false);
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

    private static boolean done(Machine machine, String program) {
        return start(machine, Parser.parse(program)) && run(machine, SLICES_OF_QUESTION) == Outcome.DONE;
    }

    private static boolean start(Machine machine, Tree tree) {
        try {
            machine.start(Compiler.program(tree.body(), machine.globals(), Compiler.Options.PYTHON));
            return true;
        } catch (Problem problem) {
            return false;
        }
    }

    private static Outcome run(Machine machine, int slices) {
        Outcome outcome = Outcome.PAUSED;
        for (int i = 0; i < slices && outcome == Outcome.PAUSED; i++) {
            outcome = machine.run(SLICE);
        }
        return outcome;
    }
}
