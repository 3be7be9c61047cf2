package micrograd.app.expression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import micrograd.document.FirstAnswer;
import micrograd.document.Predict;
import micrograd.graph.Trace;
import micrograd.museum.exercise.GradientJudgement;
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
    public record Latest(int place, GradientJudgement judgement) {}

    static Walk of(Program program) {
        return new Walk(program.passes(), OptionalInt.empty(), List.of(), Optional.empty());
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

    Walk judged(GradientJudgement judgement) {
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
            return firstLeaf(program).flatMap(leaf -> Prediction.ofDirection(passes.first(), leaf));
        }
        return predict == Predict.NOTHING
                ? Optional.empty()
                : Prediction.ofStep(
                        passes, place(), predict == Predict.SIGN ? Prediction.Kind.SIGN : Prediction.Kind.VALUE);
    }

    /** Whether the walk waits here for an answer. */
    public boolean waits(Program program, Predict predict) {
        return answer().isEmpty() && question(program, predict).isPresent();
    }

    /** Where a walk from here to {@code wanted} comes to first: there, or a question on the way that nobody has answered. */
    int towards(int wanted, Program program, Predict predict) {
        for (int place = place(); place < wanted; place++) {
            boolean mayAsk =
                    place == passes.forwardCount() || predict != Predict.NOTHING && place > passes.forwardCount();
            if (mayAsk && at(OptionalInt.of(place)).waits(program, predict)) {
                return place;
            }
        }
        return wanted;
    }

    /** Whether the walk stands between the passes and nobody has said which way the output goes. */
    boolean isAskedFirst() {
        return isOn() && place() == passes.forwardCount() && answer().isEmpty();
    }

    /** What was said first of which way the output goes. */
    Optional<FirstAnswer> saidOfDirection() {
        for (FirstAnswer answer : answers) {
            if (answer.place() == passes.forwardCount()) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    /** The leaf that is asked about between the passes: the first that leads to the output and is not the output. */
    static Optional<Integer> firstLeaf(Program program) {
        Optional<Integer> root = program.passes().first().output();
        if (root.isPresent()) {
            boolean[] leading = program.graph().leadingTo(root.get());
            for (Program.Leaf leaf : program.leaves()) {
                if (leading[leaf.node()] && leaf.node() != root.get()) {
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
