package micrograd.museum.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.engine.Op;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.loop.Interpreter;
import micrograd.lang.run.loop.Outcome;
import micrograd.museum.Agreement;
import micrograd.museum.Rules;
import micrograd.museum.Run;
import micrograd.text.Numbers;

/**
 * Runs a small program through a learner's engine statement by statement, and watches: which statement makes each object, and which changes each gradient. What
 * each operation is, is guessed from its numbers; where the guesses give the right gradients, what every use should have sent is known, and the first that sent
 * something else is the culprit.
 */
final class Testimony {
    private static final int MOST_STATEMENTS = 1500;
    private static final int MOST_OBJECTS = 60;
    private static final int DEEP = 4;
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g", "L");

    private final LearnersEngine engine;
    private final Interpreter machine;
    private final Watched watched;
    private final boolean gradients;
    private final Map<PyObject, Made> made = new IdentityHashMap<>();
    private final List<PyInstance> order = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<PyObject, Double> grads = new IdentityHashMap<>();
    /** The statement that changed the number of a leaf. */
    private Optional<Statement> touching = Optional.empty();

    /** How an object was made: the statement of the outermost function of the class that was under way, and who was there. */
    private record Made(Optional<EngineRow.Place> place, List<String> names, List<PyObject> there) {}

    /** A change of an object's gradient, by a statement, with the objects that its function could see. */
    private record Change(
            PyObject of,
            double before,
            double after,
            EngineRow.Place place,
            List<String> names,
            List<PyObject> there) {}

    /** A statement that is about to be run. */
    private record Statement(EngineRow.Place place, List<String> names, List<PyObject> there, boolean inClass) {}

    Testimony(LearnersEngine engine, Watched watched, boolean gradients) {
        this.engine = engine;
        machine = engine.machine();
        this.watched = watched;
        this.gradients = gradients;
    }

    /** What was seen; none where it ended in an error, or nothing can be made of it. */
    Optional<Witness> witness() {
        if (!isWatched()) {
            return Optional.empty();
        }
        PyObject root = machine.globals().get("_L");
        if (!(root instanceof PyInstance) || !made.containsKey(root)) {
            return Optional.empty();
        }
        return new LearnersGraph().witness((PyInstance) root);
    }

    // ---- watching

    private boolean isWatched() {
        for (String name : NAMES) {
            machine.globals().set("_" + name, PyNone.NONE);
        }
        engine.start(watched.leaves(), watched.lines());
        Optional<Statement> before = Optional.empty();
        for (int i = 0; i < MOST_STATEMENTS; i++) {
            Outcome outcome = machine.step(LearnersEngine.SLICE);
            if (outcome != Outcome.AT_STATEMENT && outcome != Outcome.DONE) {
                return false;
            }
            List<PyException.TraceEntry> frames = outcome == Outcome.DONE ? List.of() : machine.frames();
            look(frames, before);
            if (order.size() > MOST_OBJECTS) {
                return false;
            }
            if (outcome == Outcome.DONE) {
                return true;
            }
            before = Optional.of(statement(frames.get(0)));
        }
        return false;
    }

    private Statement statement(PyException.TraceEntry frame) {
        return new Statement(
                engine.place(frame.start(), frame.end()), frame.locals(), objects(frame), isOfClass(frame));
    }

    private static boolean isOfClass(PyException.TraceEntry frame) {
        return !frame.name().equals("<module>");
    }

    private List<PyObject> objects(PyException.TraceEntry frame) {
        List<PyObject> objects = new ArrayList<>();
        for (String name : frame.locals()) {
            objects.add(frame.local(name));
        }
        return objects;
    }

    private boolean isOurs(PyObject object) {
        return object instanceof PyInstance && object.type() == engine.type();
    }

