package micrograd.lang.modules;

import java.util.Arrays;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyType;
import micrograd.lang.run.text.CodePoints;
import micrograd.lang.run.text.Whole;
import micrograd.random.PythonRandom;

/** A {@code random.Random}: CPython's draws, bit for bit. */
final class PyRandom extends PyInstance {
    private PythonRandom generator;

    PyRandom(PyType type, Whole seed) {
        super(type);
        seed(seed);
    }

    /** Begins anew, as {@code seed(n)} does; a number's sign does not count. */
    void seed(Whole seed) {
        generator = PythonRandom.ofWords(words(seed.abs()));
    }

    /** Begins anew from a text: its bytes, followed by their digest, are the number. */
    void seed(String text) {
        int[] bytes = utf8(text);
        Whole number = Whole.of(0);
        for (int b : bytes) {
            number = number.shiftLeft(Whole.of(8)).or(Whole.of(b));
        }
        seed(number.shiftLeft(Whole.of(512)).or(Sha512.digest(bytes)));
    }

    private static int[] words(Whole number) {
        int[] words = new int[(number.bitLength() + 31) / 32];
        for (int i = 0; i < words.length; i++) {
            words[i] = number.shiftRight(Whole.of(32 * i)).toInt();
        }
        return words;
    }

    private static int[] utf8(String text) {
        int[] bytes = new int[text.length() * 3];
        int count = 0;
        for (int c : CodePoints.of(text)) {
            int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
            bytes[count++] = more == 0 ? c : 0xff << 7 - more & 0xff | c >> 6 * more;
            for (int i = more - 1; i >= 0; i--) {
                bytes[count++] = 0x80 | c >> 6 * i & 0x3f;
            }
        }
        return Arrays.copyOf(bytes, count);
    }

    double random() {
        return generator.uniform();
    }

    double gauss() {
        return generator.gaussian();
    }

    /** {@code getrandbits(count)}. */
    Whole bits(int count) {
        int[] words = new int[(count + 31) / 32];
        for (int i = 0; i < words.length; i++) {
            int left = count - 32 * i;
            words[i] = left < 32 ? generator.word() >>> 32 - left : generator.word();
        }
        return Whole.ofWords(words);
    }

    /** A number from 0 to below n: as many bits as n has, drawn again until they are below it. */
    int below(int n) {
        return n <= 0 ? 0 : generator.below(n);
    }

    Whole below(Whole n) {
        if (n.fitsInt()) {
            return Whole.of(below(n.toInt()));
        }
        Whole drawn = bits(n.bitLength());
        while (drawn.compareTo(n) >= 0) {
            drawn = bits(n.bitLength());
        }
        return drawn;
    }
}
