package micrograd.course.form;

import java.util.List;

/**
 * A step of an activity.
 *
 * @param title a few words
 * @param text what is said
 * @param words the same for those who have not met ∂; empty where the text will do
 * @param state the state of the lab that it begins with; empty where the lab stays as it is
 * @param parts of the lab that are on screen; none where they stay
 * @param hold what is hidden besides what is asked: {@code grad(a)}, {@code data(L)}, {@code grad(*)}, {@code slope}, {@code tangent}
 * @param given what of that is shown all the same: {@code grad(L)}
 * @param may what of the lab may be changed: names of leaves, {@code source}, names of settings; none where nothing may
 * @param target the state whose graph is shown as a picture to be built; empty for none
 * @param optional whether it may be left out without being skipped
 * @param after what is said when its tasks are done
 * @param line where it was written
 */
public record Step(
        String title,
        Prose text,
        Prose words,
        String state,
        List<String> parts,
        List<String> hold,
        List<String> given,
        List<String> may,
        String target,
        boolean optional,
        List<Task> tasks,
        Prose after,
        int line) {
    public Step {
        parts = List.copyOf(parts);
        hold = List.copyOf(hold);
        given = List.copyOf(given);
        may = List.copyOf(may);
        tasks = List.copyOf(tasks);
    }
}
