package micrograd.browser.training.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.ValueRow;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;
import micrograd.graph.Shown;
import org.teavm.jso.dom.html.HTMLElement;

/** The twin as a table for everyone: one row a value, in topological order. */
final class ValueTable {
    private static final String[] HEADS = {"value", "made by", "data", "grad"};

    private final HTMLElement body = Dom.element("tbody", "");
    private final IntConsumer chosen;
    private final List<ValueRow> rows = new ArrayList<>();
    private Shown shown = Shown.all(new Graph(List.of(), Optional.empty()));
    private int selected = -1;

    ValueTable(HTMLElement panel, IntConsumer chosen) {
        this.chosen = chosen;
        HTMLElement table = Dom.element("table", "values");
        HTMLElement head = Dom.append(table, "thead", "", "");
        HTMLElement titles = Dom.append(head, "tr", "", "");
        for (int i = 0; i < HEADS.length; i++) {
            Dom.append(titles, "th", i >= 2 ? "number" : "", HEADS[i]).setAttribute("scope", "col");
        }
        table.appendChild(body);
        panel.appendChild(table);
    }

    void show(Graph graph, int selectedNode) {
        show(graph == shown.graph() ? shown : Shown.all(graph), selectedNode);
    }

    void show(Shown next, int selectedNode) {
        if (next != shown) {
            shown = next;
            Graph graph = next.graph();
            fit(graph.nodes().size());
            Names names = Names.of(graph);
            for (GraphNode node : graph.nodes()) {
                rows.get(node.id()).name(names, node);
                rows.get(node.id()).show(node, next);
            }
        }
        if (selectedNode != selected || selectedNode >= 0) {
            select(selected, false);
            select(selectedNode, true);
            selected = selectedNode;
        }
    }

    private void select(int row, boolean on) {
        if (row >= 0 && row < rows.size()) {
            rows.get(row).select(on);
        }
    }

    private void fit(int count) {
        while (rows.size() > count) {
            rows.remove(rows.size() - 1).element.delete();
        }
        while (rows.size() < count) {
            ValueRow row = new ValueRow(rows.size(), chosen);
            rows.add(row);
            body.appendChild(row.element);
        }
    }
}
