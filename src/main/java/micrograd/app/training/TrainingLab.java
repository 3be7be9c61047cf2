package micrograd.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.store.Next;
import micrograd.app.store.Notices;
import micrograd.document.TrainingDocument;
import micrograd.document.TrainingEntries;
import micrograd.document.TrainingFragment;

/**
 * The training view's state. Undo, links and the other view are the {@link micrograd.app.expression.Model}'s, which is told of every change of the document.
 *
 * @param document the view's part of the document
 * @param training what the view knows of the run
 */
public record TrainingLab(TrainingDocument document, TrainingModel training) {
    /** The state of a view that has just been opened with its part of the document, and the effects that begin its run. */
    public static Next<TrainingLab, TrainingEffect> opened(TrainingEntries entries) {
        List<String> problems = new ArrayList<>();
        TrainingDocument document = TrainingFragment.decode(entries, problems);
        TrainingLab lab = new TrainingLab(document, TrainingModel.of(document));
        List<TrainingEffect> effects = new ArrayList<>(lab.training.beginning());
        notice(entries, problems).ifPresent(sentence -> effects.add(new TrainingEffect.Notice(sentence)));
        return new Next<>(lab, List.copyOf(effects));
    }

    /** What there is to say of entries that were read with these problems. */
    static Optional<String> notice(TrainingEntries entries, List<String> problems) {
        if (problems.isEmpty() || !TrainingFragment.isPlaygrounds(entries)) {
            return Notices.problems(problems);
        }
        return Optional.of("This link was made for TensorFlow Playground and is read with its meaning, but for this: "
                + String.join("; ", problems) + ".");
    }

    TrainingLab withTraining(TrainingModel training) {
        return new TrainingLab(document, training);
    }

    /** With another document and all that is derived from it. */
    TrainingLab showing(TrainingDocument next) {
        return new TrainingLab(next, next.equals(document) ? training : training.showing(next));
    }
}
