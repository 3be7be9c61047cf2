package micrograd.training.options;

import java.util.ArrayList;
import java.util.List;
import micrograd.text.Numbers;

/** The optimizer as fields show it, and as a typed text changes it: momentum and Nesterov are kinds of their own to learners. */
final class OptimizerChange {
    private static final String MOMENTUM = "momentum";
    private static final String NESTEROV = "nesterov";
    private static final double USUAL_MOMENTUM = 0.9;

    private OptimizerChange() {}

    static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (OptimizerSetup optimizer : OptimizerSetup.defaults()) {
            kinds.add(optimizer.literal());
        }
        return kinds;
    }

    /** The kind as a learner chooses it: descent by what it does with momentum. */
    static String kind(TrainingSetup setup) {
        if (setup.optimizer() instanceof OptimizerSetup.Sgd sgd && sgd.momentum() > 0) {
            return sgd.nesterov() ? NESTEROV : MOMENTUM;
        }
        return setup.optimizer().literal();
    }

    static TrainingSetup withKind(TrainingSetup setup, String typed) {
        OptimizerSetup old = setup.optimizer();
        if (typed.equals(MOMENTUM) || typed.equals(NESTEROV)) {
            double momentum =
                    old instanceof OptimizerSetup.Sgd sgd && sgd.momentum() > 0 ? sgd.momentum() : USUAL_MOMENTUM;
            return with(setup, new OptimizerSetup.Sgd(momentum, typed.equals(NESTEROV), 0));
        }
        return typed.equals(kind(setup)) ? setup : with(setup, Options.optimizer("optimizer.kind", typed));
    }

    /** Nesterov's descent is none without momentum. */
    static TrainingSetup withMomentum(TrainingSetup setup, String typed) {
        double momentum = OptionForms.typedNumber(typed);
        OptimizerSetup.Sgd sgd = (OptimizerSetup.Sgd) setup.optimizer();
        return with(setup, new OptimizerSetup.Sgd(momentum, sgd.nesterov() && momentum > 0, sgd.weightDecay()));
    }

    static String nesterov(TrainingSetup setup) {
        return setup.optimizer() instanceof OptimizerSetup.Sgd sgd && sgd.momentum() > 0
                ? Boolean.toString(sgd.nesterov())
                : "";
    }

    static TrainingSetup withNesterov(TrainingSetup setup, String typed) {
        OptimizerSetup.Sgd sgd = (OptimizerSetup.Sgd) setup.optimizer();
        if (sgd.momentum() == 0) {
            throw new IllegalArgumentException("Needs a momentum above 0");
        }
        return with(setup, new OptimizerSetup.Sgd(sgd.momentum(), typed.equals("true"), sgd.weightDecay()));
    }

    private static TrainingSetup with(TrainingSetup setup, OptimizerSetup optimizer) {
        return setup.toBuilder().optimizer(optimizer).build();
    }

    static OptionForm<List<Double>> betas() {
        return OptionForms.checked(
                OptionForms.list(OptionForm.Given.NUMBERS, OptimizerChange::betas, Numbers::shortest, ","),
                (option, betas) -> {
                    Options.share(option, betas.get(0));
                    Options.share(option, betas.get(1));
                });
    }

    private static List<Double> betas(String option, String text) {
        List<String> parts = OptionForms.parts(text, ',');
        if (parts.size() != 2) {
            throw new IllegalArgumentException(
                    option + " must be two numbers of at least 0 and below 1, not " + parts.size());
        }
        return List.of(OptionForms.number(option, parts.get(0)), OptionForms.number(option, parts.get(1)));
    }

    static String beta(TrainingSetup setup, int which) {
        return TrainingOptions.BETAS.isMeaningful(setup)
                ? Numbers.shortest(setup.get(TrainingOptions.BETAS).get(which))
                : "";
    }

    static TrainingSetup withBeta(TrainingSetup setup, int which, String typed) {
        List<Double> betas = new ArrayList<>(setup.get(TrainingOptions.BETAS));
        betas.set(which, OptionForms.typedNumber(typed));
        return setup.toBuilder().set(TrainingOptions.BETAS, List.copyOf(betas)).build();
    }
}
