package micrograd.course.code;

import java.util.Optional;
import java.util.function.Function;
import micrograd.course.form.Activity;
import micrograd.course.form.Step;
import micrograd.course.form.Task;
import micrograd.course.play.EngineChecks;
import micrograd.course.play.Syllabus;

/**
 * The programs of code lessons. A lesson goes on from the program of the one it stands after, up to the line {@code # Try it}: the learner’s own where that is
 * kept, else a right one.
 */
public final class CodePrograms {
    /** The line that ends what later lessons go on from. */
    public static final String TRY = "# Try it";

    private static final String BLANK = "____";
    private static final int DEEPEST = 10;

    private final Syllabus course;
    private final Function<String, Optional<String>> own;

    /** {@code own} gives the learner’s program of an activity, by its key, if there is one. */
    public CodePrograms(Syllabus course, Function<String, Optional<String>> own) {
        this.course = course;
        this.own = own;
    }

    /** What the learner is given for a task; nothing where it goes on with what is there. */
    public Optional<String> given(Task.Code code) {
        return code.cell().isEmpty() ? Optional.empty() : Optional.of(before(code, 0) + code.cell());
    }

    /** A right program for a task. */
    public String solution(Task.Code code) {
        return before(code, 0) + code.solution();
    }

    /** The program of a task with a known mistake. */
    public String mistaken(Task.Code code, String mistake) {
        return before(code, 0) + code.mistakes().get(mistake);
    }

    /** That a program has a blank yet; nothing where it has none. */
    public static Optional<EngineChecks.Outcome> unfinished(String program) {
        int blank = program.indexOf(BLANK);
        if (blank < 0) {
            return Optional.empty();
        }
        int line = 1;
        for (int i = 0; i < blank; i++) {
            line += program.charAt(i) == '\n' ? 1 : 0;
        }
        return Optional.of(EngineChecks.Outcome.unfinished("There is a blank left: `____` in line " + line + "."));
    }

    private String before(Task.Code code, int depth) {
        if (code.after().isEmpty() || depth > DEEPEST) {
            return "";
        }
        Optional<String> program = own.apply(code.after());
        for (Activity activity : course.activities()) {
            if (activity.key().equals(code.after()) && program.isEmpty()) {
                program = last(activity).map(its -> before(its, depth + 1) + its.solution());
            }
        }
        return program.map(CodePrograms::kept).orElse("");
    }

    private static Optional<Task.Code> last(Activity activity) {
        Optional<Task.Code> last = Optional.empty();
        for (Step step : activity.steps()) {
            for (Task task : step.tasks()) {
                if (task.form() instanceof Task.Code code) {
                    last = Optional.of(code);
                }
            }
        }
        return last;
    }

    /** A program up to where things are only tried. */
    static String kept(String program) {
        int end = program.indexOf(TRY);
        String kept = end < 0 ? program : program.substring(0, end);
        int last = kept.length();
        while (last > 0 && (kept.charAt(last - 1) == '\n' || kept.charAt(last - 1) == ' ')) {
            last--;
        }
        return kept.substring(0, last) + "\n\n";
    }
}
