package micrograd.lang;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.engine.Value;
import micrograd.lang.modules.PyValue;
import micrograd.lang.report.Diagnostics;
import micrograd.lang.report.Lines;
import micrograd.lang.report.Remarks;
import micrograd.lang.report.Span;
import micrograd.lang.run.Machine;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.loop.RunLimits;
import micrograd.lang.straight.Assignment;
import micrograd.lang.straight.Passes;
import micrograd.lang.syntax.Tree;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;

/** Runs a program with loops, functions or classes for the page: what became of it as an {@link Evaluation}. */
final class Execution {
    private final String source;
    private final Lines lines;
    private final Tree tree;
    private final Places places;
    private final Diagnostics diagnostics;
    private final List<Assignment> assignments = new ArrayList<>();
    private final Map<String, PyValue> assigned = new LinkedHashMap<>();
    private final Passes passes = new Passes();
    private Optional<Evaluation> outcome = Optional.empty();
    private Optional<PyValue> last = Optional.empty();
    private final PythonProgram program;
    private final List<Owned> owned = new ArrayList<>();
    private boolean stopped;

    /** An object of a learner's own class was assigned to a name. */
    private record Owned(String name, PyInstance object, int offset) {}

    private Execution(String source, Tree tree, RunLimits limits, boolean stepping, boolean bare) {
        this.source = source;
        this.tree = tree;
        lines = new Lines(source);
        places = new Places(tree);
        diagnostics = new Diagnostics(lines);
        program = PythonProgram.start(
                source,
                tree,
                new PythonProgram.Options(
                        bare ? PythonProgram.Prelude.BARE : PythonProgram.Prelude.PLAYGROUND,
                        limits,
                        SEED,
                        () -> 0,
                        stepping));
        program.machine().leaves(this::assigned, bare);
        program.machine().onBackward(this::begin);
        program.machine().keepWrites();
    }

    /** Sets a program up, to be run by its {@link #program}; {@code bare} where numbers that names are assigned are leaves. */
    static Execution begin(String source, Tree tree, RunLimits limits, boolean bare) {
        return new Execution(source, tree, limits, false, bare);
    }

    /** The same, to be run by steps too. */
    static Execution beginStepping(String source, Tree tree, RunLimits limits) {
        return new Execution(source, tree, limits, true, false);
    }

    private PyObject assigned(Machine machine, String name, PyObject object, boolean written) {
        PyObject value = object instanceof PyInstance || object instanceof PyBool || !written
                ? object
                : machine.callNow(machine.builtin("Value"), object);
        if (value instanceof PyValue known) {
            store(name, known, machine.place().start());
        } else if (value instanceof PyInstance own && own.writes() != null && owned.size() < MOST_ASSIGNMENTS) {
            owned.add(new Owned(name, own, machine.place().start()));
        }
        return value;
    }

    /** The program under way. */
    PythonProgram program() {
        return program;
    }

    /** Ends the program where it is. */
    void stop(String message) {
        stopped = !program.isOver();
        program.stop(message);
    }

    /** Whether it ended in an error of its own. */
    boolean hasFailed() {
        return !stopped && !program.isLimited() && program.failure().isPresent();
    }

    boolean isStopped() {
        return stopped;
    }

    /** What became of the program, which is over. */
    Evaluation evaluation() {
        if (outcome.isEmpty()) {
            program.failure().ifPresent(this::report);
            new Remarks(source, tree, diagnostics).all();
            outcome = Optional.of(made(true));
        }
        return outcome.get();
    }

    private void begin(PyInstance root) {
        List<Value> made = new ArrayList<>();
        if (passes.isOpen()) {
            for (PyInstance one : program.machine().values()) {
                if (one instanceof PyValue value) {
                    made.add(value.value());
                }
            }
        }
        if (root instanceof PyValue value) {
            passes.begin(value.value(), made);
        }
    }

    private static final int SEED = 1337;

