package micrograd.lang;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.engine.Value;
import micrograd.lang.modules.PyValue;
import micrograd.lang.report.Lines;
import micrograd.lang.report.Span;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.Writes;
import micrograd.lang.run.loop.Interpreter;
import micrograd.lang.run.operations.Operators;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;

/**
 * The graph that objects of a learner's own class make, as values of the engine with the learner's numbers. Which operation made an object is told by the method that
 * did, else by what the object says itself, else by its number; one that the engine does not have is drawn without its operands.
 */
final class OwnGraph {
    private static final int MOST = Budgets.OBJECTS_OF_A_GRAPH;
    private static final double NEAR = 1e-9;

    private final Lines lines;
    private final Map<PyInstance, List<PyInstance>> operands = new IdentityHashMap<>();
    private final List<PyInstance> order = new ArrayList<>();
    private final Map<PyInstance, Value> mirrored = new IdentityHashMap<>();
    private final List<Value> values = new ArrayList<>();
    private final List<Optional<PyInstance>> objects = new ArrayList<>();
    private final List<Span> origins = new ArrayList<>();
    private Optional<PyInstance> output = Optional.empty();

    private OwnGraph(Lines lines) {
        this.lines = lines;
    }

    /**
     * The graph of all objects that top-level names hold or that those depend on, and those that functions under way hold; empty where there is none with an
     * operation.
     */
    static Optional<OwnGraph> of(Interpreter machine, Lines lines) {
        OwnGraph graph = new OwnGraph(lines);
        Map<PyInstance, String> names = new IdentityHashMap<>();
        List<PyInstance> named = new ArrayList<>();
        for (String name : machine.globals().names()) {
            graph.reach(name, machine.globals().get(name), names, named);
        }
        for (PyException.TraceEntry frame : machine.frames()) {
            for (String name : frame.locals()) {
                graph.reach("", frame.local(name), names, named);
            }
        }
        graph.sort();
        graph.mirror(names);
        graph.output = graph.result(named);
        return graph.output.isPresent() ? Optional.of(graph) : Optional.empty();
    }

    private void reach(String name, PyObject held, Map<PyInstance, String> names, List<PyInstance> named) {
        boolean counts = held instanceof PyInstance instance
                && !(instance instanceof PyValue)
                && OwnObjects.counts(instance)
                && names.putIfAbsent(instance, name) == null;
        if (counts) {
            named.add((PyInstance) held);
            reach((PyInstance) held);
        }
    }

    /** Goes through all that an object depends on, operands first, without recursion. */
    private void reach(PyInstance root) {
        if (operands.containsKey(root)) {
            return;
        }
        Map<PyInstance, Integer> visited = new IdentityHashMap<>();
        Deque<PyInstance> path = new ArrayDeque<>();
        path.push(root);
        operands.put(root, OwnObjects.operands(root));
        while (!path.isEmpty() && order.size() < MOST) {
            PyInstance object = path.peek();
            int next = visited.getOrDefault(object, 0);
            List<PyInstance> all = operands.get(object);
            if (next == all.size()) {
                path.pop();
                order.add(object);
                continue;
            }
            visited.put(object, next + 1);
            if (!operands.containsKey(all.get(next))) {
                operands.put(all.get(next), OwnObjects.operands(all.get(next)));
                path.push(all.get(next));
            }
        }
    }

    /** In the order in which they were made, where that is known. */
    private void sort() {
        for (PyInstance object : order) {
            if (object.writes() == null) {
                return;
            }
        }
        order.sort(Comparator.comparingInt(object -> object.writes().born));
    }

    private void mirror(Map<PyInstance, String> names) {
        for (PyInstance object : order) {
            List<Value> before = new ArrayList<>();
            for (PyInstance operand : operands.get(object)) {
                Value made = mirrored.get(operand);
                if (made != null) {
                    before.add(made);
                }
            }
            double data = Operators.toReal(OwnObjects.data(object).orElseThrow());
            Span origin = object.writes() == null || object.writes().start < 0
                    ? new Span(0, 0)
                    : new Span(object.writes().start, object.writes().end);
            Value made = made(object, before, data);
            for (int i = 0; i < made.operandCount(); i++) {
                if (made.operand(i).isConstant()) {
                    add(made.operand(i), Optional.empty(), origin);
                }
            }
            made.data(data);
            made.grad(Operators.toReal(OwnObjects.grad(object).orElseThrow()));
            String label = OwnObjects.label(object);
            made.label(label.isEmpty() ? names.getOrDefault(object, "") : label);
            mirrored.put(object, made);
            add(made, Optional.of(object), origin);
        }
    }

