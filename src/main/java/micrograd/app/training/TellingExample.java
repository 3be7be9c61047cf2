package micrograd.app.training;

import java.util.List;
import micrograd.data.Example;
import micrograd.engine.Value;
import micrograd.nn.FeedForward;
import micrograd.nn.Loss;

/** The example whose scalars are shown before another is chosen: one from whose loss a gradient flows back, if there is one among the first. */
final class TellingExample {
    private static final int MOST = 50;

    private TellingExample() {}

    static Example of(TrainingRun run) {
        List<Example> examples = run.data().train();
        for (int i = 0; i < Math.min(MOST, examples.size()); i++) {
            if (tells(run, examples.get(i))) {
                return examples.get(i);
            }
        }
        return examples.get(0);
    }

    private static boolean tells(TrainingRun run, Example example) {
        double[] fed = run.setup().inputFeatures().of(example.inputs());
        double[] outputs = new FeedForward(run.setup().shape()).outputs(run.answering(), fed);
        Loss loss = run.setup().loss();
        double[] targets = loss.targets(example.target(), outputs.length);
        Value[] leaves = new Value[outputs.length];
        Value[] wanted = new Value[targets.length];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = new Value(outputs[i]);
        }
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = Value.constant(targets[i]);
        }
        loss.of(leaves, wanted).backward();
        for (Value leaf : leaves) {
            if (leaf.grad() != 0 && leaf.grad() - leaf.grad() == 0) {
                return true;
            }
        }
        return false;
    }
}