    private void look(List<PyException.TraceEntry> frames, Optional<Statement> before) {
        for (int i = 0; i < frames.size(); i++) {
            PyException.TraceEntry frame = frames.get(i);
            if (isOfClass(frame)) {
                for (PyObject object : objects(frame)) {
                    if (isOurs(object) && !made.containsKey(object)) {
                        note((PyInstance) object, frames, i, before);
                    }
                }
            }
        }
        for (String name : NAMES) {
            PyObject object = machine.globals().get("_" + name);
            if (isOurs(object) && !made.containsKey(object)) {
                made.put(
                        object,
                        new Made(before.filter(Statement::inClass).map(Statement::place), List.of(), List.of()));
                order.add((PyInstance) object);
            }
        }
        if (touching.isEmpty() && before.filter(Statement::inClass).isPresent() && isTouched()) {
            touching = before;
        }
        boolean goesBack = machine.globals().get("_L") instanceof PyInstance;
        PyObject target = before.filter(one -> goesBack).map(this::target).orElse(null);
        for (PyInstance object : order) {
            double now = grad(object);
            double then = grads.getOrDefault(object, Double.NaN);
            grads.put(object, now);
            // What is set to the number that it has already is a change too: it replaces.
            boolean changed = now != then || object == target;
            if (goesBack
                    && then == then
                    && changed
                    && before.isPresent()
                    && before.get().inClass()) {
                Statement by = before.get();
                changes.add(new Change(object, then, now, by.place(), by.names(), by.there()));
            }
        }
    }

    private boolean isTouched() {
        for (Map.Entry<String, Double> leaf : watched.leaves().entrySet()) {
            PyObject object = machine.globals().get("_" + leaf.getKey());
            if (made.containsKey(object)
                    && (!Agreement.same(data(object), leaf.getValue())
                            || watched.passes() == 0 && !Agreement.same(grad(object), 0))) {
                return true;
            }
        }
        return false;
    }

    /** The object whose gradient a statement sets by name; null where it does no such thing. */
    private PyObject target(Statement statement) {
        String code = engine.code(statement.place());
        int end = code.indexOf("." + engine.grad());
        String rest =
                end < 0 ? "" : code.substring(end + 1 + engine.grad().length()).trim();
        boolean sets = rest.startsWith("=") && !rest.startsWith("==") || rest.startsWith("+=");
        int name =
                statement.names().indexOf(end < 0 ? "" : code.substring(0, end).trim());
        return sets && name >= 0 ? statement.there().get(name) : null;
    }

    /** A new object that was seen in a frame: made by the outermost function of the class, with what the innermost that is not making it itself can see. */
    private void note(PyInstance object, List<PyException.TraceEntry> frames, int at, Optional<Statement> before) {
        int outermost = -1;
        for (int i = at + 1; i < frames.size(); i++) {
            outermost = isOfClass(frames.get(i)) ? i : outermost;
        }
        if (outermost >= 0) {
            PyException.TraceEntry maker = frames.get(at + 1);
            PyException.TraceEntry outer = frames.get(outermost);
            made.put(
                    object,
                    new Made(Optional.of(engine.place(outer.start(), outer.end())), maker.locals(), objects(maker)));
        } else {
            // Seen after it was made, without a function of its own that makes it.
            boolean isLeaf = before.isEmpty() || !before.get().inClass();
            PyException.TraceEntry frame = frames.get(at);
            made.put(
                    object,
                    isLeaf
                            ? new Made(Optional.empty(), List.of(), List.of())
                            : new Made(before.map(Statement::place), frame.locals(), objects(frame)));
        }
        order.add(object);
    }

    private double grad(PyObject object) {
        return gradients
                ? LearnersEngine.number(EngineSearch.attribute(machine, object, engine.grad()))
                        .orElse(0.0)
                : 0;
    }

    private double data(PyObject object) {
        return LearnersEngine.number(EngineSearch.attribute(machine, object, engine.data()))
                .orElse(Double.NaN);
    }

    // ---- the graph

