package micrograd.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import micrograd.random.NumpyRandom;
import micrograd.random.PythonRandom;
import micrograd.random.RandomSource;
import micrograd.random.XorShift64Star;

/** The generators: integers, uniforms and shuffles agree in every bit, Gaussians but for the last places. */
final class RandomChecks {
    private RandomChecks() {}

    static String generators() {
        assertEquals(0x1.3c4a1a3b3bf8dp-1, new PythonRandom(1337).uniform());
        assertEquals(0x1.cdd79ac3f8360p-3, new PythonRandom((1L << 32) + 7).uniform());
        assertEquals(0.3745401188473625, new NumpyRandom(42).uniform());
        assertEquals(0.3390852212905884, new XorShift64Star(42).uniform());
        assertEquals(1.764052345967664, new NumpyRandom(0).gaussian(), 1e-14);
        assertEquals(3184935163L, pythonWord());
        StringBuilder digests = new StringBuilder();
        for (RandomSource random : new RandomSource[] {
            new PythonRandom(5), new NumpyRandom(0xffffffffL), new XorShift64Star(-1), new XorShift64Star(0)
        }) {
            digests.append(digest(random)).append(' ');
        }
        return digests.toString();
    }

    private static long pythonWord() {
        PythonRandom random = new PythonRandom(42);
        random.bits(1);
        random.bits(8);
        random.bits(31);
        return random.bits(32);
    }

    private static int digest(RandomSource random) {
        int digest = 0;
        for (int i = 0; i < 2000; i++) {
            long bits = Double.doubleToRawLongBits(random.uniform());
            digest = 31 * digest + (int) (bits ^ bits >>> 32);
            digest = 31 * digest + random.below(1 + i * 1_000_003);
        }
        for (int value : random.permutation(500)) {
            digest = 31 * digest + value;
        }
        return digest;
    }
}
