package micrograd.course.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.course.form.Activity;

/**
 * What is kept of a course: the progress of each activity, by its number, as {@link ProgressCode} writes it. Immutable.
 *
 * <p>As a code that can be carried to another machine it holds less: of each activity which steps are done and which skipped, and two characters at the end
 * that tell a mistyped code. First answers stay where they were given.
 */
public record CourseProgress(Map<String, String> activities) {
    /** Nothing was begun. */
    public static final CourseProgress NONE = new CourseProgress(Map.of());

    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String BEGIN = "MG1";

    /** How an activity stands. */
    public enum Standing {
        /** It was not begun. */
        NEW,
        /** It was begun. */
        BEGUN,
        /** It was gone through, with steps skipped. */
        SKIPPED,
        /** All of it is done. */
        DONE
    }

    /** The same with the progress of an activity. */
    public CourseProgress with(Activity activity, Progress progress) {
        Map<String, String> changed = new LinkedHashMap<>(activities);
        changed.put(activity.head().number(), ProgressCode.encode(activity, progress));
        return new CourseProgress(changed);
    }

    /** The progress of an activity: none where it was not begun, or is of an earlier version. */
    public Progress of(Activity activity) {
        String text = activities.getOrDefault(activity.head().number(), "");
        return ProgressCode.decode(activity, text).orElse(Progress.NONE);
    }

    /** How an activity stands. */
    public Standing standing(Player player) {
        if (player.progress().equals(Progress.NONE)) {
            return Standing.NEW;
        }
        if (player.isFinished()) {
            return Standing.DONE;
        }
        boolean last = player.at() == player.activity().steps().size() - 1;
        return last && player.isSkipped(player.at())
                        || player.progress()
                                .skipped()
                                .contains(player.activity().steps().size() - 1)
                ? Standing.SKIPPED
                : Standing.BEGUN;
    }

    /** A code of one line: {@code MG1-1:22221-4:212-7K}. Of each step it says nothing (0), done (1), skipped (2), four steps a character. */
    public String code(List<Player> players) {
        StringBuilder text = new StringBuilder(BEGIN);
        for (Player player : players) {
            StringBuilder steps = new StringBuilder();
            boolean any = false;
            for (int i = 0; i < player.activity().steps().size(); i += 3) {
                int three = 0;
                for (int k = i + 2; k >= i; k--) {
                    int one = k >= player.activity().steps().size() ? 0 : state(player, k);
                    any |= one > 0;
                    three = three * 3 + one;
                }
                steps.append(DIGITS.charAt(three));
            }
            if (any) {
                text.append('-')
                        .append(player.activity().head().number())
                        .append(':')
                        .append(steps);
            }
        }
        String code = text.toString();
        return code + "-" + check(code);
    }

    private static int state(Player player, int step) {
        boolean reached = step <= player.at()
                || !player.activity().steps().get(step).tasks().isEmpty();
        return player.isSkipped(step)
                ? 2
                : player.isDone(step) && reached && !player.progress().equals(Progress.NONE) ? 1 : 0;
    }

    /**
     * The progress that a code brings, on top of this one; nothing where it is mistyped. White space counts for nothing.
     *
     * @param known all activities of the course
     */
    public Optional<CourseProgress> merged(String code, List<Activity> known) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                plain.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
            }
        }
        String text = plain.toString();
        int end = text.lastIndexOf('-');
        if (!text.startsWith(BEGIN + "-") || !text.substring(end + 1).equals(check(text.substring(0, end)))) {
            return Optional.empty();
        }
        CourseProgress merged = this;
        List<String> words = ProgressCode.words(text.substring(0, end), '-');
        for (String word : words.subList(1, words.size())) {
            int colon = word.indexOf(':');
            for (Activity activity : known) {
                if (colon > 0 && activity.head().number().equals(word.substring(0, colon))) {
                    merged = merged.with(activity, merged.of(activity, word.substring(colon + 1)));
                }
            }
        }
        return Optional.of(merged);
    }

    private Progress of(Activity activity, String steps) {
        Progress own = of(activity);
        Set<Integer> passed = new LinkedHashSet<>(own.passed());
        Set<Integer> skipped = new LinkedHashSet<>(own.skipped());
        List<Integer> reached = new ArrayList<>();
        for (int i = 0; i < activity.steps().size() && i / 3 < steps.length(); i++) {
            int three = DIGITS.indexOf(steps.charAt(i / 3));
            int one = i % 3 == 0 ? three % 3 : i % 3 == 1 ? three / 3 % 3 : three / 9 % 3;
            if (three >= 0 && one > 0) {
                (one == 1 ? passed : skipped).add(i);
                reached.add(i);
            }
        }
        int at = reached.isEmpty()
                ? own.at()
                : Math.min(activity.steps().size() - 1, reached.get(reached.size() - 1) + 1);
        return new Progress(Math.max(own.at(), at), own.tried(), skipped, passed);
    }

    private static String check(String text) {
        int sum = 7;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum * 37 + text.charAt(i)) % 1156;
        }
        return Character.toString(DIGITS.charAt(sum / 34)) + DIGITS.charAt(sum % 34);
    }
}