    /** The objects as a graph of known operations. */
    private final class LearnersGraph {
        private final List<GraphNode> nodes = new ArrayList<>();
        private final Map<PyObject, Integer> ids = new IdentityHashMap<>();
        private final Map<Integer, PyInstance> objects = new LinkedHashMap<>();
        private final Set<Double> numbers = new LinkedHashSet<>();
        private final Set<Op> ops = watched.term().ops();
        private boolean unknown;
        /** Whether objects hold their operands; else who was there when they were made has to do. */
        private boolean recorded;

        Optional<Witness> witness(PyInstance root) {
            for (Term part : watched.term().parts()) {
                if (part.isNumber()) {
                    numbers.add(part.number);
                }
            }
            for (String leaf : watched.leaves().keySet()) {
                node(machine.globals().get("_" + leaf), 0);
            }
            recorded = !held(root, order.indexOf(root)).isEmpty();
            int output = node(root, 0);
            if (unknown) {
                return Optional.empty();
            }
            return Optional.of(judged(new Graph(nodes, Optional.of(output)), output));
        }

        private int node(PyObject object, int depth) {
            Integer known = ids.get(object);
            if (known != null) {
                return known;
            }
            List<PyInstance> operands = depth > 40 ? List.of() : operands((PyInstance) object);
            List<Integer> places = new ArrayList<>();
            for (PyInstance operand : operands) {
                places.add(node(operand, depth + 1));
            }
            boolean isRoot = object == machine.globals().get("_L");
            Guess guess = places.isEmpty() ? new Guess(Op.LEAF, List.of()) : guess(data(object), places, isRoot);
            int id = nodes.size();
            String name = name(object);
            boolean constant = guess.op == Op.LEAF && name.isEmpty();
            nodes.add(new GraphNode(id, name, guess.op, data(object), grad(object), guess.operands, constant));
            ids.put(object, id);
            objects.put(id, (PyInstance) object);
            return id;
        }

        private String name(PyObject object) {
            for (String name : NAMES) {
                if (machine.globals().get("_" + name) == object) {
                    return name;
                }
            }
            return "";
        }

        /** The older objects that an object holds; where it holds none, those that were there when it was made. */
        private List<PyInstance> operands(PyInstance object) {
            int age = order.indexOf(object);
            List<PyInstance> held = held(object, age);
            if (held.isEmpty() && !recorded) {
                for (PyObject there : made.get(object).there()) {
                    if (isOurs(there) && there != object && isOlder(there, age) && !held.contains(there)) {
                        held.add((PyInstance) there);
                    }
                }
            }
            return held;
        }

        private List<PyInstance> held(PyInstance object, int age) {
            List<PyInstance> single = new ArrayList<>();
            for (PyObject attribute : LearnersEngine.held(object)) {
                List<PyInstance> held = new ArrayList<>();
                collect(attribute, age, held, DEEP);
                if (held.size() > 1) {
                    return held;
                }
                single.addAll(held);
            }
            return single;
        }

        private boolean isOlder(PyObject object, int age) {
            int its = order.indexOf(object);
            return its >= 0 && its < age;
        }

        private void collect(PyObject holder, int age, List<PyInstance> held, int depth) {
            if (isOurs(holder)) {
                if (isOlder(holder, age)) {
                    held.add((PyInstance) holder);
                }
            } else if (depth > 0 && holder != null) {
                for (PyObject one : LearnersEngine.held(holder)) {
                    collect(one, age, held, depth - 1);
                }
            }
        }

        // ---- what an operation may be

        private record Guess(Op op, List<Integer> operands) {}

