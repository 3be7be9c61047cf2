package micrograd.museum.exercise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An exercise that a learner is filling in: answers, hints and what was revealed, gradient by gradient. Immutable. */
public final class Worksheet {
    /** What a gradient is worth that is right at once, with no hint. */
    public static final int FULL = 4;

    private final Exercise exercise;
    private final Map<Integer, Entry> entries;

    private Worksheet(Exercise exercise, Map<Integer, Entry> entries) {
        this.exercise = exercise;
        this.entries = entries;
    }

    /**
     * What was done about one gradient.
     *
     * @param attempts how many numbers were given, the right one included
     * @param first the first number given, as it was typed
     * @param last the last thing typed, number or not
     * @param judgement what was said of it
     * @param hints how many hints were given: first the rule, then the numbers
     * @param revealed whether the learner gave it up and was shown it
     */
    public record Entry(
            int attempts,
            Optional<String> first,
            Optional<String> last,
            Optional<GradientJudgement> judgement,
            int hints,
            boolean revealed) {
        static final Entry EMPTY = new Entry(0, Optional.empty(), Optional.empty(), Optional.empty(), 0, false);

        /** Whether it was answered rightly. */
        public boolean solved() {
            return judgement.isPresent() && judgement.get().verdict() == GradientJudgement.Verdict.RIGHT;
        }

        /** Whether there is nothing more to do about it. */
        public boolean closed() {
            return solved() || revealed;
        }

        /** 4 when right at once, less one for each wrong answer and each hint, but at least 1; 0 when revealed or open. */
        public int score() {
            return solved() ? Math.max(1, FULL - (attempts - 1) - hints) : 0;
        }
    }

    /** An exercise with nothing filled in. */
    public static Worksheet of(Exercise exercise) {
        return new Worksheet(exercise, Map.of());
    }

    /**
     * An exercise as far as it was filled in before: for each node how many numbers were given, the first and the last of them, and what hints; it is judged
     * anew.
     */
    public Worksheet filled(int node, Entry before) {
        if (!exercise.asked().contains(node)) {
            return this;
        }
        Optional<GradientJudgement> judged = before.last().map(typed -> exercise.judge(node, typed));
        return with(
                node,
                new Entry(before.attempts(), before.first(), before.last(), judged, before.hints(), before.revealed()));
    }

    /** Answers the gradient of a node. What is no number does not count as an attempt; what is closed stays as it is. */
    public Worksheet answer(int node, String typed) {
        Entry entry = entry(node);
        if (entry.closed()) {
            return this;
        }
        GradientJudgement judgement = exercise.judge(node, typed);
        boolean counts = judgement.verdict() != GradientJudgement.Verdict.NOT_A_NUMBER;
        Optional<String> first = entry.first().isEmpty() && counts ? Optional.of(typed) : entry.first();
        return with(
                node,
                new Entry(
                        entry.attempts() + (counts ? 1 : 0),
                        first,
                        Optional.of(typed),
                        Optional.of(judgement),
                        entry.hints(),
                        false));
    }

    /** Gives the next hint for a node: the rule, then the numbers; then no more. */
    public Worksheet hint(int node) {
        Entry entry = entry(node);
        if (entry.closed() || entry.hints() == Hint.values().length) {
            return this;
        }
        return with(
                node,
                new Entry(entry.attempts(), entry.first(), entry.last(), entry.judgement(), entry.hints() + 1, false));
    }

    /** Gives a node up and shows its gradient. */
    public Worksheet reveal(int node) {
        Entry entry = entry(node);
        if (entry.closed()) {
            return this;
        }
        return with(
                node, new Entry(entry.attempts(), entry.first(), entry.last(), entry.judgement(), entry.hints(), true));
    }

    private Worksheet with(int node, Entry entry) {
        Map<Integer, Entry> changed = new LinkedHashMap<>(entries);
        changed.put(node, entry);
        return new Worksheet(exercise, changed);
    }

    /** What is being filled in. */
    public Exercise exercise() {
        return exercise;
    }

    /**
     * What was done about a node.
     *
     * @throws IllegalArgumentException if its gradient is not asked for
     */
    public Entry entry(int node) {
        if (!exercise.asked().contains(node)) {
            throw new IllegalArgumentException("the gradient of node " + node + " is not asked for");
        }
        return entries.getOrDefault(node, Entry.EMPTY);
    }

    /** The last hint given for a node. */
    public Optional<String> hintText(int node) {
        int hints = entry(node).hints();
        return hints == 0 ? Optional.empty() : Optional.of(exercise.hint(node, Hint.values()[hints - 1]));
    }

    /** How many gradients were answered rightly. */
    public int solved() {
        int solved = 0;
        for (Entry entry : entries.values()) {
            solved += entry.solved() ? 1 : 0;
        }
        return solved;
    }

    /** Whether every gradient was answered rightly or revealed. */
    public boolean done() {
        for (int node : exercise.asked()) {
            if (!entry(node).closed()) {
                return false;
            }
        }
        return true;
    }

    /** The sum of all scores. */
    public int score() {
        int score = 0;
        for (Entry entry : entries.values()) {
            score += entry.score();
        }
        return score;
    }

    /** The most that can be had. */
    public int fullScore() {
        return FULL * exercise.asked().size();
    }
}
