package micrograd.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PercentTest {
    @Test
    void whatIsEncodedIsDecodedAndOthersDecodeItToo() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k > 0; k--) {
                int point =
                        random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(k % 2 == 0 ? 0x300 : 0x80);
                if (point < 0xD800 || point > 0xDFFF) {
                    text.appendCodePoint(point);
                }
            }
            String encoded = Escapes.encode(text.toString());
            assertEquals(Optional.of(text.toString()), Escapes.decode(encoded));
            assertEquals(text.toString(), URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatWouldBreakALinkIsEncoded() {
        assertEquals("a%20%3D%202%0Ab%20%2B%3D%20%22%26%23%25", Escapes.encode("a = 2\nb += \"&#%"));
    }

    @Test
    void halfASurrogatePairDoesNotBreakTheLink() {
        assertEquals("%EF%BF%BD", Escapes.encode("\uD83D"));
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        for (String text :
                new String[] {"%", "%2", "%zz", "%C3", "%C3%28", "%80", "%ED%A0%80", "%C0%80", "%F5%80%80%80", "%E2%82"
                }) {
            assertTrue(Escapes.decode(text).isEmpty(), text);
        }
    }
}
