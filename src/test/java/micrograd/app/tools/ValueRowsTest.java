package micrograd.app.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import micrograd.document.TableOrder;
import micrograd.document.TableOrder.Column;
import micrograd.graph.Graph;
import micrograd.graph.Seen;
import micrograd.graph.Shown;
import micrograd.graph.Trace;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import org.junit.jupiter.api.Test;

class ValueRowsTest {
    private static final String LECTURE = "a = 2.0\nb = -3.0\nc = 10.0\ne = a * b\nd = e + c\nf = -2.0\nL = d * f";

    private static Graph graph(String program) {
        Evaluation evaluation = Language.evaluate(program);
        return Graph.of(evaluation.values(), evaluation.output());
    }

    private static ValueRows checked(Shown shown) {
        ValueRows rows = new ValueRows(shown, true);
        while (rows.checked() < rows.size()) {
            rows.checkNext();
        }
        return rows;
    }

    private static String names(ValueRows rows, Column column, boolean descending) {
        List<String> names = new ArrayList<>();
        for (int row : rows.order(new TableOrder(column, descending))) {
            names.add(rows.name(row));
        }
        return String.join(" ", names);
    }

    @Test
    void rowsStandInTheOrderOfAnyColumn() {
        ValueRows rows = checked(Shown.all(graph(LECTURE)));
        assertEquals("a b c e d f L", names(rows, Column.PROGRAM, false));
        assertEquals("L a b c d e f", names(rows, Column.NAME, false));
        assertEquals("f e d c b a L", names(rows, Column.NAME, true));
        assertEquals("L e b f a d c", names(rows, Column.DATA, false));
        assertEquals("a f L c e d b", names(rows, Column.GRAD, true));
        assertEquals("a f L", names(rows, Column.CHECK, true).substring(0, 5));
        assertEquals("e L d a b c f", names(rows, Column.OPERATION, false), "leaves last");
        assertEquals("d L e a b c f", names(rows, Column.OPERATION, true), "leaves last");
    }

    @Test
    void aGradientIsCheckedOnceAllOfItIsThere() {
        Trace passes = Trace.of(graph("a = 3\nb = a + a\nL = b * a"));
        for (int done = 0; done < passes.steps().size(); done++) {
            ValueRows rows = checked(Shown.of(passes.after(done)));
            assertEquals("", rows.check(0), "after " + done + " steps");
            assertFalse(rows.isWrong(0));
        }
        assertEquals(
                "12.0000 ✓",
                checked(Shown.of(passes.after(passes.steps().size()))).check(0));
    }

    @Test
    void rowsKeepTheirNamesWhileOnlyNumbersChange() {
        ValueRows rows = new ValueRows(Shown.all(graph(LECTURE)), true);
        assertTrue(new ValueRows(Shown.all(graph(LECTURE.replace("a = 2.0", "a = 5"))), true).hasNamesOf(rows));
        for (String other : List.of(
                LECTURE + "\nM = L + 1",
                LECTURE.replace("a * b", "a + b"),
                LECTURE.replace("a * b", "b * a"),
                LECTURE.replace("L = d", "M = d"))) {
            assertFalse(new ValueRows(Shown.all(graph(other)), true).hasNamesOf(rows), other);
        }
        ValueRows doubled = new ValueRows(Shown.all(graph("a = 1\nL = a * 2")), true);
        assertFalse(new ValueRows(Shown.all(graph("a = 1\nL = a * 3")), true).hasNamesOf(doubled), "2 is called 2");
    }

    @Test
    void numbersInNamesAreComparedAsNumbers() {
        ValueRows rows = checked(Shown.all(graph("x10 = 1\nx2 = 2\nx1w1 = x2 * x10\nx1 = 3\nL = x1w1 + x1")));
        assertEquals("L x1 x1w1 x2 x10", names(rows, Column.NAME, false));
    }

