package micrograd.lang;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import micrograd.lang.modules.PyValue;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.loop.Interpreter;
import micrograd.lang.run.operations.Operators;
import micrograd.limits.Budgets;

/**
 * The graphs that a program's top-level names hold: of {@code Value}s, and of a learner's own objects, whatever their class calls its
 * operands, if they have numbers {@code data} and {@code grad}.
 */
public final class RunGraphs {
    private static final int MOST = Budgets.OBJECTS_OF_A_GRAPH;

    private final Interpreter machine;
    private final Map<PyInstance, List<PyInstance>> operands = new IdentityHashMap<>();
    private final Map<PyInstance, String> names = new IdentityHashMap<>();
    private final List<PyInstance> order = new ArrayList<>();

    private RunGraphs(Interpreter machine) {
        this.machine = machine;
    }

    /**
     * A node of a graph: its id is its place in the list.
     *
     * @param name its label, or the first name that holds it, or empty
     * @param op the operation that made it as the program calls it, or empty
     * @param data its number
     * @param grad its gradient
     * @param operands the ids of its operands
     */
    public record Node(String name, String op, double data, double grad, List<Integer> operands) {}

    /** The graphs with more than one node, operands before results; values that are connected are in one. */
    static List<List<Node>> of(Interpreter machine) {
        RunGraphs graphs = new RunGraphs(machine);
        for (String name : machine.globals().names()) {
            if (machine.globals().get(name) instanceof PyInstance instance && graphs.counts(instance)) {
                graphs.names.putIfAbsent(instance, name);
                graphs.reach(instance);
            }
        }
        return graphs.parted();
    }

    private boolean counts(PyInstance instance) {
        return instance instanceof PyValue || OwnObjects.counts(instance);
    }

    private double number(PyInstance instance, boolean data) {
        PyObject number = instance instanceof PyValue
                ? machine.attributeOrNull(instance, data ? "data" : "grad")
                : (data ? OwnObjects.data(instance) : OwnObjects.grad(instance)).orElse(null);
        return number != null && Operators.isNumber(number) ? Operators.toReal(number) : Double.NaN;
    }

    /** Goes through all that a value depends on, operands first, without recursion. */
    private void reach(PyInstance root) {
        if (operands.containsKey(root)) {
            return;
        }
        Deque<PyInstance> path = new ArrayDeque<>();
        Map<PyInstance, Integer> visited = new IdentityHashMap<>();
        path.push(root);
        operands.put(root, operandsOf(root));
        while (!path.isEmpty() && order.size() < MOST) {
            PyInstance node = path.peek();
            int next = visited.getOrDefault(node, 0);
            List<PyInstance> all = operands.get(node);
            if (next == all.size()) {
                path.pop();
                order.add(node);
                continue;
            }
            visited.put(node, next + 1);
            PyInstance operand = all.get(next);
            if (!operands.containsKey(operand)) {
                operands.put(operand, operandsOf(operand));
                path.push(operand);
            }
        }
    }

    private List<PyInstance> operandsOf(PyInstance node) {
        List<PyInstance> found = new ArrayList<>();
        if (node instanceof PyValue value) {
            for (int i = 0; i < value.operandCount(); i++) {
                found.add(value.operand(i));
            }
            return found;
        }
        return OwnObjects.operands(node);
    }

    private List<List<Node>> parted() {
        Map<PyInstance, Integer> parts = new IdentityHashMap<>();
        int[] part = new int[order.size()];
        for (int i = 0; i < part.length; i++) {
            part[i] = i;
            parts.put(order.get(i), i);
        }
        for (int i = 0; i < part.length; i++) {
            for (PyInstance operand : operands.get(order.get(i))) {
                Integer other = parts.get(operand);
                if (other != null) {
                    part[find(part, i)] = find(part, other);
                }
            }
        }
        List<List<PyInstance>> groups = new ArrayList<>();
        int[] group = new int[part.length];
        for (int i = 0; i < part.length; i++) {
            int root = find(part, i);
            if (group[root] == 0) {
                groups.add(new ArrayList<>());
                group[root] = groups.size();
            }
            groups.get(group[root] - 1).add(order.get(i));
        }
        List<List<Node>> graphs = new ArrayList<>();
        for (List<PyInstance> one : groups) {
            if (one.size() > 1) {
                graphs.add(nodes(one));
            }
        }
        return graphs;
    }

    private static int find(int[] part, int of) {
        int root = of;
        while (part[root] != root) {
            part[root] = part[part[root]];
            root = part[root];
        }
        return root;
    }

    private List<Node> nodes(List<PyInstance> group) {
        Map<PyInstance, Integer> ids = new IdentityHashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (PyInstance one : group) {
            List<Integer> made = new ArrayList<>();
            for (PyInstance operand : operands.get(one)) {
                if (ids.containsKey(operand)) {
                    made.add(ids.get(operand));
                }
            }
            ids.put(one, nodes.size());
            nodes.add(new Node(label(one), op(one), number(one, true), number(one, false), made));
        }
        return nodes;
    }

    private String label(PyInstance node) {
        String own = node instanceof PyValue value ? value.label() : OwnObjects.label(node);
        return own.isEmpty() ? names.getOrDefault(node, "") : own;
    }

    private static String op(PyInstance node) {
        if (node instanceof PyValue value) {
            return value.op();
        }
        return OwnObjects.operation(node);
    }
}
