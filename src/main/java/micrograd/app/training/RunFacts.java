package micrograd.app.training;

import micrograd.text.Numbers;
import micrograd.training.options.LoopFault;
import micrograd.training.run.HandStep;

/** What the training view says of itself to a course beside it: names and numbers, {@code run.step=20 run.loss=0.0012}. */
public final class RunFacts {
    private RunFacts() {}

    /** All that is known; what was not measured yet is not said. */
    public static String of(TrainingModel model) {
        TrainingRun run = model.run();
        StringBuilder facts = new StringBuilder();
        add(facts, "run.step", run.progress().isPresent() ? run.shownStep() : 0);
        if (run.shown().isPresent()) {
            add(facts, "run.loss", run.loss());
            add(facts, "run.accuracy", run.accuracy());
            add(facts, "run.testLoss", run.shown().get().testLoss());
            add(facts, "run.testAccuracy", run.shown().get().testAccuracy());
        }
        add(facts, "run.zeroing", run.setup().rules().has(LoopFault.GRADIENTS_NEVER_ZEROED) ? 0 : 1);
        add(facts, "run.diverged", run.hasDiverged() ? 1 : 0);
        for (HandStep part : HandStep.values()) {
            add(
                    facts,
                    "hand." + part.name().toLowerCase(java.util.Locale.ROOT),
                    model.notes().parts().get(part.ordinal()));
        }
        return facts.toString();
    }

    private static void add(StringBuilder facts, String name, double number) {
        if (number - number == 0) {
            facts.append(facts.length() == 0 ? "" : " ")
                    .append(name)
                    .append('=')
                    .append(Numbers.shortest(number));
        }
    }
}
