package micrograd.app.tools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import micrograd.document.TableOrder;
import micrograd.document.TableOrder.Column;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;
import micrograd.graph.Shown;
import micrograd.graph.slope.SlopeCheck;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;

/** The values of a graph as the rows of a table: what they are called, what made them, their numbers, and their gradients checked. */
public final class ValueRows {
    private final Shown shown;
    private final Graph graph;
    private final Names names;
    private final boolean checkable;
    private final List<SlopeCheck> checks = new ArrayList<>();

    /** Rows of what can be seen; none is checked yet, or ever if they are not {@code checkable}. */
    public ValueRows(Shown shown, boolean checkable) {
        this.checkable = checkable;
        this.shown = shown;
        graph = shown.graph();
        names = Names.of(graph);
    }

    /** Rows of what can be seen in a model; gradients are checked where the engine is the sound one and none are to be found out. */
    public static ValueRows of(ToolsModel model) {
        return new ValueRows(model.shown(), model.isPlain());
    }

    /** What can be seen. */
    public Shown shown() {
        return shown;
    }

    /** Whether other rows are called and computed the same, whatever their numbers; a constant is called by its number. */
    public boolean hasNamesOf(ValueRows other) {
        boolean same = size() == other.size();
        for (int row = 0; same && row < size(); row++) {
            GraphNode one = graph.node(row);
            GraphNode two = other.graph.node(row);
            same = one.op() == two.op()
                    && one.constant() == two.constant()
                    && one.name().equals(two.name())
                    && one.operands().equals(two.operands())
                    && (!one.constant() || one.data() == two.data());
        }
        return same;
    }

    /** How many rows there are: one a value, of very many values the first. */
    public int size() {
        return Math.min(graph.nodes().size(), Budgets.ROWS_OF_TABLE);
    }

    /** How many rows, in the order of the program, have been checked. */
    public int checked() {
        return checks.size();
    }

    /** Checks the next row; a graph of thousands takes longer than a frame. */
    public void checkNext() {
        checks.add(SlopeCheck.of(graph, checks.size()));
    }

    /** What a value is called. */
    public String name(int row) {
        return names.name(row);
    }

    /** What a value is computed as, with the names of its operands; empty for a leaf. */
    public String operation(int row) {
        GraphNode node = graph.node(row);
        return node.isLeaf() ? "" : names.computation(node).text();
    }

    /** The numeric check of a value for people; empty for a constant, which is never moved, and where it is not known yet or would give the gradient away. */
    public String check(int row) {
        return isChecked(row) ? checks.get(row).text() : "";
    }

    /** What the numeric check found wrong. */
    public boolean isWrong(int row) {
        return isChecked(row) && checks.get(row).finding() == SlopeCheck.Finding.DIFFERS;
    }

    private boolean isChecked(int row) {
        return checkable
                && row < checks.size()
                && shown.explainsGrad(row)
                && !graph.node(row).constant();
    }

    /** The rows in an order; equal ones as the program makes them, blank ones and those that are not numbers last. */
    public List<Integer> order(TableOrder order) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            rows.add(row);
        }
        Comparator<Integer> ascending = comparator(order.column());
        int sign = order.descending() ? -1 : 1;
        rows.sort((a, b) -> {
            boolean lastA = isLast(order.column(), a);
            boolean lastB = isLast(order.column(), b);
            int compared = lastA || lastB ? Boolean.compare(lastA, lastB) : sign * ascending.compare(a, b);
            return compared != 0 ? compared : Integer.compare(a, b);
        });
        return rows;
    }

    private Comparator<Integer> comparator(Column column) {
        return switch (column) {
            case PROGRAM -> Integer::compare;
            case NAME -> (a, b) -> byWords(name(a), name(b));
            case OPERATION -> (a, b) -> byWords(operation(a), operation(b));
            case DATA, GRAD, CHECK -> (a, b) -> Double.compare(number(column, a), number(column, b));
        };
    }

    private boolean isLast(Column column, int row) {
        return switch (column) {
            case PROGRAM, NAME -> false;
            case OPERATION -> graph.node(row).isLeaf();
            case DATA, GRAD, CHECK -> number(column, row) != number(column, row);
        };
    }

    /** A number of a row; NaN where it cannot be seen. */
    private double number(Column column, int row) {
        return switch (column) {
            case DATA -> shown.hasData(row) ? graph.node(row).data() : Double.NaN;
            case GRAD -> hasGrad(row) ? graph.node(row).grad() : Double.NaN;
            case CHECK -> isChecked(row) ? checks.get(row).slope() : Double.NaN;
            case PROGRAM, NAME, OPERATION -> Double.NaN;
        };
    }

    /** Whether a row's gradient can be seen; a constant exponent has none. */
    private boolean hasGrad(int row) {
        return shown.hasGrad(row) && graph.hasGradient(row);
    }

    /** Compares texts letter by letter, and numbers in them by their size: x2 comes before x10. */
    private static int byWords(String one, String other) {
        int i = 0;
        int k = 0;
        while (i < one.length() && k < other.length()) {
            int endOne = digitsEnd(one, i);
            int endOther = digitsEnd(other, k);
            int compared;
            if (endOne > i && endOther > k) {
                int longer = Integer.compare(endOne - i, endOther - k);
                compared = longer != 0 ? longer : one.substring(i, endOne).compareTo(other.substring(k, endOther));
                i = endOne;
                k = endOther;
            } else {
                compared = Character.compare(one.charAt(i++), other.charAt(k++));
            }
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(one.length() - i, other.length() - k);
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (isDigit(text.charAt(end), '0') || isDigit(text.charAt(end), '₀'))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c, char zero) {
        return c >= zero && c <= zero + 9;
    }

    /** The rows as comma-separated values (RFC 4180) with a head, numbers with all their digits; all of them are checked first. */
    public String csv(TableOrder order) {
        while (checked() < size()) {
            checkNext();
        }
        StringBuilder csv = new StringBuilder("value,operation,data,grad,numeric check\r\n");
        for (int row : order(order)) {
            quote(csv, name(row));
            csv.append(',');
            quote(csv, operation(row));
            for (Column column : new Column[] {Column.DATA, Column.GRAD, Column.CHECK}) {
                csv.append(',').append(cell(column, row));
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private String cell(Column column, int row) {
        boolean known =
                column == Column.DATA ? shown.hasData(row) : column == Column.GRAD ? hasGrad(row) : isChecked(row);
        return known ? Numbers.shortest(number(column, row)) : "";
    }

    private static void quote(StringBuilder csv, String text) {
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        csv.append(plain ? text : "\"" + text.replace("\"", "\"\"") + "\"");
    }
}