    private void report(RunFailure failure) {
        if (stopped) {
            diagnostics.error(Verdict.place(source, failure.start(), failure.end()), failure.message());
            return;
        }
        String text = program.isLimited() ? failure.message() : failure.text();
        error(failure.start(), failure.end(), text, failure.advice());
    }

    private void error(int start, int end, String text, String advice) {
        diagnostics.error(Verdict.place(source, start, end), Verdict.advised(text, advice));
    }

    private void store(String name, PyValue value, int offset) {
        last = Optional.of(value);
        assigned.put(name, value);
        if (value.value().label().isEmpty()) {
            value.value().label(value.label().isEmpty() ? name : value.label());
        }
        Optional<Places.Target> target = places.target(offset);
        if (target.isPresent() && assignments.size() < MOST_ASSIGNMENTS) {
            Span statement = target.get().statement();
            Optional<Span> literal = value.value().isLeaf() ? target.get().literal() : Optional.empty();
            assignments.add(new Assignment(name, value.value(), statement, lines.line(statement.start()), literal));
        }
    }

    private static final int MOST_ASSIGNMENTS = Budgets.ASSIGNMENTS_KEPT;

    /** The values of a program under way, with what it has made of their gradients by itself. */
    Evaluation soFar() {
        return made(false);
    }

    private Evaluation made(boolean over) {
        Made all = new Made();
        for (PyInstance made : program.machine().values()) {
            PyValue one = (PyValue) made;
            add(one, all);
        }
        Map<String, Value> bindings = new LinkedHashMap<>();
        for (String name : assigned.keySet()) {
            PyObject held = program.machine().globals().get(name);
            if (held instanceof PyValue value) {
                bindings.put(name, value.value());
                add(value, all);
            }
        }
        for (String name : program.machine().globals().names()) {
            tensor(program.machine().globals().get(name)).ifPresent(value -> {
                bindings.put(name, value.value());
                add(value, all);
            });
        }
        PyInstance differentiated = program.machine().differentiated();
        if (all.values.isEmpty() && !diagnostics.hasErrors()) {
            Optional<OwnGraph> own = OwnGraph.of(program.machine(), lines);
            if (own.isPresent()) {
                return owned(own.get());
            }
        }
        Optional<PyValue> output = differentiated instanceof PyValue value ? Optional.of(value) : last;
        output.ifPresent(value -> add(value, all));
        boolean right = !diagnostics.hasErrors();
        if (over && right && output.isPresent() && !program.machine().hasGradients()) {
            output.get().value().backward();
        }
        for (int i = 0; over && i < all.values.size(); i++) {
            check(all.values.get(i), all.origins.get(i));
        }
        passes.setOwn(program.machine().hasGradients());
        return new Evaluation(
                List.copyOf(all.values),
                bindings,
                output.map(PyValue::value),
                printed(program.stdout()),
                diagnostics.inOrder(),
                List.copyOf(assignments),
                List.copyOf(all.origins),
                all.looped ? List.copyOf(all.rounds) : List.of(),
                passes);
    }

    /** The outcome of a program whose values are objects of a class of its own. */
    private Evaluation owned(OwnGraph graph) {
        Map<String, Value> bindings = new LinkedHashMap<>();
        for (String name : program.machine().globals().names()) {
            if (program.machine().globals().get(name) instanceof PyInstance object) {
                graph.valueOf(object).ifPresent(value -> bindings.put(name, value));
            }
        }
        for (Owned one : owned) {
            Optional<Value> value = graph.valueOf(one.object());
            Optional<Places.Target> target = places.target(one.offset());
            if (value.isPresent() && target.isPresent()) {
                Span statement = target.get().statement();
                Optional<Span> literal = value.get().isLeaf() ? target.get().literal() : Optional.empty();
                assignments.add(
                        new Assignment(one.name(), value.get(), statement, lines.line(statement.start()), literal));
            }
        }
        return new Evaluation(
                List.copyOf(graph.values()),
                bindings,
                Optional.of(graph.output()),
                printed(program.stdout()),
                diagnostics.inOrder(),
                List.copyOf(assignments),
                List.copyOf(graph.origins()),
                List.of(),
                new Passes(),
                Optional.of(graph.code()));
    }

