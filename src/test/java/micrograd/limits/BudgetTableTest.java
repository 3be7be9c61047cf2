package micrograd.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import micrograd.app.expression.KeyRuns;
import micrograd.app.expression.Model;
import micrograd.app.expression.Worked;
import micrograd.app.store.History;
import micrograd.app.tools.FewShown;
import micrograd.data.DatasetKind;
import micrograd.data.Example;
import micrograd.document.CourseEntries;
import micrograd.document.Document;
import micrograd.document.TrainingEntries;
import micrograd.graph.Graph;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import micrograd.lang.TypedFormula;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Severity;
import micrograd.lang.run.loop.RunLimits;
import micrograd.lang.straight.Limits;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.Features;
import micrograd.training.options.HiddenLayers;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.Curve;
import micrograd.training.run.Recent;
import micrograd.training.run.Timeline;
import micrograd.training.run.TrainingSession;
import micrograd.training.tables.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every budget within itself, one beyond and a hundred times beyond: what is refused then is refused, and what is cut is cut. */
class BudgetTableTest {
    /** What a program may have that tells of its limits in a thousandth of the time. */
    private static final Limits SMALL = new Limits(200_000, 50, 60, 100_000, 100, 80);

    /** How a budget shows: something of a size is taken, or of so many only some are kept. */
    record Row(String name, int most, IntPredicate takes, IntUnaryOperator keeps) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Row refuses(String name, int most, IntPredicate takes) {
        return new Row(name, most, takes, null);
    }

    private static Row keeps(String name, int most, IntUnaryOperator keeps) {
        return new Row(name, most, null, keeps);
    }

