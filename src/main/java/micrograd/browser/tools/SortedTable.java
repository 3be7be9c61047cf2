package micrograd.browser.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.app.tools.ToolsEffect;
import micrograd.app.tools.ToolsMessage;
import micrograd.app.tools.ToolsModel;
import micrograd.app.tools.ValueRows;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.ValueRow;
import micrograd.document.ExpressionDocument;
import micrograd.document.Probes;
import micrograd.document.Selection;
import micrograd.document.TableOrder;
import micrograd.document.TableOrder.Column;
import micrograd.graph.Graph;
import micrograd.graph.Names;
import micrograd.graph.Shown;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The values of the expression as a table that can be sorted by any column, each gradient beside the slope that differences find.
 *
 * <p>Its head is in {@code index.html}: a button {@code sort-KEY} for each column. The rows and the checks of a large graph come in over several frames.
 */
final class SortedTable implements Part<ToolsModel> {
    private static final double CHECK_MILLIS = 8;

    /** So many rows are made in a frame. */
    private static final int ROWS_AT_A_TIME = 250;

    private static final Column[] COLUMNS = {
        Column.NAME, Column.OPERATION, Column.DATA, Column.GRAD, Column.CHECK,
    };

    private final HTMLElement body = Dom.byId("values-body");
    private final Store<ToolsModel, ToolsMessage, ToolsEffect> store;
    private final List<Row> rows = new ArrayList<>();
    private List<Integer> placed = List.of();
    private Shown shown = Shown.all(new Graph(List.of(), Optional.empty()));
    private ValueRows values = new ValueRows(shown, false);
    private TableOrder order = TableOrder.PROGRAM;
    private int selected = -1;
    private boolean checking;
    private boolean growing;

    SortedTable(Store<ToolsModel, ToolsMessage, ToolsEffect> store) {
        this.store = store;
        for (Column column : COLUMNS) {
            Dom.onClick(Dom.byId("sort-" + column.key()), () -> choose(order.chosen(column)));
        }
    }

    @Override
    public void show(ToolsModel model) {
        ExpressionDocument document = model.document();
        Optional<TableOrder> wanted = document.probes().table();
        if (wanted.isEmpty()) {
            return;
        }
        if (model.shown() != shown) {
            show(ValueRows.of(model));
        }
        sort(wanted.get());
        select(document.selection().map(Selection::node).orElse(-1));
    }

    private void choose(TableOrder wanted) {
        Probes probes = store.model().document().probes().withTable(Optional.of(wanted));
        store.send(new ToolsMessage.ProbesChosen(probes, "table", Dom.now()));
    }

    private void show(ValueRows next) {
        boolean renamed = !next.hasNamesOf(values);
        values = next;
        shown = next.shown();
        fit(Math.min(rows.size(), values.size()));
        if (renamed) {
            Names names = Names.of(shown.graph());
            for (Row row : rows) {
                row.value.name(names, shown.graph().node(row.id));
            }
        }
        for (Row row : rows) {
            row.value.show(shown.graph().node(row.id), shown);
        }
        grow();
        check();
        for (int row = values.checked(); row < rows.size(); row++) {
            rows.get(row).showCheck(values);
        }
    }

    /** Makes rows that there are not yet, and goes on in the next frame. */
    private void grow() {
        int first = rows.size();
        fit(Math.min(values.size(), first + ROWS_AT_A_TIME));
        Names names = Names.of(shown.graph());
        for (Row row : rows.subList(first, rows.size())) {
            row.value.name(names, shown.graph().node(row.id));
            row.value.show(shown.graph().node(row.id), shown);
            row.showCheck(values);
            row.value.select(row.id == selected);
        }
        if (rows.size() < values.size() && !growing) {
            growing = true;
            Window.requestAnimationFrame(time -> {
                growing = false;
                grow();
                place();
            });
        }
    }

    /** Puts the rows in an order. */
    private void sort(TableOrder wanted) {
        order = wanted;
        for (Column column : COLUMNS) {
            String sort = column != wanted.column() ? "none" : wanted.descending() ? "descending" : "ascending";
            Dom.attribute(Dom.byId("head-" + column.key()), "aria-sort", sort);
        }
        place();
    }

    /** Marks the value that is asked about; -1 for none. */
    private void select(int node) {
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
        for (int row = first; row < Math.min(rows.size(), values.checked()); row++) {
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
        List<Integer> wanted = new ArrayList<>();
        for (int row : values.order(order)) {
            if (row < rows.size()) {
                wanted.add(row);
            }
        }
        if (wanted.equals(placed)) {
            return;
        }
        placed = wanted;
        HTMLElement focused = HTMLDocument.current().getActiveElement();
        HTMLElement before = null;
        for (int i = wanted.size() - 1; i >= 0; i--) {
            HTMLElement row = rows.get(wanted.get(i)).value.element;
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
            rows.get(row).value.select(on);
        }
    }

    private void fit(int count) {
        while (rows.size() > count) {
            rows.remove(rows.size() - 1).value.element.delete();
        }
        while (rows.size() < count) {
            rows.add(new Row(rows.size(), node -> store.send(new ToolsMessage.Asked(node, true))));
        }
    }

    /** A row with the check of its gradient. */
    private static final class Row {
        private final int id;
        private final ValueRow value;
        private final HTMLElement check;

        Row(int id, IntConsumer chosen) {
            this.id = id;
            value = new ValueRow(id, chosen);
            check = Dom.append(value.element, "td", "number", "");
        }

        void showCheck(ValueRows values) {
            Dom.text(check, values.check(id));
            check.setClassName(values.isWrong(id) ? "number wrong" : "number");
        }
    }
}
