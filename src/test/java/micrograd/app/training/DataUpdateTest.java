package micrograd.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.expression.Defaults;
import micrograd.app.store.Next;
import micrograd.app.training.TrainingMessage.DataMessage;
import micrograd.data.DatasetKind;
import micrograd.data.Example;
import micrograd.document.Fragment;
import micrograd.document.TrainingDocument;
import micrograd.document.TrainingEntries;
import micrograd.document.TrainingFragment;
import micrograd.document.TrainingLook;
import micrograd.nn.Loss;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.TrainingSession;
import micrograd.training.tables.CsvReading;
import micrograd.training.tables.CsvTable;
import micrograd.training.wire.TrainingCommand;
import micrograd.training.wire.TrainingProgress;
import org.junit.jupiter.api.Test;

class DataUpdateTest {
    private TrainingLab lab = TrainingLab.opened(TrainingEntries.NONE).model();

    private Next<TrainingLab, TrainingEffect> send(TrainingMessage message) {
        Next<TrainingLab, TrainingEffect> next = TrainingUpdate.update(lab, message);
        lab = next.model();
        return next;
    }

    private List<Example> points() {
        List<Example> all = new ArrayList<>(lab.training().run().data().train());
        all.addAll(lab.training().run().data().test());
        return all;
    }

    private static Example point(double target, double x1, double x2) {
        return new Example(new double[] {x1, x2}, target);
    }

    private void edit(String option, String text) {
        send(new TrainingMessage.SettingEdited(option, text, 0));
    }

    @Test
    void pointsAreAddedMovedAndRemovedOneGestureAStepOfUndo() {
        List<Example> drawn = points();
        Next<TrainingLab, TrainingEffect> added =
                send(new DataMessage.PointsAdded(List.of(point(1, 9, 9)), "points1", 5));
        assertEquals(drawn.size() + 1, points().size());
        assertTrue(points().contains(point(1, 9, 9)));
        TrainingEffect.ChangeDocument told =
                (TrainingEffect.ChangeDocument) added.effects().get(0);
        assertTrue(told.undoable());
        assertEquals("points1", told.group());
        assertInstanceOf(TrainingEffect.StartRun.class, added.effects().get(1));
        int place = points().indexOf(point(1, 9, 9));
        send(new DataMessage.PointMoved(place, point(1, -9, 2), "points2", 6));
        assertEquals(point(1, -9, 2), points().get(place));
        send(new DataMessage.PointsRemoved(List.of(place), "points3", 7));
        assertEquals(drawn, points());
        // What a link holds of it comes back to the bit.
        send(new DataMessage.PointsAdded(List.of(point(-1, 1 / 3.0, Math.PI)), "points4", 8));
        TrainingDocument again = TrainingFragment.decode(TrainingFragment.encode(lab.document()), new ArrayList<>());
        assertEquals(lab.document(), again);
    }