    static List<Row> rows() {
        return List.of(
                refuses("SOURCE_CHARACTERS", SMALL.sourceLength(), n -> runs("a=1#" + "x".repeat(n - 4))),
                refuses("BRACKETS_OPEN", SMALL.nesting(), n -> runs("a = " + "(".repeat(n) + "1" + ")".repeat(n))),
                refuses("VALUES_MADE", SMALL.values(), n -> runs("a = 1\n" + "b = a.exp()\n".repeat(n - 1))),
                refuses("TEXT_CHARACTERS", SMALL.textLength(), n -> runs("s = 'a' * " + n)),
                refuses("PRINTED_CHARACTERS", SMALL.printed() - 2, n -> runs("print('" + "b".repeat(n) + "')")),
                refuses("INPUTS_OF_A_NEURON", Budgets.INPUTS_OF_A_NEURON, n -> evaluates("n = Neuron(" + n + ")")),
                refuses(
                        "PARAMETERS_OF_A_PROGRAM",
                        Budgets.PARAMETERS_OF_A_PROGRAM / 500,
                        n -> evaluates("n = Layer(499, " + n + ")")),
                refuses(
                        "OPERATIONS_OF_A_FORMULA",
                        Budgets.OPERATIONS_OF_A_FORMULA,
                        n -> parses((n % 2 == 0 ? "-x" : "x") + " + x".repeat((n - 1) / 2))),
                refuses("POINTS", Budgets.POINTS, n -> accepts(() -> points(n))),
                refuses(
                        "CLASSES",
                        Budgets.CLASSES,
                        n -> accepts(() -> CsvTable.read(classes(n), CsvTable.Target.CLASSES))),
                refuses(
                        "INPUTS",
                        Budgets.INPUTS,
                        n -> accepts(() -> CsvTable.read(columns(n), CsvTable.Target.CLASSES))),
                refuses(
                        "FEATURES",
                        Budgets.FEATURES,
                        n -> accepts(() -> Features.of(2, Collections.nCopies(n, "x1*x2")))),
                refuses("LAYERS", Budgets.LAYERS, n -> accepts(() -> network(Collections.nCopies(n - 1, 2)))),
                refuses("LAYER_WIDTH", Budgets.LAYER_WIDTH, n -> accepts(() -> network(List.of(n)))),
                refuses("PARAMETERS", Budgets.PARAMETERS, n -> accepts(() -> parameters(n))),
                refuses(
                        "NEURONS_TYPED",
                        Budgets.NEURONS_TYPED,
                        n -> accepts(() -> HiddenLayers.withNeurons(network(List.of(4)), 0, "" + n))),
                refuses(
                        "LINES_OF_A_TABLE",
                        Budgets.LINES_OF_A_TABLE,
                        n -> accepts(() -> CsvTable.read("0,a\n1,b" + "\n".repeat(n - 2), CsvTable.Target.CLASSES))),
                keeps("POINTS", Budgets.POINTS, BudgetTableTest::rowsTaken),
                keeps("ERRORS_SAID", Budgets.ERRORS_SAID, n -> said("? = 1\n".repeat(n), true)),
                keeps("REMARKS_SAID", Budgets.REMARKS_SAID, n -> said("a = 1\n" + "a == 1\n".repeat(n), false)),
                keeps("VALUES_TO_CHECK", Budgets.VALUES_TO_CHECK, BudgetTableTest::offeredToCheck),
                keeps(
                        "CHARACTERS_PREVIEWED",
                        Budgets.CHARACTERS_PREVIEWED,
                        n -> FewShown.beginning("a".repeat(n)).length()),
                keeps("STEPS_TO_UNDO", Budgets.STEPS_TO_UNDO, BudgetTableTest::undone),
                keeps("POINTS_OF_A_CURVE", Budgets.POINTS_OF_A_CURVE, BudgetTableTest::curve),
                keeps("RECENT_STEPS", Budgets.RECENT_STEPS, BudgetTableTest::recent),
                keeps("STATES_KEPT", Budgets.STATES_KEPT, BudgetTableTest::states));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void holdsAtItselfOneBeyondAndAHundredTimesBeyond(Row row) {
        int most = row.most();
        int far = 100 * most;
        if (row.takes() != null) {
            assertTrue(row.takes().test(most), () -> row + " is refused at " + most);
            assertTrue(!row.takes().test(most + 1), () -> row + " is taken at one beyond " + most);
            assertTrue(!row.takes().test(far), () -> row + " is taken at " + far);
        } else {
            int kept = row.keeps().applyAsInt(most);
            assertTrue(kept <= most && kept > most / 3, () -> row + " keeps " + kept);
            assertTrue(row.keeps().applyAsInt(most + 1) <= most, () -> row + " at one beyond");
            assertTrue(row.keeps().applyAsInt(far) <= most, () -> row + " at " + far);
        }
    }

    /** A program's limits are the budgets', whatever was tried here with smaller ones. */
    @Test
    void theLanguagesLimitsAreBudgets() {
        assertEquals(
                new Limits(
                        Budgets.SOURCE_CHARACTERS,
                        Budgets.BRACKETS_OPEN,
                        Budgets.VALUES_MADE,
                        Budgets.STEPS_AT_A_KEY,
                        Budgets.TEXT_CHARACTERS,
                        Budgets.PRINTED_CHARACTERS),
                Limits.DEFAULT);
        assertEquals(Budgets.OBJECTS_ALIVE, RunLimits.PAGE.alive());
        assertEquals(Budgets.VALUES_MADE_IN_A_WORKER, RunLimits.WORKER.values());
    }

    /** What the editor's own script says of them. */
    @Test
    void theEditorsLimitsAreBudgets() throws IOException {
        String editor = Files.readString(Path.of("webapp/editor.js"));
        assertTrue(editor.contains("const NEAR = " + Budgets.CHARACTERS_NEAR + ";"));
        assertTrue(editor.contains("const PRINTED = " + Budgets.LINES_PRINTED + ";"));
    }

    /** Each is a number of its own: none is 0, and none is named twice. */
    @Test
    void everyBudgetIsAboveZero() throws IllegalAccessException {
        TreeSet<String> names = new TreeSet<>();
        for (Field field : Budgets.class.getDeclaredFields()) {
            if (field.getType() == int.class) {
                assertTrue(field.getInt(null) > 0, field.getName());
                names.add(field.getName().toLowerCase(Locale.ROOT));
            }
        }
        assertTrue(names.size() > 60, names::toString);
    }

    private static boolean runs(String program) {
        return Language.evaluate(program, SMALL).ok();
    }

    private static boolean evaluates(String program) {
        return Language.evaluate(program).ok();
    }

    private static boolean accepts(Runnable action) {
        try {
            action.run();
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static boolean parses(String formula) {
        return accepts(() -> TypedFormula.parse(formula, List.of("x")));
    }

    private static void points(int count) {
        List<Example> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new Example(new double[] {i, 1}, i % 2 * 2 - 1));
        }
        DatasetSetup.ofPoints(points, List.of("a", "b"), 1);
    }

    private static String classes(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append("1,2,c").append(i).append('\n');
        }
        return rows.toString();
    }

    private static String rows(int count) {
        return "1,2,a\n1,3,b\n".repeat(count / 2) + "5,6,a\n".repeat(count % 2);
    }

    /** None of a table that is too long to be read at all. */
    private static int rowsTaken(int rows) {
        try {
            return CsvTable.read(rows(rows), CsvTable.Target.CLASSES).examples().size();
        } catch (IllegalArgumentException refused) {
            assertTrue(rows > Budgets.LINES_OF_A_TABLE);
            assertTrue(refused.getMessage().contains("10,000 rows"), refused.getMessage());
            return 0;
        }
    }

