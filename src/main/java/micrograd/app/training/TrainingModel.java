package micrograd.app.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.data.Example;
import micrograd.document.TrainingDocument;
import micrograd.training.run.StopConditions;

/**
 * What the training view shows.
 *
 * @param run the run
 * @param stepsPerSecond how fast it plays at most; 0 for as fast as can be
 * @param refused what is wrong with the text in an option's field, by option
 * @param example the example that the scalars of a neuron are shown for
 * @param inspection the scalars that are open
 * @param word what is to be said of the worker, as that it had to be started again
 * @param notes what is noted beside the run
 * @param spokenAt when a screen reader was last told how the run goes, in milliseconds
 */
public record TrainingModel(
        TrainingRun run,
        double stepsPerSecond,
        Map<String, String> refused,
        Example example,
        Optional<Inspection> inspection,
        Optional<String> word,
        double spokenAt,
        RunNotes notes) {
    /** Slow enough to see each step, fast enough to see where it goes. */
    static final double USUAL_PACE = 60;

    private static final double SECONDS_TO_CATCH_UP = 0.7;
    private static final double LEAST_CATCHING_UP = 100;

    static TrainingModel of(TrainingDocument document) {
        TrainingRun run = TrainingRun.of(1, document);
        return new TrainingModel(
                run,
                USUAL_PACE,
                Map.of(),
                TellingExample.of(run),
                Optional.empty(),
                Optional.empty(),
                0,
                RunNotes.NONE);
    }

    /** The model after the document has become another: a run of its own, unless it stands where this one does. */
    TrainingModel showing(TrainingDocument next) {
        TrainingDocument now = run.document();
        boolean same = next.setup().equals(now.setup()) && next.start().equals(now.start());
        if (same && next.step() == run.linkedStep()) {
            return with(run.withDocument(next));
        }
        TrainingRun other = TrainingRun.of(run.number() + 1, next);
        boolean sameShape = next.setup().shape().equals(now.setup().shape());
        Example chosen = other.data().equals(run.data()) ? example : TellingExample.of(other);
        Draft draft = new Draft(this);
        draft.run = other;
        draft.refused = Map.of();
        draft.example = chosen;
        draft.inspection = Optional.empty();
        draft.word = Optional.empty();
        draft.notes = notes.begun().choosing(sameShape ? notes.chosen() : -1);
        return draft.finished();
    }

    /** What the worker is to do to begin with this. */
    public List<TrainingEffect> beginning() {
        TrainingEffect start = new TrainingEffect.StartRun(run.number(), run.setup(), run.state());
        return run.playing() ? List.of(start, playing()) : List.of(start);
    }

    /** Plays the run: to where it was opened in a moment, just long enough for a curve of it, then at the chosen pace. */
    TrainingEffect playing() {
        StopConditions stop =
                run.isCatchingUp() ? StopConditions.NONE : run.document().stop();
        double pace = run.isCatchingUp()
                ? Math.max(LEAST_CATCHING_UP, run.untilStep() / SECONDS_TO_CATCH_UP)
                : stepsPerSecond;
        return new TrainingEffect.PlayRun(pace, run.untilStep(), stop);
    }

    TrainingModel with(TrainingRun run) {
        Draft draft = new Draft(this);
        draft.run = run;
        return draft.finished();
    }

    TrainingModel withPace(double stepsPerSecond) {
        Draft draft = new Draft(this);
        draft.stepsPerSecond = stepsPerSecond;
        return draft.finished();
    }

    TrainingModel refusing(String option, String message) {
        Map<String, String> all = new LinkedHashMap<>(refused);
        all.put(option, message);
        Draft draft = new Draft(this);
        draft.refused = Map.copyOf(all);
        return draft.finished();
    }

    TrainingModel accepting(String option) {
        if (!refused.containsKey(option)) {
            return this;
        }
        Map<String, String> others = new LinkedHashMap<>(refused);
        others.remove(option);
        Draft draft = new Draft(this);
        draft.refused = Map.copyOf(others);
        return draft.finished();
    }

    TrainingModel inspecting(Optional<Inspection> inspection) {
        Example shown = inspection.map(open -> open.request().example()).orElse(example);
        Draft draft = new Draft(this);
        draft.example = shown;
        draft.inspection = inspection;
        return draft.finished();
    }

    TrainingModel feeding(Example example) {
        Draft draft = new Draft(this);
        draft.example = example;
        return draft.finished();
    }

    TrainingModel saying(Optional<String> word) {
        Draft draft = new Draft(this);
        draft.word = word;
        return draft.finished();
    }

    TrainingModel spoken(double millis) {
        Draft draft = new Draft(this);
        draft.spokenAt = millis;
        return draft.finished();
    }

    TrainingModel noting(RunNotes notes) {
        Draft draft = new Draft(this);
        draft.notes = notes;
        return draft.finished();
    }

    /** What is wrong with the run, and what to try; nothing where nothing is. */
    public Optional<String> trouble() {
        return Trouble.of(run);
    }

    /** One that is being changed: the only other place that names every part. */
    private static final class Draft {
        private TrainingRun run;
        private double stepsPerSecond;
        private Map<String, String> refused;
        private Example example;
        private Optional<Inspection> inspection;
        private Optional<String> word;
        private double spokenAt;
        private RunNotes notes;

        Draft(TrainingModel from) {
            run = from.run;
            stepsPerSecond = from.stepsPerSecond;
            refused = from.refused;
            example = from.example;
            inspection = from.inspection;
            word = from.word;
            spokenAt = from.spokenAt;
            notes = from.notes;
        }

        TrainingModel finished() {
            return new TrainingModel(run, stepsPerSecond, refused, example, inspection, word, spokenAt, notes);
        }
    }
}
