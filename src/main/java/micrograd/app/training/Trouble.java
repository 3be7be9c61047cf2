package micrograd.app.training;

import java.util.List;
import java.util.Optional;
import micrograd.data.Example;
import micrograd.nn.Activation;
import micrograd.nn.Loss;
import micrograd.text.Numbers;
import micrograd.training.options.Features;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.Curve;
import micrograd.training.run.ParameterPlace;
import micrograd.training.wire.TrainingProgress;

/** What is wrong with a run whose numbers grow: since which step, which parameter first, what to try. */
final class Trouble {
    private static final double GROWN = 20;
    private static final double LARGE = 1e100;
    private static final double LEAST_LOSS = 0.1;
    private static final double RATE_TO_TRY = 0.1;
    private static final double ADAPTIVE_RATE_TO_TRY = 0.01;

    private Trouble() {}

    /** Nothing where nothing is wrong. */
    static Optional<String> of(TrainingRun run) {
        if (run.progress().isEmpty()) {
            return Optional.empty();
        }
        TrainingProgress told = run.progress().get();
        boolean broken = run.hasDiverged() || told.loss() - told.loss() != 0;
        Optional<String> input = broken ? inputWithoutValue(run) : Optional.empty();
        if (input.isPresent()) {
            return input;
        }
        Optional<String> large = broken ? largeData(run) : Optional.empty();
        if (large.isPresent()) {
            return large;
        }
        if (run.hasDiverged()) {
            return Optional.of(diverged(run, told));
        }
        Curve train = run.train();
        if (train.size() < 3) {
            return Optional.empty();
        }
        double first = Math.abs(train.loss(0));
        boolean grown = Math.abs(told.loss()) > GROWN * Math.max(first, LEAST_LOSS);
        return grown ? Optional.of(growing(run, told, first)) : Optional.empty();
    }

    /** An input that has no finite value for some of the points makes everything NaN from the first step on. */
    private static Optional<String> inputWithoutValue(TrainingRun run) {
        Features features = run.setup().inputFeatures();
        List<Example> fed = features.of(run.data().train());
        for (int i = 0; i < features.count(); i++) {
            int without = 0;
            for (Example example : fed) {
                without += example.input(i) - example.input(i) == 0 ? 0 : 1;
            }
            if (without > 0) {
                return Optional.of(
                        "The input " + features.expressions().get(i) + " has no finite value for " + without
                                + " of the " + fed.size()
                                + " points to train on, so the loss has none either. Take it out, or change it so that it has one everywhere.");
            }
        }
        return Optional.empty();
    }

    /** Numbers whose squares are none are no question of the rate. */
    private static Optional<String> largeData(TrainingRun run) {
        double target = 0;
        double coordinate = 0;
        for (Example example : run.data().train()) {
            target = Math.max(target, Math.abs(example.target()));
            for (int i = 0; i < example.inputCount(); i++) {
                coordinate = Math.max(coordinate, Math.abs(example.input(i)));
            }
        }
        double most = Math.max(target, coordinate);
        return most < LARGE
                ? Optional.empty()
                : Optional.of("The data go up to " + Numbers.display(most)
                        + ", and the squares of such numbers are larger than a number can be: no learning rate helps. "
                        + (target < LARGE
                                ? "Divide the coordinates by as much first, or open the table with “scale each input”."
                                : coordinate < LARGE
                                        ? "Divide the targets by as much first."
                                        : "Divide coordinates and targets by as much first."));
    }

    private static String diverged(TrainingRun run, TrainingProgress told) {
        TrainingSetup setup = run.setup();
        StringBuilder text = new StringBuilder("In step ").append(told.divergedAt());
        if (told.divergedParameter() >= 0) {
            ParameterPlace first = ParameterPlace.of(setup.shape(), told.divergedParameter());
            double number = told.parameters()[told.divergedParameter()];
            text.append(", ")
                    .append(first.label())
                    .append(first.isBias() ? ", the bias" : ", a weight")
                    .append(" of neuron ")
                    .append(first.neuron() + 1)
                    .append(" in layer ")
                    .append(first.layer() + 1)
                    .append(", was the first to become ")
                    .append(number == number ? "infinite" : "NaN (not a number)");
        } else {
            text.append(" the loss became ").append(told.loss() == told.loss() ? "infinite" : "NaN (not a number)");
        }
        return text.append(". ").append(advice(setup)).toString();
    }

    private static String growing(TrainingRun run, TrainingProgress told, double first) {
        double[] parameters = told.parameters();
        int greatest = 0;
        for (int i = 1; i < parameters.length; i++) {
            greatest = Math.abs(parameters[i]) > Math.abs(parameters[greatest]) ? i : greatest;
        }
        return "The loss grows instead of falling: " + Numbers.display(first) + " at the beginning, "
                + Numbers.display(told.loss()) + " at step " + told.step() + ". The greatest parameter is "
                + ParameterPlace.of(run.setup().shape(), greatest).label() + " = "
                + Numbers.display(parameters[greatest]) + ". " + advice(run.setup());
    }

    /** A tenth, and no more than what usually works. */
    private static double rateToTry(TrainingSetup setup) {
        boolean plain = setup.optimizer() instanceof OptimizerSetup.Sgd;
        return Math.min(setup.learningRate() / 10, plain ? RATE_TO_TRY : ADAPTIVE_RATE_TO_TRY);
    }

    /** What to try, the likeliest first. */
    private static String advice(TrainingSetup setup) {
        StringBuilder text = new StringBuilder();
        if (setup.rules().fault().isPresent()) {
            text.append("The fault that is switched on may be the reason. ");
        }
        text.append("Try a smaller learning rate, ")
                .append(Numbers.compact(rateToTry(setup)))
                .append(" instead of ")
                .append(Numbers.compact(setup.learningRate()))
                .append(", then Reset");
        boolean bounded =
                setup.shape().activation(0) == Activation.TANH || setup.shape().activation(0) == Activation.SIGMOID;
        if (setup.loss() == Loss.SQUARED) {
            text.append("; or the mean of the squared errors instead of their sum");
        }
        if (setup.shape().layers() > 1 && !bounded) {
            text.append("; or tanh, which is bounded");
        }
        return text.append("; or go back to a step before it with the slider below and go on from there.")
                .toString();
    }
}
