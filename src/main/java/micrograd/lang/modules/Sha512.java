package micrograd.lang.modules;

import micrograd.lang.run.text.Whole;

/** SHA-512 (FIPS 180-4), by which Python makes a seed of a text. Its words of 64 bits are {@link Whole}s: short, and fast enough for a seed. */
final class Sha512 {
    private static final int ROUNDS = 80;
    private static final int BLOCK = 128;

    private final Whole mask = Whole.of(1).shiftLeft(Whole.of(64)).sub(Whole.of(1));
    private final Whole[] constants = new Whole[ROUNDS];
    private final Whole[] state = new Whole[8];

    private Sha512() {
        int prime = 1;
        for (int i = 0; i < ROUNDS; i++) {
            prime = next(prime);
            constants[i] = root(prime, 3).and(mask);
            if (i < state.length) {
                state[i] = root(prime, 2).and(mask);
            }
        }
    }

    /** The digest of bytes as one number, the first byte first. */
    static Whole digest(int[] bytes) {
        Sha512 sha = new Sha512();
        int[] padded = new int[(bytes.length + 17 + BLOCK - 1) / BLOCK * BLOCK];
        System.arraycopy(bytes, 0, padded, 0, bytes.length);
        padded[bytes.length] = 0x80;
        for (int i = 0; i < 4; i++) {
            padded[padded.length - 1 - i] = bytes.length * 8 >>> 8 * i & 255;
        }
        for (int from = 0; from < padded.length; from += BLOCK) {
            sha.block(padded, from);
        }
        Whole digest = Whole.of(0);
        for (Whole word : sha.state) {
            digest = digest.shiftLeft(Whole.of(64)).or(word);
        }
        return digest;
    }

    private static int next(int prime) {
        int next = prime + 1;
        for (int i = 2; i * i <= next; i++) {
            if (next % i == 0) {
                next++;
                i = 1;
            }
        }
        return next;
    }

    /** The root of a number times 2⁶⁴, rounded down, bit by bit. */
    private static Whole root(int number, int degree) {
        Whole wanted = Whole.of(number).shiftLeft(Whole.of(64 * degree));
        Whole root = Whole.of(0);
        for (int bit = 69; bit >= 0; bit--) {
            Whole larger = root.or(Whole.of(1).shiftLeft(Whole.of(bit)));
            if (larger.pow(Whole.of(degree)).compareTo(wanted) <= 0) {
                root = larger;
            }
        }
        return root;
    }

    private void block(int[] bytes, int from) {
        Whole[] words = new Whole[ROUNDS];
        for (int i = 0; i < 16; i++) {
            int at = from + 8 * i;
            words[i] = Whole.ofWords(word(bytes, at + 4), word(bytes, at));
        }
        for (int i = 16; i < ROUNDS; i++) {
            Whole early = words[i - 15];
            Whole late = words[i - 2];
            Whole first = turned(early, 1).xor(turned(early, 8)).xor(early.shiftRight(Whole.of(7)));
            Whole second = turned(late, 19).xor(turned(late, 61)).xor(late.shiftRight(Whole.of(6)));
            words[i] = words[i - 16].add(first).add(words[i - 7]).add(second).and(mask);
        }
        Whole[] s = state.clone();
        for (int i = 0; i < ROUNDS; i++) {
            Whole choice = s[4].and(s[5]).xor(s[4].xor(mask).and(s[6]));
            Whole sum = turned(s[4], 14).xor(turned(s[4], 18)).xor(turned(s[4], 41));
            Whole one = s[7].add(sum).add(choice).add(constants[i]).add(words[i]);
            Whole most = s[0].and(s[1]).xor(s[0].and(s[2])).xor(s[1].and(s[2]));
            Whole two =
                    turned(s[0], 28).xor(turned(s[0], 34)).xor(turned(s[0], 39)).add(most);
            System.arraycopy(s, 0, s, 1, 7);
            s[4] = s[4].add(one).and(mask);
            s[0] = one.add(two).and(mask);
        }
        for (int i = 0; i < state.length; i++) {
            state[i] = state[i].add(s[i]).and(mask);
        }
    }

    private static int word(int[] bytes, int at) {
        return bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
    }

    private Whole turned(Whole word, int bits) {
        return word.shiftRight(Whole.of(bits))
                .or(word.shiftLeft(Whole.of(64 - bits)).and(mask));
    }
}