    @Test
    void addedPointsAreSharedOutAsTheSplitAsks() {
        edit("dataset.trainShare", "60");
        List<Example> added = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            added.add(point(1, i, 100));
        }
        send(new DataMessage.PointsAdded(added, "points", 0));
        long train = lab.training().run().data().train().stream()
                .filter(one -> one.input(1) == 100)
                .count();
        assertEquals(30, train);
        assertEquals(90, lab.training().run().data().train().size());
    }

    @Test
    void theLastPointStays() {
        edit("dataset.kind", "points");
        assertEquals(2, points().size());
        send(new DataMessage.PointsRemoved(List.of(0), "points", 0));
        send(new DataMessage.PointsRemoved(List.of(0), "points", 0));
        assertEquals(1, points().size());
        assertTrue(lab.training().refused().get("points").contains("The last point stays"));
        send(new DataMessage.PointMoved(7, point(1, 0, 0), "points", 0));
        assertTrue(lab.training().refused().get("points").contains("no longer there"));
    }

    @Test
    void fiveHundredPointsFitALinkAndTenThousandAFile() {
        edit("dataset.kind", "points");
        List<Example> many = new ArrayList<>();
        for (int i = 0; i < 498; i++) {
            many.add(point(i % 2 == 0 ? 1 : -1, Math.sin(i), Math.cos(3 * i)));
        }
        send(new DataMessage.PointsAdded(many, "points", 0));
        assertEquals(500, points().size());
        assertTrue(TrainingFragment.encode(lab.document()).fragment().length() < Fragment.MOST_CHARACTERS / 1.5);
        for (int i = 0; i < 19; i++) {
            send(new DataMessage.PointsAdded(points().subList(0, 500), "points", 0));
        }
        assertEquals(10_000, points().size());
        String fragment =
                "view=training&" + TrainingFragment.encode(lab.document()).fragment();
        String file = Fragment.toFile(fragment);
        assertTrue(Fragment.isFile(file));
        Fragment.Decoded read = Fragment.decode(Fragment.ofFile(file), Defaults.DOCUMENT);
        assertEquals(List.of(), read.problems());
        assertEquals(lab.document(), TrainingFragment.decode(read.document().training(), new ArrayList<>()));
        send(new DataMessage.PointsAdded(List.of(point(1, 0, 0)), "points", 0));
        assertTrue(lab.training().refused().get("points").contains("at most 10000"));
    }

    @Test
    void aTableBecomesTheDataWithItsClassesAndTheRowsLeftOutAreListed() {
        send(new DataMessage.TableOpened(
                new CsvReading("a;b;c;kind\n1;2;3;red\n4;5,5;6;green\nx;1;1;red\n7;8;9;blue", CsvTable.Target.EITHER),
                false));
        TrainingSetup setup = lab.document().setup();
        assertEquals(DatasetKind.POINTS, setup.dataset().kind());
        assertEquals(List.of(3, 6, 4, 3), setup.layers());
        assertEquals(Loss.SOFTMAX, setup.loss());
        assertEquals("green", setup.dataset().label(1));
        assertEquals(
                "1 row was left out\nline 4: “x” in column 1 is no number",
                lab.training().refused().get("table.rows"));
        assertEquals(3, points().size());
        assertEquals(
                lab.document(), TrainingFragment.decode(TrainingFragment.encode(lab.document()), new ArrayList<>()));
        send(new DataMessage.TableOpened(new CsvReading("nothing here", CsvTable.Target.EITHER), false));
        assertTrue(lab.training().refused().get("table").startsWith("No columns were found."));
        assertEquals(setup, lab.document().setup());
        send(new DataMessage.TableOpened(new CsvReading("1,10\n2,20\n3,31\n4,0.5\n", CsvTable.Target.NUMBERS), true));
        assertTrue(lab.document().setup().dataset().form().isRegression());
        assertEquals(Loss.MEAN_SQUARED, lab.document().setup().loss());
        assertEquals(0, points().stream().mapToDouble(one -> one.input(0)).sum(), 1e-12);
        assertEquals(
                4,
                points().stream()
                        .mapToDouble(one -> one.input(0) * one.input(0))
                        .sum(),
                1e-12);
        assertFalse(lab.training().refused().containsKey("table.rows"));
    }

    @Test
    void anotherProblemBringsALossAnOutputAndARateThatFit() {
        edit("loss", "softmax");
        edit("problem", "regression");
        TrainingSetup plane = lab.document().setup();
        assertEquals(DatasetKind.PLANE, plane.dataset().kind());
        assertEquals(List.of(2, 6, 4, 1), plane.layers());
        assertEquals(Loss.MEAN_SQUARED, plane.loss());
        assertEquals(0.03, plane.learningRate());
        edit("features", "x1\nx2\nx1*x2");
        edit("dataset.kind", "gauss");
        assertEquals(List.of("x1", "x2", "x1*x2"), lab.document().setup().features(), "the same coordinates");
        edit("dataset.kind", "sine");
        assertEquals(List.of(), lab.document().setup().features());
        assertEquals(List.of(1, 6, 4, 1), lab.document().setup().layers());
        edit("dataset.kind", "points");
        assertEquals(1, lab.document().setup().dataset().form().inputs());
        assertTrue(lab.document().setup().dataset().form().isRegression());
        edit("problem", "classification");
        assertEquals(Loss.MAX_MARGIN, lab.document().setup().loss());
        edit("dataset.kind", "points");
        edit("dataset.classes", "4");
        assertEquals(List.of(2, 6, 4, 4), lab.document().setup().layers());
        assertEquals(Loss.SOFTMAX, lab.document().setup().loss());
    }

    @Test
    void typedDataAndInputsAreExplainedWhereTheyAreWrong() {
        edit("dataset.kind", "rule");
        edit("dataset.formula", "x2 > x1**2 - 1");
        assertEquals("x1**2 - 1", lab.document().setup().dataset().typed().formula());
        edit("dataset.formula", "x1 +");
        assertTrue(lab.training().refused().get("dataset.formula").startsWith("Must be an expression of x1."));
        assertEquals("x1**2 - 1", lab.document().setup().dataset().typed().formula());
        edit("features", "x1\nfoo(x2)");
        assertTrue(lab.training().refused().get("features").contains("foo"));
        edit("features", "");
        assertEquals(
                "A network needs at least one input.", lab.training().refused().get("features"));
        edit("features", "x1\nexp(-x2**2)");
        assertFalse(lab.training().refused().containsKey("features"));
        assertEquals(2, lab.document().setup().layers().get(0));
    }

    @Test
    void optimizersAreChosenByWhatTheyDoWithMomentum() {
        edit("optimizer.kind", "nesterov");
        assertEquals("nesterov", SettingTexts.text(lab.document().setup(), "optimizer.kind"));
        assertEquals("0.9", SettingTexts.text(lab.document().setup(), "optimizer.momentum"));
        edit("optimizer.kind", "momentum");
        assertEquals("momentum", SettingTexts.text(lab.document().setup(), "optimizer.kind"));
        edit("optimizer.kind", "sgd");
        assertEquals("0", SettingTexts.text(lab.document().setup(), "optimizer.momentum"));
    }

    @Test
    void howIsLearntAppliesAtOnceAndEverythingElseRestarts() {
        TrainingSession session = new TrainingSession(lab.document().setup());
        session.step(40);
        send(new TrainingMessage.Played());
        send(new TrainingMessage.Progressed(TrainingProgress.of(1, session, true), 10));
        assertEquals(40, lab.training().run().step());
        for (String[] setting : new String[][] {
            {"learningRate", "0.05"},
            {"schedule.kind", "cosine"},
            {"l1", "0.01"},
            {"l2", "0.01"},
            {"dropout", "0.2"},
            {"batchSize", "10"},
            {"optimizer.kind", "adam"},
            {"engine", "tape"}
        }) {
            Next<TrainingLab, TrainingEffect> next =
                    TrainingUpdate.update(lab, new TrainingMessage.SettingEdited(setting[0], setting[1], 20));
            lab = next.model();
            TrainingSetup setup = lab.document().setup();
            assertEquals(setting[1], SettingTexts.text(setup, setting[0]));
            assertEquals(1, lab.training().run().number(), setting[0]);
            assertEquals(40, lab.training().run().step(), setting[0]);
            assertTrue(lab.training().run().playing(), setting[0]);
            TrainingEffect.CommandRun command =
                    (TrainingEffect.CommandRun) next.effects().get(1);
            assertEquals(setup, ((TrainingCommand.Change) command.command()).setup());
            // The link goes on from the parameters there were, since no set-up leads to them any more.
            assertEquals(40, lab.document().from());
            assertEquals(
                    session.parameters()[3],
                    lab.document().start().orElseThrow().parameters()[3]);
        }
        edit("layers", "3");
        assertEquals(2, lab.training().run().number());
        assertEquals(0, lab.training().run().step());
        assertTrue(lab.training().run().playing(), "it plays on, from step 0");
        assertEquals(Optional.empty(), lab.document().start());
    }

    @Test
    void howAnswersAreShownIsInTheLinkAndTheRunGoesOn() {
        TrainingLook look = TrainingLook.USUAL
                .withShown(TrainingLook.Shown.PROBABILITY, 1)
                .with("wrong", true)
                .with("test", false)
                .withLines(2)
                .withHidden(List.of("noise"));
        Next<TrainingLab, TrainingEffect> next = send(new DataMessage.LookChosen(look));
        assertEquals(1, next.effects().size());
        TrainingEffect.ChangeDocument told =
                (TrainingEffect.ChangeDocument) next.effects().get(0);
        assertFalse(told.undoable());
        assertEquals(1, lab.training().run().number());
        List<String> problems = new ArrayList<>();
        assertEquals(look, TrainingFragment.decode(told.entries(), problems).look());
        edit("learningRate", "0.3");
        assertEquals(look, lab.document().look());
        assertEquals(List.of(), problems);
        TrainingFragment.decode(TrainingEntries.of("map=wrong,rainbow,lines:x"), problems);
        assertEquals(2, problems.size());
    }

    @Test
    void whatAPlaygroundLinkAsksForInVainIsSaid() {
        TrainingEntries entries = TrainingEntries.of("dataset=xor&tutorial=first");
        Next<TrainingLab, TrainingEffect> opened = TrainingLab.opened(entries);
        String notice =
                ((TrainingEffect.Notice) opened.effects().get(opened.effects().size() - 1)).sentence();
        assertTrue(notice.startsWith("This link was made for TensorFlow Playground"), notice);
        assertTrue(notice.contains("first"), notice);
        assertEquals(Optional.empty(), TrainingLab.notice(entries, List.of()));
    }
}
