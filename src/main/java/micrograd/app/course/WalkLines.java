package micrograd.app.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.course.amount.Programs;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;
import micrograd.museum.Fault;
import micrograd.museum.PassVisits;
import micrograd.text.Numbers;

/**
 * Two backward passes over the lab's graph in sentences, a visit each: as the engine with the fault makes it, and as it should be.
 *
 * @param fault what is wrong with the first
 */
public record WalkLines(String fault, List<String> wrong, List<String> right) {
    public WalkLines {
        wrong = List.copyOf(wrong);
        right = List.copyOf(right);
    }

    /** Of the lab's program and fault; nothing where there is no fault, or the program is wrong. */
    public static Optional<WalkLines> of(Document document, Programs programs) {
        if (!(document.expression().activity() instanceof Activity.Fault chosen)
                || Fault.of(chosen.key()).isEmpty()) {
            return Optional.empty();
        }
        Graph graph = programs.run(document.source()).graph();
        if (graph.output().isEmpty()) {
            return Optional.empty();
        }
        Fault fault = Fault.of(chosen.key()).get();
        return Optional.of(new WalkLines(
                fault.title(), lines(graph, PassVisits.under(fault, graph)), lines(graph, PassVisits.sound(graph))));
    }

    private static List<String> lines(Graph graph, List<PassVisits.Visit> visits) {
        Names names = Names.of(graph);
        List<String> lines = new ArrayList<>();
        for (PassVisits.Visit visit : visits) {
            GraphNode node = graph.node(visit.node());
            StringBuilder line = new StringBuilder(names.name(visit.node()))
                    .append(" has ")
                    .append(Numbers.compact(visit.has()))
                    .append(':');
            boolean any = false;
            for (int i = 0; i < node.operands().size(); i++) {
                int operand = node.operands().get(i);
                boolean last = node.operands().lastIndexOf(operand) == i;
                if (last && !graph.node(operand).constant()) {
                    line.append(any ? ", " : " ")
                            .append(names.name(operand))
                            .append(" now ")
                            .append(Numbers.compact(visit.received().get(i)));
                    any = true;
                }
            }
            lines.add(any ? line.toString() : line.append(" nothing to send to").toString());
        }
        return lines;
    }
}