        private Guess guess(double result, List<Integer> operands, boolean isRoot) {
            double a = nodes.get(operands.get(0)).data();
            List<Op> tried = new ArrayList<>(ops);
            for (Op op : new Op[] {
                Op.ADD, Op.MUL, Op.NEG, Op.SUB, Op.DIV, Op.POW, Op.EXP, Op.TANH, Op.LOG, Op.RELU, Op.SIGMOID
            }) {
                if (!tried.contains(op)) {
                    tried.add(op);
                }
            }
            if (operands.size() > 1) {
                double b = nodes.get(operands.get(1)).data();
                for (Op op : tried) {
                    if (op.arity() == 2 && Agreement.same(op.forward(a, b), result)) {
                        return new Guess(op, List.of(operands.get(0), operands.get(1)));
                    }
                    if (op.arity() == 2 && Agreement.same(op.forward(b, a), result)) {
                        return new Guess(op, List.of(operands.get(1), operands.get(0)));
                    }
                }
            } else {
                int operand = operands.get(0);
                for (Op op : tried) {
                    if (op.arity() == 1 && ops.contains(op) && Agreement.same(op.forward(a, 0), result)) {
                        return new Guess(op, List.of(operand));
                    }
                }
                for (Op op : tried) {
                    if (op.arity() == 2 && isDoubled(op) && Agreement.same(op.forward(a, a), result)) {
                        return new Guess(op, List.of(operand, operand));
                    }
                }
                List<Double> with = new ArrayList<>(numbers);
                with.add(-1.0);
                for (double number : with) {
                    for (Op op : tried) {
                        if (op.arity() == 2 && Agreement.same(op.forward(a, number), result)) {
                            return new Guess(op, List.of(operand, constant(number)));
                        }
                        if (op.arity() == 2 && Agreement.same(op.forward(number, a), result)) {
                            return new Guess(op, List.of(constant(number), operand));
                        }
                    }
                }
                for (Op op : tried) {
                    if (op.arity() == 1 && Agreement.same(op.forward(a, 0), result)) {
                        return new Guess(op, List.of(operand));
                    }
                }
            }
            return isRoot ? unlike(operands) : unknown();
        }

        private boolean isDoubled(Op op) {
            for (Term part : watched.term().parts()) {
                if (part.op == op && part.operands.size() == 2 && part.operands.get(0) == part.operands.get(1)) {
                    return true;
                }
            }
            return false;
        }

        /** A result that no operation explains is drawn as what it was to be. */
        private Guess unlike(List<Integer> operands) {
            Op op = watched.term().op;
            if (op.arity() == 1) {
                return new Guess(op, List.of(operands.get(0)));
            }
            int second = operands.size() > 1
                    ? operands.get(1)
                    : numbers.isEmpty()
                            ? operands.get(0)
                            : constant(numbers.iterator().next());
            boolean left = watched.term().operands.get(0).isNumber() && operands.size() == 1;
            return new Guess(op, left ? List.of(second, operands.get(0)) : List.of(operands.get(0), second));
        }

        private Guess unknown() {
            unknown = true;
            return new Guess(Op.LEAF, List.of());
        }

        private int constant(double number) {
            nodes.add(new GraphNode(nodes.size(), "", Op.LEAF, number, 0, List.of(), true));
            return nodes.size() - 1;
        }

        // ---- what is wrong in it

        private Witness judged(Graph graph, int output) {
            Run right = Run.forward(graph, Rules.SOUND);
            right.backward();
            Map<Integer, Double> rightData = new LinkedHashMap<>();
            Map<Integer, Double> rightGrads = new LinkedHashMap<>();
            double result = watched.expected().get("L.data");
            boolean trusted = gradients
                    && watched.passes() > 0
                    && Agreement.same(nodes.get(output).data(), result);
            if (!Agreement.same(nodes.get(output).data(), result)) {
                rightData.put(output, result);
            }
            for (String leaf : watched.leaves().keySet()) {
                int id = ids.get(machine.globals().get("_" + leaf));
                double should = watched.expected().getOrDefault(leaf + ".grad", Double.NaN);
                trusted &= Agreement.same(watched.start(leaf) + watched.passes() * right.grad(id), should);
                if (gradients
                        && should == should
                        && !Agreement.same(nodes.get(id).grad(), should)) {
                    rightGrads.put(id, should);
                }
                double number = watched.expected()
                        .getOrDefault(leaf + ".data", nodes.get(id).data());
                if (!Agreement.same(nodes.get(id).data(), number)) {
                    rightData.put(id, number);
                }
            }
            if (trusted) {
                for (int id : objects.keySet()) {
                    GraphNode node = nodes.get(id);
                    boolean isSettled = watched.passes() == 1 && watched.start().isEmpty() || id == output;
                    if (!node.constant() && isSettled && !Agreement.same(node.grad(), right.grad(id))) {
                        rightGrads.put(id, right.grad(id));
                    }
                }
            }
            return new Judge(graph, output, right, trusted, rightData, rightGrads).witness();
        }

