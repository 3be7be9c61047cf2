package micrograd.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import micrograd.engine.Value;
import org.junit.jupiter.api.Test;

class RegularizationTest {
    private static final double[] NUMBERS = {2, -3, 0.5};
    private static final boolean[] BIASES = {false, false, true};

    @Test
    void everyParameterIsChargedUnlessSaid() {
        assertCost(0.1 * (4 + 9 + 0.25), new Regularization(0, 0.1, false));
        assertCost(0.2 * (2 + 3 + 0.5), new Regularization(0.2, 0, false));
        assertCost(0.2 * 5.5 + 0.1 * 13.25, new Regularization(0.2, 0.1, false));
    }

    @Test
    void biasesGoFreeWhereOnlyWeightsAreCharged() {
        assertCost(0.1 * (4 + 9), new Regularization(0, 0.1, true));
        assertCost(0.2 * (2 + 3), new Regularization(0.2, 0, true));
    }

    @Test
    void nothingIsAddedWhereNothingIsCharged() {
        Value loss = new Value(1);
        assertSame(loss, Regularization.NONE.addTo(loss, parameters(), BIASES));
        assertEquals(0, Regularization.NONE.cost(NUMBERS, BIASES));
    }

    @Test
    void theGradientPullsTowardsZero() {
        List<Value> parameters = parameters();
        new Regularization(0.2, 0.1, false)
                .addTo(new Value(1), parameters, BIASES)
                .backward();
        assertEquals(0.2 + 0.1 * 4, parameters.get(0).grad(), 1e-15);
        assertEquals(-0.2 - 0.1 * 6, parameters.get(1).grad(), 1e-15);
    }

    @Test
    void negativeFactorsAreErrors() {
        assertThrows(IllegalArgumentException.class, () -> new Regularization(-1, 0, false));
        assertThrows(IllegalArgumentException.class, () -> new Regularization(0, Double.NaN, false));
    }

    private static void assertCost(double expected, Regularization regularization) {
        assertEquals(
                1 + expected,
                regularization.addTo(new Value(1), parameters(), BIASES).data(),
                1e-15);
        assertEquals(expected, regularization.cost(NUMBERS, BIASES), 1e-15);
    }

    private static List<Value> parameters() {
        return List.of(new Value(NUMBERS[0]), new Value(NUMBERS[1]), new Value(NUMBERS[2]));
    }
}
