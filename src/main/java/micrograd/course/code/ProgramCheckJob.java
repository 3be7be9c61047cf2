package micrograd.course.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.app.jobs.Job;
import micrograd.course.form.Activity;
import micrograd.course.form.Task;
import micrograd.course.play.CourseProgress;
import micrograd.course.play.EngineChecks.Outcome;
import micrograd.course.play.Syllabus;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/** Checks a learner's program for a code task: its text is an {@linkplain #order order}, its result a written {@link Outcome}. */
public final class ProgramCheckJob implements Job {
    private static final Outcome STOPPED = Outcome.unfinished("The check was stopped.");

    private final String order;
    private Outcome outcome = STOPPED;

    public ProgramCheckJob(String order) {
        this.order = order;
    }

    /**
     * What is to be checked, as text.
     *
     * @param activity the key of the task's activity
     * @param task the task
     * @param program the learner's program
     * @param own the learner's programs of activities before, by their keys
     * @param lessons the texts of the course
     */
    public static String order(
            String activity, String task, String program, Map<String, String> own, List<String> lessons) {
        FieldWriter to =
                new FieldWriter().text(activity).text(task).text(program).whole(own.size());
        own.forEach((key, its) -> to.text(key).text(its));
        to.whole(lessons.size());
        lessons.forEach(to::text);
        return to.written();
    }

    @Override
    public boolean work(int instructions) {
        FieldReader from = new FieldReader(order);
        String key = from.text();
        String id = from.text();
        String program = from.text();
        Map<String, String> own = new LinkedHashMap<>();
        for (int left = from.whole(); left > 0; left--) {
            own.put(from.text(), from.text());
        }
        List<String> lessons = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            lessons.add(from.text());
        }
        Syllabus course = Syllabus.of(lessons);
        CodeChecks checks = new CodeChecks(new CodePrograms(course, one -> Optional.ofNullable(own.get(one))));
        for (Activity activity : course.activities()) {
            Optional<Task> task = activity.key().equals(key) ? activity.task(id) : Optional.empty();
            if (task.isPresent() && task.get().form() instanceof Task.Code code) {
                outcome = checks.check(
                        program,
                        code,
                        course.player(activity, CourseProgress.NONE).setting(id));
            }
        }
        return true;
    }

    @Override
    public double steps() {
        return 0;
    }

    @Override
    public void stop(String message) {
        outcome = STOPPED;
    }

    @Override
    public String result() {
        return outcome.written();
    }
}
