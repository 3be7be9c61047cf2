package micrograd.app.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import micrograd.app.training.TrainingMessage.RunMessage;
import micrograd.data.Example;
import micrograd.document.TrainingDocument;
import micrograd.training.options.LoopFault;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.Curve;
import micrograd.training.run.HandStep;
import micrograd.training.run.TrainingSession;
import micrograd.training.tables.CsvReading;
import micrograd.training.tables.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers beside a run are those of what is on screen, and whatever is refused says so. */
class TrainingTruthTest {
    private static final TrainingSetup SETUP = TrainingDocument.DEFAULT.setup();

    private static TrainingBench bench() {
        return new TrainingBench("view=training");
    }

    @Test
    void lossAndAccuracyAreOfTheParametersOnScreen() {
        TrainingBench bench = bench();
        TrainingSession session = new TrainingSession(SETUP);
        assertEquals(session.loss(), bench.run().loss(), 1e-12);
        bench.send(new TrainingMessage.Stepped(1));
        session.step();
        assertEquals(session.evaluateTrain().loss(), bench.run().loss(), 1e-12);
        assertNotEquals(session.loss(), bench.run().loss(), "a step is seen to do something");
        assertEquals(session.loss(), bench.run().progress().orElseThrow().loss(), 1e-12);
        bench.send(new RunMessage.ParameterSet(0, 3, "drag", 0));
        double[] set = session.parameters();
        set[0] = 3;
        session.setParameters(set);
        assertEquals(session.evaluateTrain().loss(), bench.run().loss(), 1e-12, "after a drag too");
        assertTrue(bench.run().isMeasured());
    }

    @Test
    void anUpdateByHandIsSeenOnlyAfterTheForwardPass() {
        TrainingBench bench = bench();
        double[] first = bench.run().parameters();
        double[] answer = bench.run().answer(0.3, -0.2);
        for (HandStep part : List.of(HandStep.FORWARD, HandStep.ZERO, HandStep.BACKWARD, HandStep.UPDATE)) {
            bench.send(new RunMessage.PartAsked(part));
        }
        assertFalse(java.util.Arrays.equals(first, bench.run().parameters()));
        assertArrayEquals(answer, bench.run().answer(0.3, -0.2), "the map stays");
        assertFalse(bench.run().isMeasured(), "and so does the loss, marked");
        bench.send(new RunMessage.PartAsked(HandStep.FORWARD));
        assertFalse(java.util.Arrays.equals(answer, bench.run().answer(0.3, -0.2)));
        bench.send(new TrainingMessage.Stepped(1));
        assertTrue(bench.run().isMeasured(), "whole steps hide nothing");
    }

    @Test
    void resetIsStepZeroAndGoingBackToTheChangeIsAnother() {
        TrainingBench bench = bench();
        double[] first = bench.run().parameters();
        bench.send(new TrainingMessage.Stepped(50));
        double[] changed = bench.run().parameters();
        bench.send(new TrainingMessage.SettingEdited("learningRate", "0.1", 0));
        bench.send(new TrainingMessage.Stepped(5));
        assertEquals(50, bench.run().document().from());
        bench.send(new TrainingMessage.ChangeReturnedTo());
        assertEquals(50, bench.run().step());
        assertArrayEquals(changed, bench.run().parameters());
        bench.send(new TrainingMessage.ResetRequested());
        assertEquals(0, bench.run().step());
        assertArrayEquals(first, bench.run().parameters());
        assertEquals(0.1, bench.run().setup().learningRate(), "with the settings as they are now");
        assertTrue(bench.run().document().start().isEmpty());
    }

