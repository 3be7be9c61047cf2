package micrograd.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Base64DoublesTest {
    @Test
    void everyBitIsKeptAsTheJdksEncoderKeepsIt() {
        Random random = new Random(6);
        for (int count = 0; count < 20; count++) {
            double[] numbers = new double[count];
            ByteBuffer bytes = ByteBuffer.allocate(8 * count);
            for (int i = 0; i < count; i++) {
                numbers[i] = i == 3 ? -0.0 : random.nextGaussian();
                bytes.putDouble(numbers[i]);
            }
            String text = Base64Doubles.encode(numbers);
            assertEquals(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()), text);
            assertArrayEquals(numbers, Base64Doubles.decode(text).orElseThrow());
        }
    }

    @Test
    void otherTextsAreRefused() {
        assertTrue(Base64Doubles.decode("A").isEmpty());
        assertTrue(Base64Doubles.decode("AAAAAAAAAA!").isEmpty());
        assertTrue(Base64Doubles.decode("AAAAAAAAAAAA").isEmpty());
    }
}
