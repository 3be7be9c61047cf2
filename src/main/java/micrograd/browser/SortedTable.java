package micrograd.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import micrograd.app.ValueRows;
import micrograd.document.TableOrder;
import micrograd.document.TableOrder.Column;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;
import micrograd.text.Numbers;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The values of the expression as a table that can be sorted by any column, each gradient beside the slope that differences find.
 *
 * <p>Its head is in {@code index.html}: a button {@code sort-KEY} for each column. The checks of a large graph come in over several frames.
 */
final class SortedTable {
    private static final double CHECK_MILLIS = 5;

    private static final Column[] COLUMNS = {
        Column.NAME, Column.OPERATION, Column.DATA, Column.GRAD, Column.CHECK,
    };

    private final HTMLElement body = Dom.byId("values-body");
    private final IntConsumer chosen;
    private final List<Row> rows = new ArrayList<>();
    private List<Integer> placed = List.of();
    private Shown shown = Shown.all(new Graph(List.of(), Optional.empty()));
    private ValueRows values = new ValueRows(shown, false);
    private TableOrder order = TableOrder.PROGRAM;
    private int selected = -1;
    private boolean checking;

    /** {@code chosen} hears which value is asked about, {@code sorted} by which order the rows are to stand. */
    SortedTable(IntConsumer chosen, Consumer<TableOrder> sorted) {
        this.chosen = chosen;
        for (Column column : COLUMNS) {
            Dom.onClick(Dom.byId("sort-" + column.key()), () -> sorted.accept(order.chosen(column)));
        }
    }

    /** Shows other values; they are checked if they are {@code checkable}. */
    void show(Shown next, boolean checkable) {
        shown = next;
        values = new ValueRows(next, checkable);
        fit(values.size());
        for (Row row : rows) {
            row.show(values, shown);
        }
        check();
        for (int row = values.checked(); row < rows.size(); row++) {
            rows.get(row).showCheck(values);
        }
    }

    /** Puts the rows in an order. */
    void sort(TableOrder wanted) {
        order = wanted;
        for (Column column : COLUMNS) {
            String sort = column != wanted.column() ? "none" : wanted.descending() ? "descending" : "ascending";
            Dom.attribute(Dom.byId("head-" + column.key()), "aria-sort", sort);
        }
        place();
    }

    /** Marks the value that is asked about; -1 for none. */
    void select(int node) {
        select(selected, false);
        select(node, true);
        selected = node;
    }

    /** Checks for a few milliseconds, and goes on in the next frame. */
    private void check() {
        double start = Dom.now();
        int first = values.checked();
        while (values.checked() < values.size() && Dom.now() - start < CHECK_MILLIS) {
            values.checkNext();
        }
        for (int row = first; row < values.checked(); row++) {
            rows.get(row).showCheck(values);
        }
        if (values.checked() < values.size() && !checking) {
            checking = true;
            Window.requestAnimationFrame(time -> {
                checking = false;
                check();
                if (order.column() == Column.CHECK) {
                    place();
                }
            });
        }
    }

    /** Puts the rows into their order; the focus, which a row loses on its way, goes with it. */
    private void place() {
        List<Integer> wanted = values.order(order);
        if (wanted.equals(placed)) {
            return;
        }
        placed = wanted;
        HTMLElement focused = HTMLDocument.current().getActiveElement();
        HTMLElement before = null;
        for (int i = wanted.size() - 1; i >= 0; i--) {
            HTMLElement row = rows.get(wanted.get(i)).element;
            if (row.getNextSibling() != before || row.getParentNode() != body) {
                body.insertBefore(row, before);
            }
            before = row;
        }
        if (focused != null && focused != HTMLDocument.current().getActiveElement()) {
            focused.focus();
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
            rows.add(new Row(rows.size(), chosen));
        }
    }

    private static final class Row {
        final HTMLElement element = Dom.element("tr", "");
        final HTMLElement button;
        private final int id;
        private final HTMLElement operation;
        private final HTMLElement data;
        private final HTMLElement grad;
        private final HTMLElement check;

        Row(int id, IntConsumer chosen) {
            this.id = id;
            HTMLElement head = Dom.append(element, "th", "", "");
            head.setAttribute("scope", "row");
            button = Dom.button("", "", () -> chosen.accept(id));
            head.appendChild(button);
            operation = Dom.append(element, "td", "", "");
            data = Dom.append(element, "td", "number", "");
            grad = Dom.append(element, "td", "number", "");
            check = Dom.append(element, "td", "number", "");
        }

        void show(ValueRows values, Shown shown) {
            GraphNode node = shown.graph().node(id);
            Dom.text(button, values.name(id));
            Dom.text(operation, values.operation(id));
            Dom.text(
                    data,
                    number(shown.hasData(id), node.data(), shown.rightData().get(id)));
            Dom.text(
                    grad,
                    number(shown.hasGrad(id), node.grad(), shown.rightGrads().get(id)));
            grad.setClassName("number " + (shown.hasGrad(id) ? Signs.of(node.grad()) : "zero"));
        }

        void showCheck(ValueRows values) {
            Dom.text(check, values.check(id));
            check.setClassName(values.isWrong(id) ? "number wrong" : "number");
        }

        /** A number, nothing where it is blank, or a wrong one beside the right one. */
        private static String number(boolean known, double number, Double right) {
            String text = known ? Numbers.display(number) : "";
            return right == null ? text : text + " ≠ " + Numbers.display(right);
        }
    }
}
