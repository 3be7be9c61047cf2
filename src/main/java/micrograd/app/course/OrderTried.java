package micrograd.app.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.course.amount.Bench;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.museum.PassVisits;
import micrograd.text.Numbers;

/** What a backward pass comes to that visits the values in an order of the learner's own. */
public final class OrderTried {
    private static final double ROUNDING = 1e-9;

    private OrderTried() {}

    /** The values of an answer, in their order. */
    public static List<String> values(String answer) {
        List<String> values = new ArrayList<>();
        int start = 0;
        while (start < answer.length()) {
            int space = answer.indexOf(' ', start);
            int end = space < 0 ? answer.length() : space;
            values.add(answer.substring(start, end));
            start = end + 1;
        }
        return values;
    }

    /** Each gradient that this order leaves, and beside a wrong one what it should be. */
    public static String words(Bench bench, List<String> values) {
        List<Integer> order = new ArrayList<>();
        for (String value : values) {
            Optional<GraphNode> node = bench.node(value);
            if (node.isEmpty()) {
                return "";
            }
            order.add(node.get().id());
        }
        Graph came = PassVisits.along(bench.graph(), order);
        StringBuilder words = new StringBuilder("This order leaves ");
        int wrong = 0;
        for (int i = 0; i < order.size(); i++) {
            double right = bench.graph().node(order.get(i)).grad();
            double now = came.node(order.get(i)).grad();
            boolean same = Math.abs(now - right) <= ROUNDING;
            wrong += same ? 0 : 1;
            words.append(i == 0 ? "" : ", ").append(values.get(i)).append(' ').append(Numbers.compact(now));
            if (!same) {
                words.append(" (should be ").append(Numbers.compact(right)).append(')');
            }
        }
        return words.append(wrong == 0 ? ": all right." : ": " + wrong + " wrong.")
                .toString();
    }
}
