package micrograd.lang;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int[] NONE = {};

    private final Map<PyInstance, Integer> places = new IdentityHashMap<>();
    private final Map<PyInstance, String> names = new IdentityHashMap<>();
    private final List<PyInstance> found = new ArrayList<>();
    private final List<int[]> operands = new ArrayList<>();
    /** The operands of objects of the program's own classes. */
    private final Map<PyInstance, List<PyInstance>> own = new IdentityHashMap<>();
    /** Places among the found, operands before results. */
    private int[] order = new int[64];

    private int ordered;

    private RunGraphs() {}

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
        RunGraphs graphs = new RunGraphs();
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

    private static double number(PyInstance instance, boolean data) {
        if (instance instanceof PyValue value) {
            return data ? value.value().data() : value.value().grad();
        }
        PyObject number = (data ? OwnObjects.data(instance) : OwnObjects.grad(instance)).orElse(null);
        return number != null && Operators.isNumber(number) ? Operators.toReal(number) : Double.NaN;
    }

    /** Goes through all that a value depends on, operands first, without recursion. */
    private void reach(PyInstance root) {
        if (places.containsKey(root)) {
            return;
        }
        int[] path = new int[64];
        int[] visited = new int[64];
        int depth = 1;
        path[0] = place(root);
        while (depth > 0 && ordered < MOST) {
            int node = path[depth - 1];
            int next = visited[depth - 1]++;
            if (next == count(found.get(node))) {
                depth--;
                order = ordered == order.length ? Arrays.copyOf(order, 2 * ordered) : order;
                order[ordered++] = node;
                continue;
            }
            PyInstance operand = operand(found.get(node), next);
            Integer known = places.get(operand);
            operands.get(node)[next] = known == null ? found.size() : known;
            if (known == null) {
                if (depth == path.length) {
                    path = Arrays.copyOf(path, 2 * depth);
                    visited = Arrays.copyOf(visited, 2 * depth);
                }
                path[depth] = place(operand);
                visited[depth++] = 0;
            }
        }
    }

    private int place(PyInstance one) {
        int place = found.size();
        places.put(one, place);
        found.add(one);
        if (!(one instanceof PyValue)) {
            own.put(one, OwnObjects.operands(one));
        }
        int count = count(one);
        int[] to = count == 0 ? NONE : new int[count];
        Arrays.fill(to, -1);
        operands.add(to);
        return place;
    }

    private int count(PyInstance one) {
        return one instanceof PyValue value
                ? value.operandCount()
                : own.get(one).size();
    }

    private PyInstance operand(PyInstance one, int index) {
        return one instanceof PyValue value
                ? value.operand(index)
                : own.get(one).get(index);
    }

    private List<List<Node>> parted() {
        int[] part = new int[found.size()];
        for (int i = 0; i < part.length; i++) {
            part[i] = i;
        }
        boolean[] whole = new boolean[part.length];
        for (int i = 0; i < ordered; i++) {
            whole[order[i]] = true;
        }
        for (int i = 0; i < ordered; i++) {
            for (int operand : operands.get(order[i])) {
                if (operand >= 0 && whole[operand]) {
                    part[find(part, order[i])] = find(part, operand);
                }
            }
        }
        List<List<Node>> graphs = new ArrayList<>();
        int[] graph = new int[part.length];
        int[] ids = new int[part.length];
        int[] sizes = new int[part.length];
        boolean[] placed = new boolean[part.length];
        for (int i = 0; i < ordered; i++) {
            sizes[find(part, order[i])]++;
        }
        for (int i = 0; i < ordered; i++) {
            int root = find(part, order[i]);
            if (sizes[root] == 1) {
                continue;
            }
            if (graph[root] == 0) {
                graphs.add(new ArrayList<>());
                graph[root] = graphs.size();
            }
            List<Node> nodes = graphs.get(graph[root] - 1);
            ids[order[i]] = nodes.size();
            nodes.add(node(order[i], ids, placed));
            placed[order[i]] = true;
        }
        return graphs;
    }

    private Node node(int place, int[] ids, boolean[] placed) {
        PyInstance one = found.get(place);
        List<Integer> made = new ArrayList<>(2);
        for (int operand : operands.get(place)) {
            if (operand >= 0 && placed[operand]) {
                made.add(ids[operand]);
            }
        }
        return new Node(label(one), op(one), number(one, true), number(one, false), made);
    }

    private static int find(int[] part, int of) {
        int root = of;
        while (part[root] != root) {
            part[root] = part[part[root]];
            root = part[root];
        }
        return root;
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
