package micrograd.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.document.TrainingDocument;
import micrograd.limits.Budgets;
import micrograd.training.run.HandStep;

/**
 * What is noted beside a run.
 *
 * @param kept earlier runs, the oldest first
 * @param count how many runs were ever kept: it numbers them
 * @param asked the part of a step that was asked for by hand and not yet made
 * @param chosen the parameter that is looked at; -1 for none
 * @param parts how often each part of a step was made by hand since the run began, in their order
 * @param made what the part last made changed, in a sentence; empty for nothing
 */
public record RunNotes(
        List<KeptRun> kept, int count, Optional<HandStep> asked, String made, int chosen, List<Integer> parts) {
    /** The most runs kept. */
    public static final int MOST_KEPT = Budgets.RUNS_COMPARED;

    /** Nothing noted. */
    static final RunNotes NONE = new RunNotes(List.of(), 0, Optional.empty(), "", -1, List.of(0, 0, 0, 0));

    /** With the run as it is, the oldest given up for it where there are too many; without it where it has made no step. */
    RunNotes keeping(TrainingRun run) {
        if (run.train().size() < 2) {
            return this;
        }
        List<KeptRun> next = new ArrayList<>(kept);
        if (next.size() == MOST_KEPT) {
            next.remove(0);
        }
        int end = Math.min(run.step(), run.document().from() + TrainingDocument.MOST_STEPS);
        TrainingDocument standing = run.shownStep() == run.step() && run.isBeyondLinks()
                ? run.document().goingOn(run.setup(), run.shownState())
                : run.document().atStep(end);
        next.add(new KeptRun("run " + (count + 1), standing, run.train(), run.test()));
        Draft draft = new Draft(this);
        draft.kept = List.copyOf(next);
        draft.count = count + 1;
        return draft.finished();
    }

    RunNotes renaming(int index, String name) {
        if (index >= kept.size() || name.isBlank()) {
            return this;
        }
        List<KeptRun> next = new ArrayList<>(kept);
        next.set(index, kept.get(index).named(name.trim()));
        Draft draft = new Draft(this);
        draft.kept = List.copyOf(next);
        return draft.finished();
    }

    RunNotes dropping(int index) {
        if (index >= kept.size()) {
            return this;
        }
        List<KeptRun> next = new ArrayList<>(kept);
        next.remove(index);
        Draft draft = new Draft(this);
        draft.kept = List.copyOf(next);
        return draft.finished();
    }

    RunNotes asking(HandStep part) {
        Draft draft = new Draft(this);
        draft.asked = Optional.of(part);
        return draft.finished();
    }

    RunNotes telling(String made) {
        Draft draft = new Draft(this);
        draft.asked = Optional.empty();
        draft.made = made;
        return draft.finished();
    }

    RunNotes choosing(int parameter) {
        Draft draft = new Draft(this);
        draft.chosen = parameter;
        return draft.finished();
    }

    /** The part that was asked for is made. */
    RunNotes counting() {
        List<Integer> more = new ArrayList<>(parts);
        asked.ifPresent(part -> more.set(part.ordinal(), more.get(part.ordinal()) + 1));
        Draft draft = new Draft(this);
        draft.parts = List.copyOf(more);
        return draft.finished();
    }

    /** Another run begins. */
    RunNotes begun() {
        Draft draft = new Draft(this);
        draft.asked = Optional.empty();
        draft.made = "";
        draft.parts = NONE.parts;
        return draft.finished();
    }

    /** One that is being changed: the only other place that names every part. */
    private static final class Draft {
        private List<KeptRun> kept;
        private int count;
        private Optional<HandStep> asked;
        private String made;
        private int chosen;
        private List<Integer> parts;

        Draft(RunNotes from) {
            kept = from.kept;
            count = from.count;
            asked = from.asked;
            made = from.made;
            chosen = from.chosen;
            parts = from.parts;
        }

        RunNotes finished() {
            return new RunNotes(kept, count, asked, made, chosen, parts);
        }
    }
}
