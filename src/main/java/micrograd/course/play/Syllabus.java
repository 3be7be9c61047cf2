package micrograd.course.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.course.amount.KnownRuns;
import micrograd.course.amount.Programs;
import micrograd.course.amount.Runs;
import micrograd.course.form.Activity;
import micrograd.course.form.ActivityReader;
import micrograd.document.ProgramGraph;

/** The activities of a course, in their order. */
public final class Syllabus {
    private final List<Activity> activities;
    private final Map<String, Runs> runs;
    private final Programs programs;

    private Syllabus(List<Activity> activities, Map<String, Runs> runs, Programs programs) {
        this.activities = activities;
        this.runs = runs;
        this.programs = programs;
    }

    /**
     * Reads what the build made of the lessons' files: three texts an activity, its key, its text, and what its runs come to. One that cannot be read is left
     * out.
     */
    public static Syllabus of(List<String> texts) {
        return of(texts, ProgramGraph::of);
    }

    /** The same where someone else runs its programs. */
    public static Syllabus of(List<String> texts, Programs programs) {
        List<Activity> activities = new ArrayList<>();
        Map<String, Runs> runs = new LinkedHashMap<>();
        for (int i = 0; i + 2 < texts.size(); i += 3) {
            Optional<Activity> activity =
                    ActivityReader.read(texts.get(i), texts.get(i + 1)).activity();
            if (activity.isPresent()) {
                activities.add(activity.get());
                runs.put(texts.get(i), KnownRuns.read(texts.get(i + 2)));
            }
        }
        activities.sort(
                (one, other) -> Double.compare(one.head().place(), other.head().place()));
        return new Syllabus(List.copyOf(activities), runs, programs);
    }

    /** A course of activities that were read before, whose runs are not known. */
    public static Syllabus ofActivities(List<Activity> activities) {
        return new Syllabus(List.copyOf(activities), Map.of(), ProgramGraph::of);
    }

    /** The activities. */
    public List<Activity> activities() {
        return activities;
    }

    /** The activity of a number: “4”, “C3”. */
    public Optional<Activity> numbered(String number) {
        for (Activity activity : activities) {
            if (activity.head().number().equals(number)) {
                return Optional.of(activity);
            }
        }
        return Optional.empty();
    }

    /** Who runs its programs. */
    public Programs programs() {
        return programs;
    }

    /** An activity at what is kept of it. */
    public Player player(Activity activity, CourseProgress progress) {
        Runs known = runs.getOrDefault(activity.key(), Runs.NONE);
        return Player.of(new Room(activity, known, programs), progress.of(activity));
    }
}