        private final class Judge {
            private final Graph graph;
            private final int output;
            private final Run right;
            private final boolean trusted;
            private final Map<Integer, Double> rightData;
            private final Map<Integer, Double> rightGrads;
            private final List<Witness.Sent> sent = new ArrayList<>();
            private final List<Witness.Use> seen = new ArrayList<>();
            private int first = -1;
            private String verb = "";

            Judge(
                    Graph graph,
                    int output,
                    Run right,
                    boolean trusted,
                    Map<Integer, Double> rightData,
                    Map<Integer, Double> rightGrads) {
                this.graph = graph;
                this.output = output;
                this.right = right;
                this.trusted = trusted;
                this.rightData = rightData;
                this.rightGrads = rightGrads;
            }

            Witness witness() {
                for (Change change : changes) {
                    Integer id = ids.get(change.of());
                    if (id != null && !nodes.get(id).constant()) {
                        take(id, change);
                    }
                }
                List<Witness.Use> missing = new ArrayList<>();
                if (trusted) {
                    for (GraphNode node : graph.nodes()) {
                        for (int i = 0; i < node.operands().size(); i++) {
                            Witness.Use use = new Witness.Use(node.id(), i);
                            boolean constant = nodes.get(node.operands().get(i)).constant();
                            if (!constant && !seen.contains(use) && right.contribution(node.id(), i) != 0) {
                                missing.add(use);
                            }
                        }
                    }
                }
                return new Witness(graph, rightData, rightGrads, sent, first, missing, place(missing), verb);
            }

            private Optional<EngineRow.Place> place(List<Witness.Use> missing) {
                boolean isItsOperand = graph.node(output).isLeaf();
                boolean operands = !rightData.isEmpty() && (isItsOperand || !rightData.containsKey(output));
                if (operands || watched.passes() == 0 && !rightGrads.isEmpty()) {
                    verb = isItsOperand
                            ? "changes " + graph.node(output).name() + ", and makes no new value"
                            : "changes an operand that was there already";
                    first = -1;
                    return touching.map(Statement::place);
                }
                if (!rightData.isEmpty()) {
                    verb = "computes " + number(nodes.get(output).data()) + ", not " + number(rightData.get(output));
                    first = -1;
                    return made.get(objects.get(output)).place();
                }
                if (first >= 0) {
                    return Optional.of(sent.get(first).place());
                }
                if (gradients && nodes.get(output).grad() == 0 && sent.isEmpty()) {
                    verb = "the result’s gradient stays 0";
                    return Optional.empty();
                }
                if (!missing.isEmpty()) {
                    Witness.Use use = missing.get(missing.size() - 1);
                    String to = nodes.get(graph.node(use.node()).operands().get(use.index()))
                            .name();
                    verb = "nothing is sent back" + (to.isEmpty() ? "" : " to " + to);
                    return made.get(objects.get(use.node())).place();
                }
                if (watched.passes() > 1 && seen.stream().anyMatch(use -> count(use) < watched.passes())) {
                    verb = "the second pass sends nothing";
                    return Optional.empty();
                }
                for (int i = sent.size() - 1; i >= 0; i--) {
                    if (rightGrads.containsKey(sent.get(i).node())) {
                        first = i;
                        verb = "changed it last";
                        return Optional.of(sent.get(i).place());
                    }
                }
                return Optional.empty();
            }

