package micrograd.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldReaderTest {
    @Test
    void whatWasWrittenIsReadToTheLastBit() {
        double[] edges = {
            0,
            -0.0,
            1,
            -1,
            12,
            -12,
            99_999_999,
            -99_999_999,
            999_999_999,
            -999_999_999,
            1e9,
            -1e9,
            1e10,
            0.5,
            -0.5,
            1e-7,
            1e21,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        };
        int[] wholes = {
            0,
            1,
            -1,
            9,
            10,
            123_456_789,
            -123_456_789,
            999_999_999,
            1_000_000_000,
            Integer.MAX_VALUE,
            -Integer.MAX_VALUE
        };
        Random random = new Random(3);
        FieldWriter to = new FieldWriter();
        for (double number : edges) {
            to.number(number).text("1 2");
        }
        for (int whole : wholes) {
            to.whole(whole).flag(whole > 0);
        }
        for (int i = 0; i < 500; i++) {
            to.number(random.nextGaussian() * 1000).whole(random.nextInt());
        }
        random = new Random(3);
        FieldReader from = new FieldReader(to.written());
        for (double number : edges) {
            assertEquals(Double.doubleToLongBits(number), Double.doubleToLongBits(from.number()), "" + number);
            assertEquals("1 2", from.text());
        }
        for (int whole : wholes) {
            assertEquals(whole, from.whole());
            assertEquals(whole > 0, from.flag());
        }
        for (int i = 0; i < 500; i++) {
            assertEquals(random.nextGaussian() * 1000, from.number());
            assertEquals(random.nextInt(), from.whole());
        }
    }

    @Test
    void aTextThatIsCutShortIsRefused() {
        for (String cut : new String[] {"", "-", "12", "-12", "1.5", "4 abc"}) {
            assertThrows(IllegalArgumentException.class, () -> new FieldReader(cut).text(), cut);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> {
                        FieldReader from = new FieldReader(cut);
                        from.number();
                        from.text();
                        from.number();
                    },
                    cut);
        }
    }
}
