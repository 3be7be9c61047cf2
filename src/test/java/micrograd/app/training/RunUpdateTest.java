package micrograd.app.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import micrograd.app.expression.DocumentMessage;
import micrograd.app.training.TrainingMessage.RunMessage;
import micrograd.document.TrainingDocument;
import micrograd.document.TrainingFragment;
import micrograd.limits.Budgets;
import micrograd.training.options.LoopFault;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.HandStep;
import micrograd.training.run.TrainingSession;
import micrograd.training.wire.TrainingProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single steps and their parts, going back, setting and freezing parameters, keeping runs. */
class RunUpdateTest {
    private static final TrainingSetup SETUP = TrainingDocument.DEFAULT.setup();
    private static final TrainingSetup BATCHES = SETUP.toBuilder().batchSize(30).build();

    private final TrainingBench bench = new TrainingBench("view=training");

    private static TrainingBench of(TrainingSetup setup) {
        TrainingDocument document = TrainingDocument.DEFAULT.withSetup(setup);
        return new TrainingBench(
                "view=training&" + TrainingFragment.encode(document).fragment());
    }

    private static TrainingSession session(TrainingSetup setup, int steps) {
        TrainingSession session = new TrainingSession(setup);
        session.step(steps);
        return session;
    }

    private String made() {
        return bench.model.training().notes().made();
    }

    private void part(HandStep part) {
        bench.send(new RunMessage.PartAsked(part));
    }

    @Test
    void eachPartOfAStepSaysWhatItChanged() {
        bench.send(new TrainingMessage.Stepped(1));
        double old = bench.run().progress().orElseThrow().loss();
        part(HandStep.FORWARD);
        TrainingSession session = session(SETUP, 2);
        assertEquals(session.loss(), bench.run().progress().orElseThrow().loss());
        assertTrue(made().startsWith("Forward: loss " + micrograd.text.Numbers.display(old) + " → "), made());
        part(HandStep.ZERO);
        assertTrue(made().startsWith("Zero: 51 gradients are 0 now. The greatest, ∂loss/∂"), made());
        part(HandStep.ZERO);
        assertEquals("Zero: every gradient was 0 already.", made());
        part(HandStep.BACKWARD);
        assertTrue(made().startsWith("Backward: 51 gradients. The greatest is ∂loss/∂"), made());
        part(HandStep.UPDATE);
        assertTrue(made().contains(" moved most, "), made());
        assertArrayEquals(session.parameters(), bench.run().parameters());
        assertEquals(2, bench.model.document().step());
        bench.send(new TrainingMessage.Stepped(1));
        assertEquals("", made(), "what was made by hand is over");
    }

    @Test
    void whatIsLeftOutShowsItsConsequence() {
        part(HandStep.BACKWARD);
        assertEquals("Backward: there is no loss to go back from. Press Forward first.", made());
        part(HandStep.UPDATE);
        assertEquals("Update: nothing moved, since every gradient is 0. Backward was left out.", made());
        part(HandStep.FORWARD);
        part(HandStep.FORWARD);
        assertTrue(made().contains("the same as before"), made());
        part(HandStep.BACKWARD);
        part(HandStep.BACKWARD);
        assertTrue(made().contains("the sum of 2 passes"), made());
        part(HandStep.UPDATE);
        assertTrue(made().contains("by the gradients of 2 passes added up"), made());
        part(HandStep.BACKWARD);
        assertTrue(made().contains("Forward was left out"), made());
    }

    @Test
    void examplesAndTheEpochAreSteps() {
        TrainingBench batches = of(BATCHES);
        batches.send(new RunMessage.ExampleAsked());
        assertEquals(1, batches.run().progress().orElseThrow().standing().taken());
        assertEquals(0, batches.run().step());
        batches.send(new TrainingMessage.Stepped(1));
        assertEquals(1, batches.run().step());
        batches.send(new RunMessage.EpochAsked());
        assertEquals(4, batches.run().step(), "100 examples in batches of 30");
        batches.send(new RunMessage.EpochAsked());
        assertEquals(8, batches.run().step());
        assertArrayEquals(session(BATCHES, 8).parameters(), batches.run().parameters());
        batches.send(new RunMessage.StepsAsked(" 25 "));
        assertEquals(33, batches.run().step());
        batches.send(new RunMessage.StepsAsked("many"));
        assertTrue(batches.model.training().refused().containsKey("steps"));
        batches.send(new RunMessage.StepsAsked("250"));
        while (batches.run().playing()) {
            batches.work(1);
        }
        assertEquals(283, batches.run().step());
    }