    private static String columns(int count) {
        return "1,".repeat(count) + "a\n" + "2,".repeat(count) + "b\n";
    }

    private static TrainingSetup network(List<Integer> hidden) {
        List<Integer> layers = new ArrayList<>(hidden);
        layers.add(0, 2);
        layers.add(1);
        return TrainingSetup.builder(DatasetSetup.of(DatasetKind.MOONS), layers).build();
    }

    /** 498,997 parameters; beyond the budget 500,997; far beyond it 3.4 million. */
    private static TrainingSetup parameters(int count) {
        if (count > 2 * Budgets.PARAMETERS) {
            return network(Collections.nCopies(14, 512));
        }
        return network(Collections.nCopies(3, count > Budgets.PARAMETERS ? 499 : 498));
    }

    private static int said(String program, boolean errors) {
        int said = 0;
        Evaluation evaluation = Language.evaluate(program);
        for (Diagnostic one : evaluation.diagnostics()) {
            said += (one.severity() == Severity.ERROR) == errors ? 1 : 0;
        }
        return said;
    }

    private static int offeredToCheck(int values) {
        Graph graph =
                Worked.program("a = 1\n" + "a = a.exp()\n".repeat(values - 1)).graph();
        int last = graph.nodes().size() - 1;
        assertTrue(FewShown.toCheck(graph, last).contains(last), "what is wanted is among them");
        return FewShown.toCheck(graph, 0).size();
    }

    /** What is cut is said. */
    @Test
    void aCutTextSaysOfHowMuchItIsTheBeginning() {
        assertEquals("", FewShown.ofText("a".repeat(Budgets.CHARACTERS_PREVIEWED)));
        assertEquals(
                "The first 20000 of 20001 characters; copied and saved are all",
                FewShown.ofText("a".repeat(Budgets.CHARACTERS_PREVIEWED + 1)));
    }

    private static int undone(int changes) {
        Document document = Model.opened("", KeyRuns.NOT_YET).document();
        History history = History.empty();
        for (int i = 0; i < changes; i++) {
            history = history.changed(document.withSource("a = " + i));
        }
        return history.past().size();
    }

    /** Of programs of a million characters twenty steps can be undone. */
    @Test
    void longProgramsHaveFewerStepsToUndo() {
        Document document = Model.opened("", KeyRuns.NOT_YET).document().withSource("#".repeat(1_000_000));
        History history = History.empty();
        for (int i = 0; i < 50; i++) {
            history = history.changed(document);
        }
        assertEquals(Budgets.CHARACTERS_TO_UNDO / 1_000_000, history.past().size());
        history = history.changed(document.withSource("#".repeat(2 * Budgets.CHARACTERS_TO_UNDO)));
        assertEquals(1, history.past().size());
    }

    /** What is trained on and a course are counted as programs are: a step of ten thousand points of sixteen numbers takes 1.8 million characters. */
    @Test
    void longDataHaveFewerStepsToUndo() {
        Document document = Model.opened("", KeyRuns.NOT_YET).document();
        History trained = History.empty();
        History read = History.empty();
        for (int i = 0; i < 50; i++) {
            String points = "A".repeat(1_000_000);
            trained = trained.changed(document.withTraining(new TrainingEntries(Map.of("points", points))));
            read = read.changed(document.withCourse(new CourseEntries(Map.of("lesson-code", points))));
        }
        assertEquals(Budgets.CHARACTERS_TO_UNDO / 1_000_000, trained.past().size(), 1);
        assertEquals(Budgets.CHARACTERS_TO_UNDO / 1_000_000, read.past().size(), 1);
    }

    private static int curve(int steps) {
        Curve curve = Curve.EMPTY;
        double[] at = new double[steps];
        for (int i = 0; i < steps; i++) {
            at[i] = i;
        }
        return curve.with(at, at, at).size();
    }

    private static int recent(int steps) {
        Recent recent = new Recent();
        for (int i = 0; i < steps; i++) {
            recent.add(i, 0, 0);
        }
        return recent.steps().length;
    }

    private static int states(int count) {
        TrainingSession session =
                new TrainingSession(TrainingSetup.builder(DatasetSetup.of(DatasetKind.LECTURE), List.of(3, 1))
                        .batchSize(1)
                        .build());
        Timeline timeline = new Timeline(session);
        for (int i = 1; i < count; i++) {
            session.step();
            timeline.passed(session);
        }
        return timeline.size();
    }
}