            /** {@code v.grad = 0.0}. */
            private boolean isReset(Change change) {
                String code = engine.code(change.place());
                int equals = code.indexOf('=');
                String to = equals < 0 ? "" : code.substring(equals + 1).trim();
                return !code.contains("+=") && (to.equals("0") || to.equals("0.0") || to.equals("0."));
            }

            private void take(int id, Change change) {
                if (isReset(change)) {
                    if (change.before() != 0 && id != output) {
                        sent.add(new Witness.Sent(
                                id,
                                Optional.empty(),
                                change.before(),
                                change.after(),
                                Double.NaN,
                                engine.code(change.place()),
                                change.place()));
                        if (first < 0 && trusted) {
                            verb = "sets it back to 0";
                            first = sent.size() - 1;
                        }
                    }
                    return;
                }
                Optional<Witness.Use> use = id == output ? Optional.empty() : use(id, change);
                double should = trusted && use.isPresent()
                        ? right.contribution(use.get().node(), use.get().index())
                        : Double.NaN;
                boolean again = use.isPresent() && count(use.get()) >= Math.max(1, watched.passes());
                use.ifPresent(seen::add);
                sent.add(new Witness.Sent(
                        id, use, change.before(), change.after(), should, engine.code(change.place()), change.place()));
                if (first >= 0 || !trusted || use.isEmpty()) {
                    return;
                }
                double amount = change.after() - change.before();
                if (again) {
                    verb = "sends a second time";
                } else if (Agreement.same(amount, should)) {
                    return;
                } else if (change.before() != 0 && Agreement.same(change.after(), should)) {
                    verb = "replaces";
                } else {
                    verb = "sends " + number(amount) + ", not " + number(should);
                }
                first = sent.size() - 1;
            }

            private int count(Witness.Use use) {
                int count = 0;
                for (Witness.Use one : seen) {
                    count += one.equals(use) ? 1 : 0;
                }
                return count;
            }

            /** Which use of a node a change came along: of a result that the statement could see, the first that has not sent yet. */
            private Optional<Witness.Use> use(int id, Change change) {
                List<Witness.Use> all = new ArrayList<>();
                List<Witness.Use> near = new ArrayList<>();
                // Results send before what they are made of.
                for (int at = graph.nodes().size() - 1; at >= 0; at--) {
                    GraphNode node = graph.nodes().get(at);
                    for (int i = 0; i < node.operands().size(); i++) {
                        if (node.operands().get(i) == id) {
                            all.add(new Witness.Use(node.id(), i));
                            if (change.there().contains(objects.get(node.id()))) {
                                near.add(new Witness.Use(node.id(), i));
                            }
                        }
                    }
                }
                List<Witness.Use> candidates = near.isEmpty() ? all : near;
                int fewest = candidates.stream().mapToInt(this::count).min().orElse(0);
                for (Witness.Use one : candidates) {
                    if (count(one) == fewest) {
                        return Optional.of(operandOf(one, target(engine.code(change.place()))));
                    }
                }
                return Optional.empty();
            }

            /** Of an operation on a value and itself, the operand that the code names. */
            private Witness.Use operandOf(Witness.Use use, String target) {
                List<Integer> operands = graph.node(use.node()).operands();
                List<String> names = made.get(objects.get(use.node())).names();
                boolean doubled = operands.size() == 2 && operands.get(0).equals(operands.get(1));
                return doubled && names.size() > 1 && names.contains(target)
                        ? new Witness.Use(use.node(), names.get(0).equals(target) ? 0 : 1)
                        : use;
            }

            private String target(String code) {
                int dot = code.indexOf('.');
                return dot < 0 ? "" : code.substring(0, dot).trim();
            }

            private String number(double number) {
                return Numbers.compact(number);
            }
        }
    }
}
