package micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.text.Numbers;

/**
 * A graph as text, to hand it from one program of the page to another of the same build.
 *
 * <p>The first line is the output's id, or empty. Then a line a node, with tabs between: the operation's place among all, 1 for a
 * constant, data, gradient, the operands with blanks between them, the name.
 */
public final class GraphText {
    private GraphText() {}

    /** The text of a graph; white space in names becomes blanks. */
    public static String write(Graph graph) {
        StringBuilder text = new StringBuilder();
        graph.output().ifPresent(id -> text.append(id.intValue()));
        for (GraphNode node : graph.nodes()) {
            text.append('\n').append(node.op().ordinal());
            text.append(node.constant() ? "\t1\t" : "\t0\t");
            text.append(number(node.data())).append('\t').append(number(node.grad()));
            text.append('\t');
            for (int i = 0; i < node.operands().size(); i++) {
                text.append(i == 0 ? "" : " ").append(node.operands().get(i).intValue());
            }
            text.append('\t')
                    .append(node.name().replace('\t', ' ').replace('\n', ' ').replace('\f', ' '));
        }
        return text.toString();
    }

    /** The graph that {@link #write} made the text of. */
    public static Graph read(String text) {
        List<String> lines = parts(text, '\n');
        List<GraphNode> nodes = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> parts = parts(lines.get(i), '\t');
            List<Integer> operands = new ArrayList<>();
            for (String operand : parts(parts.get(4), ' ')) {
                if (!operand.isEmpty()) {
                    operands.add(Integer.parseInt(operand));
                }
            }
            nodes.add(new GraphNode(
                    i - 1,
                    parts.get(5),
                    Op.values()[Integer.parseInt(parts.get(0))],
                    number(parts.get(2)),
                    number(parts.get(3)),
                    operands,
                    parts.get(1).equals("1")));
        }
        String output = lines.get(0);
        return new Graph(nodes, output.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(output)));
    }

    static String number(double number) {
        return number == 0 && 1 / number < 0 ? "-0" : Numbers.shortest(number);
    }

    static double number(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Numbers.parse(text);
        };
    }

    /** The texts between separators. */
    static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
