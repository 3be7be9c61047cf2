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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.KeyRuns;
import micrograd.app.expression.Model;
import micrograd.app.expression.Plottable;
import micrograd.app.expression.PrintedText;
import micrograd.app.expression.Update;
import micrograd.app.expression.Worked;
import micrograd.app.store.History;
import micrograd.app.store.Preview;
import micrograd.app.tools.FewShown;
import micrograd.app.tools.StepWords;
import micrograd.app.training.Weights;
import micrograd.data.DatasetKind;
import micrograd.data.Example;
import micrograd.document.CourseEntries;
import micrograd.document.Document;
import micrograd.document.Fragment;
import micrograd.document.TrainingEntries;
import micrograd.document.TrainingFragment;
import micrograd.graph.Graph;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import micrograd.lang.Stepper;
import micrograd.lang.TypedFormula;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Severity;
import micrograd.lang.run.loop.RunLimits;
import micrograd.lang.run.text.Raised;
import micrograd.lang.run.text.Sizes;
import micrograd.lang.straight.Limits;
import micrograd.nn.NetworkShape;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.Features;
import micrograd.training.options.GivenOptions;
import micrograd.training.options.GivenValue;
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
                refuses("NAME_CHARACTERS", Budgets.NAME_CHARACTERS, n -> runs("x".repeat(n) + " = 1")),
                refuses(
                        "NAME_OF_A_CLASS",
                        Budgets.NAME_OF_A_CLASS,
                        n -> accepts(() -> CsvTable.read("1,2," + "x".repeat(n) + "\n3,4,b", CsvTable.Target.CLASSES))),
                refuses("FILE_CHARACTERS", Budgets.FILE_CHARACTERS, n -> !CsvTable.isTooLong("1".repeat(few(n)))),
                refuses("CHARACTERS_STEPPED", Budgets.CHARACTERS_STEPPED, n -> !StepWords.isTooLong("#".repeat(n))),
                refuses("CHARACTERS_OF_WEIGHTS", Budgets.CHARACTERS_OF_WEIGHTS, n -> accepts(() -> weights(few(n)))),
                refuses("ITEMS_OF_AN_OPTION", Budgets.ITEMS_OF_AN_OPTION - 1, n -> accepts(() -> frozen(n))),
                refuses("HIDDEN_LAYERS_TYPED", Budgets.HIDDEN_LAYERS_TYPED, n -> accepts(() -> layersAdded(n))),
                refuses("STEPS_OF_A_LINK", Budgets.STEPS_OF_A_LINK, BudgetTableTest::opensAtStep),
                refuses("PACKED_CHARACTERS", Budgets.PACKED_CHARACTERS, BudgetTableTest::isPacked),
                refuses("SOURCE_CHARACTERS, dropped", Budgets.SOURCE_CHARACTERS, n -> drops("#".repeat(few(n)))),
                keeps("LINES_STEPPED", Budgets.LINES_STEPPED, BudgetTableTest::stepped),
                keeps("PRINTED_SHOWN", Budgets.PRINTED_SHOWN, n -> digits(PrintedText.of("7".repeat(n)))),
                keeps("PRINTED_SHOWN, lines", Budgets.PRINTED_SHOWN, BudgetTableTest::linesShown),
                keeps("ROWS_LEFT_OUT_LISTED", Budgets.ROWS_LEFT_OUT_LISTED, BudgetTableTest::leftOutListed),
                keeps(
                        "CHARACTERS_OF_A_TABLE_SHOWN",
                        Budgets.CHARACTERS_OF_A_TABLE_SHOWN,
                        n -> CsvTable.beginning("1,2,a\n".repeat(n / 6) + "7".repeat(n % 6))
                                .lastIndexOf('\n')),
                keeps("LEAVES_TO_PLOT", Budgets.LEAVES_TO_PLOT, BudgetTableTest::offeredToPlot),
                keeps("POINTS", Budgets.POINTS, BudgetTableTest::rowsTaken),
                keeps("ERRORS_SAID", Budgets.ERRORS_SAID, n -> said("? = 1\n".repeat(n), true)),
                keeps("REMARKS_SAID", Budgets.REMARKS_SAID, n -> said("a = 1\n" + "a == 1\n".repeat(n), false)),
                keeps("VALUES_TO_CHECK", Budgets.VALUES_TO_CHECK, BudgetTableTest::offeredToCheck),
                keeps(
                        "CHARACTERS_PREVIEWED",
                        Budgets.CHARACTERS_PREVIEWED,
                        n -> Preview.beginning("a".repeat(n)).length()),
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
        assertEquals(
                new RunLimits(
                        Budgets.OBJECTS_ALIVE,
                        Budgets.STEPS_AT_A_KEY,
                        Budgets.STEPS_AT_A_KEY,
                        Budgets.PRINTED_CHARACTERS,
                        Budgets.VALUES_MADE),
                RunLimits.PAGE);
        assertEquals(
                new RunLimits(
                        Budgets.OBJECTS_ALIVE_IN_A_WORKER,
                        0,
                        Budgets.STEPS_OF_ONE_CALL,
                        Budgets.PRINTED_IN_A_WORKER,
                        Budgets.VALUES_MADE_IN_A_WORKER),
                RunLimits.WORKER);
    }

    static List<Limits> ownLimits() {
        return List.of(
                new Limits(
                        Budgets.CHARACTERS_OF_A_LESSON,
                        Budgets.BRACKETS_OF_A_LESSON,
                        Budgets.VALUES_OF_A_LESSON,
                        Budgets.STEPS_OF_A_LESSON,
                        Budgets.TEXT_OF_A_LESSON,
                        Budgets.PRINTED_OF_A_LESSON),
                new Limits(
                        Budgets.CHARACTERS_OF_AN_ANSWER,
                        Budgets.BRACKETS_OF_AN_ANSWER,
                        Budgets.VALUES_OF_AN_ANSWER,
                        Budgets.STEPS_OF_AN_ANSWER,
                        Budgets.TEXT_OF_AN_ANSWER,
                        Budgets.PRINTED_OF_AN_ANSWER),
                new Limits(
                        Budgets.CHARACTERS_OF_AN_EXPERIMENT,
                        Budgets.BRACKETS_OF_AN_EXPERIMENT,
                        Budgets.VALUES_OF_AN_EXPERIMENT,
                        Budgets.STEPS_OF_AN_EXPERIMENT,
                        Budgets.TEXT_OF_AN_EXPERIMENT,
                        Budgets.PRINTED_OF_AN_EXPERIMENT));
    }

    /** Answers by hand, experiments and what lessons run have limits of their own, which hold like a program's. */
    @ParameterizedTest
    @MethodSource("ownLimits")
    void limitsOfTheirOwnHold(Limits own) {
        for (Row row : List.of(
                refuses("characters", own.sourceLength(), n -> runs("a=1#" + "x".repeat(n - 4), own)),
                refuses("brackets", own.nesting(), n -> runs("a=" + "(".repeat(n) + "1" + ")".repeat(n), own)),
                refuses("text", own.textLength(), n -> runs("s='a'*" + n, own)))) {
            holdsAtItselfOneBeyondAndAHundredTimesBeyond(row);
        }
    }

    /** What Python itself refuses, and what is refused before room is made for it. */
    static List<Row> ofPython() {
        return List.of(
                refuses("signs", Budgets.SIGNS_IN_A_ROW, n -> python("-".repeat(n) + "1")),
                refuses("bits", Budgets.BITS_OF_A_NUMBER, n -> python("a = 1 << " + (n - 1))),
                refuses("digits", Budgets.DIGITS_OF_A_NUMBER, n -> python("a = " + "7".repeat(n))),
                refuses("digits written", Budgets.DIGITS_OF_A_NUMBER, n -> python("a = str(10 ** " + (n - 1) + ")")),
                refuses("text", Budgets.CHARACTERS_OF_A_TEXT, n -> !raises(() -> Sizes.requireCharacters(n))),
                refuses("levels", Budgets.LEVELS_OF_INDENTATION, n -> python(indented(n))),
                refuses(
                        "a formula's characters",
                        Budgets.CHARACTERS_OF_A_FORMULA,
                        n -> parses("x" + " ".repeat(n - 1))),
                refuses(
                        "a formula's brackets",
                        Budgets.BRACKETS_OF_A_FORMULA,
                        n -> parses("(".repeat(n) + "x" + ")".repeat(n))));
    }

    @ParameterizedTest
    @MethodSource("ofPython")
    void pythonsOwnBudgetsHold(Row row) {
        holdsAtItselfOneBeyondAndAHundredTimesBeyond(row);
    }

    private static boolean python(String program) {
        return evaluates("for i in range(1):\n    pass\n" + program);
    }

    private static boolean raises(Runnable action) {
        try {
            action.run();
            return false;
        } catch (Raised refused) {
            return true;
        }
    }

    /** So many levels, the first of which is the margin. */
    private static String indented(int levels) {
        StringBuilder program = new StringBuilder();
        for (int level = 0; level < levels - 1; level++) {
            program.append(" ".repeat(level)).append("if True:\n");
        }
        return program.append(" ".repeat(levels - 1)).append("a = 1\n").toString();
    }

    /** Of a large network there are as many states as room for them. */
    @Test
    void statesOfALargeNetworkAreFew() {
        int parameters = network(List.of(300, 300)).shape().parameters();
        TrainingSession session = new TrainingSession(network(List.of(300, 300)));
        Timeline timeline = new Timeline(session);
        int most = Budgets.BYTES_OF_STATES / (8 * parameters);
        assertTrue(most < 70, "room for " + most);
        for (int i = 0; i < most + 5; i++) {
            session.step();
            timeline.passed(session);
            assertTrue(timeline.size() <= most);
        }
    }

    private static boolean runs(String program, Limits limits) {
        return Language.evaluate(program, limits).ok();
    }

    /** What the editor's own script says of them. */
    @Test
    void theEditorsLimitsAreBudgets() throws IOException {
        String editor = Files.readString(Path.of("webapp/editor.js"));
        assertTrue(editor.contains("const NEAR = " + Budgets.CHARACTERS_NEAR + ";"));
        assertTrue(editor.contains("const PRINTED = " + Budgets.LINES_PRINTED + ";"));
    }

    /**
     * Those that bound how long the page's thread works, which is measured (see {@code src/benchmark/longest.md}), and those whose work is seen only by what the page
     * draws and lists of it.
     */
    private static final Set<String> NOT_TRIED_HERE = Set.of(
            "TASK_MILLIS",
            "VALUES_OUTLINED_AT_ONCE",
            "EFFORT_OF_ORDER",
            "SEGMENTS_LAID_OUT",
            "VALUES_ARRANGED_BOTH_WAYS",
            "VALUES_TURNED_WHILE_TYPED",
            "VALUES_MOVING",
            "PARAMETERS_LIVE",
            "CHARACTERS_AT_ONCE",
            "POINTS_LIVE",
            "EDGES_DRAWN",
            "REMARKS_SHOWN",
            "ASSIGNMENTS_KEPT",
            "OBJECTS_OF_A_GRAPH",
            "VALUES_EXPLAINED",
            "PATHS_SHOWN",
            "PARAMETERS_LISTED",
            "GRADIENTS_OF_PASSES_KEPT",
            "GRADIENTS_OF_PASSES_SEEN",
            "BYTES_OF_STATES_AS_A_RULE",
            "STEPS_OF_A_LINE",
            "BRACKETS_OPEN_IN_PYTHON");

    /** Whoever adds a budget adds a row here, or a test that names it, at it and beyond. */
    @Test
    void everyBudgetIsTried() throws IOException {
        StringBuilder tests = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                tests.append(Files.readString(file));
            }
        }
        List<String> untried = new ArrayList<>();
        for (Field field : Budgets.class.getDeclaredFields()) {
            if (!NOT_TRIED_HERE.contains(field.getName()) && !tests.toString().contains("Budgets." + field.getName())) {
                untried.add(field.getName());
            }
        }
        assertEquals(List.of(), untried);
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

    /** What a hundred times would be hundreds of megabytes is tried ten times beyond. */
    private static int few(int characters) {
        return Math.min(characters, 10 * Math.max(Budgets.FILE_CHARACTERS, Budgets.CHARACTERS_OF_WEIGHTS));
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) == '7' ? 1 : 0;
        }
        return digits;
    }

    private static int linesShown(int characters) {
        return digits(PrintedText.of(Collections.nCopies(characters, "7")));
    }

    private static void weights(int characters) {
        NetworkShape one = network(List.of(1)).shape();
        Weights.parse(one, "1 ".repeat(one.parameters()) + " ".repeat(characters - 2 * one.parameters()));
    }

    private static void frozen(int places) {
        GivenValue list = GivenValue.list(Collections.nCopies(places, GivenValue.plain("number", "1")));
        GivenOptions.ofTraining(GivenValue.object(Map.of("frozen", list)), List.of());
    }

    private static void layersAdded(int count) {
        TrainingSetup setup = network(List.of());
        for (int i = 0; i < count; i++) {
            setup = HiddenLayers.withLayerAdded(setup, 0);
        }
    }

    private static boolean opensAtStep(int step) {
        List<String> problems = new ArrayList<>();
        TrainingFragment.decode(TrainingEntries.of("dataset.kind=moons&layers=2,1&step=" + step), problems);
        return problems.isEmpty();
    }

    /** Numbers of a link: so many letters as are a whole count of eight octets each. */
    private static boolean isPacked(int letters) {
        int whole = letters > Budgets.PACKED_CHARACTERS ? letters + 63 : letters;
        Document document = Model.opened("", KeyRuns.NOT_YET)
                .document()
                .withTraining(new TrainingEntries(Map.of("points", "A".repeat(whole))));
        return Fragment.link(document).length() < letters / 2;
    }

    private static boolean drops(String program) {
        Model model = Model.opened("", KeyRuns.NOT_YET);
        return Update.update(model, new DocumentMessage.FileDropped("a.py", program))
                .model()
                .notice()
                .isEmpty();
    }

    private static int stepped(int rounds) {
        Stepper stepper = Stepper.of("for i in range(" + rounds / 2 + "):\n    pass\n");
        stepper.goOn(stepper.to(Integer.MAX_VALUE), () -> false);
        return stepper.step();
    }

    private static int leftOutListed(int rows) {
        String wrong = "1,x,a\n".repeat(Math.min(rows, Budgets.LINES_OF_A_TABLE - 10));
        return CsvTable.read("1,2,a\n2,3,b\n" + wrong, CsvTable.Target.CLASSES)
                .problems()
                .size();
    }

    private static int offeredToPlot(int leaves) {
        StringBuilder program = new StringBuilder();
        for (int i = 0; i < leaves; i++) {
            program.append("v").append(i).append(" = 1\n");
        }
        return Plottable.of(Worked.program(program.toString()).evaluated()).size();
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
        assertEquals("", Preview.ofText("a".repeat(Budgets.CHARACTERS_PREVIEWED)));
        assertEquals(
                "The first 20000 of 20001 characters; copied and saved are all",
                Preview.ofText("a".repeat(Budgets.CHARACTERS_PREVIEWED + 1)));
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
