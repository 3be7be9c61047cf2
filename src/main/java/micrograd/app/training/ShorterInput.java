package micrograd.app.training;

import micrograd.data.Example;
import micrograd.nn.FeedForward;
import micrograd.text.Numbers;
import micrograd.training.options.LoopFault;
import micrograd.training.options.TrainingSetup;

/** What the network does with a list that is one number too short: the sound one refuses it, the faulty one says nothing. */
public final class ShorterInput {
    private ShorterInput() {}

    /** A sentence or two. */
    public static String tried(TrainingRun run, Example example) {
        TrainingSetup setup = run.setup();
        int wants = setup.inputFeatures().count();
        double[] fed = setup.inputFeatures().of(example.inputs());
        if (!setup.rules().has(LoopFault.SHORTER_INPUT_IGNORED)) {
            return "Given " + count(wants - 1) + ", the network refuses: it has " + count(wants)
                    + " of weights to a neuron, and one would be left over.";
        }
        double whole = output(run, fed);
        fed[wants - 1] = run.setup().inputFeatures().isPlain() ? 1000 : fed[wants - 1] + 1000;
        double other = output(run, fed);
        return "Given " + count(wants - 1) + ", it answers " + Numbers.display(whole)
                + " without a word. So it does with any last number, 1000 say: " + Numbers.display(other)
                + ". The weights of the last input do nothing.";
    }

    private static double output(TrainingRun run, double[] fed) {
        return new FeedForward(run.setup().shape()).outputs(run.answering(), fed)[0];
    }

    private static String count(int numbers) {
        return numbers == 0 ? "no number" : numbers == 1 ? "1 number" : numbers + " numbers";
    }
}
