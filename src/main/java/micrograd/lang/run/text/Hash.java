package micrograd.lang.run.text;

/**
 * A hash as CPython has it, 64 bits with a sign: whole numbers modulo 2⁶¹ - 1, so that equal numbers of all kinds have one hash.
 *
 * @param high the upper 32 bits
 * @param low the lower 32 bits
 */
public record Hash(int high, int low) {
    private static final int BITS = 61;

    /** The hash of a small whole number: itself, but -2 for -1. */
    public static Hash of(int value) {
        int hash = value == -1 ? -2 : value;
        return new Hash(hash >> 31, hash);
    }

    static Hash of(Whole value) {
        if (value.fitsInt()) {
            return of(value.toInt());
        }
        Whole modulus = modulus();
        Whole size = value.abs().mod(modulus);
        return signed(value.sign() < 0 ? size.neg() : size);
    }

    /** The hash of a number that is not NaN. */
    public static Hash of(double value) {
        if (Double.isInfinite(value)) {
            return of(value > 0 ? 314159 : -314159);
        }
        if (value == Math.floor(value)) {
            return of(Whole.of(value));
        }
        double mantissa = Math.abs(value);
        int exponent = 0;
        while (mantissa != Math.floor(mantissa)) {
            mantissa *= 2;
            exponent--;
        }
        int shift = (exponent % BITS + BITS) % BITS;
        Whole size = Whole.of(mantissa).shiftLeft(Whole.of(shift)).mod(modulus());
        return signed(value < 0 ? size.neg() : size);
    }

    private static Whole modulus() {
        return Whole.ofWords(-1, 0x1fffffff);
    }

    private static Hash signed(Whole value) {
        if (value.fitsInt()) {
            return of(value.toInt());
        }
        return new Hash(value.shiftRight(Whole.of(32)).toInt(), value.toInt());
    }

    /** The hash as a number. */
    public Whole whole() {
        Whole size = Whole.ofWords(low, high);
        return high < 0 ? size.sub(Whole.of(1).shiftLeft(Whole.of(64))) : size;
    }

    @Override
    public int hashCode() {
        return high == low >> 31 ? low : high * 31 ^ low;
    }
}
