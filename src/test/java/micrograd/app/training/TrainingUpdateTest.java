package micrograd.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.expression.DocumentMessage;
import micrograd.document.TrainingDocument;
import micrograd.document.TrainingEntries;
import micrograd.document.TrainingFragment;
import micrograd.training.options.Preset;
import micrograd.training.run.NeuronPlace;
import micrograd.training.run.TrainingState;
import micrograd.training.wire.TrainingProgress;
import org.junit.jupiter.api.Test;

class TrainingUpdateTest {
    private static TrainingBench bench() {
        return new TrainingBench("view=training");
    }

    @Test
    void aRunIsKnownBeforeTheWorkerSaysAnything() {
        TrainingRun run = bench().run();
        assertEquals(0, run.step());
        assertEquals(run.setup().shape().parameters(), run.parameters().length);
        assertFalse(run.playing());
    }

    @Test
    void aStepMovesTheDocumentWithIt() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.Stepped(3));
        assertEquals(3, bench.run().step());
        assertEquals(3, bench.model.document().step());
        assertFalse(bench.page.history().canUndo(), "steps are not undone one by one");
        assertEquals(4, bench.run().train().size(), "step 0 and three more");
    }

    @Test
    void theCurveShowsEachStepTheLossOfTheParametersAfterIt() {
        TrainingBench bench = bench();
        for (int step = 1; step <= 5; step++) {
            bench.send(new TrainingMessage.Stepped(1));
            assertEquals(step + 1, bench.run().train().size());
            assertEquals(step, bench.run().train().step(step));
            assertEquals(bench.run().loss(), bench.run().train().loss(step), 1e-12);
            assertEquals(
                    bench.run().progress().orElseThrow().loss(),
                    bench.run().train().loss(step - 1),
                    1e-12);
        }
        TrainingBench drawn = new TrainingBench("view=training&batchSize=10");
        drawn.send(new TrainingMessage.Stepped(3));
        assertEquals(2, drawn.run().train().step(drawn.run().train().size() - 1), "one batch says it of those before");
    }

    @Test
    void playingGoesOnUntilPaused() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.Played());
        bench.work(1000.0 / 60);
        bench.work(1000.0 / 60);
        assertTrue(bench.run().playing());
        assertTrue(bench.run().step() >= 2);
        bench.send(new TrainingMessage.Paused());
        int step = bench.run().step();
        assertFalse(bench.run().playing());
        bench.work(1000);
        assertEquals(step, bench.run().step());
        assertEquals(step, bench.model.document().step());
    }

    @Test
    void resetIsTheSameRunAgain() {
        TrainingBench bench = bench();
        double[] first = bench.run().parameters();
        bench.send(new TrainingMessage.Stepped(5));
        double loss = bench.run().progress().orElseThrow().loss();
        bench.send(new TrainingMessage.ResetRequested());
        assertEquals(0, bench.run().step());
        org.junit.jupiter.api.Assertions.assertArrayEquals(first, bench.run().parameters());
        bench.send(new TrainingMessage.Stepped(5));
        assertEquals(loss, bench.run().progress().orElseThrow().loss());
    }

    @Test
    void aLinkWithAStepTrainsUpToIt() {
        TrainingBench bench = new TrainingBench("view=training&step=7");
        assertTrue(bench.run().isCatchingUp());
        assertEquals(7, bench.model.document().step(), "the link stays true on the way");
        for (int i = 0; i < 20; i++) {
            bench.work(10);
        }
        assertEquals(7, bench.run().step());
        assertTrue(bench.run().train().size() >= 7, "the way there is a curve");
        assertFalse(bench.run().playing());
        assertFalse(bench.run().isCatchingUp());
    }

    @Test
    void theWayToALinksStepCanBeCutShort() {
        TrainingBench bench = new TrainingBench("view=training&step=100000");
        bench.work(1);
        bench.send(new TrainingMessage.Paused());
        assertFalse(bench.run().isCatchingUp());
        assertEquals(bench.run().step(), bench.model.document().step());
    }

    @Test
    void whatAnEarlierRunSaysIsDropped() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.Stepped(2));
        TrainingProgress late = bench.run().progress().orElseThrow();
        bench.send(new TrainingMessage.SettingEdited("seed", "7", 0));
        TrainingLab before = bench.model;
        bench.send(new TrainingMessage.Progressed(late, 0));
        assertSame(before, bench.model);
    }

    @Test
    void aRefusedTextKeepsTheLastValidSetting() {
        TrainingBench bench = bench();
        Document before = new Document(bench.model);
        bench.send(new TrainingMessage.SettingEdited("learningRate", "fast", 0));
        assertEquals(before.rate, bench.run().setup().learningRate());
        assertEquals(
                "Must be a number from 0 to 1000.",
                bench.model.training().refused().get("learningRate"));
        bench.send(new TrainingMessage.SettingEdited("learningRate", "0,5", 0));
        assertEquals(0.5, bench.run().setup().learningRate());
        assertTrue(bench.model.training().refused().isEmpty());
    }

    private record Document(double rate) {
        Document(TrainingLab model) {
            this(model.training().run().setup().learningRate());
        }
    }

    @Test
    void movesOfOneSliderAreOneStepOfUndo() {
        TrainingBench bench = bench();
        TrainingDocument before = bench.model.document();
        bench.send(new TrainingMessage.SettingEdited("dataset.size", "110", 10));
        bench.send(new TrainingMessage.SettingEdited("dataset.size", "120", 30));
        bench.send(new TrainingMessage.SettingEdited("dataset.size", "130", 50));
        bench.send(new DocumentMessage.UndoRequested());
        assertEquals(before, bench.model.document());
        assertEquals(100, bench.run().data().size());
    }

    @Test
    void aRunThatPlaysPlaysOnWithAnotherSetting() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.Played());
        bench.work(1000.0 / 60);
        bench.send(new TrainingMessage.SettingEdited("learningRate", "0.2", 0));
        assertTrue(bench.run().playing());
        bench.work(1000.0 / 60);
        bench.work(1000.0 / 60);
        assertTrue(bench.run().step() > 0);
    }

    @Test
    void undoingGoesBackToTheRunAndTheStepItStoodAt() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.Stepped(4));
        bench.send(new TrainingMessage.SettingEdited("seed", "5", 0));
        bench.send(new DocumentMessage.UndoRequested());
        assertEquals(1337, bench.run().setup().seed());
        assertTrue(bench.run().isCatchingUp());
        for (int i = 0; i < 10; i++) {
            bench.work(10);
        }
        assertEquals(4, bench.run().step());
    }

    @Test
    void aPublishedRunStopsWhereItWasPublishedTo() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.PresetChosen(Preset.KARPATHY_MOONS));
        assertEquals(0, bench.run().step(), "it opens unsolved");
        assertFalse(bench.run().playing());
        bench.send(new TrainingMessage.RunMessage.RunToAsked(100));
        assertEquals(Optional.of(Preset.KARPATHY_MOONS), bench.run().preset());
        for (int i = 0; i < 200 && bench.run().playing(); i++) {
            bench.work(1000.0 / 60);
        }
        assertEquals(100, bench.run().step());
        assertEquals(0.010978370135492717, bench.run().progress().orElseThrow().loss(), 1e-12);
        assertEquals(1, bench.run().progress().orElseThrow().accuracy());
    }

    @Test
    void aDeadWorkerIsStartedAgainFromWhatItLastTold() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.Stepped(6));
        double[] parameters = bench.run().parameters();
        bench.send(new TrainingMessage.WorkerDied("out of memory"));
        assertEquals(6, bench.run().step());
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                parameters, bench.run().parameters());
        assertTrue(bench.model.training().word().orElse("").contains("from step 6"));
        bench.send(new TrainingMessage.Stepped(1));
        assertEquals(7, bench.run().step());
        bench.send(new TrainingMessage.RunMessage.WentBack(2));
        assertEquals(2, bench.run().shownStep(), "the past has survived the worker");
    }

    @Test
    void aRunBeyondTheMostStepsOfALinkGoesOn() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.Stepped(1));
        TrainingProgress told = bench.run().progress().orElseThrow();
        for (int step : new int[] {TrainingDocument.MOST_STEPS, TrainingDocument.MOST_STEPS + 50}) {
            TrainingState late = TrainingState.of(step, told.parameters());
            int run = bench.run().number();
            bench.send(new TrainingMessage.Progressed(
                    new TrainingProgress(
                            new TrainingProgress.Teller(run, false, told.engine(), told.obeyed()),
                            told.last(),
                            told.test(),
                            late,
                            new TrainingProgress.Steps(
                                    new double[] {step}, new double[] {told.loss()}, new double[] {told.accuracy()}),
                            told.measured(),
                            new TrainingProgress.Advance(told.epoch(), told.status(), 0, -1),
                            told.standing()),
                    0));
            assertEquals(run, bench.run().number(), "it is the same run");
            assertEquals(step, bench.run().step());
            assertEquals(step, bench.model.document().step(), "a link says the very step");
            List<String> problems = new ArrayList<>();
            TrainingDocument read = TrainingFragment.decode(
                    TrainingEntries.of(
                            TrainingFragment.encode(bench.model.document()).fragment()),
                    problems);
            assertEquals(List.of(), problems);
            assertEquals(step, read.step());
            assertEquals(step > TrainingDocument.MOST_STEPS, read.start().isPresent(), "by its weights, if need be");
        }
    }

    /** A click may come before what the one before it did is drawn. */
    @Test
    void whatIsDoneToALayerThatIsGoneIsRefused() {
        TrainingBench bench = new TrainingBench("view=training&dataset.kind=moons&layers=2,4,4,1");
        bench.send(new TrainingMessage.LayerRemoved(1));
        for (TrainingMessage late : List.of(
                new TrainingMessage.LayerRemoved(1),
                new TrainingMessage.LayerAdded(3),
                new TrainingMessage.LayerRequested(2),
                new TrainingMessage.InspectionRequested(Optional.of(new NeuronPlace(1, 3)), Optional.empty()),
                new TrainingMessage.InspectionRequested(Optional.of(new NeuronPlace(2, 0)), Optional.empty()))) {
            bench.send(late);
            assertEquals(List.of(2, 4, 1), bench.model.document().setup().layers());
            assertTrue(bench.model.training().inspection().isEmpty());
        }
    }

    @Test
    void layersAreAddedAndRemoved() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.LayerAdded(1));
        assertEquals(List.of(2, 6, 4, 4, 1), bench.run().setup().layers());
        bench.send(new TrainingMessage.NeuronsEdited(1, "9", 0));
        assertEquals(List.of(2, 6, 9, 4, 1), bench.run().setup().layers());
        bench.send(new TrainingMessage.LayerRemoved(0));
        assertEquals(List.of(2, 9, 4, 1), bench.run().setup().layers());
        bench.send(new TrainingMessage.NeuronsEdited(0, "129", 0));
        assertEquals(List.of(2, 9, 4, 1), bench.run().setup().layers());
        assertTrue(bench.model.training().refused().get("layers.0").contains("128"));
    }

    @Test
    void openScalarsFollowTheTraining() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.InspectionRequested(Optional.of(new NeuronPlace(1, 2)), Optional.empty()));
        Inspection before = bench.model.training().inspection().orElseThrow();
        bench.send(new TrainingMessage.Stepped(1));
        Inspection after = bench.model.training().inspection().orElseThrow();
        assertEquals(0, before.step());
        assertEquals(1, after.step());
        assertFalse(before.shown().equals(after.shown()));
        bench.send(new TrainingMessage.InspectionClosed());
        assertTrue(bench.model.training().inspection().isEmpty());
    }

    @Test
    void aScreenReaderIsToldSparsely() {
        TrainingBench bench = bench();
        bench.send(new TrainingMessage.Played());
        bench.effects.clear();
        for (int i = 0; i < 300; i++) {
            bench.work(1000.0 / 60);
        }
        long said = bench.effects.stream()
                .filter(TrainingEffect.Announce.class::isInstance)
                .count();
        assertTrue(said >= 1 && said <= 2, said + " summaries in five seconds");
    }
}
