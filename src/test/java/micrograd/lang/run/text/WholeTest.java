package micrograd.lang.run.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whole numbers, beside CPython's. */
class WholeTest {
    @Test
    void computesAsPythonDoes() throws IOException {
        Rows.check("whole.txt", 2000, WholeTest::answer);
    }

    static String answer(List<String> words) {
        Whole a = Whole.parse(words.get(1), 10);
        Whole b = words.size() > 2 ? Whole.parse(words.get(2), 10) : a;
        return switch (words.get(0)) {
            case "+" -> a.add(b).toString();
            case "-" -> a.sub(b).toString();
            case "*" -> a.mul(b).toString();
            case "//" -> a.floorDiv(b).toString();
            case "%" -> a.mod(b).toString();
            case "/" -> Floats.repr(a.div(b));
            case "&" -> a.and(b).toString();
            case "|" -> a.or(b).toString();
            case "^" -> a.xor(b).toString();
            case "**" -> a.pow(b).toString();
            case "<<" -> a.shiftLeft(b).toString();
            case ">>" -> a.shiftRight(b).toString();
            case "powmod" -> a.pow(b, Whole.parse(words.get(3), 10)).toString();
            case "gcd" -> a.gcd(b).toString();
            case "cmp" -> Integer.toString(Integer.signum(a.compareTo(b)));
            case "~" -> a.not().toString();
            case "neg" -> a.neg().toString();
            case "abs" -> a.abs().toString();
            case "hash" -> a.hash().whole().toString();
            case "bin" -> Quotes.repr(a.prefixed(2));
            case "oct" -> Quotes.repr(a.prefixed(8));
            case "hex" -> Quotes.repr(a.prefixed(16));
            case "bits" -> Integer.toString(a.bitLength());
            case "float" -> Floats.repr(a.toDouble());
            case "str" -> Quotes.repr(a.toString());
            case "isqrt" -> a.abs().isqrt().toString();
            default -> throw new AssertionError(words.get(0));
        };
    }

    @Test
    void readsAsPythonDoes() throws IOException {
        Rows.check("parsed.txt", 80, WholeTest::read);
    }

    static String read(List<String> words) {
        String text = Rows.text(words.get(2));
        return words.get(0).equals("int")
                ? Whole.parse(text, Integer.parseInt(words.get(1))).toString()
                : Floats.repr(Floats.parse(text));
    }

    @Test
    void rootsAreTheLargestWhoseSquareIsNotLarger() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            BigInteger n = new BigInteger(1 + random.nextInt(400), random);
            assertEquals(
                    n.sqrt().toString(), Whole.parse(n.toString(), 10).isqrt().toString());
            BigInteger square = n.multiply(n);
            Whole whole = Whole.parse(square.toString(), 10);
            assertEquals(n.toString(), whole.isqrt().toString());
            assertEquals(n.toString(), whole.add(Whole.of(n.signum())).isqrt().toString());
        }
    }

    @Test
    void knowsWhatFitsAnInt() {
        for (String fits : List.of("0", "-1", "2147483647", "-2147483648")) {
            assertTrue(Whole.parse(fits, 10).fitsInt());
            assertEquals(Integer.parseInt(fits), Whole.parse(fits, 10).toInt());
        }
        for (String larger : List.of("2147483648", "-2147483649", "4294967296", "-99999999999999999999")) {
            assertFalse(Whole.parse(larger, 10).fitsInt(), larger);
        }
        assertEquals(Integer.MAX_VALUE, Whole.parse("99999999999", 10).toIndex());
        assertEquals(Integer.MIN_VALUE, Whole.parse("-99999999999", 10).toIndex());
    }

    @Test
    void equalNumbersOfBothKindsHaveOneHash() {
        for (double value : new double[] {0, -0.0, 1, -1, 2147483647, 2147483648.0, -2147483649.0, 1e20, -1e300}) {
            assertEquals(Whole.of(value).hashCode(), Floats.hashCode(value));
            assertEquals(0, Whole.of(value).compareTo(value));
        }
        assertTrue(Whole.of(9007199254740992.0).add(Whole.of(1)).compareTo(9007199254740992.0) > 0);
        assertTrue(Whole.of(2).compareTo(2.5) < 0);
        assertTrue(Whole.of(-2).compareTo(-2.5) > 0);
        assertTrue(Whole.of(-2).compareTo(Double.NEGATIVE_INFINITY) > 0);
    }

    @Test
    void numbersBeyondTheLimitAreRefusedBeforeTheyAreMade() {
        Whole ten = Whole.of(10);
        Whole large = ten.pow(Whole.of(200_000));
        assertThrows(Raised.class, () -> ten.pow(Whole.of(1_000_000)));
        assertThrows(Raised.class, () -> ten.pow(ten.pow(Whole.of(100))));
        assertThrows(Raised.class, () -> large.mul(large));
        assertThrows(Raised.class, () -> ten.shiftLeft(ten.pow(Whole.of(30))));
        assertThrows(Raised.class, () -> large.pow(large, large.add(ten)));
        assertThrows(Raised.class, () -> large.gcd(large.add(ten)));
        assertEquals(
                "MemoryError",
                assertThrows(Raised.class, () -> ten.pow(Whole.of(1_000_000))).type());
        assertThrows(Raised.class, large::toString);
        assertEquals(4300, ten.pow(Whole.of(4299)).toString().length());
        assertThrows(Raised.class, () -> ten.pow(Whole.of(4300)).toString());
    }

    @Test
    void wordsAreItsBinaryDigits() {
        assertEquals("0", Whole.ofWords().toString());
        assertEquals("4294967295", Whole.ofWords(-1).toString());
        assertEquals("18446744073709551615", Whole.ofWords(-1, -1).toString());
        assertEquals("4294967301", Whole.ofWords(5, 1, 0).toString());
    }
}
