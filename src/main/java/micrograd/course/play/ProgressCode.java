package micrograd.course.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.course.form.Activity;
import micrograd.course.form.Step;
import micrograd.course.form.Task;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/**
 * A progress as a text for links and for what is kept: {@code x7q-2-s1-0r0.4-1a2.7.−3}.
 *
 * <p>First stands what the activity's questions come to, so that a text of an earlier version is not taken for one of this; then the open step, the skipped
 * and the passed ones, and for each question its place, its phase, its misses, and its first and last answers.
 */
public final class ProgressCode {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final String PLAIN = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+*/,()";
    private static final int LONGEST_ANSWER = 40;
    private static final int VERSION = 36 * 36 * 36;

    private ProgressCode() {}

    /** The text of a progress of an activity. */
    public static String encode(Activity activity, Progress progress) {
        StringBuilder text = new StringBuilder(version(activity));
        text.append('-').append(progress.at());
        steps('s', progress.skipped(), text);
        steps('p', progress.passed(), text);
        List<String> ids = ids(activity);
        for (int i = 0; i < ids.size(); i++) {
            Tried tried = progress.tried(ids.get(i));
            if (!tried.equals(Tried.NOTHING)) {
                text.append('-').append(i).append(tried.phase().letter()).append(tried.misses());
                text.append('.').append(escaped(tried.first()));
                if (!tried.last().equals(tried.first())) {
                    text.append('.').append(escaped(tried.last()));
                }
            }
        }
        return text.toString();
    }

    private static void steps(char mark, Set<Integer> steps, StringBuilder text) {
        for (int step : Progress.sorted(steps)) {
            text.append('-').append(mark).append(step);
        }
    }

    /** The progress of a text; nothing where it cannot be read, or belongs to another version of the activity. */
    public static Optional<Progress> decode(Activity activity, String text) {
        List<String> words = words(text, '-');
        if (words.size() < 2 || !words.get(0).equals(version(activity))) {
            return Optional.empty();
        }
        int count = activity.steps().size();
        int at = whole(words.get(1));
        List<String> ids = ids(activity);
        Map<String, Tried> tried = new LinkedHashMap<>();
        Set<Integer> skipped = new LinkedHashSet<>();
        Set<Integer> passed = new LinkedHashSet<>();
        if (at < 0 || at >= count) {
            return Optional.empty();
        }
        for (String word : words.subList(2, words.size())) {
            if (word.isEmpty()) {
                return Optional.empty();
            }
            char mark = word.charAt(0);
            if (mark == 's' || mark == 'p') {
                int step = whole(word.substring(1));
                if (step < 0 || step >= count) {
                    return Optional.empty();
                }
                (mark == 's' ? skipped : passed).add(step);
            } else if (!question(word, ids, tried)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Progress(at, tried, skipped, passed));
    }

    private static boolean question(String word, List<String> ids, Map<String, Tried> tried) {
        List<String> parts = words(word, '.');
        String head = parts.get(0);
        int letter = 0;
        while (letter < head.length() && head.charAt(letter) >= '0' && head.charAt(letter) <= '9') {
            letter++;
        }
        int place = whole(head.substring(0, letter));
        int misses = letter < head.length() ? whole(head.substring(letter + 1)) : -1;
        if (place < 0 || place >= ids.size() || misses < 0 || parts.size() < 2 || parts.size() > 3) {
            return false;
        }
        Optional<String> first = unescaped(parts.get(1));
        Optional<String> last = parts.size() == 3 ? unescaped(parts.get(2)) : first;
        for (Tried.Phase phase : Tried.Phase.values()) {
            if (phase.letter() == head.charAt(letter) && first.isPresent() && last.isPresent()) {
                tried.put(ids.get(place), new Tried(phase, first.get(), last.get(), misses));
                return true;
            }
        }
        return false;
    }

    private static List<String> ids(Activity activity) {
        List<String> ids = new ArrayList<>();
        for (Step step : activity.steps()) {
            for (Task task : step.tasks()) {
                ids.add(task.id());
                task.smaller().ifPresent(smaller -> ids.add(smaller.id()));
            }
        }
        return ids;
    }

    /** What the questions' ids come to, as three characters. */
    private static String version(Activity activity) {
        int sum = activity.steps().size();
        for (String id : ids(activity)) {
            for (int i = 0; i < id.length(); i++) {
                sum = (sum * 31 + id.charAt(i)) % VERSION;
            }
            sum = (sum * 7 + 1) % VERSION;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append(DIGITS.charAt(sum % 36));
            sum /= 36;
        }
        return text.toString();
    }

    static int whole(String text) {
        boolean digits = !text.isEmpty() && text.length() < 7;
        for (int i = 0; i < text.length(); i++) {
            digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits ? Rounding.truncated(Numbers.parse(text)) : -1;
    }

    static List<String> words(String text, char separator) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (true) {
            int next = text.indexOf(separator, start);
            if (next < 0) {
                words.add(text.substring(start));
                return words;
            }
            words.add(text.substring(start, next));
            start = next + 1;
        }
    }

    /** All but letters and digits as four hexadecimal digits behind a tilde. */
    private static String escaped(String answer) {
        String text = answer.length() > LONGEST_ANSWER ? answer.substring(0, LONGEST_ANSWER) : answer;
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (PLAIN.indexOf(c) >= 0) {
                escaped.append(c);
            } else if (c == '-') {
                escaped.append('_');
            } else if (c == '.') {
                escaped.append('!');
            } else {
                escaped.append('~');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    escaped.append(DIGITS.charAt(c >> shift & 15));
                }
            }
        }
        return escaped.toString();
    }

    private static Optional<String> unescaped(String text) {
        StringBuilder answer = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '_') {
                answer.append('-');
            } else if (c == '!') {
                answer.append('.');
            } else if (c != '~') {
                answer.append(c);
            } else if (i + 4 >= text.length()) {
                return Optional.empty();
            } else {
                int code = 0;
                for (int k = 1; k <= 4; k++) {
                    int digit = DIGITS.indexOf(text.charAt(i + k));
                    if (digit < 0 || digit > 15) {
                        return Optional.empty();
                    }
                    code = code * 16 + digit;
                }
                answer.append((char) code);
                i += 4;
            }
        }
        return Optional.of(answer.toString());
    }
}
