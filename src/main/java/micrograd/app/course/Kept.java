package micrograd.app.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.course.play.CourseProgress;
import micrograd.course.practice.PracticeRecord;

/**
 * What is kept of the course from visit to visit.
 *
 * @param inWords whether derivatives are said in words
 */
public record Kept(CourseProgress progress, PracticeRecord practice, boolean inWords) {
    /** The keys under which it is kept. */
    public static final String PROGRESS = "course";

    /** Where practice is kept. */
    public static final String PRACTICE = "practice";

    /** Where the choice of words is kept. */
    public static final String WORDS = "words";

    /** Nothing was kept. */
    public static final Kept NOTHING = new Kept(CourseProgress.NONE, PracticeRecord.NONE, false);

    /** What three texts keep; what cannot be read of them counts for nothing. */
    public static Kept read(String progress, String practice, String words) {
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
        return new Kept(new CourseProgress(activities), PracticeRecord.read(practice), words.equals("yes"));
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
        return effects;
    }

    Kept with(CourseProgress next) {
        return new Kept(next, practice, inWords);
    }

    Kept with(PracticeRecord next) {
        return new Kept(progress, next, inWords);
    }

    Kept with(boolean next) {
        return new Kept(progress, practice, next);
    }
}
