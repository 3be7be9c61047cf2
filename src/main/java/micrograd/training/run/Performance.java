package micrograd.training.run;

import java.util.List;
import micrograd.data.Example;
import micrograd.engine.Value;
import micrograd.nn.FeedForward;
import micrograd.nn.Loss;
import micrograd.nn.NetworkShape;

/**
 * How a network does on examples, without changing it.
 *
 * @param loss the data loss: regularisation is not in it; NaN where there are no examples
 * @param accuracy the share decided rightly, 0 to 1; NaN where there are no examples or no classes
 */
public record Performance(double loss, double accuracy) {
    /** Runs the examples forward. */
    public static Performance of(NetworkShape shape, Loss loss, double[] parameters, List<Example> examples) {
        return of(shape, loss, parameters, examples, false);
    }

    /** The same of examples whose targets may be numbers to be met rather than classes. */
    static Performance of(
            NetworkShape shape, Loss loss, double[] parameters, List<Example> examples, boolean regression) {
        if (examples.isEmpty()) {
            return new Performance(Double.NaN, Double.NaN);
        }
        int count = examples.size();
        double[] activations = new double[shape.neurons() * count];
        new FeedForward(shape).activations(parameters, planes(examples, shape.inputs()), count, activations);
        int firstOutput = shape.firstNeuron(shape.layers() - 1);
        double[] outputs = new double[shape.outputs()];
        double sum = 0;
        int right = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < outputs.length; j++) {
                outputs[j] = activations[(firstOutput + j) * count + i];
            }
            double target = examples.get(i).target();
            double[] targets = loss.targets(target, outputs.length);
            sum += loss.of(constants(outputs), constants(targets)).data();
            right += isRight(outputs, 0, outputs.length, Loss.classOf(target)) ? 1 : 0;
        }
        return new Performance(
                sum * loss.scale(count, outputs.length), regression ? Double.NaN : (double) right / count);
    }

    /** Whether the outputs of an example, {@code count} from {@code from} on, decide for its class; NaN decides for none. */
    static boolean isRight(double[] outputs, int from, int count, int itsClass) {
        if (count == 1) {
            return itsClass == 1 ? outputs[from] > 0 : itsClass == 0 && outputs[from] <= 0;
        }
        for (int i = from; i < from + count; i++) {
            if (Double.isNaN(outputs[i])) {
                return false;
            }
        }
        return Loss.decide(outputs, from, count) == itsClass;
    }

    private static double[] planes(List<Example> examples, int inputs) {
        int count = examples.size();
        double[] planes = new double[inputs * count];
        for (int i = 0; i < inputs; i++) {
            for (int p = 0; p < count; p++) {
                planes[i * count + p] = examples.get(p).input(i);
            }
        }
        return planes;
    }

    private static Value[] constants(double[] numbers) {
        Value[] values = new Value[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = Value.constant(numbers[i]);
        }
        return values;
    }
}
