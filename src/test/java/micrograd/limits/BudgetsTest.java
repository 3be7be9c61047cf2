package micrograd.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import micrograd.app.expression.Link;
import micrograd.app.expression.Model;
import micrograd.app.expression.Program;
import micrograd.app.expression.ProgramJob;
import micrograd.app.expression.ProgramOutcome;
import micrograd.app.expression.Sight;
import micrograd.app.expression.Worked;
import micrograd.document.Document;
import micrograd.document.Fragment;
import micrograd.document.View;
import micrograd.graph.Explanation;
import micrograd.graph.Graph;
import micrograd.graph.Names;
import micrograd.graph.Shown;
import micrograd.graph.Trace;
import micrograd.training.tables.CsvTable;
import org.junit.jupiter.api.Test;

/** What grows with input at its budget, one beyond it, and a hundred times beyond it. */
class BudgetsTest {
    private static final Document DOCUMENT = Model.opened("", Worked.PYTHON).document();

    private static Program program(String source) {
        return Worked.program(source);
    }

    /** A program of so many values: a leaf and a sum of it. */
    private static Program sum(int values) {
        return program("a = 2\nL = a" + " + a".repeat(values - 1));
    }

    @Test
    void valuesAreDrawnOneByOneWithinTheBudgetAlone() {
        assertFalse(sum(Budgets.VALUES_DRAWN).isLarge());
        assertTrue(sum(Budgets.VALUES_DRAWN + 1).isLarge());
        assertTrue(sum(100 * Budgets.VALUES_DRAWN).isLarge());
    }

    /** Beyond the budgets of a key the page hands a program over, by its length or by what it makes; its outcome is the same, read however slowly. */
    @Test
    void aLargeProgramIsAWorkersAndIsReadInPieces() {
        Model empty = Model.opened("", Worked.PYTHON);
        String few = "a = 2\nL = a" + "+a".repeat(Budgets.VALUES_AT_A_KEY - 1);
        String network = "m = MLP(90, [90, 90])\nx = [" + ".1, ".repeat(90) + "]\nL = sum(m(x))";
        String text = "# " + "x".repeat(Budgets.CHARACTERS_AT_A_KEY - 9) + "\na = 2.5";
        String lines = "a = 1\n" + "b = a*2\n".repeat(Budgets.CHARACTERS_AT_A_KEY / 8 - 2);
        assertFalse(empty.showing(DOCUMENT.withSource(lines)).expression().runs());
        assertFalse(empty.showing(DOCUMENT.withSource(few)).expression().runs());
        assertTrue(empty.showing(DOCUMENT.withSource(few + "+a")).expression().runs());
        assertTrue(empty.showing(DOCUMENT.withSource(network)).expression().runs());
        assertEquals(Budgets.CHARACTERS_AT_A_KEY + 1, text.length());
        assertTrue(empty.showing(DOCUMENT.withSource(text)).expression().runs());
        assertFalse(empty.showing(DOCUMENT.withSource(text.substring(1)))
                .expression()
                .runs());
        ProgramJob job = new ProgramJob(network);
        while (!job.work(1_000_000)) {}
        String result = job.result();
        ProgramOutcome.Reader reader = new ProgramOutcome.Reader(result);
        int pieces = 1;
        while (!reader.read(Budgets.VALUES_READ_AT_A_TIME)) {
            pieces++;
        }
        assertTrue(pieces > 6, () -> "pieces");
        assertEquals(program(network), reader.outcome().program().orElseThrow());
    }

    /** Tools are told a graph of the budget as a whole, and of a larger one as much as the table has rows. */
    @Test
    void toolsAreToldTheFirstValuesOfAVeryLargeGraph() {
        for (int values : new int[] {Budgets.VALUES_TOLD, Budgets.VALUES_TOLD + 1, 10 * Budgets.VALUES_TOLD}) {
            String source = "a = 2\nL = a" + " + a".repeat(values - 1);
            Sight sight = Sight.read(Sight.of(Worked.model(source)).written());
            boolean whole = values == Budgets.VALUES_TOLD;
            assertEquals(
                    whole ? values : Budgets.ROWS_OF_TABLE,
                    sight.program().graph().nodes().size());
            assertEquals(whole, sight.program().graph().output().isPresent());
        }
    }