    @Test
    void goingBackShowsTheMomentAndComingBackTheRun() {
        bench.send(new TrainingMessage.Stepped(60));
        bench.send(new RunMessage.WentBack(21));
        assertTrue(bench.run().isPast());
        assertEquals(21, bench.run().shownStep());
        assertEquals(60, bench.run().step());
        assertArrayEquals(session(SETUP, 21).parameters(), bench.run().parameters());
        assertEquals(21, bench.model.document().step(), "the link is to what is on screen");
        bench.send(new TrainingMessage.InspectionRequested(Optional.empty(), Optional.empty()));
        assertEquals(21, bench.model.training().inspection().orElseThrow().step());
        bench.send(new RunMessage.WentBack(20));
        assertEquals(20, bench.model.training().inspection().orElseThrow().step(), "the scalars follow");
        bench.send(new RunMessage.CameBack());
        assertFalse(bench.run().isPast());
        assertEquals(60, bench.model.document().step());
        assertArrayEquals(session(SETUP, 60).parameters(), bench.run().parameters());
    }

    @Test
    void whatIsDoneInThePastIsABranchAndTheRunIsKept() {
        bench.send(new TrainingMessage.Stepped(60));
        int number = bench.run().number();
        bench.send(new RunMessage.WentBack(20));
        bench.send(new TrainingMessage.Stepped(5));
        assertEquals(number + 1, bench.run().number());
        assertEquals(25, bench.run().step());
        assertEquals(26, bench.run().train().size());
        assertArrayEquals(session(SETUP, 25).parameters(), bench.run().parameters());
        KeptRun kept = bench.model.training().notes().kept().get(0);
        assertEquals("run 1", kept.name());
        assertEquals(61, kept.train().size());
        bench.send(new RunMessage.WentBack(7));
        bench.send(new TrainingMessage.Played());
        bench.work(1000.0 / 60);
        assertTrue(bench.run().playing());
        assertTrue(bench.run().step() >= 8 && bench.run().step() < 25);
    }