    @Test
    void whatIsNoNumberStandsLastBothWays() {
        ValueRows rows = checked(Shown.all(graph("a = -1\nb = log(a)\nc = 2\nL = b + c")));
        assertEquals("a c b L", names(rows, Column.DATA, false));
        assertEquals("c a b L", names(rows, Column.DATA, true));
    }

    @Test
    void blankNumbersStayBlankAndTheCheckDoesNotGiveThemAway() {
        Graph graph = graph(LECTURE);
        Shown shown = Seen.without(graph, Set.of(6), Set.of(0, 1), Set.of());
        ValueRows rows = checked(shown);
        assertEquals("", rows.check(0));
        assertEquals("-2.0000 ✓".replace('-', '−'), rows.check(2));
        assertTrue(names(rows, Column.GRAD, false).endsWith("a b"), names(rows, Column.GRAD, false));
        assertTrue(names(rows, Column.CHECK, true).endsWith("a b"));
        assertTrue(rows.csv(TableOrder.PROGRAM).contains("\r\na,,2,,\r\n"), rows.csv(TableOrder.PROGRAM));
        assertTrue(rows.csv(TableOrder.PROGRAM).endsWith("\r\nL,d · f,,1,1\r\n"));
    }

    @Test
    void theTableAsCsvHasAllDigitsInTheOrderOfTheRows() {
        ValueRows rows = new ValueRows(Shown.all(graph("a = 0.1\nb = 3\nL = max(a, b) / 3")), true);
        String csv = rows.csv(new TableOrder(Column.DATA, true));
        String[] lines = csv.split("\r\n");
        assertEquals("value,operation,data,grad,numeric check", lines[0]);
        assertTrue(lines[1].startsWith("b,,3,0.3333333333333333,0.33333333"), csv);
        assertTrue(csv.contains("\"max(a, b)\","), csv);
        assertEquals(rows.size() + 1, lines.length);
    }

    @Test
    void textsWithCommasQuotesAndLinesAreQuoted() {
        ValueRows rows = new ValueRows(Shown.all(graph("a = Value(2.0, label='x,\"y\"')\nL = a * 2")), true);
        assertTrue(rows.csv(TableOrder.PROGRAM).contains("\r\n\"x,\"\"y\"\"\",,2,2,"), rows.csv(TableOrder.PROGRAM));
    }

    @Test
    void theMuseumsEnginesAreNotChecked() {
        ValueRows rows = new ValueRows(Shown.all(graph("a = 3\nL = a * 2")), false);
        rows.checkNext();
        assertEquals("", rows.check(0));
        assertTrue(rows.csv(TableOrder.PROGRAM).contains("\r\na,,3,2,\r\n"), rows.csv(TableOrder.PROGRAM));
    }

    @Test
    void aConstantIsNotChecked() {
        ValueRows rows = checked(Shown.all(graph("a = 3\nL = a**2")));
        assertEquals("", rows.check(1));
        assertTrue(rows.csv(TableOrder.PROGRAM).contains("\r\n2,,2,,\r\n"), rows.csv(TableOrder.PROGRAM));
    }

    @Test
    void aRowIsCheckedWhenItsTurnHasCome() {
        ValueRows rows = new ValueRows(Shown.all(graph("a = 2\nb = 3\nL = a * b")), true);
        rows.checkNext();
        assertEquals("3.0000 ✓", rows.check(0));
        assertEquals("", rows.check(1));
        assertFalse(rows.isWrong(0));
        assertEquals(1, rows.checked());
    }

    @Test
    void clicksOnAHeadGoThroughBothDirectionsBackToTheProgram() {
        TableOrder once = TableOrder.PROGRAM.chosen(Column.GRAD);
        assertEquals(new TableOrder(Column.GRAD, false), once);
        assertEquals(new TableOrder(Column.GRAD, true), once.chosen(Column.GRAD));
        assertEquals(TableOrder.PROGRAM, once.chosen(Column.GRAD).chosen(Column.GRAD));
        assertEquals(new TableOrder(Column.DATA, false), once.chosen(Column.DATA));
    }
}