    private void add(Value value, Optional<PyInstance> object, Span origin) {
        values.add(value);
        objects.add(object);
        origins.add(origin);
    }

    // ---- which operation it was

    private static Value made(PyInstance object, List<Value> operands, double data) {
        if (operands.isEmpty()) {
            return new Value(data);
        }
        Optional<Op> op = op(object, operands, data);
        if (op.isEmpty()) {
            return new Value(data);
        }
        Value first = operands.get(0);
        if (op.get().arity() == 1) {
            return operands.size() == 1 ? Value.apply(op.get(), first) : new Value(data);
        }
        if (operands.size() == 1) {
            boolean twice = OwnObjects.keepsASet(object)
                    && isNear(op.get().forward(first.data(), first.data()), data)
                    && (op.get() == Op.ADD || op.get() == Op.MUL);
            return twice ? Value.apply(op.get(), first, first) : withNumber(object, op.get(), first, data);
        }
        if (operands.size() > 2) {
            return new Value(data);
        }
        Value second = operands.get(1);
        boolean turned = !isNear(op.get().forward(first.data(), second.data()), data)
                && isNear(op.get().forward(second.data(), first.data()), data);
        return turned ? Value.apply(op.get(), second, first) : Value.apply(op.get(), first, second);
    }

    /** An operation with a plain number that the object does not keep: it follows from the result. */
    private static Value withNumber(PyInstance object, Op op, Value operand, double data) {
        double a = operand.data();
        boolean reflected = method(object).startsWith("__r");
        if (op == Op.POW) {
            double said = exponent(OwnObjects.operation(object));
            double exponent = said == said ? said : rounded(Math.log(data) / Math.log(a));
            return reflected
                    ? Value.apply(op, Value.constant(Op.POW.forward(data, 1 / a)), operand)
                    : Value.apply(op, operand, Value.constant(exponent));
        }
        return switch (op) {
            case ADD -> Value.apply(op, operand, Value.constant(data - a));
            case MUL -> Value.apply(op, operand, Value.constant(a == 0 ? 0 : data / a));
            case SUB ->
                reflected
                        ? Value.apply(op, Value.constant(data + a), operand)
                        : Value.apply(op, operand, Value.constant(a - data));
            case DIV ->
                reflected
                        ? Value.apply(op, Value.constant(data * a), operand)
                        : Value.apply(op, operand, Value.constant(data == 0 ? 1 : a / data));
            default -> new Value(data);
        };
    }

    /** The exponent in {@code **3} or {@code **-1}. */
    private static double exponent(String operation) {
        int at = operation.lastIndexOf('*');
        String number = at < 0 ? "" : operation.substring(at + 1).strip();
        return Numbers.isDecimal(number) ? Numbers.parse(number) : Double.NaN;
    }

    private static double rounded(double number) {
        double whole = Math.floor(number + 0.5);
        return isNear(whole, number) ? whole : number;
    }

    private static Optional<Op> op(PyInstance object, List<Value> operands, double data) {
        Optional<Op> told = called(method(object));
        told = told.isPresent() ? told : called(OwnObjects.operation(object));
        if (told.isPresent()) {
            return told;
        }
        Optional<Op> fits = Optional.empty();
        double a = operands.get(0).data();
        double b = operands.size() > 1 ? operands.get(1).data() : 0;
        for (Op op : Op.values()) {
            if (op != Op.LEAF && op.arity() == operands.size() && isNear(op.forward(a, b), data)) {
                if (fits.isPresent()) {
                    return Optional.empty();
                }
                fits = Optional.of(op);
            }
        }
        return fits;
    }

    private static String method(PyInstance object) {
        return object.writes() == null ? "" : object.writes().method;
    }