    /** A loop's values fold by its rounds. */
    @Test
    void whatALoopMadeKnowsItsRound() {
        Program program =
                program("a = Value(1.5)\nb = a\nfor i in range(4):\n    c = b * 2\n    b = c + a\nd = b.tanh()");
        int[] rounds = program.roundsOfNodes();
        StringBuilder line = new StringBuilder();
        for (int round : rounds) {
            line.append(round);
        }
        assertTrue(line.toString().matches("0+1+2+3+4+0"), line.toString());
    }

    @Test
    void usesAreExplainedEachWithinTheBudgetAndSummedBeyondIt() {
        for (int uses : new int[] {Budgets.USES_EXPLAINED, Budgets.USES_EXPLAINED + 1, 100 * Budgets.USES_EXPLAINED}) {
            Graph graph = sum(uses).graph();
            Explanation why = Explanation.ofGradient(graph, 0);
            assertEquals(Math.min(uses, Budgets.USES_EXPLAINED), why.uses().size());
            assertEquals(uses, why.used());
            String formula = why.formulas().get(0).text();
            assertTrue(formula.endsWith("= " + uses), formula.substring(formula.length() - 20));
            assertEquals(uses > Budgets.USES_EXPLAINED, formula.contains("…"));
        }
    }

    @Test
    void namelessResultsAreCalledByShortExpressionsWithinTheBudget() {
        assertEquals("a + a", Names.of(sum(Budgets.VALUES_NAMED).graph()).name(1));
        for (int values : new int[] {Budgets.VALUES_NAMED, Budgets.VALUES_NAMED + 1, 20 * Budgets.VALUES_NAMED}) {
            Graph graph = sum(values).graph();
            String name = Names.of(graph).name(graph.nodes().size() - 2);
            assertTrue(name.contains("v"), name);
            assertTrue(name.length() < 20, name);
        }
    }

    /** Of a large graph the first names are counted one by one, and then all. */
    @Test
    void countedNamesAreTheSameHoweverManyAreAskedFor() {
        Graph graph = program("b = 2\na = 1\n" + "a = a * b\n".repeat(Budgets.VALUES_NAMED))
                .graph();
        Names all = Names.of(graph);
        for (int node = graph.nodes().size() - 1; node >= 0; node--) {
            all.name(node);
        }
        for (int node : new int[] {0, 1, 2, 3, Budgets.VALUES_NAMED, Budgets.VALUES_NAMED + 1}) {
            assertEquals(all.name(node), Names.of(graph).name(node));
        }
        assertEquals("b", all.name(0));
        assertEquals("a₁", all.name(1));
        assertEquals("a₂", all.name(2));
    }

    /** A line that runs again and again has the numbers of its last run, once. */
    @Test
    void aLineOfALoopIsOneLine() {
        String source = "a = Value(1.0)\nfor i in range(3):\n    b = a * 2\n    a = b + 1\nL = a * b";
        Program program = program(source);
        StringBuilder said = new StringBuilder();
        for (Program.Line line : program.lines()) {
            said.append(line.line()).append(line.name());
            said.append(Math.round(program.graph().node(line.node()).data())).append(' ');
        }
        assertEquals("1a1 3b14 4a15 5L210 ", said.toString());
        assertEquals(program.lines().subList(1, 4), program.linesFrom(2));
        assertEquals(program.lines(), program.linesFrom(0));
        assertEquals(0, program.linesFrom(6).size());
    }

    @Test
    void aLargeGraphIsWalkedInLinearTime() {
        assertTimeout(Duration.ofMinutes(3), () -> {
            Graph graph = sum(200_000).graph();
            Trace trace = Trace.of(graph);
            int steps = 199_999 + 1 + 2 * 199_999;
            assertEquals(steps, trace.steps().size());
            Shown half = Shown.of(trace.after(steps / 2));
            assertTrue(half.hasData(199_999));
            assertFalse(half.hasGrad(1));
            assertEquals(200_000, Shown.of(trace.after(steps)).graph().node(0).grad());
        });
    }

