package micrograd.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.random.ArcFour;
import org.junit.jupiter.api.Test;

class PlaygroundDataTest {
    private static List<Example> draw(DatasetKind kind, double noise) {
        return Datasets.generate(kind, 500, noise, 86352, 1).train();
    }

    /** Every point is where Playground's own sequence of draws puts it, before they are shuffled. */
    @Test
    void theFirstPointOfTheCircleIsPlaygrounds() {
        ArcFour random = new ArcFour("0.86352");
        double radius = random.uniform() * 2.5;
        double angle = random.uniform() * 2 * Math.PI;
        Example first = new Example(new double[] {radius * Math.sin(angle), radius * Math.cos(angle)}, 1);
        assertTrue(draw(DatasetKind.PLAYGROUND_CIRCLE, 0).contains(first));
    }

    @Test
    void labelsAreReadWherePlaygroundReadsThem() {
        for (Example one : draw(DatasetKind.PLAYGROUND_CIRCLE, 0)) {
            double radius = Math.sqrt(one.input(0) * one.input(0) + one.input(1) * one.input(1));
            assertTrue(one.target() > 0 ? radius < 2.5 : radius >= 3.5 && radius <= 5);
        }
        for (Example one : draw(DatasetKind.PLAYGROUND_XOR, 0)) {
            assertEquals(one.input(0) * one.input(1) >= 0 ? 1 : -1, one.target());
            assertTrue(Math.abs(one.input(0)) >= 0.3 && Math.abs(one.input(0)) <= 5.3);
        }
        for (Example one : draw(DatasetKind.PLANE, 0)) {
            assertEquals((one.input(0) + one.input(1)) / 10, one.target(), 1e-15);
        }
        double greatest = 0;
        for (Example one : draw(DatasetKind.BUMPS, 0)) {
            assertTrue(Math.abs(one.target()) <= 1);
            greatest = Math.max(greatest, Math.abs(one.target()));
        }
        assertTrue(greatest > 0.8);
        int wrong = 0;
        for (Example one : draw(DatasetKind.PLAYGROUND_XOR, 0.25)) {
            wrong += one.input(0) * one.input(1) * one.target() < 0 ? 1 : 0;
        }
        assertTrue(wrong > 20 && wrong < 200, "noise moves labels: " + wrong);
    }

    @Test
    void cloudsAndSpiralHaveTheirForms() {
        double sum = 0;
        double squares = 0;
        for (Example one : draw(DatasetKind.PLAYGROUND_GAUSS, 0)) {
            double from = one.input(0) - 2 * one.target();
            sum += from;
            squares += from * from;
        }
        assertEquals(0, sum / 500, 0.1);
        assertEquals(0.5, squares / 500, 0.1);
        int ones = 0;
        for (Example one : draw(DatasetKind.PLAYGROUND_SPIRAL, 0)) {
            double radius = Math.sqrt(one.input(0) * one.input(0) + one.input(1) * one.input(1));
            double angle = 1.75 * radius / 5 * 2 * Math.PI + (one.target() > 0 ? 0 : Math.PI);
            assertEquals(radius * Math.sin(angle), one.input(0), 1e-9);
            ones += one.target() > 0 ? 1 : 0;
        }
        assertEquals(250, ones);
    }

    @Test
    void aSeedStandsForFiveDecimals() {
        assertEquals(
                new ArcFour("0.00042").uniform(),
                Datasets.source(DatasetKind.PLANE, 42).uniform());
        assertEquals(
                new ArcFour("0.1234567").uniform(),
                Datasets.source(DatasetKind.PLANE, 1234567).uniform());
    }
}
