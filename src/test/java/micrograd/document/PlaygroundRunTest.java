package micrograd.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import micrograd.app.expression.Defaults;
import micrograd.data.Example;
import micrograd.nn.Activation;
import micrograd.nn.NetworkShape;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.TrainingSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A link made for TensorFlow Playground trains as Playground trains: held against its rules written out here, neuron by neuron, example by example. The
 * examples are taken in their order, errors are summed over a batch and divided by its size; a weight that L1 alone carries across 0 is 0 from then on.
 */
class PlaygroundRunTest {
    private static final int EPOCHS = 40;

    private final List<Boolean> dead = new ArrayList<>();
    private NetworkShape shape;
    private double[] parameters;
    private double[] sums;

    private static TrainingSetup setup(String link) {
        Document read = Fragment.decode(link, Defaults.DOCUMENT).document();
        return TrainingFragment.decode(read.training(), new ArrayList<>()).setup();
    }

    private static double slope(Activation activation, double output) {
        switch (activation) {
            case TANH:
                return 1 - output * output;
            case SIGMOID:
                return output * (1 - output);
            case RELU:
                return output > 0 ? 1 : 0;
            default:
                return 1;
        }
    }

    private static double apply(Activation activation, double sum) {
        switch (activation) {
            case TANH:
                return Math.tanh(sum);
            case SIGMOID:
                return 1 / (1 + Math.exp(-sum));
            case RELU:
                return Math.max(0, sum);
            default:
                return sum;
        }
    }

    /** One example forward and back; what each parameter is to blame for is added up. */
    private void learn(double[] inputs, double target) {
        List<double[]> outputs = new ArrayList<>(List.of(inputs));
        for (int layer = 0; layer < shape.layers(); layer++) {
            double[] out = new double[shape.outputs(layer)];
            for (int n = 0; n < out.length; n++) {
                int first = shape.firstParameter(layer, n);
                double sum = parameters[first + shape.inputs(layer)];
                for (int i = 0; i < shape.inputs(layer); i++) {
                    sum += parameters[first + i] * outputs.get(layer)[i];
                }
                out[n] = apply(shape.activation(layer), sum);
            }
            outputs.add(out);
        }
        double[] blame = {outputs.get(shape.layers())[0] - target};
        for (int layer = shape.layers() - 1; layer >= 0; layer--) {
            double[] before = new double[shape.inputs(layer)];
            for (int n = 0; n < shape.outputs(layer); n++) {
                int first = shape.firstParameter(layer, n);
                double its = blame[n] * slope(shape.activation(layer), outputs.get(layer + 1)[n]);
                for (int i = 0; i < before.length; i++) {
                    sums[first + i] += its * outputs.get(layer)[i];
                    before[i] += its * parameters[first + i];
                }
                sums[first + before.length] += its;
            }
            blame = before;
        }
    }

    private void update(int batch, double rate, double l1, double l2) {
        boolean[] biases = shape.biases();
        for (int p = 0; p < parameters.length; p++) {
            double before = parameters[p];
            double after = before - rate * sums[p] / batch;
            sums[p] = 0;
            if (biases[p]) {
                parameters[p] = after;
                continue;
            }
            if (dead.get(p)) {
                continue;
            }
            double pulled = after - rate * (l1 * Math.signum(before) + l2 * before);
            dead.set(p, l1 > 0 && after * pulled < 0);
            parameters[p] = dead.get(p) ? 0 : pulled;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataset=circle&seed=0.86352&networkShape=4,2&batchSize=10&learningRate=0.03",
                "dataset=xor&seed=0.12345&networkShape=4,3&batchSize=5&learningRate=0.03&regularization=L1&regularizationRate=0.01&activation=relu&xTimesY=true",
                "dataset=spiral&seed=0.54321&networkShape=5&batchSize=25&learningRate=0.1&regularization=L1&regularizationRate=0.1&sinX=true",
                "dataset=gauss&seed=0.11111&networkShape=3,3,3&batchSize=1&learningRate=0.01&regularization=L2&regularizationRate=0.03&activation=sigmoid",
                "problem=regression&regDataset=reg-plane&seed=0.22222&networkShape=3&batchSize=30&learningRate=0.01&regularization=L1&regularizationRate=0.03",
                "dataset=circle&seed=0.33333&networkShape=4&batchSize=10&initZero=true&regularization=L1&regularizationRate=0.001"
            })
    void everyStepIsPlaygrounds(String link) {
        TrainingSetup setup = setup(link);
        TrainingSession session = new TrainingSession(setup);
        shape = setup.shape();
        parameters = setup.initialParameters();
        sums = new double[parameters.length];
        for (int p = 0; p < parameters.length; p++) {
            dead.add(false);
        }
        List<Example> examples = setup.inputFeatures().of(setup.data().train());
        int batch = setup.batchSize();
        assertEquals(0, examples.size() % batch, "Playground holds a smaller batch back");
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = 0; i < examples.size(); i++) {
                learn(examples.get(i).inputs(), examples.get(i).target());
                if ((i + 1) % batch == 0) {
                    update(batch, setup.learningRate(), setup.l1(), 2 * setup.l2());
                    session.step();
                }
            }
        }
        assertArrayEquals(parameters, session.parameters(), 1e-7);
        for (int p = 0; p < parameters.length; p++) {
            assertEquals(parameters[p] == 0, session.parameters()[p] == 0, "parameter " + p);
        }
        boolean strong = setup.l1() >= 0.01 && setup.l1() <= 0.03 || setup.l1() == 0.1;
        assertEquals(strong, dead.contains(true), "the links are such that L1 prunes where it is strong");
    }
}
