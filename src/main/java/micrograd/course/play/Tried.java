package micrograd.course.play;

/**
 * What was done about one question.
 *
 * @param first the first answer, as it was given; empty before
 * @param last the last answer, right or not
 * @param misses how many answers were wrong
 */
public record Tried(Phase phase, String first, String last, int misses) {
    /** Nothing yet. */
    public static final Tried NOTHING = new Tried(Phase.OPEN, "", "", 0);

    private static final int MOST_MISSES = 15;

    /** How a question stands. */
    public enum Phase {
        /** It waits for an answer. */
        OPEN('o'),
        /** It was missed twice: a smaller question stands in its place. */
        SMALLER('s'),
        /** The smaller question is settled: it waits again, or can be revealed. */
        AGAIN('a'),
        /** It was answered rightly. */
        RIGHT('r'),
        /** It was revealed. */
        REVEALED('v'),
        /** It is a prediction, and is kept. */
        KEPT('k');

        private final char letter;

        Phase(char letter) {
            this.letter = letter;
        }

        char letter() {
            return letter;
        }
    }

    public Tried {
        misses = Math.min(misses, MOST_MISSES);
    }

    /** Whether there is nothing more to do about it. */
    public boolean isSettled() {
        return phase == Phase.RIGHT || phase == Phase.REVEALED || phase == Phase.KEPT;
    }

    Tried in(Phase next) {
        return new Tried(next, first, last, misses);
    }

    Tried answered(String answer, Phase next, boolean missed) {
        return new Tried(next, first.isEmpty() ? answer : first, answer, misses + (missed ? 1 : 0));
    }
}
