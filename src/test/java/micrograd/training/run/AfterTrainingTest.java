package micrograd.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.data.Example;
import micrograd.nn.Activation;
import micrograd.nn.NetworkShape;
import micrograd.training.options.Preset;
import org.junit.jupiter.api.Test;

/** What is told of a network after training: how it decides, how its numbers are spread, which neurons are dead. */
class AfterTrainingTest {
    @Test
    void confusionCountsDecisionsByClass() {
        TrainingSession session = new TrainingSession(Preset.EUREKA_YINYANG.setup());
        session.step(20);
        List<Example> train = session.data().train();
        Confusion confusion = Confusion.of(session.setup().shape(), session.parameters(), train, 3);
        int[][] counted = new int[3][3];
        for (Example example : train) {
            counted[(int) example.target()][session.classify(example.inputs())]++;
        }
        assertArrayEquals(counted, confusion.counts());
        assertEquals(train.size(), confusion.all());
        assertEquals(session.evaluate(train).accuracy(), (double) confusion.right() / confusion.all());
        double[] broken = session.parameters();
        broken[broken.length - 1] = Double.NaN;
        assertTrue(Confusion.of(session.setup().shape(), broken, train, 3).right() <= confusion.all());
    }

    @Test
    void aHistogramHoldsEveryNumberOnceAndHasAnEdgeAtZero() {
        double[] numbers = {-1, -0.5, 0, 0.1, 0.2, 3, Double.NaN, Double.POSITIVE_INFINITY};
        Histogram histogram = Histogram.of(numbers, 8);
        int sum = 0;
        for (int count : histogram.counts()) {
            sum += count;
        }
        assertEquals(6, sum);
        assertEquals(2, histogram.lost());
        double width = (histogram.high() - histogram.low()) / 8;
        assertEquals(0, Math.IEEEremainder(-histogram.low(), width), 1e-12);
        assertTrue(histogram.low() <= -1 && histogram.high() >= 3);
        assertArrayEquals(new int[] {0, 0, 3, 0}, middle(Histogram.of(new double[] {2, 2, 2}, 4)));
        assertEquals(0, Histogram.of(new double[] {Double.NaN}, 4).most());
    }

    private static int[] middle(Histogram histogram) {
        return histogram.counts();
    }

    @Test
    void aReluThatIsZeroForEveryExampleIsDeadAndATanhFarOutSaturated() {
        NetworkShape shape =
                new NetworkShape(List.of(1, 2, 2, 1), List.of(Activation.RELU, Activation.TANH, Activation.LINEAR));
        double[] parameters = new double[shape.parameters()];
        parameters[shape.firstParameter(0, 0)] = 1;
        parameters[shape.firstParameter(0, 1)] = 1;
        parameters[shape.firstParameter(0, 1) + 1] = -10;
        parameters[shape.firstParameter(1, 1) + 2] = 50;
        NeuronHealth[] health = NeuronHealth.of(shape, parameters, new double[] {-1, 0, 2}, 3);
        assertArrayEquals(
                new NeuronHealth[] {
                    NeuronHealth.ALIVE,
                    NeuronHealth.DEAD,
                    NeuronHealth.ALIVE,
                    NeuronHealth.SATURATED,
                    NeuronHealth.ALIVE
                },
                health);
    }
}
