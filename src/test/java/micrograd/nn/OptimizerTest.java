package micrograd.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import micrograd.engine.Value;
import micrograd.fixtures.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimizerTest {
    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "rmsprop", "adam", "adamw"})
    void aNarrowValleyIsWalkedAsPyTorchWalksIt(String run) {
        JsonObject fixture =
                Fixtures.read("optimizers-pytorch.json").getAsJsonObject("runs").getAsJsonObject(run);
        JsonArray trajectory = fixture.getAsJsonArray("trajectory");
        double learningRate = fixture.getAsJsonObject("settings").get("lr").getAsDouble();
        Optimizer optimizer = optimizer(run);
        Value x = new Value(-1.2);
        Value y = new Value(1);
        assertEquals(50, trajectory.size());
        for (int step = 0; step < 50; step++) {
            double[] expected = Fixtures.doubles(trajectory.get(step).getAsJsonArray());
            Value loss = rosenbrock(x, y);
            x.grad(0);
            y.grad(0);
            loss.backward();
            optimizer.step(List.of(x, y), learningRate);
            assertArrayEquals(expected, new double[] {loss.data(), x.data(), y.data()}, TOLERANCE, run + " " + step);
        }
        assertEquals(50, optimizer.steps());
    }

    private static Value rosenbrock(Value x, Value y) {
        return Value.sub(1, x).pow(2).add(Value.mul(100, y.sub(x.pow(2)).pow(2)));
    }

    private static Optimizer optimizer(String run) {
        switch (run) {
            case "sgd":
                return new SGD();
            case "momentum":
                return new SGD(0.9, false, 0);
            case "nesterov":
                return new SGD(0.9, true, 0);
            case "rmsprop":
                return new RMSProp();
            case "adam":
                return new Adam();
            default:
                return new AdamW();
        }
    }

    @Test
    void weightDecayOfDescentIsAddedToTheGradient() {
        double[] parameters = {2, -4};
        new SGD(0, false, 0.5).step(parameters, new double[] {1, 1}, 0.1);
        assertArrayEquals(new double[] {2 - 0.1 * 2, -4 + 0.1}, parameters, 1e-15);
    }

    /** As torch.optim.RMSprop and Adam with eps=0: 2 / sqrt(0.01 * 4) = 10; 0 / 0 is no number; rounding for a gradient makes a whole step. */
    @Test
    void withNothingBelowTheFractionAGradientsSizeIsLost() {
        double[] byRms = {0, 0, 0, 0};
        new RMSProp(0.99, 0).step(byRms, new double[] {2, 0, -3.5e-18, 1e-200}, 0.01);
        assertArrayEquals(new double[] {-0.1, Double.NaN, 0.1, Double.NEGATIVE_INFINITY}, byRms, 1e-12);
        double[] byAdam = {0, 0, 0};
        new Adam(0.9, 0.999, 0).step(byAdam, new double[] {2, 0, -3.5e-18}, 0.01);
        assertArrayEquals(new double[] {-0.01, Double.NaN, 0.01}, byAdam, 1e-12);
    }

    @Test
    void theStateOfEveryParameterCanBeRead() {
        Optimizer adam = new Adam(0.9, 0.99, 1e-8);
        assertEquals(List.of("exp_avg", "exp_avg_sq"), adam.stateNames());
        assertEquals(0, adam.state().length);
        adam.step(new double[] {1, 1}, new double[] {2, -3}, 0.1);
        assertArrayEquals(new double[] {0.2, -0.3}, adam.state()[0], 1e-15);
        assertArrayEquals(new double[] {0.04, 0.09}, adam.state()[1], 1e-15);
        assertEquals(List.of("momentum_buffer"), new SGD(0.9, false, 0).stateNames());
        assertEquals(List.of(), new SGD().stateNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "rmsprop", "adam", "adamw"})
    void aRestoredOptimizerGoesOnAsIfNothingHadHappened(String run) {
        Optimizer whole = optimizer(run);
        double[] parameters = {1, 2, 3};
        for (int i = 0; i < 3; i++) {
            whole.step(parameters, new double[] {0.1 * i, -1, 2}, 0.05);
        }
        Optimizer restored = optimizer(run);
        restored.restore(whole.steps(), whole.state());
        double[] same = parameters.clone();
        whole.step(parameters, new double[] {1, 1, 1}, 0.05);
        restored.step(same, new double[] {1, 1, 1}, 0.05);
        assertArrayEquals(parameters, same);
    }

    @Test
    void theGradientsAreLeftAsTheyAre() {
        double[] gradients = {1, 2};
        new AdamW().step(new double[] {1, 1}, gradients, 0.1);
        new SGD(0.9, true, 0.1).step(new double[] {1, 1}, gradients, 0.1);
        assertArrayEquals(new double[] {1, 2}, gradients);
    }

    @Test
    void arraysThatDoNotFitAreErrors() {
        Optimizer adam = new Adam();
        assertThrows(IllegalArgumentException.class, () -> adam.step(new double[2], new double[3], 1));
        adam.step(new double[2], new double[2], 1);
        assertThrows(IllegalArgumentException.class, () -> adam.step(new double[3], new double[3], 1));
        assertThrows(IllegalArgumentException.class, () -> adam.restore(1, new double[1][2]));
        assertThrows(IllegalArgumentException.class, () -> new SGD(0, true, 0));
    }
}