    /** The operation that goes by a name: a symbol, a function's name, or a special method's. */
    private static Optional<Op> called(String name) {
        String plain = name.toLowerCase();
        while (plain.startsWith("_")) {
            plain = plain.substring(1);
        }
        while (plain.endsWith("_")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        for (Op op : Op.values()) {
            String function = op.functionName();
            if (!function.isEmpty()
                    && (plain.equals(op.symbol())
                            || plain.equals(function)
                            || plain.equals("r" + function) && op.isInfix()
                            || plain.equals("true" + function)
                            || plain.equals("rtrue" + function))) {
                return Optional.of(op);
            }
        }
        return switch (plain) {
            case "multiply", "times" -> Optional.of(Op.MUL);
            case "plus" -> Optional.of(Op.ADD);
            case "minus", "subtract" -> Optional.of(Op.SUB);
            case "divide" -> Optional.of(Op.DIV);
            case "power", "^" -> Optional.of(Op.POW);
            case "negative" -> Optional.of(Op.NEG);
            default -> plain.startsWith("**") ? Optional.of(Op.POW) : Optional.empty();
        };
    }

    private static boolean isNear(double a, double b) {
        double distance = Math.abs(a - b);
        return distance <= NEAR * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    // ---- what is to be said of it

    /** What the graph is about: the named object that most others lead to, the last of several. */
    private Optional<PyInstance> result(List<PyInstance> named) {
        Optional<PyInstance> found = Optional.empty();
        int most = 1;
        for (PyInstance object : named) {
            int size = size(object);
            if (size >= most && !mirrored.get(object).isLeaf()) {
                most = size;
                found = Optional.of(object);
            }
        }
        return found;
    }

    private int size(PyInstance root) {
        Map<Value, Boolean> met = new IdentityHashMap<>();
        Deque<Value> open = new ArrayDeque<>();
        Value first = mirrored.get(root);
        if (first == null) {
            return 0;
        }
        open.push(first);
        met.put(first, true);
        while (!open.isEmpty()) {
            Value value = open.pop();
            for (int i = 0; i < value.operandCount(); i++) {
                if (met.put(value.operand(i), true) == null) {
                    open.push(value.operand(i));
                }
            }
        }
        return met.size();
    }

    /** All values, operands before results. */
    List<Value> values() {
        return values;
    }

    /** For each value, the piece of source that made it. */
    List<Span> origins() {
        return origins;
    }

    /** What the graph is about. */
    Value output() {
        return mirrored.get(output.orElseThrow());
    }

    /** The value that stands for an object. */
    Optional<Value> valueOf(PyInstance object) {
        return Optional.ofNullable(mirrored.get(object));
    }

    /** What the learner's code did, and what the rules say. */
    OwnCode code() {
        boolean passed = output().grad() != 0;
        double[] own = new double[values.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = values.get(i).grad();
            values.get(i).grad(0);
        }
        if (passed) {
            output().backward();
        }
        List<Optional<OwnCode.Node>> nodes = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            Value value = values.get(i);
            Optional<Double> right = passed ? Optional.of(value.grad()) : Optional.empty();
            nodes.add(objects.get(i).map(object -> node(object, value, right)));
        }
        for (int i = 0; i < own.length; i++) {
            values.get(i).grad(own[i]);
        }
        return new OwnCode(output.orElseThrow().type().name(), List.copyOf(nodes));
    }

    private OwnCode.Node node(PyInstance object, Value value, Optional<Double> right) {
        double data = value.isLeaf()
                ? value.data()
                : value.op()
                        .forward(
                                value.operand(0).data(),
                                value.operandCount() > 1 ? value.operand(1).data() : 0);
        boolean known = !value.isLeaf() || operands.get(object).isEmpty();
        Writes writes = object.writes();
        if (writes == null) {
            return new OwnCode.Node(0, "", List.of(), 0, data, right, known);
        }
        List<OwnCode.Write> written = new ArrayList<>();
        for (int i = 0; i < writes.known(); i++) {
            written.add(new OwnCode.Write(lines.line(writes.start(i)), writes.amount(i)));
        }
        return new OwnCode.Node(
                writes.start < 0 ? 0 : lines.line(writes.start),
                writes.method,
                List.copyOf(written),
                writes.count() - writes.known(),
                data,
                right,
                known);
    }
}
