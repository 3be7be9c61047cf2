package micrograd.app.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import micrograd.course.play.CourseProgress;
import micrograd.course.practice.PracticeRecord;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/**
 * What is kept of the course from visit to visit.
 *
 * @param inWords whether derivatives are said in words
 * @param programs right programs of the learner's own, by the keys of their activities
 */
public record Kept(CourseProgress progress, PracticeRecord practice, boolean inWords, Map<String, String> programs) {
    public Kept {
        programs = Map.copyOf(programs);
    }

    /** The keys under which it is kept. */
    public static final String PROGRESS = "course";

    /** Where practice is kept. */
    public static final String PRACTICE = "practice";

    /** Where the choice of words is kept. */
    public static final String WORDS = "words";

    /** Where programs are kept. */
    public static final String PROGRAMS = "programs";

    /** Nothing was kept. */
    public static final Kept NOTHING = new Kept(CourseProgress.NONE, PracticeRecord.NONE, false, Map.of());

    /** What four texts keep; what cannot be read of them counts for nothing. */
    public static Kept read(String progress, String practice, String words, String programs) {
        Map<String, String> activities = new LinkedHashMap<>();
        int start = 0;
        while (start < progress.length()) {
            int next = progress.indexOf(';', start);
            int end = next < 0 ? progress.length() : next;
            int colon = progress.indexOf(':', start);
            if (colon > start && colon < end) {
                activities.put(progress.substring(start, colon), progress.substring(colon + 1, end));
            }
            start = end + 1;
        }
        return new Kept(
                new CourseProgress(activities), PracticeRecord.read(practice), words.equals("yes"), programs(programs));
    }

    /** A key and a program, one after the other, each with its length before it. */
    private static Map<String, String> programs(String text) {
        Map<String, String> programs = new LinkedHashMap<>();
        String key = "";
        int at = 0;
        while (at < text.length()) {
            int space = text.indexOf(' ', at);
            String length = space < 0 ? "" : text.substring(at, space);
            int size = Numbers.isDecimal(length) ? Rounding.truncated(Numbers.parse(length)) : -1;
            if (size < 0 || space + 1 + size > text.length()) {
                return Map.of();
            }
            String one = text.substring(space + 1, space + 1 + size);
            if (key.isEmpty()) {
                key = one;
            } else {
                programs.put(key, one);
                key = "";
            }
            at = space + 1 + size;
        }
        return programs;
    }

    private String programsText() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> one : new TreeMap<>(programs).entrySet()) {
            text.append(one.getKey().length()).append(' ').append(one.getKey());
            text.append(one.getValue().length()).append(' ').append(one.getValue());
        }
        return text.toString();
    }

    /** The progress as a text. */
    String progressText() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> entry : progress.activities().entrySet()) {
            text.append(text.length() == 0 ? "" : ";")
                    .append(entry.getKey())
                    .append(':')
                    .append(entry.getValue());
        }
        return text.toString();
    }

    /** What is to be done that this be kept in place of another. */
    List<CourseEffect> after(Kept before) {
        List<CourseEffect> effects = new ArrayList<>();
        if (!progress.equals(before.progress)) {
            effects.add(new CourseEffect.Keep(PROGRESS, progressText()));
        }
        if (!practice.equals(before.practice)) {
            effects.add(new CourseEffect.Keep(PRACTICE, practice.equals(PracticeRecord.NONE) ? "" : practice.code()));
        }
        if (inWords != before.inWords) {
            effects.add(new CourseEffect.Keep(WORDS, inWords ? "yes" : ""));
        }
        if (!programs.equals(before.programs)) {
            effects.add(new CourseEffect.Keep(PROGRAMS, programsText()));
        }
        return effects;
    }

    Kept with(CourseProgress next) {
        return new Kept(next, practice, inWords, programs);
    }

    Kept with(PracticeRecord next) {
        return new Kept(progress, next, inWords, programs);
    }

    Kept with(boolean next) {
        return new Kept(progress, practice, next, programs);
    }

    /** With the learner's program of an activity. */
    Kept with(String activity, String program) {
        Map<String, String> more = new LinkedHashMap<>(programs);
        more.put(activity, program);
        return new Kept(progress, practice, inWords, more);
    }

    /** Without any program. */
    Kept withoutPrograms() {
        return new Kept(progress, practice, inWords, Map.of());
    }
}
