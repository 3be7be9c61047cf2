package micrograd.course.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.course.amount.Amount;
import micrograd.document.Document;

/**
 * Something to work through: a title, states of the lab, and steps with text and tasks.
 *
 * @param key its name in links and codes
 * @param states by their names, in their order
 * @param named numbers by their names
 */
public record Activity(
        String key, Head head, Map<String, Document> states, Map<String, Amount> named, List<Step> steps) {
    public Activity {
        steps = List.copyOf(steps);
    }

    /**
     * What is said of an activity as a whole.
     *
     * @param part of the course it is in, such as “Write your own micrograd”
     * @param number what it is called by: “4”, “C3”
     * @param place where it stands in the order
     * @param buildsOn numbers of others
     * @param aim what it is for
     * @param can what one can do afterwards, said to the learner: “read …”
     * @param parts of the lab that are on screen unless a step says otherwise
     * @param notes for who teaches: what learners usually answer and why, what to ask next
     */
    public record Head(
            String title,
            String part,
            String number,
            double place,
            int minutes,
            List<String> buildsOn,
            String aim,
            String can,
            List<String> parts,
            String notes) {
        public Head {
            buildsOn = List.copyOf(buildsOn);
            parts = List.copyOf(parts);
        }
    }

    /** The task of an id, smaller questions included. */
    public Optional<Task> task(String id) {
        for (Step step : steps) {
            for (Task task : step.tasks()) {
                if (task.id().equals(id)) {
                    return Optional.of(task);
                }
                if (task.smaller().isPresent() && task.smaller().get().id().equals(id)) {
                    return task.smaller();
                }
            }
        }
        return Optional.empty();
    }

    /** The place of the step that a task is in, or of its smaller question; -1 where there is none. */
    public int stepOf(String id) {
        for (int i = 0; i < steps.size(); i++) {
            for (Task task : steps.get(i).tasks()) {
                if (task.id().equals(id)
                        || task.smaller().isPresent()
                                && task.smaller().get().id().equals(id)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The state that the lab is in when a step begins: its own, or that of the step before. */
    public String stateOf(int step) {
        for (int i = step; i >= 0; i--) {
            if (!steps.get(i).state().isEmpty()) {
                return steps.get(i).state();
            }
        }
        return states.keySet().iterator().next();
    }

    /** The parts of the lab that are on screen in a step. */
    public List<String> partsOf(int step) {
        for (int i = step; i >= 0; i--) {
            if (!steps.get(i).parts().isEmpty()) {
                return steps.get(i).parts();
            }
        }
        return head.parts();
    }
}
