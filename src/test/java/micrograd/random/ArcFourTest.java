package micrograd.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArcFourTest {
    /** The numbers that the documentation of {@code seedrandom} gives. */
    @Test
    void drawsWhatSeedrandomDraws() {
        ArcFour random = new ArcFour("hello.");
        assertEquals(0.9282578795792454, random.uniform());
        assertEquals(0.3752569768646784, random.uniform());
    }

    @Test
    void isUniformAndNormal() {
        ArcFour random = new ArcFour("0.12345");
        double sum = 0;
        double normal = 0;
        double squares = 0;
        for (int i = 0; i < 20_000; i++) {
            sum += random.uniform();
            double one = random.gaussian();
            normal += one;
            squares += one * one;
        }
        assertEquals(0.5, sum / 20_000, 0.01);
        assertEquals(0, normal / 20_000, 0.03);
        assertEquals(1, squares / 20_000, 0.05);
        int[] counts = new int[3];
        for (int i = 0; i < 3000; i++) {
            counts[random.below(3)]++;
        }
        assertEquals(1000, counts[2], 100);
    }
}