    @Test
    void aParameterIsSetWhereTheRunStandsAndTheLinkSaysSo() {
        bench.send(new TrainingMessage.Stepped(10));
        bench.send(new RunMessage.ParameterSet(4, 2.5, "drag", 0));
        bench.send(new RunMessage.ParameterSet(4, 2.75, "drag", 10));
        assertEquals(2.75, bench.run().parameters()[4]);
        assertEquals(10, bench.run().step());
        bench.send(new TrainingMessage.Stepped(5));
        TrainingSession session = session(SETUP, 10);
        double[] set = session.parameters();
        set[4] = 2.75;
        session.setParameters(set);
        session.step(5);
        assertArrayEquals(session.parameters(), bench.run().parameters());

        String link = "view=training&"
                + TrainingFragment.encode(bench.model.document()).fragment();
        TrainingBench opened = new TrainingBench(link);
        while (opened.run().playing()) {
            opened.work(100);
        }
        assertEquals(15, opened.run().step());
        assertArrayEquals(session.parameters(), opened.run().parameters());

        bench.send(new DocumentMessage.UndoRequested());
        while (bench.run().playing()) {
            bench.work(100);
        }
        assertArrayEquals(session(SETUP, 10).parameters(), bench.run().parameters(), "one drag is one step of undo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"momentum", "nesterov", "rmsprop", "adam", "adamw", "sgd"})
    void aLinkToARunThatWasChangedOnTheWayIsThatRunWithWhatItsOptimizerRemembers(String optimizer) {
        bench.send(new TrainingMessage.SettingEdited("optimizer.kind", optimizer, 0));
        bench.send(new TrainingMessage.SettingEdited("batchSize", "30", 0));
        bench.send(new TrainingMessage.SettingEdited("l1", "0.001", 0));
        bench.send(new TrainingMessage.SettingEdited("l1Prunes", "true", 0));
        bench.send(new TrainingMessage.SettingEdited("learningRate", "0.05", 0));
        bench.send(new TrainingMessage.Stepped(10));
        bench.send(new TrainingMessage.SettingEdited("learningRate", "0.02", 0));
        bench.send(new TrainingMessage.Stepped(10));
        bench.send(new RunMessage.WentBack(15));
        bench.send(new RunMessage.Branched());
        bench.send(new RunMessage.ParameterSet(4, 0.5, "drag", 0));
        bench.send(new RunMessage.FrozenChosen(7, true));
        bench.send(new TrainingMessage.Stepped(9));
        assertEquals(24, bench.run().step());

        TrainingSession session = session(bench.run().setup(), 0);
        assertEquals(
                session.optimizerStateNames().size() + 1,
                bench.model.document().start().orElseThrow().optimizerState().length);
        TrainingBench opened = new TrainingBench(bench.link());
        assertEquals(bench.model.document(), opened.model.document());
        while (opened.run().playing()) {
            opened.work(100);
        }
        assertEquals(24, opened.run().step());
        assertEquals(
                bench.run().progress().orElseThrow().state(),
                opened.run().progress().orElseThrow().state());
        assertTrue(bench.effects.stream().noneMatch(effect -> effect instanceof TrainingEffect.Notice));
    }

    @Test
    void anotherOptimizerBeginsWithoutMemoryInTheRunAsInItsLink() {
        bench.send(new TrainingMessage.SettingEdited("optimizer.kind", "momentum", 0));
        bench.send(new TrainingMessage.Stepped(10));
        bench.send(new TrainingMessage.SettingEdited("optimizer.kind", "adam", 0));
        bench.send(new TrainingMessage.SettingEdited("learningRate", "0.01", 0));
        bench.send(new TrainingMessage.Stepped(5));
        TrainingBench opened = new TrainingBench(bench.link());
        while (opened.run().playing()) {
            opened.work(100);
        }
        assertEquals(15, opened.run().step());
        assertEquals(
                bench.run().progress().orElseThrow().state(),
                opened.run().progress().orElseThrow().state());
    }

    @Test
    void settingAParameterIsNoUpdateOfIt() {
        bench.send(new TrainingMessage.Stepped(3));
        TrainingProgress before = bench.run().progress().orElseThrow();
        bench.send(new RunMessage.ParameterSet(4, 9, "drag", 0));
        TrainingProgress after = bench.run().progress().orElseThrow();
        assertEquals(9, after.parameters()[4]);
        assertEquals(before.update(4), after.update(4));
        assertEquals(before.update(5), after.update(5));
        bench.send(new TrainingMessage.Stepped(1));
        TrainingProgress next = bench.run().progress().orElseThrow();
        assertEquals(next.parameters()[4] - 9, next.update(4));
    }

    @Test
    void weightsComeBackFromTheirFile() {
        bench.send(new TrainingMessage.Stepped(3));
        double[] saved = bench.run().parameters();
        String file = Weights.write(SETUP.shape(), saved);
        bench.send(new TrainingMessage.Stepped(3));
        assertNotEquals(saved[0], bench.run().parameters()[0]);
        bench.send(new RunMessage.ParametersOpened(file));
        assertArrayEquals(saved, bench.run().parameters());
        bench.send(new RunMessage.ParametersOpened("[1, 2]"));
        assertTrue(bench.effects.stream()
                .anyMatch(effect -> effect instanceof TrainingEffect.Notice notice
                        && notice.sentence().startsWith("The file holds 2 numbers; this network has 51")));
    }

    @Test
    void aFrozenParameterIsFrozenFromHereOn() {
        bench.send(new TrainingMessage.Stepped(4));
        double before = bench.run().parameters()[7];
        bench.send(new RunMessage.FrozenChosen(7, true));
        assertEquals(4, bench.run().step());
        bench.send(new TrainingMessage.Stepped(4));
        assertEquals(8, bench.run().step());
        assertEquals(before, bench.run().parameters()[7]);
        bench.send(new RunMessage.FrozenChosen(7, false));
        bench.send(new TrainingMessage.Stepped(1));
        assertNotEquals(before, bench.run().parameters()[7]);
    }

    @Test
    void aFaultBeginsTheRunAgain() {
        bench.send(new TrainingMessage.Stepped(4));
        bench.send(new RunMessage.FaultChosen(Optional.of(LoopFault.WRONG_NETWORK_UPDATED)));
        assertEquals(0, bench.run().step());
        bench.send(new TrainingMessage.Stepped(4));
        assertArrayEquals(SETUP.initialParameters(), bench.run().parameters());
        assertTrue(bench.page.document().training().fragment().contains("loopFault=wrong-network-updated"));
    }

    @Test
    void playingStopsWhereALearnerSaid() {
        bench.send(new RunMessage.StopEdited("loss", "0.3"));
        bench.send(new TrainingMessage.Played());
        while (bench.run().playing()) {
            bench.work(100);
        }
        TrainingProgress told = bench.run().progress().orElseThrow();
        assertTrue(told.loss() <= 0.3);
        assertTrue(session(SETUP, told.step() - 1).loss() > 0.3);
        assertTrue(bench.page.document().training().fragment().contains("stopLoss=0.3"));
        bench.send(new RunMessage.StopEdited("loss", ""));
        int until = told.step() + 7;
        bench.send(new RunMessage.StopEdited("step", Integer.toString(until)));
        bench.send(new TrainingMessage.Played());
        while (bench.run().playing()) {
            bench.work(100);
        }
        assertEquals(until, bench.run().step());
        bench.send(new RunMessage.StopEdited("accuracy", "150"));
        assertEquals(
                "Must be a percentage above 0, at most 100.",
                bench.model.training().refused().get("stop.accuracy"));
    }

    @Test
    void runsAreKeptByNameAndTrainedAgain() {
        bench.send(new RunMessage.RunKept());
        assertTrue(bench.model.training().notes().kept().isEmpty(), "a run without a step is none");
        bench.send(new TrainingMessage.Stepped(5));
        bench.send(new RunMessage.RunKept());
        bench.send(new RunMessage.RunRenamed(0, " slow "));
        bench.send(new TrainingMessage.SettingEdited("learningRate", "0.9", 0));
        assertEquals("slow", bench.model.training().notes().kept().get(0).name());
        bench.send(new RunMessage.RunReopened(0));
        while (bench.run().playing()) {
            bench.work(100);
        }
        assertEquals(5, bench.run().step());
        assertEquals(0.5, bench.run().setup().learningRate());
        for (int i = 0; i < 9; i++) {
            bench.send(new RunMessage.RunKept());
        }
        assertEquals(
                Budgets.RUNS_COMPARED, bench.model.training().notes().kept().size());
        bench.send(new RunMessage.RunDropped(0));
        assertEquals("run 6", bench.model.training().notes().kept().get(0).name());
    }

    @Test
    void anInputWithoutAValueIsNamedBeforeTheFirstStep() {
        TrainingBench broken = of(SETUP.toBuilder()
                .layers(List.of(3, 2, 1))
                .features(List.of("x1", "x2", "log(x1)"))
                .build());
        String trouble = broken.model.training().trouble().orElseThrow();
        assertTrue(trouble.startsWith("The input log(x1) has no finite value for "), trouble);
        broken.send(new TrainingMessage.Stepped(1));
        assertEquals(trouble, broken.model.training().trouble().orElseThrow());
        TrainingBench sound = of(SETUP.toBuilder()
                .layers(List.of(3, 2, 1))
                .features(List.of("x1", "x2", "abs(x1)"))
                .build());
        assertTrue(sound.model.training().trouble().isEmpty());
    }

    @Test
    void aDivergedRunSaysWhichStepWhichParameterAndWhatToTry() {
        TrainingBench wild = of(SETUP.toBuilder()
                .activation(micrograd.nn.Activation.RELU)
                .loss(micrograd.nn.Loss.SQUARED)
                .learningRate(1)
                .build());
        wild.send(new TrainingMessage.Stepped(2));
        assertTrue(wild.model.training().trouble().orElse("").startsWith("The loss grows"));
        wild.send(new TrainingMessage.Played());
        while (wild.run().playing()) {
            wild.work(100);
        }
        String trouble = wild.model.training().trouble().orElseThrow();
        TrainingProgress told = wild.run().progress().orElseThrow();
        assertTrue(trouble.startsWith("In step " + told.divergedAt()), trouble);
        assertTrue(trouble.contains("was the first to become") || trouble.contains("the loss became"), trouble);
        assertTrue(trouble.contains("0.1 instead of 1"), trouble);
    }
}
