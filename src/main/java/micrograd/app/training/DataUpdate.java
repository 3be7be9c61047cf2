package micrograd.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import micrograd.app.store.History;
import micrograd.app.store.Next;
import micrograd.app.training.TrainingMessage.DataMessage;
import micrograd.data.Example;
import micrograd.document.TrainingDocument;
import micrograd.limits.Budgets;
import micrograd.random.NumpyRandom;
import micrograd.text.Numbers;
import micrograd.training.options.DataChange;
import micrograd.training.options.TrainingSetup;
import micrograd.training.tables.CsvTable;

/** What is done with points and tables of points, and with how answers are shown. */
final class DataUpdate {
    /** Where what is wrong with points stands. */
    static final String POINTS = "points";

    /** Where what is wrong with a table stands. */
    static final String TABLE = "table";

    /** Where the rows of a table stand that were left out: how many in a line, then what is wrong with each. */
    static final String ROWS = "table.rows";

    private DataUpdate() {}

    static Next<TrainingLab, TrainingEffect> update(TrainingLab model, DataMessage message) {
        if (message instanceof DataMessage.PointsAdded added) {
            return points(
                    model, () -> PointsEdit.withAdded(setup(model), added.points()), added.group(), added.millis());
        }
        if (message instanceof DataMessage.PointMoved moved) {
            return points(
                    model,
                    () -> PointsEdit.withMoved(setup(model), moved.index(), moved.to()),
                    moved.group(),
                    moved.millis());
        }
        if (message instanceof DataMessage.PointsRemoved removed) {
            return points(
                    model,
                    () -> PointsEdit.without(setup(model), removed.indices()),
                    removed.group(),
                    removed.millis());
        }
        if (message instanceof DataMessage.TableOpened opened) {
            return table(model, opened);
        }
        if (message instanceof DataMessage.LookChosen chosen) {
            return look(model, chosen);
        }
        throw new IllegalStateException("nobody handles " + message.getClass().getSimpleName());
    }

    private static TrainingSetup setup(TrainingLab model) {
        return model.document().setup();
    }

    private static Next<TrainingLab, TrainingEffect> points(
            TrainingLab model, Supplier<TrainingSetup> change, String group, double millis) {
        return TrainingUpdate.attempt(model, POINTS, change, Optional.of(new History.Grouping(group, millis)));
    }

    private static Next<TrainingLab, TrainingEffect> table(TrainingLab model, DataMessage.TableOpened opened) {
        CsvTable table;
        try {
            table = opened.table().table();
        } catch (IllegalArgumentException e) {
            return Next.of(
                    model.withTraining(model.training().refusing(TABLE, e.getMessage())),
                    new TrainingEffect.Announce(e.getMessage()));
        }
        List<Example> examples = mixed(opened.scaled() ? scaled(table.examples()) : table.examples());
        Next<TrainingLab, TrainingEffect> next = TrainingUpdate.attempt(
                model, TABLE, () -> DataChange.withPoints(setup(model), examples, table.labels()), Optional.empty());
        TrainingModel training = next.model().training();
        String said = Numbers.compact(examples.size()) + " rows were read.";
        if (table.leftOut() > 0) {
            String left =
                    Numbers.compact(table.leftOut()) + (table.leftOut() == 1 ? " row was" : " rows were") + " left out";
            boolean all = table.problems().size() < Budgets.ROWS_LEFT_OUT_LISTED;
            training = training.refusing(
                    ROWS, left + "\n" + String.join("\n", table.problems()) + (all ? "" : "\nand so on"));
            said = said + " " + left + ".";
        }
        List<TrainingEffect> effects = new ArrayList<>(next.effects());
        effects.add(new TrainingEffect.Announce(said));
        return new Next<>(next.model().withTraining(training), List.copyOf(effects));
    }

    /** In an order of its own, always the same: tables are often sorted by class, and the front of them is trained on. */
    private static List<Example> mixed(List<Example> examples) {
        List<Example> mixed = new ArrayList<>(examples.size());
        for (int place : new NumpyRandom(examples.size()).permutation(examples.size())) {
            mixed.add(examples.get(place));
        }
        return mixed;
    }

    /** Each coordinate moved and stretched to mean 0 and standard deviation 1. */
    private static List<Example> scaled(List<Example> examples) {
        int inputs = examples.get(0).inputCount();
        double[] means = new double[inputs];
        double[] deviations = new double[inputs];
        for (Example example : examples) {
            for (int i = 0; i < inputs; i++) {
                means[i] += example.input(i) / examples.size();
            }
        }
        for (Example example : examples) {
            for (int i = 0; i < inputs; i++) {
                double from = example.input(i) - means[i];
                deviations[i] += from * from / examples.size();
            }
        }
        List<Example> scaled = new ArrayList<>(examples.size());
        for (Example example : examples) {
            double[] at = example.inputs();
            for (int i = 0; i < inputs; i++) {
                at[i] = (at[i] - means[i]) / (deviations[i] > 0 ? Math.sqrt(deviations[i]) : 1);
            }
            scaled.add(new Example(at, example.target()));
        }
        return scaled;
    }

    /** How answers are shown is in the link, but no step of undo: the run goes on. */
    private static Next<TrainingLab, TrainingEffect> look(TrainingLab model, DataMessage.LookChosen chosen) {
        if (chosen.look().equals(model.document().look())) {
            return Next.of(model);
        }
        TrainingDocument document = model.document().withLook(chosen.look());
        TrainingModel training = model.training();
        TrainingLab next =
                new TrainingLab(document, training.with(training.run().withDocument(document)));
        return Next.of(next, TrainingUpdate.tell(next, false, Optional.empty()));
    }
}