    @Test
    void testValuesAreMeasuredAtIntervalsAndNoneIsMadeUp() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.SettingEdited("dataset.trainShare", "60", 0));
        TrainingSession session = new TrainingSession(bench.run().setup());
        bench.send(new TrainingMessage.Stepped(55));
        Curve test = bench.run().test();
        assertEquals(7, test.size(), "at 0, 10, 20, 30, 40, 50 and 55");
        for (int i = 0; i < test.size(); i++) {
            session.step(test.step(i) - session.steps());
            assertEquals(session.testLoss(), test.loss(i), 1e-12, "step " + test.step(i));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layers | -2 | whole number of neurons",
                "layers | 4, -2 | whole number of neurons",
                "layers | 4,,4 | number is missing",
                "layers | , 4 | number is missing",
                "learningRate | 1e400 | from 0 to 1000",
                "dataset.size | 1e400 | whole number",
                "features | x1~x2~x1 | “x1” is fed already.",
                "features | x1*x2~x1 * x2 | “x1 * x2” is fed already.",
                "features | x1**2~x2~x1*x1 | “x1*x1” is “x1**2”, which is fed already.",
                "features | x1~x2~1/0 | “1/0” is no finite number at any point.",
                "features | x1~log(-1 - x1**2) | “log(-1 - x1**2)” is no finite number at any point.",
                "features | x1*x2~x2*x1 | “x2*x1” is “x1*x2”, which is fed already.",
                "features | x1~x2~(x2+0)*1 | “(x2+0)*1” is “x2”, which is fed already.",
                "features | relu(x1)~max(0, x1) | which is fed already.",
                "dropout | 1 | below 1",
                "seed | -1 | whole number",
            })
    void whatIsRefusedSaysSo(String option, String text, String says) {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.SettingEdited(option, text.replace('~', '\n'), 0));
        assertEquals(SETUP, bench.run().setup());
        String said = bench.model.training().refused().getOrDefault(option, "");
        assertTrue(said.contains(says), said);
    }

    @Test
    void aRuleIsToldByItsRightSideAlone() {
        TrainingSetup rule = SettingTexts.edited(SETUP, "dataset.kind", "rule");
        assertEquals("sin(x1)", formula(rule, "x2 > sin(x1)"));
        assertEquals("sin(x1)", formula(rule, "y>=sin(x1)"));
        assertEquals("x1/2", formula(rule, "x1/2"));
        String said = assertThrows(IllegalArgumentException.class, () -> formula(rule, "x1 > 0"))
                .getMessage();
        assertTrue(said.contains("on the left stands y or x2, not “x1”"), said);
        TrainingSetup function = SettingTexts.edited(SETUP, "dataset.kind", "function");
        assertEquals("x1*x2", formula(function, "f(x1, x2) = x1*x2"));
        assertThrows(IllegalArgumentException.class, () -> formula(function, "x2 = x1"));
    }

    private static String formula(TrainingSetup setup, String text) {
        return SettingTexts.edited(setup, "dataset.formula", text)
                .dataset()
                .typed()
                .formula();
    }

    @Test
    void aParameterThatCannotBeSaysSo() {
        TrainingBench bench = bench();
        bench.send(new RunMessage.ParameterSet(0, Double.POSITIVE_INFINITY, "p", 0));
        assertEquals(
                "Must be a finite number.", bench.model.training().refused().get("parameter"));
        bench.send(new RunMessage.ParameterSet(0, 1, "p", 0));
        assertEquals(null, bench.model.training().refused().get("parameter"));
        bench.send(new RunMessage.StopEdited("loss", "1e999"));
        assertEquals(
                "Must be a finite number, or nothing.",
                bench.model.training().refused().get("stop.loss"));
    }

    @Test
    void anotherOptimizerSuggestsARate() {
        assertEquals(Optional.empty(), RateAdvice.of(SETUP));
        TrainingSetup adam =
                SETUP.toBuilder().optimizer(OptimizerSetup.Adam.DEFAULT).build();
        assertEquals(Optional.of(0.01), RateAdvice.of(adam));
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.SettingEdited("optimizer.kind", "adam", 0));
        bench.send(new RunMessage.RateAdviceTaken(0));
        assertEquals(0.01, bench.run().setup().learningRate());
        assertEquals(Optional.empty(), RateAdvice.of(bench.run().setup()));
        bench.send(new TrainingMessage.SettingEdited("learningRate", "0.001", 0));
        bench.send(new TrainingMessage.SettingEdited("optimizer.kind", "sgd", 0));
        assertEquals(Optional.of(0.1), RateAdvice.of(bench.run().setup()));
    }

    @Test
    void thePreselectedPointHasAGradient() {
        TrainingBench bench = new TrainingBench(
                "view=training&dataset.kind=moons&layers=2,6,1&loss=max-margin&seed=3&activation=tanh");
        bench.send(new RunMessage.ParameterChosen(0));
        Example chosen = bench.model.training().example();
        double margin = bench.run().answer(chosen.inputs())[0] * chosen.target();
        assertTrue(margin < 1, "margin " + margin);
    }

    @Test
    void aListThatIsTooShortCanBeTried() {
        TrainingBench bench = bench();
        Example example = bench.model.training().example();
        assertTrue(ShorterInput.tried(bench.run(), example).contains("refuses"));
        bench.send(new RunMessage.FaultChosen(Optional.of(LoopFault.SHORTER_INPUT_IGNORED)));
        String said = ShorterInput.tried(bench.run(), example);
        double[] cut = {example.input(0), 0};
        String answer = micrograd.text.Numbers.display(bench.run().answer(cut)[0]);
        assertEquals(2, said.split(answer, -1).length - 1, said);
    }

    @Test
    void whyRowsAreLeftOutIsSaidWhereFewAreLeftToo() {
        String said = assertThrows(
                        IllegalArgumentException.class,
                        () -> CsvTable.read("1,2,a\n3,4,a\n5,x,b\n6,y,b", CsvTable.Target.EITHER))
                .getMessage();
        assertTrue(said.contains("one class alone, “a”"), said);
        assertTrue(said.contains("2 rows were left out; line 3: “x” in column 2 is no number."), said);
    }

    @Test
    void aTableFarBeyondTheLimitIsRefusedByTheLimit() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            rows.append("0.5,0.25,a\n");
        }
        String said = assertThrows(
                        IllegalArgumentException.class, () -> CsvTable.read(rows.toString(), CsvTable.Target.EITHER))
                .getMessage();
        assertTrue(said.contains("at most 10,000 rows"), said);
    }

    /** What is too large is what is to be divided. */
    @Test
    void dataThatAreTooLargeAreTheTroubleNotTheRate() {
        assertEquals("Divide the targets by as much first.", advice("1,2,1e308\n2,3,-1e308\n3,4,5"));
        assertEquals("Divide coordinates and targets by as much first.", advice("1,2,-1e200\n1e306,3,1\n3,4,5"));
    }

    private static String advice(String table) {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.DataMessage.TableOpened(new CsvReading(table, CsvTable.Target.NUMBERS), false));
        bench.send(new TrainingMessage.Stepped(3));
        String said = bench.model.training().trouble().orElse("");
        assertTrue(said.startsWith("The data go up to"), () -> table + ": " + said);
        assertFalse(said.contains("smaller learning rate"), said);
        return said.substring(said.indexOf(": no learning rate helps. ") + 26);
    }

    @Test
    void editedDataAreDrawnAnewWhereTheirTileIsChosenAgain() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.DataMessage.PointsAdded(
                List.of(new Example(new double[] {0, 0}, 1)), "brush", 0));
        assertEquals(101, bench.run().setup().dataset().points().size());
        bench.send(new TrainingMessage.SettingEdited("dataset.kind", "moons", 5000));
        assertEquals(SETUP, bench.run().setup());
    }

    @Test
    void trainingSaysThatItBegan() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.Played());
        assertTrue(bench.effects.contains(new TrainingEffect.Announce("Training begins.")));
    }

    @Test
    void theNewestStepIsInTheLinkWhenThePageIsLeft() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.Played());
        for (int i = 0; i < 7; i++) {
            bench.work(50);
        }
        int step = bench.run().step();
        assertTrue(step > 2 && step % 100 != 0);
        bench.send(new TrainingMessage.PageLeft());
        assertEquals(
                Integer.toString(step),
                bench.page.document().training().entries().get("step"));
    }
}
