package micrograd.graph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be seen of the values of a graph as text, to hand it from one program of the page to another: the {@link GraphText}, then the
 * nodes whose data is blank, those whose gradient is, and both kinds of right numbers beside wrong ones, with form feeds between.
 */
public final class ShownText {
    private static final char SEPARATOR = '\f';

    private ShownText() {}

    /** The text; uses are not in it. */
    public static String write(Shown shown) {
        StringBuilder text = new StringBuilder(GraphText.write(shown.graph()));
        append(text, shown.blankData());
        append(text, shown.blankGrads());
        append(text, shown.rightData());
        append(text, shown.rightGrads());
        return text.toString();
    }

    /** What {@link #write} made the text of. */
    public static Shown read(String text) {
        List<String> parts = GraphText.parts(text, SEPARATOR);
        return new Shown(
                GraphText.read(parts.get(0)),
                nodes(parts.get(1)),
                nodes(parts.get(2)),
                Set.of(),
                numbers(parts.get(3)),
                numbers(parts.get(4)));
    }

    private static void append(StringBuilder text, Set<Integer> nodes) {
        text.append(SEPARATOR);
        for (int node : nodes) {
            text.append(node).append(' ');
        }
    }

    private static void append(StringBuilder text, Map<Integer, Double> numbers) {
        text.append(SEPARATOR);
        for (Map.Entry<Integer, Double> entry : numbers.entrySet()) {
            text.append(entry.getKey().intValue()).append(' ');
            text.append(GraphText.number(entry.getValue())).append(' ');
        }
    }

    private static Set<Integer> nodes(String text) {
        Set<Integer> nodes = new LinkedHashSet<>();
        for (String part : GraphText.parts(text, ' ')) {
            if (!part.isEmpty()) {
                nodes.add(Integer.parseInt(part));
            }
        }
        return nodes;
    }

    private static Map<Integer, Double> numbers(String text) {
        Map<Integer, Double> numbers = new LinkedHashMap<>();
        List<String> parts = GraphText.parts(text, ' ');
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            numbers.put(Integer.parseInt(parts.get(i)), GraphText.number(parts.get(i + 1)));
        }
        return numbers;
    }
}
