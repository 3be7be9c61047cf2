package micrograd.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import micrograd.engine.GradientCheck;
import micrograd.engine.Value;
import micrograd.random.PythonRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossTest {
    @Test
    void maxMarginIsZeroBeyondTheMarginAndStraightBefore() {
        assertEquals(0, single(Loss.MAX_MARGIN, 1.5, 1).data());
        assertEquals(0.75, single(Loss.MAX_MARGIN, 0.25, 1).data());
        assertEquals(1.25, single(Loss.MAX_MARGIN, 0.25, -1).data());
    }

    @Test
    void squaredErrorsAreSummedOrAveraged() {
        assertEquals(2.25, single(Loss.SQUARED, 2.5, 1).data());
        assertEquals(2.25, single(Loss.MEAN_SQUARED, 2.5, 1).data());
        assertEquals(1, Loss.SQUARED.scale(7, 3));
        assertEquals(1.0 / 21, Loss.MEAN_SQUARED.scale(7, 3));
        assertEquals(1.0 / 7, Loss.SOFTMAX.scale(7, 3));
    }

    @Test
    void binaryCrossEntropyFollowsItsDefinition() {
        for (double output = -15; output <= 15; output += 0.37) {
            double probability = 1 / (1 + Math.exp(-output));
            assertEquals(
                    -Math.log(probability),
                    single(Loss.BINARY_CROSS_ENTROPY, output, 1).data(),
                    1e-9);
            assertEquals(
                    -Math.log(1 - probability),
                    single(Loss.BINARY_CROSS_ENTROPY, output, -1).data(),
                    1e-9);
        }
    }

    @Test
    void binaryCrossEntropyKeepsItsTailAndItsSlopeAtZero() {
        assertEquals(
                4.248354255291589e-18, single(Loss.BINARY_CROSS_ENTROPY, 40, 1).data(), 1e-30);
        assertEquals(
                25.000000000013888, single(Loss.BINARY_CROSS_ENTROPY, -25, 1).data(), 1e-14);
        assertEquals(800, single(Loss.BINARY_CROSS_ENTROPY, -800, 1).data());
        assertEquals(0, single(Loss.BINARY_CROSS_ENTROPY, 800, 1).data());
        Value output = new Value(0);
        loss(Loss.BINARY_CROSS_ENTROPY, 1, output).backward();
        assertEquals(-0.5, output.grad());
    }

    @Test
    void softmaxFollowsItsDefinition() {
        double[] outputs = {0.3, -1.2, 2.1};
        double sum = Math.exp(0.3) + Math.exp(-1.2) + Math.exp(2.1);
        for (int target = 0; target < 3; target++) {
            Value[] values = values(outputs);
            Value loss = loss(Loss.SOFTMAX, target, values);
            assertEquals(-Math.log(Math.exp(outputs[target]) / sum), loss.data(), 1e-14);
            loss.backward();
            for (int i = 0; i < 3; i++) {
                double expected = Math.exp(outputs[i]) / sum - (i == target ? 1 : 0);
                assertEquals(expected, values[i].grad(), 1e-15);
            }
        }
    }

    @Test
    void softmaxOfLargeOutputsDoesNotOverflow() {
        Value[] values = values(1000, 0, -1000);
        Value loss = loss(Loss.SOFTMAX, 2, values);
        loss.backward();
        assertEquals(2000, loss.data());
        assertArrayEquals(new double[] {1, 0, -1}, gradients(values));
    }

    @Test
    void anOutputAClassIsOneAgainstTheRest() {
        assertArrayEquals(new double[] {-1, 1, -1}, Loss.SQUARED.targets(1, 3));
        assertArrayEquals(new double[] {1, -1}, Loss.MAX_MARGIN.targets(-1, 2));
        assertArrayEquals(new double[] {-1, 1}, Loss.MAX_MARGIN.targets(1, 2));
        assertArrayEquals(new double[] {0, 0, 1}, Loss.SOFTMAX.targets(2, 3));
        assertArrayEquals(new double[] {-1}, Loss.SQUARED.targets(-1, 1));
        assertEquals(
                1.5 * 1.5 + 0.5 * 0.5 + 3 * 3,
                loss(Loss.SQUARED, 1, values(0.5, 0.5, 2)).data());
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void gradientsAgreeWithCentralDifferences(Loss loss) {
        PythonRandom random = new PythonRandom(23);
        for (int round = 0; round < 50; round++) {
            int count = loss == Loss.SOFTMAX ? 3 : random.between(1, 3);
            Value[] outputs = new Value[count];
            for (int i = 0; i < count; i++) {
                outputs[i] = new Value(random.uniform(-3, 3));
            }
            int target = count == 1 ? 2 * random.below(2) - 1 : random.below(count);
            Value result = loss(loss, target, outputs);
            result.backward();
            for (Value output : outputs) {
                assertEquals(GradientCheck.central(result, output, 1e-5), output.grad(), 1e-8);
            }
        }
    }

    @Test
    void decisionsAreByTheSignOfOneOutputOrTheFirstOfTheGreatest() {
        assertEquals(1, Loss.decide(new double[] {9, 0.1}, 1, 1));
        assertEquals(0, Loss.decide(new double[] {0}, 0, 1));
        assertEquals(2, Loss.decide(new double[] {9, 1, 2, 3, 3}, 1, 4));
        assertEquals(0, Loss.classOf(-1));
        assertEquals(1, Loss.classOf(1));
        assertEquals(2, Loss.classOf(2));
    }

    @Test
    void asManyTargetsAsOutputsAreNeeded() {
        assertThrows(IllegalArgumentException.class, () -> Loss.SQUARED.of(values(1, 2), values(1)));
        assertThrows(IllegalArgumentException.class, () -> Loss.SOFTMAX.of(values(1, 2), values(1)));
    }

    private static Value single(Loss loss, double output, double target) {
        return loss(loss, target, new Value(output));
    }

    private static Value loss(Loss loss, double target, Value... outputs) {
        return loss.of(outputs, values(loss.targets(target, outputs.length)));
    }

    private static Value[] values(double... numbers) {
        Value[] values = new Value[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = new Value(numbers[i]);
        }
        return values;
    }

    private static double[] gradients(Value[] values) {
        double[] gradients = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            gradients[i] = values[i].grad();
        }
        return gradients;
    }
}
