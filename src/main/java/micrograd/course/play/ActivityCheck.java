package micrograd.course.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import micrograd.course.amount.Amount;
import micrograd.course.amount.Bench;
import micrograd.course.amount.Runs;
import micrograd.course.amount.Setting;
import micrograd.course.amount.Worker;
import micrograd.course.form.Activity;
import micrograd.course.form.FormMistake;
import micrograd.course.form.Parts;
import micrograd.course.form.Prose;
import micrograd.course.form.Step;
import micrograd.course.form.Task;
import micrograd.document.Document;
import micrograd.document.View;

/** Checks an activity that could be read: whether its numbers can be computed, its states run, its answers are reached, its names mean something. */
public final class ActivityCheck {
    private final Activity activity;
    private final Room room;
    private final List<FormMistake> mistakes = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();

    private ActivityCheck(Activity activity, Runs runs) {
        this.activity = activity;
        room = new Room(activity, runs);
    }

    /** What is wrong with it. */
    public static List<FormMistake> of(Activity activity, Runs runs) {
        ActivityCheck check = new ActivityCheck(activity, runs);
        check.states();
        for (int i = 0; i < activity.steps().size(); i++) {
            check.step(i);
        }
        check.parts(activity.head().parts(), 1);
        return check.mistakes;
    }

    private void states() {
        for (Map.Entry<String, Document> state : activity.states().entrySet()) {
            Bench bench = Bench.of(state.getValue());
            boolean training = state.getValue().view() == View.TRAINING;
            if (!training && !bench.problem().isEmpty()) {
                mistakes.add(new FormMistake(
                        1, "The program of state “" + state.getKey() + "” is wrong: " + bench.problem()));
            }
        }
    }

    private void step(int index) {
        Step step = activity.steps().get(index);
        Setting setting = room.step(index, facts());
        prose(step.text(), setting);
        prose(step.words(), setting);
        prose(step.after(), setting);
        parts(step.parts(), step.line());
        for (Task task : step.tasks()) {
            task(task, setting);
        }
    }

    /** What the lab says of itself once everything is done; what a run comes to stands for itself. */
    private Map<String, Double> facts() {
        Map<String, Double> facts = new LinkedHashMap<>();
        for (String run : List.of("run.step", "run.loss", "run.accuracy", "run.testLoss", "run.testAccuracy")) {
            facts.put(run, 0.0);
        }
        for (Step step : activity.steps()) {
            for (Task task : step.tasks()) {
                if (task.form() instanceof Task.Do work) {
                    facts.putAll(work.facts());
                }
            }
        }
        return facts;
    }

    private void parts(List<String> parts, int line) {
        for (String part : parts) {
            if (!Parts.isKnown(part)) {
                mistakes.add(new FormMistake(line, "The lab has no part “" + part + "”."));
            }
        }
    }

    private void task(Task task, Setting setting) {
        require(ids.add(task.id()), task, "The id “" + task.id() + "” is there twice.");
        prose(task.question(), setting);
        prose(task.hint(), setting);
        prose(task.reveal(), setting);
        prose(task.then(), setting);
        prose(task.words(), setting);
        for (Map.Entry<String, Prose> settle : task.settles().entrySet()) {
            require(
                    ids.contains(settle.getKey())
                            && activity.task(settle.getKey()).orElseThrow().predict(),
                    task,
                    "“settle " + settle.getKey() + "” speaks of no prediction before this task.");
            prose(settle.getValue(), setting);
        }
        try {
            form(task, setting);
        } catch (Amount.Problem problem) {
            mistakes.add(new FormMistake(task.line(), problem.getMessage()));
        }
        task.smaller().ifPresent(smaller -> task(smaller, setting));
    }

    private void form(Task task, Setting setting) {
        Task.Form form = task.form();
        if (form instanceof Task.Sign sign) {
            String right = new Judge(task, setting).rightSign(sign);
            for (String answer : List.of("1", "-1", "0")) {
                boolean met = sign.replies().containsKey(answer);
                require(
                        met != answer.equals(right),
                        task,
                        "The sign " + answer + (met ? " is right." : " has no reply."));
            }
            for (Prose reply : sign.replies().values()) {
                prose(reply, setting);
            }
        } else if (form instanceof Task.Number number) {
            Worker worker = new Worker(setting);
            double right = worker.number(number.answer());
            require(right - right == 0, task, "The answer is no finite number.");
            List<Double> met = new ArrayList<>();
            for (Task.WrongNumber wrong : number.wrong()) {
                double value = worker.number(wrong.number());
                for (double other : met) {
                    require(
                            Math.abs(value - other) > 1e-9,
                            task,
                            "Two wrong answers are the same, line "
                                    + wrong.reply().line() + ".");
                }
                met.add(value);
                require(
                        Math.abs(value - right) > 1e-9,
                        task,
                        "A wrong answer, line " + wrong.reply().line() + ", is right.");
                prose(wrong.reply(), setting);
            }
        } else if (form instanceof Task.Choice choice) {
            choice(task, choice, setting);
        } else if (form instanceof Task.Order order) {
            for (String value : order.values()) {
                require(setting.now().node(value).isPresent(), task, "The graph has no value “" + value + "”.");
            }
        } else if (form instanceof Task.Do work) {
            for (Task.Meet meet : work.meets()) {
                prose(meet.reply(), setting);
            }
        } else if (form instanceof Task.Code code) {
            for (Prose reply : code.replies().values()) {
                prose(reply, setting);
            }
        }
    }

    private void choice(Task task, Task.Choice choice, Setting setting) {
        int right = 0;
        boolean open = false;
        for (Task.Option option : choice.options()) {
            right += option.right() ? 1 : 0;
            open |= option.when().isPresent();
            prose(option.label(), setting);
            prose(option.reply(), setting);
            require(
                    option.right() || !option.reply().isEmpty(),
                    task,
                    "A wrong option has no reply: " + option.label().source());
        }
        require(open || (choice.several() ? right > 0 : right == 1), task, "There are " + right + " right options.");
        require(choice.options().size() <= 10, task, "There are more than ten options.");
    }

    private void prose(Prose prose, Setting setting) {
        try {
            prose.written(setting);
        } catch (Amount.Problem problem) {
            mistakes.add(new FormMistake(prose.line(), problem.getMessage()));
        }
    }

    private void require(boolean holds, Task task, String message) {
        if (!holds) {
            mistakes.add(new FormMistake(task.line(), message));
        }
    }
}
