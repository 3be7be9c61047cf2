package micrograd.museum;

import java.util.ArrayList;
import java.util.List;
import micrograd.graph.Graph;

/** A backward pass, visit by visit, as an engine with a fault makes it, a sound one, or one that keeps to an order of somebody’s own. */
public final class PassVisits {
    private PassVisits() {}

    /**
     * A value is visited, and sends on what it has.
     *
     * @param node the value
     * @param has its gradient when it is its turn
     * @param received the gradients of its operands afterwards, in their order
     */
    public record Visit(int node, double has, List<Double> received) {
        public Visit {
            received = List.copyOf(received);
        }
    }

    /** The visits of an engine with a fault; values that were computed from nothing are left out. */
    public static List<Visit> under(Fault fault, Graph graph) {
        return made(graph, fault.rules());
    }

    /** Those of the sound engine. */
    public static List<Visit> sound(Graph graph) {
        return made(graph, Rules.SOUND);
    }

    /** The gradients that a sound engine is left with which visits the values in an order of somebody’s own, once each. */
    public static Graph along(Graph graph, List<Integer> order) {
        int[] nodes = new int[order.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = order.get(i);
        }
        return FaultyRun.run(graph, Rules.order(run -> nodes), 1);
    }

    private static List<Visit> made(Graph graph, Rules rules) {
        Run run = Run.forward(graph, rules);
        List<Visit> visits = new ArrayList<>();
        if (run.output() < 0) {
            return visits;
        }
        run.grad[run.output()] = 1;
        for (int node : rules.order(run)) {
            double has = run.grad[node];
            rules.backward(run, node);
            List<Double> received = new ArrayList<>();
            for (int i = 0; i < run.operandCount(node); i++) {
                received.add(run.grad[run.operand(node, i)]);
            }
            if (!received.isEmpty()) {
                visits.add(new Visit(node, has, received));
            }
        }
        return visits;
    }
}
