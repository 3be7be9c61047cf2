package micrograd.course.practice;

import java.util.Optional;
import micrograd.course.amount.Programs;
import micrograd.course.form.Activity;
import micrograd.course.form.ActivityReader;
import micrograd.document.ProgramGraph;

/** A kind of exercise, drawn from a seed on one of two levels. */
public enum Drill {
    /** Whether the result rises or falls when a leaf does. */
    SIGN("sign", 0, "Rise or fall"),
    /** The gradients of one operation. */
    LINK("link", 1, "One link"),
    /** All gradients of the leaves of an expression. */
    CHAIN("chain", 2, "The chain rule"),
    /** The gradient of a value with several uses. */
    TWICE("twice", 3, "Used twice"),
    /** What a step along the gradient does. */
    STEP("step", 4, "A step"),
    /** The gradients of a neuron. */
    NEURON("neuron", 5, "A neuron"),
    /** An order for the backward pass. */
    ORDER("order", 6, "The right order"),
    /** The parameters of a network. */
    COUNT("count", 7, "Counting parameters");

    /** How many levels there are. */
    public static final int LEVELS = 2;

    private final String key;
    private final int stream;
    private final String title;

    Drill(String key, int stream, String title) {
        this.key = key;
        this.stream = stream;
        this.title = title;
    }

    /** The drill of a key. */
    public static Optional<Drill> of(String key) {
        for (Drill drill : values()) {
            if (drill.key.equals(key)) {
                return Optional.of(drill);
            }
        }
        return Optional.empty();
    }

    /** Its word in codes. */
    public String key() {
        return key;
    }

    /** Which numbers its exercises are drawn by: another one draws others for the codes that learners have. */
    int stream() {
        return stream;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** The text of the exercise that a seed decides, in the form of activities. */
    String text(int level, int seed) {
        return text(level, seed, ProgramGraph::of);
    }

    private String text(int level, int seed, Programs programs) {
        return new DrillWriter(this, level, seed, programs).write();
    }

    /**
     * The exercise that a seed decides.
     *
     * @param level 1 or 2
     * @throws IllegalArgumentException if there is no such level
     */
    Activity draw(int level, int seed) {
        return draw(level, seed, ProgramGraph::of);
    }

    /** The same where someone else runs its programs. */
    public Activity draw(int level, int seed, Programs programs) {
        if (level < 1 || level > LEVELS) {
            throw new IllegalArgumentException("there is no level " + level);
        }
        ActivityReader.Outcome outcome =
                ActivityReader.read(key + "-" + level + "-" + seed, text(level, seed, programs));
        return outcome.activity()
                .orElseThrow(() ->
                        new IllegalStateException(outcome.mistakes().get(0).in(key + " " + level + " " + seed)));
    }
}
