package micrograd.course.practice;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of practice: the next seed, how many were right at once, and what was missed, to be offered again. Immutable.
 *
 * @param missed the oldest first
 */
public record PracticeRecord(int seed, int solved, List<Missed> missed) {
    /** Nothing was practised. */
    public static final PracticeRecord NONE = new PracticeRecord(1, 0, List.of());

    private static final int MOST_MISSED = 20;
    private static final int MOST = 999_999;

    public PracticeRecord {
        missed = List.copyOf(missed);
    }

    /** An exercise that was missed. */
    public record Missed(Drill drill, int level, int seed) {}

    /** The same after an exercise was settled: what was right at its first answer is offered no more, what was not comes again. */
    public PracticeRecord after(Missed exercise, boolean rightAtOnce) {
        List<Missed> left = new ArrayList<>(missed);
        left.remove(exercise);
        if (!rightAtOnce) {
            left.add(exercise);
        }
        while (left.size() > MOST_MISSED) {
            left.remove(0);
        }
        return new PracticeRecord(
                exercise.seed() == seed ? Math.min(MOST, seed + 1) : seed, solved + (rightAtOnce ? 1 : 0), left);
    }

    /** The next exercise of a kind: a new one. */
    public Missed next(Drill drill, int level) {
        return new Missed(drill, level, seed);
    }

    /** It as a text. */
    public String code() {
        StringBuilder text = new StringBuilder().append(seed).append('.').append(solved);
        for (Missed one : missed) {
            text.append('.')
                    .append(one.drill().key())
                    .append('-')
                    .append(one.level())
                    .append('-')
                    .append(one.seed());
        }
        return text.toString();
    }

    /** What a text keeps; what cannot be read in it is left out. */
    public static PracticeRecord read(String code) {
        List<String> words = words(code, '.');
        int seed = words.isEmpty() ? -1 : whole(words.get(0));
        int solved = words.size() < 2 ? -1 : whole(words.get(1));
        if (seed < 1 || solved < 0) {
            return NONE;
        }
        List<Missed> missed = new ArrayList<>();
        for (String word : words.subList(2, words.size())) {
            List<String> parts = words(word, '-');
            if (parts.size() == 3 && Drill.of(parts.get(0)).isPresent()) {
                int level = whole(parts.get(1));
                int own = whole(parts.get(2));
                if (level >= 1 && level <= Drill.LEVELS && own >= 1 && missed.size() < MOST_MISSED) {
                    missed.add(new Missed(Drill.of(parts.get(0)).get(), level, own));
                }
            }
        }
        return new PracticeRecord(seed, solved, missed);
    }

    private static List<String> words(String text, char separator) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int next = text.indexOf(separator, start);
            int end = next < 0 ? text.length() : next;
            words.add(text.substring(start, end));
            start = end + 1;
        }
        return words;
    }

    private static int whole(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || i == 6) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return text.isEmpty() ? -1 : number;
    }
}
