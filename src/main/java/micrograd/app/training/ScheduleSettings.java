package micrograd.app.training;

import java.util.List;
import micrograd.nn.Schedule;
import micrograd.text.Numbers;
import micrograd.training.options.Options;

/** The learning rate's schedule as fields show it, and as a typed text changes it. */
final class ScheduleSettings {
    private static final int MOST_STEPS = 1_000_000_000;
    private static final int USUAL_STEPS = 1000;

    private ScheduleSettings() {}

    static String text(Schedule schedule, String option) {
        boolean kind = option.equals("schedule.kind");
        if (schedule instanceof Schedule.Linear linear) {
            return kind ? "linear" : fall(option, linear.endFactor(), linear.steps());
        }
        if (schedule instanceof Schedule.Cosine cosine) {
            return kind ? "cosine" : fall(option, cosine.endFactor(), cosine.steps());
        }
        if (schedule instanceof Schedule.Step step) {
            switch (option) {
                case "schedule.kind":
                    return "step";
                case "schedule.stepSize":
                    return Numbers.shortest(step.stepSize());
                case "schedule.gamma":
                    return Numbers.shortest(step.gamma());
                default:
                    return "";
            }
        }
        return kind ? "constant" : "";
    }

    private static String fall(String option, double endFactor, int steps) {
        return option.equals("schedule.endFactor")
                ? Numbers.shortest(endFactor)
                : option.equals("schedule.steps") ? Numbers.shortest(steps) : "";
    }

    static Schedule edited(Schedule old, String option, String text) {
        switch (option) {
            case "schedule.kind":
                return kindOfSchedule(old, text);
            case "schedule.steps":
                int steps = TypedNumber.whole(option, text, 1, MOST_STEPS);
                return old instanceof Schedule.Cosine cosine
                        ? new Schedule.Cosine(cosine.endFactor(), steps)
                        : new Schedule.Linear(endFactor(old), steps);
            case "schedule.endFactor":
                double factor = TypedNumber.of(text);
                return old instanceof Schedule.Cosine cosine
                        ? new Schedule.Cosine(factor, cosine.steps())
                        : new Schedule.Linear(factor, steps(old));
            case "schedule.stepSize":
                int size = TypedNumber.whole(option, text, 1, MOST_STEPS);
                return new Schedule.Step(size, old instanceof Schedule.Step step ? step.gamma() : 0.5);
            case "schedule.gamma":
                return new Schedule.Step(
                        old instanceof Schedule.Step step ? step.stepSize() : 100, TypedNumber.of(text));
            default:
                throw new IllegalArgumentException("there is no option " + option);
        }
    }

    private static Schedule kindOfSchedule(Schedule old, String kind) {
        switch (Options.choice("schedule.kind", kind, List.of("constant", "linear", "step", "cosine"))) {
            case 0:
                return new Schedule.Constant();
            case 1:
                return new Schedule.Linear(endFactor(old), steps(old));
            case 2:
                return new Schedule.Step(100, 0.5);
            default:
                return new Schedule.Cosine(endFactor(old), steps(old));
        }
    }

    private static double endFactor(Schedule schedule) {
        return schedule instanceof Schedule.Linear linear
                ? linear.endFactor()
                : schedule instanceof Schedule.Cosine cosine ? cosine.endFactor() : 0.1;
    }

    private static int steps(Schedule schedule) {
        return schedule instanceof Schedule.Linear linear
                ? linear.steps()
                : schedule instanceof Schedule.Cosine cosine ? cosine.steps() : USUAL_STEPS;
    }
}
