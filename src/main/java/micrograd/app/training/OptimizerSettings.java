package micrograd.app.training;

import micrograd.text.Numbers;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.Options;

/** The optimizer as fields show it, and as a typed text changes it: momentum and Nesterov are kinds of their own to learners. */
final class OptimizerSettings {
    private static final String MOMENTUM = "momentum";
    private static final String NESTEROV = "nesterov";
    private static final double USUAL_MOMENTUM = 0.9;

    private OptimizerSettings() {}

    static String text(OptimizerSetup optimizer, String option) {
        if (option.equals("optimizer.kind")) {
            return kindOf(optimizer);
        }
        if (optimizer instanceof OptimizerSetup.Sgd sgd) {
            switch (option) {
                case "optimizer.momentum":
                    return Numbers.shortest(sgd.momentum());
                case "optimizer.nesterov":
                    return sgd.momentum() == 0 ? "" : Boolean.toString(sgd.nesterov());
                case "optimizer.weightDecay":
                    return Numbers.shortest(sgd.weightDecay());
                default:
                    return "";
            }
        }
        if (optimizer instanceof OptimizerSetup.RmsProp rmsProp) {
            return option.equals("optimizer.alpha")
                    ? Numbers.shortest(rmsProp.alpha())
                    : option.equals("optimizer.eps") ? Numbers.shortest(rmsProp.eps()) : "";
        }
        if (optimizer instanceof OptimizerSetup.Adam adam) {
            return moments(option, adam.beta1(), adam.beta2(), adam.eps());
        }
        OptimizerSetup.AdamW adamW = (OptimizerSetup.AdamW) optimizer;
        return option.equals("optimizer.weightDecay")
                ? Numbers.shortest(adamW.weightDecay())
                : moments(option, adamW.beta1(), adamW.beta2(), adamW.eps());
    }

    /** The optimizer's kind as a learner chooses it: descent by what it does with momentum. */
    private static String kindOf(OptimizerSetup optimizer) {
        if (optimizer instanceof OptimizerSetup.Sgd sgd && sgd.momentum() > 0) {
            return sgd.nesterov() ? NESTEROV : MOMENTUM;
        }
        return optimizer.literal();
    }

    private static String moments(String option, double beta1, double beta2, double eps) {
        switch (option) {
            case "optimizer.beta1":
                return Numbers.shortest(beta1);
            case "optimizer.beta2":
                return Numbers.shortest(beta2);
            case "optimizer.eps":
                return Numbers.shortest(eps);
            default:
                return "";
        }
    }

    static OptimizerSetup edited(OptimizerSetup old, String option, String text) {
        if (option.equals("optimizer.kind")) {
            if (text.equals(MOMENTUM) || text.equals(NESTEROV)) {
                double momentum =
                        old instanceof OptimizerSetup.Sgd sgd && sgd.momentum() > 0 ? sgd.momentum() : USUAL_MOMENTUM;
                return new OptimizerSetup.Sgd(momentum, text.equals(NESTEROV), 0);
            }
            return text.equals(kindOf(old)) ? old : Options.optimizer(option, text);
        }
        if (option.equals("optimizer.nesterov")) {
            OptimizerSetup.Sgd sgd = (OptimizerSetup.Sgd) old;
            return new OptimizerSetup.Sgd(sgd.momentum(), text.equals("true"), sgd.weightDecay());
        }
        double number = TypedNumber.of(text);
        if (old instanceof OptimizerSetup.Sgd sgd) {
            return option.equals("optimizer.momentum")
                    ? new OptimizerSetup.Sgd(number, sgd.nesterov() && number > 0, sgd.weightDecay())
                    : new OptimizerSetup.Sgd(sgd.momentum(), sgd.nesterov(), number);
        }
        if (old instanceof OptimizerSetup.RmsProp rmsProp) {
            return option.equals("optimizer.alpha")
                    ? new OptimizerSetup.RmsProp(number, rmsProp.eps())
                    : new OptimizerSetup.RmsProp(rmsProp.alpha(), number);
        }
        boolean first = option.equals("optimizer.beta1");
        boolean second = option.equals("optimizer.beta2");
        boolean floor = option.equals("optimizer.eps");
        if (old instanceof OptimizerSetup.Adam adam) {
            return new OptimizerSetup.Adam(
                    first ? number : adam.beta1(), second ? number : adam.beta2(), floor ? number : adam.eps());
        }
        OptimizerSetup.AdamW adamW = (OptimizerSetup.AdamW) old;
        return new OptimizerSetup.AdamW(
                first ? number : adamW.beta1(),
                second ? number : adamW.beta2(),
                floor ? number : adamW.eps(),
                first || second || floor ? adamW.weightDecay() : number);
    }
}
