package micrograd.training.options;

import java.util.List;
import micrograd.nn.Schedule;

/** The learning rate's schedule between its options and what it is, and as its kind is changed. */
final class ScheduleChange {
    private static final int USUAL_STEPS = 1000;
    private static final double USUAL_FACTOR = 0.1;

    private ScheduleChange() {}

    static List<String> kinds() {
        return List.of("constant", "linear", "step", "cosine");
    }

    static Schedule of(OptionValues values) {
        switch (values.get(TrainingOptions.SCHEDULE)) {
            case "linear":
                return new Schedule.Linear(
                        values.get(TrainingOptions.END_FACTOR), values.get(TrainingOptions.SCHEDULE_STEPS));
            case "step":
                return new Schedule.Step(values.get(TrainingOptions.STEP_SIZE), values.get(TrainingOptions.GAMMA));
            case "cosine":
                return new Schedule.Cosine(
                        values.get(TrainingOptions.END_FACTOR), values.get(TrainingOptions.SCHEDULE_STEPS));
            default:
                return new Schedule.Constant();
        }
    }

    static void write(Schedule schedule, OptionValues values) {
        values.clear("schedule.");
        values.set(TrainingOptions.SCHEDULE, schedule.literal());
        if (schedule instanceof Schedule.Linear linear) {
            values.set(TrainingOptions.END_FACTOR, linear.endFactor());
            values.set(TrainingOptions.SCHEDULE_STEPS, linear.steps());
        } else if (schedule instanceof Schedule.Cosine cosine) {
            values.set(TrainingOptions.END_FACTOR, cosine.endFactor());
            values.set(TrainingOptions.SCHEDULE_STEPS, cosine.steps());
        } else if (schedule instanceof Schedule.Step step) {
            values.set(TrainingOptions.STEP_SIZE, step.stepSize());
            values.set(TrainingOptions.GAMMA, step.gamma());
        }
    }

    /** Another kind keeps how far and how long the rate falls. */
    static TrainingSetup withKind(TrainingSetup setup, String typed) {
        String kind = Options.choice("schedule.kind", typed, kinds(), one -> one);
        boolean falls = TrainingOptions.END_FACTOR.isMeaningful(setup);
        double factor = falls ? setup.get(TrainingOptions.END_FACTOR) : USUAL_FACTOR;
        int steps = falls ? setup.get(TrainingOptions.SCHEDULE_STEPS) : USUAL_STEPS;
        TrainingSetupBuilder builder = setup.toBuilder().schedule(new Schedule.Constant());
        builder.set(TrainingOptions.SCHEDULE, kind);
        if (kind.equals("linear") || kind.equals("cosine")) {
            builder.set(TrainingOptions.END_FACTOR, factor).set(TrainingOptions.SCHEDULE_STEPS, steps);
        }
        return builder.build();
    }
}
