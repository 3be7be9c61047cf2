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
        return new RunNotes(List.copyOf(next), count + 1, asked, made, chosen, parts);
    }

    RunNotes renaming(int index, String name) {
        if (index >= kept.size() || name.isBlank()) {
            return this;
        }
        List<KeptRun> next = new ArrayList<>(kept);
        next.set(index, kept.get(index).named(name.trim()));
        return new RunNotes(List.copyOf(next), count, asked, made, chosen, parts);
    }

    RunNotes dropping(int index) {
        if (index >= kept.size()) {
            return this;
        }
        List<KeptRun> next = new ArrayList<>(kept);
        next.remove(index);
        return new RunNotes(List.copyOf(next), count, asked, made, chosen, parts);
    }

    RunNotes asking(HandStep part) {
        return new RunNotes(kept, count, Optional.of(part), made, chosen, parts);
    }

    RunNotes telling(String made) {
        return new RunNotes(kept, count, Optional.empty(), made, chosen, parts);
    }

    RunNotes choosing(int parameter) {
        return new RunNotes(kept, count, asked, made, parameter, parts);
    }

    /** The part that was asked for is made. */
    RunNotes counting() {
        List<Integer> more = new ArrayList<>(parts);
        asked.ifPresent(part -> more.set(part.ordinal(), more.get(part.ordinal()) + 1));
        return new RunNotes(kept, count, asked, made, chosen, List.copyOf(more));
    }

    /** Another run begins. */
    RunNotes begun() {
        return new RunNotes(kept, count, Optional.empty(), "", chosen, NONE.parts);
    }
}