    /** The value of a tensor of one element. */
    private static Optional<PyValue> tensor(PyObject held) {
        return held instanceof PyInstance instance
                        && instance.attribute("_values") instanceof PyList list
                        && list.size == 1
                        && list.items[0] instanceof PyValue value
                ? Optional.of(value)
                : Optional.empty();
    }

    /** Values with where they come from. */
    private static final class Made {
        private final List<Value> values = new ArrayList<>();
        private final List<Span> origins = new ArrayList<>();
        private final List<Integer> rounds = new ArrayList<>();
        private final Map<Value, Boolean> known = new IdentityHashMap<>();
        private boolean looped;

        /** Adds one of a round from 0, or of none; what one place makes in a row has one origin, as what a call makes has. */
        private void add(Value value, Span origin, int round) {
            int last = values.size() - 1;
            boolean same = last >= 0
                    && rounds.get(last) == round + 1
                    && origins.get(last).equals(origin);
            values.add(value);
            origins.add(same ? origins.get(last) : origin);
            rounds.add(round + 1);
            looped |= round >= 0;
        }
    }

    /** Keeps a value, operands first: those too that the machine lost sight of while a built-in function held them. */
    private void add(PyValue made, Made all) {
        Deque<PyValue> path = new ArrayDeque<>();
        path.push(made);
        while (!path.isEmpty()) {
            PyValue next = path.peek();
            int deeper = path.size();
            for (int i = 0; i < next.operandCount() && path.size() == deeper; i++) {
                if (next.operand(i).operandCount() > 0
                        && !all.known.containsKey(next.operand(i).value())) {
                    path.push(next.operand(i));
                }
            }
            if (path.size() == deeper) {
                path.pop();
                addOne(next, all);
            }
        }
    }

    private void addOne(PyValue made, Made all) {
        Value value = made.value();
        if (all.known.put(value, Boolean.TRUE) != null) {
            return;
        }
        Span origin = new Span(made.start(), made.end());
        for (int i = 0; i < value.operandCount(); i++) {
            Value operand = value.operand(i);
            if (all.known.put(operand, Boolean.TRUE) == null) {
                all.add(operand, places.operand(origin, i).orElse(origin), made.round());
            } else if (operand.isConstant() && !all.values.isEmpty()) {
                int place = all.values.size() - 1;
                while (place > 0 && place > all.values.size() - 3 && all.values.get(place) != operand) {
                    place--;
                }
                if (all.values.get(place) == operand && all.origins.get(place).equals(origin)) {
                    all.origins.set(place, places.operand(origin, i).orElse(origin));
                }
            }
        }
        all.add(value, origin, made.round());
        if (value.label().isEmpty() && !made.label().isEmpty()) {
            value.label(made.label());
        }
    }

    /** Warns where finite operands give no finite result. */
    private void check(Value value, Span origin) {
        double data = value.data();
        if (data - data == 0 || value.operandCount() == 0) {
            return;
        }
        for (int i = 0; i < value.operandCount(); i++) {
            double operand = value.operand(i).data();
            if (operand - operand != 0) {
                return;
            }
        }
        String result = data != data ? "not a number (nan)" : Numbers.python(data);
        double first = value.operand(0).data();
        String reason = value.op() == Op.DIV
                ? "a division by 0"
                : value.op() == Op.LOG || value.op() == Op.SQRT
                        ? value.op().functionName() + " of " + Numbers.python(first)
                        : value.op() == Op.POW && first < 0
                                ? "a negative number to a fractional power"
                                : "a number too large";
        diagnostics.warning(origin, "This is " + result + ", by " + reason + ": change the numbers in it.");
    }

    private static List<String> printed(String text) {
        List<String> printed = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            printed.add(end < 0 ? text.substring(from) : text.substring(from, end));
            from = end < 0 ? text.length() : end + 1;
        }
        return List.copyOf(printed);
    }
}
