package micrograd.course.practice;

import java.util.Optional;
import micrograd.course.amount.Programs;
import micrograd.course.form.Activity;
import micrograd.course.form.ActivityReader;
import micrograd.document.ProgramGraph;

/** A kind of exercise, drawn from a seed on one of two levels. */
public enum Drill {
    /** Whether the result rises or falls when a leaf does. */
    SIGN("sign", "Rise or fall"),
    /** The gradients of one operation. */
    LINK("link", "One link"),
    /** All gradients of the leaves of an expression. */
    CHAIN("chain", "The chain rule"),
    /** The gradient of a value with several uses. */
    TWICE("twice", "Used twice"),
    /** What a step along the gradient does. */
    STEP("step", "A step"),
    /** The gradients of a neuron. */
    NEURON("neuron", "A neuron"),
    /** An order for the backward pass. */
    ORDER("order", "The right order"),
    /** The parameters of a network. */
    COUNT("count", "Counting parameters");

    /** How many levels there are. */
    public static final int LEVELS = 2;

    private final String key;
    private final String title;

    Drill(String key, String title) {
        this.key = key;
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
