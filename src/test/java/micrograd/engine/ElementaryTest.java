package micrograd.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ElementaryTest {
    private static final double MOST_ULPS = 2;

    @Test
    void tanhIsWithinTwoUlpsOfTheJdks() {
        agree(Elementary::tanh, Math::tanh, 25);
        agree(Elementary::tanh, Math::tanh, 1.5);
    }

    @Test
    void expm1IsWithinTwoUlpsOfTheJdks() {
        agree(Elementary::expm1, Math::expm1, 700);
    }

    @Test
    void log1pIsWithinTwoUlpsOfTheJdks() {
        agree(x -> Elementary.log1p(Math.abs(x)), x -> Math.log1p(Math.abs(x)), 1e9);
        agree(x -> Elementary.log1p(-Math.abs(x)), x -> Math.log1p(-Math.abs(x)), 0.999999);
    }

    @Test
    void softplusIsWithinTwoUlpsOfItsDefinition() {
        agree(Elementary::softplus, x -> x > 20 ? x : Math.log1p(Math.exp(x)), 40);
    }

    @Test
    void farOutAndAtTheEdgesTheyAreTheLimits() {
        assertEquals(1, Elementary.tanh(800));
        assertEquals(-1, Elementary.tanh(Double.NEGATIVE_INFINITY));
        assertEquals(-0.0, Elementary.tanh(-0.0));
        assertEquals(Double.MIN_VALUE, Elementary.tanh(Double.MIN_VALUE));
        assertEquals(-1, Elementary.expm1(-800));
        assertEquals(Double.POSITIVE_INFINITY, Elementary.expm1(800));
        assertEquals(Double.NEGATIVE_INFINITY, Elementary.log1p(-1));
        assertTrue(Double.isNaN(Elementary.log1p(-2)));
        assertTrue(Double.isNaN(Elementary.tanh(Double.NaN)));
        assertEquals(0, Elementary.sigmoid(-800));
        assertEquals(1, Elementary.sigmoid(800));
        assertEquals(1, Elementary.pow(1, Double.NaN));
        assertEquals(1, Elementary.pow(-1, Double.POSITIVE_INFINITY));
        assertEquals(1, Elementary.pow(Double.NaN, 0));
    }

    /** Over 400,000 points whose sizes are spread evenly over the powers of ten from 1e-20 to {@code most}. */
    private static void agree(DoubleUnaryOperator ours, DoubleUnaryOperator jdks, double most) {
        Random random = new Random(7);
        double worst = 0;
        double at = 0;
        for (int i = 0; i < 400_000; i++) {
            double size = i % 2 == 0
                    ? random.nextDouble() * most
                    : Math.pow(10, -20 + random.nextDouble() * (20 + Math.log10(most)));
            double x = random.nextBoolean() ? size : -size;
            double expected = jdks.applyAsDouble(x);
            double ulps = Math.abs(ours.applyAsDouble(x) - expected) / Math.ulp(expected);
            if (ulps > worst) {
                worst = ulps;
                at = x;
            }
        }
        assertTrue(worst <= MOST_ULPS, worst + " ulps at " + at);
    }
}
