package micrograd.app.course;

import java.util.ArrayList;
import java.util.List;
import micrograd.course.form.Activity;
import micrograd.course.form.Step;
import micrograd.course.form.Task;

/** Which activities can be worked through here: those whose every part of the lab is there. */
final class Offer {
    private static final List<String> PARTS = List.of(
            "graph",
            "values",
            "gradients",
            "blanks",
            "flows",
            "editor",
            "leaves",
            "curve",
            "point",
            "tangent",
            "strip",
            "step",
            "check",
            "faults",
            "target",
            "order");

    private Offer() {}

    /** Those of a list that can be. */
    static List<Activity> of(List<Activity> activities) {
        List<Activity> offered = new ArrayList<>();
        for (Activity activity : activities) {
            if (isWhole(activity)) {
                offered.add(activity);
            }
        }
        return List.copyOf(offered);
    }

    private static boolean isWhole(Activity activity) {
        boolean whole = PARTS.containsAll(activity.head().parts());
        for (Step step : activity.steps()) {
            whole &= PARTS.containsAll(step.parts());
            for (Task task : step.tasks()) {
                whole &= !(task.form() instanceof Task.Code);
            }
        }
        return whole;
    }
}
