package micrograd.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import micrograd.random.XorShift64Star;
import micrograd.text.Numbers;

/** Numbers as text: the JDK's conversions and JavaScript's must agree in every character. */
final class NumbersChecks {
    private static final int COUNT = 3000;

    private NumbersChecks() {}

    static String numbersAsText() {
        XorShift64Star random = new XorShift64Star(1);
        int hash = 0;
        for (int i = 0; i < COUNT; i++) {
            double magnitude = Math.pow(2, Math.floor(random.uniform(-200, 200)));
            double value = (random.uniform() - 0.5) * magnitude;
            String shortest = Numbers.shortest(value);
            assertEquals(value, Numbers.parse(shortest));
            hash = 31 * hash + shortest.hashCode();
            hash = 31 * hash + Numbers.fixed(value, i % 8).hashCode();
            hash = 31 * hash + Numbers.exponential(value, i % 16).hashCode();
            hash = 31 * hash + Numbers.python(value).hashCode();
            hash = 31 * hash + Numbers.display(value).hashCode();
        }
        return "hash " + hash + ", ties " + Numbers.fixed(0.5, 0) + " " + Numbers.fixed(2.5, 0) + " "
                + Numbers.fixed(-1.5, 0) + " " + Numbers.fixed(1.005, 2) + ", ends " + Numbers.shortest(5e-324) + " "
                + Numbers.shortest(1e21) + " " + Numbers.shortest(123456789012345680000.0) + " "
                + Numbers.fixed(1e21, 2) + " " + Numbers.fixed(-1.7e308, 1) + " " + Numbers.python(-0.0);
    }
}
