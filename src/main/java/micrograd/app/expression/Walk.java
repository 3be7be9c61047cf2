package micrograd.app.expression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import micrograd.document.FirstAnswer;
import micrograd.document.Predict;
import micrograd.graph.Graph;
import micrograd.graph.Trace;
import micrograd.museum.exercise.Judgement;
import micrograd.museum.exercise.Prediction;

/**
 * The walk through the passes of a program.
 *
 * @param passes the steps
 * @param done how many of them are done; empty where nobody walks, and everything is shown
 * @param answers the first answers to its questions; later ones do not count
 * @param latest what the latest answer was worth
 */
public record Walk(Trace passes, OptionalInt done, List<FirstAnswer> answers, Optional<Latest> latest) {
    /** The judgement of the answer given where {@code place} steps were done. */
    public record Latest(int place, Judgement judgement) {}

    static Walk of(Graph graph, OptionalInt done) {
        return new Walk(Trace.of(graph), OptionalInt.empty(), List.of(), Optional.empty()).at(done);
    }

    /** The same at another place; beyond the end is the end. */
    Walk at(OptionalInt wanted) {
        OptionalInt place = wanted.isPresent() ? OptionalInt.of(Math.min(length(), wanted.getAsInt())) : wanted;
        return place.equals(done) ? this : new Walk(passes, place, answers, latest);
    }

    /** The same with other first answers. */
    Walk with(List<FirstAnswer> given) {
        return given.equals(answers) ? this : new Walk(passes, done, given, latest);
    }

    Walk judged(Judgement judgement) {
        return new Walk(passes, done, answers, Optional.of(new Latest(place(), judgement)));
    }

    /** The first answer to the question that is asked here. */
    public Optional<FirstAnswer> answer() {
        for (FirstAnswer answer : answers) {
            if (answer.place() == place()) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    /** How many steps there are. */
    public int length() {
        return passes.steps().size();
    }

    /** Whether somebody walks. */
    public boolean isOn() {
        return done.isPresent();
    }

    /** How many steps are done: all where nobody walks. */
    public int place() {
        return done.orElse(length());
    }

    /** The step done last; none where nobody walks. */
    public Optional<Trace.Step> step() {
        return isOn() && place() > 0 ? Optional.of(passes.steps().get(place() - 1)) : Optional.empty();
    }

    /** What is asked here before the walk goes on: between the passes which way the output goes, then what was chosen. */
    public Optional<Prediction> question(Program program, Predict predict) {
        if (!isOn()) {
            return Optional.empty();
        }
        if (place() == passes.forwardCount()) {
            return firstLeaf(program).flatMap(leaf -> Prediction.ofDirection(program.graph(), leaf));
        }
        return predict == Predict.NOTHING
                ? Optional.empty()
                : Prediction.ofStep(
                        passes, place(), predict == Predict.SIGN ? Prediction.Kind.SIGN : Prediction.Kind.VALUE);
    }

    /** Whether the walk waits here for an answer. */
    public boolean waits(Program program, Predict predict) {
        return place() != passes.forwardCount()
                && answer().isEmpty()
                && question(program, predict).isPresent();
    }

    private static Optional<Integer> firstLeaf(Program program) {
        if (program.graph().output().isPresent()) {
            boolean[] leading =
                    program.graph().leadingTo(program.graph().output().get());
            for (Program.Leaf leaf : program.leaves()) {
                if (leading[leaf.node()]) {
                    return Optional.of(leaf.node());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether another program is walked by the same steps, with whatever numbers. */
    boolean hasStepsOf(Walk other) {
        return passes.hasStepsOf(other.passes);
    }
}