    @Test
    void aLinkIsReadableThenPackedThenKeptElsewhere() {
        assertTrue(
                Link.to(source(Budgets.PLAIN_LINK_CHARACTERS - 100)).fragment().contains("source="));
        Document more = source(Budgets.PLAIN_LINK_CHARACTERS + 1);
        assertTrue(Link.to(more).fragment().contains("z="));
        int most = 0;
        for (int length = 20_000; Link.to(source(length)).kept().isEmpty(); length += 2_000) {
            most = length;
            assertTrue(Link.to(source(length)).fragment().length() <= Budgets.LINK_CHARACTERS);
        }
        assertTrue(most > Budgets.LINK_CHARACTERS, "packed, more than a link's characters fit: " + most);
        Document beyond = source(100 * Budgets.LINK_CHARACTERS);
        Link link = Link.to(beyond);
        assertEquals("view=expression&kept=1", link.fragment());
        assertEquals(
                beyond.source(),
                Fragment.decode(link.kept().orElseThrow(), DOCUMENT).document().source());
        Fragment.Decoded refused = Fragment.decode("source=" + "a".repeat(Budgets.FILE_CHARACTERS), DOCUMENT);
        assertEquals(DOCUMENT, refused.document());
        assertEquals(1, refused.problems().size());
    }

    /** The same document in another view has the same link but for the view: packed once for all tabs. */
    @Test
    void aLinkIsPackedOnceForAllViews() {
        int[] lengths = {0, Budgets.PLAIN_LINK_CHARACTERS, 2 * Budgets.LINK_CHARACTERS, Budgets.PACKED_CHARACTERS + 1};
        for (int length : lengths) {
            Document document = source(length);
            for (View view : View.values()) {
                assertEquals(Link.to(document.withView(view)), Link.to(document).in(view), view + " of " + length);
            }
        }
    }

    /** A table is refused by its limit's words before anything of it is read: also one of a single class, whose fault would be another. */
    @Test
    void aTableFarTooLongIsRefusedForThatAlone() {
        for (int lines : new int[] {Budgets.LINES_OF_A_TABLE + 1, 10 * Budgets.LINES_OF_A_TABLE}) {
            String rows = "1,2,a\n".repeat(lines - 1);
            assertTrue(CsvTable.isTooLong(rows));
            String said = refusal(rows);
            assertTrue(
                    said.startsWith("There are " + lines + " lines. Of a table at most 10,000 rows are taken"), said);
        }
        assertFalse(CsvTable.isTooLong("1,2,a\r\n".repeat(Budgets.LINES_OF_A_TABLE - 1)));
        for (int length : new int[] {Budgets.FILE_CHARACTERS + 1, 10 * Budgets.FILE_CHARACTERS}) {
            String wide = "1,2,a\n1,3,b\n#" + "x".repeat(length - 13);
            assertTrue(CsvTable.isTooLong(wide));
            assertTrue(refusal(wide).startsWith("The table has more than 4,000,000 characters."), () -> refusal(wide));
        }
        String whole = "1,2,a\n1,3,b\n#" + "x".repeat(Budgets.FILE_CHARACTERS - 13);
        assertEquals(2, CsvTable.read(whole, CsvTable.Target.EITHER).examples().size());
    }

    private static String refusal(String table) {
        return assertThrows(IllegalArgumentException.class, () -> CsvTable.read(table, CsvTable.Target.EITHER))
                .getMessage();
    }

    /** A long program is kept, and saved, as it is: every character of it comes back, and nothing is encoded letter by letter. */
    @Test
    void aLongProgramIsKeptAsItIs() {
        for (int length :
                new int[] {Budgets.PACKED_CHARACTERS, Budgets.PACKED_CHARACTERS + 1, 10 * Budgets.PACKED_CHARACTERS}) {
            Document document = DOCUMENT.withSource("  a = 1 # 5% of 𝒙 & more\n" + "x".repeat(length - 29) + " \n\n");
            Link link = Link.to(document);
            boolean kept = length > Budgets.PACKED_CHARACTERS;
            assertEquals(kept, link.kept().isPresent());
            String whole = link.kept().orElseGet(link::fragment);
            assertEquals(kept, whole.contains("5% of"));
            assertEquals(document, Fragment.decode(whole, DOCUMENT).document());
            String file = Fragment.toFile(whole);
            assertTrue(Fragment.isFile(file));
            assertEquals(
                    document, Fragment.decode(Fragment.ofFile(file), DOCUMENT).document());
        }
    }

    /** Text of so many letters, which no packing shortens to much less than two thirds. */
    private static Document source(int length) {
        Random random = new Random(length);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return DOCUMENT.withSource(text.toString());
    }
}
