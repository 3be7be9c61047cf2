package micrograd.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;
import micrograd.graph.Shown;
import micrograd.text.Numbers;
import org.teavm.jso.dom.html.HTMLElement;

/** The twin as a table for everyone: one row a value, in topological order. */
final class ValueTable {
    private static final String[] HEADS = {"value", "made by", "data", "grad"};

    private final HTMLElement body = Dom.element("tbody", "");
    private final IntConsumer chosen;
    private final List<Row> rows = new ArrayList<>();
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
                rows.get(node.id()).show(names, node, next);
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
            Dom.toggleClass(rows.get(row).element, "selected", on);
            Dom.attribute(rows.get(row).button, "aria-pressed", on ? "true" : "false");
        }
    }

    private void fit(int count) {
        while (rows.size() > count) {
            rows.remove(rows.size() - 1).element.delete();
        }
        while (rows.size() < count) {
            Row row = new Row(rows.size(), chosen);
            rows.add(row);
            body.appendChild(row.element);
        }
    }

    private static final class Row {
        final HTMLElement element = Dom.element("tr", "");
        final HTMLElement button;
        private final HTMLElement madeBy;
        private final HTMLElement data;
        private final HTMLElement grad;

        Row(int node, IntConsumer chosen) {
            HTMLElement head = Dom.append(element, "th", "", "");
            head.setAttribute("scope", "row");
            button = Dom.button("", "", () -> chosen.accept(node));
            head.appendChild(button);
            madeBy = Dom.append(element, "td", "", "");
            data = Dom.append(element, "td", "number", "");
            grad = Dom.append(element, "td", "number", "");
        }

        void show(Names names, GraphNode node, Shown shown) {
            int id = node.id();
            Dom.text(button, names.name(node.id()));
            Dom.text(madeBy, node.isLeaf() ? "" : names.computation(node).text());
            Dom.text(
                    data,
                    number(shown.hasData(id), node.data(), shown.rightData().get(id)));
            Dom.text(
                    grad,
                    number(shown.hasGrad(id), node.grad(), shown.rightGrads().get(id)));
            grad.setClassName("number " + (shown.hasGrad(id) ? Signs.of(node.grad()) : "zero"));
        }

        /** A number, nothing where it is blank, or a wrong one beside the right one. */
        private static String number(boolean known, double number, Double right) {
            String text = known ? Numbers.display(number) : "";
            return right == null ? text : text + " ≠ " + Numbers.display(right);
        }
    }
}
