package micrograd.lang.run.text;

import micrograd.limits.Budgets;

/**
 * A whole number of any size, with Python's operations and messages.
 *
 * <p>Meant for what does not fit into an {@code int}; each result says whether it does ({@link #fitsInt}). Results are at most
 * {@link Sizes#MOST_BITS} binary digits long, which is seen to before they are computed.
 */
public final class Whole implements Comparable<Whole> {
    private static final int MOST_DIGITS = Budgets.DIGITS_OF_A_NUMBER;
    private static final int BITS_OF_MOST_DIGITS = 14284;
    private static final int MANTISSA = 53;
    private static final int SMALLEST_EXPONENT = -1074;
    private static final int MOST_EUCLID_BITS = 50_000;
    private static final double MOST_MODULAR_WORK = 4e9;

    private final Big value;

    private Whole(Big value) {
        this.value = value;
    }

    private static Whole of(Big value) {
        return new Whole(value);
    }

    /** A small number. */
    public static Whole of(int value) {
        return new Whole(Big.of(value));
    }

    /**
     * What {@code int(value)} gives: the number without its fraction.
     *
     * @throws Raised for infinities and NaN
     */
    public static Whole of(double value) {
        if (value != value) {
            throw Raised.value("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(value)) {
            throw Raised.overflow("cannot convert float infinity to integer");
        }
        return new Whole(Big.of(value < 0 ? Math.ceil(value) : Math.floor(value)));
    }

    /** The number whose binary digits are given 32 a word, the last ones first; not negative. */
    public static Whole ofWords(int... words) {
        StringBuilder digits = new StringBuilder("0");
        for (int i = words.length - 1; i >= 0; i--) {
            for (int shift = 28; shift >= 0; shift -= 4) {
                digits.append(Literal.digit(words[i] >>> shift & 15));
            }
        }
        return new Whole(Big.parse(digits.toString(), 16));
    }

    /**
     * What {@code int(text, base)} gives, base 0 for the base that a prefix tells.
     *
     * @throws Raised if the text is no such number
     */
    public static Whole parse(String text, int base) {
        return Literal.parse(text, base);
    }

    static Whole ofDigits(String digits, int base) {
        if (base == 10 || base == 2 || base == 8 || base == 16) {
            return new Whole(Big.parse(digits, base));
        }
        Big factor = Big.of(base);
        Big value = Big.of(0);
        for (int i = 0; i < digits.length(); i++) {
            value = value.multiply(factor).add(Big.of(Literal.valueOf(digits.charAt(i))));
        }
        return new Whole(value);
    }

    /** {@code this + other}. */
    public Whole add(Whole other) {
        return of(value.add(other.value)).bounded();
    }

    /** {@code this - other}. */
    public Whole sub(Whole other) {
        return of(value.subtract(other.value)).bounded();
    }

    /** {@code this * other}. */
    public Whole mul(Whole other) {
        Sizes.requireBits((double) value.bitLength() + other.value.bitLength() - 1);
        return of(value.multiply(other.value));
    }

    /** {@code this // other}: rounded down. */
    public Whole floorDiv(Whole other) {
        if (other.sign() == 0) {
            throw Raised.division("integer division or modulo by zero");
        }
        Big quotient = value.quotient(other.value);
        int rest = value.remainder(other.value).sign();
        return of(rest != 0 && rest != other.sign() ? quotient.subtract(Big.of(1)) : quotient);
    }

    /** {@code this % other}: with the sign of other. */
    public Whole mod(Whole other) {
        if (other.sign() == 0) {
            throw Raised.division("integer modulo by zero");
        }
        Big rest = value.remainder(other.value);
        return of(rest.sign() != 0 && rest.sign() != other.sign() ? rest.add(other.value) : rest);
    }

    /** {@code this / other}: the nearest double to the exact quotient. */
    public double div(Whole other) {
        if (other.sign() == 0) {
            throw Raised.division("division by zero");
        }
        if (isExact() && other.isExact()) {
            return value.nearest() / other.value.nearest();
        }
        double quotient = quotient(abs().value, other.abs().value);
        if (Double.isInfinite(quotient)) {
            throw Raised.overflow("integer division result too large for a float");
        }
        return sign() < 0 != other.sign() < 0 ? -quotient : quotient;
    }

    private boolean isExact() {
        return value.bitLength() <= MANTISSA;
    }

    /** Of positive numbers; with two bits more than are kept, and one that says whether there were others. */
    private static double quotient(Big a, Big b) {
        int exponent = Math.max(a.bitLength() - b.bitLength() - MANTISSA - 3, SMALLEST_EXPONENT - 2);
        Big above = exponent < 0 ? a.shiftLeft(-exponent) : a;
        Big below = exponent > 0 ? b.shiftLeft(exponent) : b;
        Big quotient = above.quotient(below);
        if (above.remainder(below).sign() != 0) {
            quotient = quotient.or(Big.of(1));
        }
        int drop = Math.max(quotient.bitLength() - MANTISSA, exponent < SMALLEST_EXPONENT ? 2 : 0);
        if (drop > 0) {
            quotient = halfEven(quotient, drop);
            exponent += drop;
        }
        return scaled(quotient.nearest(), exponent);
    }

    /** A positive number over two to a power, rounded, ties to the even one. */
    private static Big halfEven(Big value, int bits) {
        Big down = value.shiftRight(bits);
        int side = value.subtract(down.shiftLeft(bits)).compare(Big.of(1).shiftLeft(bits - 1));
        boolean up = side > 0 || side == 0 && (down.lowBits() & 1) != 0;
        return up ? down.add(Big.of(1)) : down;
    }

    private static double scaled(double value, int exponent) {
        double scaled = value;
        int left = exponent;
        while (left > 500) {
            scaled *= 0x1p500;
            left -= 500;
        }
        while (left < -500) {
            scaled *= 0x1p-500;
            left += 500;
        }
        double power = 1;
        for (int i = Math.abs(left); i > 0; i--) {
            power *= left < 0 ? 0.5 : 2;
        }
        return scaled * power;
    }

    /** {@code this ** exponent}, which is not negative. */
    public Whole pow(Whole exponent) {
        int bits = value.bitLength();
        if (bits <= 1) {
            boolean odd = (exponent.value.lowBits() & 1) != 0;
            return exponent.sign() == 0 ? of(1) : sign() < 0 && !odd ? neg() : this;
        }
        Sizes.requireBits((bits - 1) * exponent.value.nearest());
        return of(value.power(exponent.value.lowBits())).bounded();
    }

    /**
     * {@code pow(this, exponent, modulus)}.
     *
     * @throws Raised if the modulus is 0, or a negative exponent asks for an inverse that there is not
     */
    public Whole pow(Whole exponent, Whole modulus) {
        if (modulus.sign() == 0) {
            throw Raised.value("pow() 3rd argument cannot be 0");
        }
        Big size = modulus.abs().value;
        double bits = size.bitLength();
        if (bits * bits * exponent.value.bitLength() > MOST_MODULAR_WORK) {
            throw new Raised("MemoryError", "the numbers in pow() are too large");
        }
        Big base = mod(of(size)).value;
        Big power = exponent.value;
        if (power.sign() < 0) {
            base = inverse(base, size);
            power = power.negate();
        }
        String digits = power.text(2);
        Big result = Big.of(1).remainder(size);
        for (int i = 0; i < digits.length(); i++) {
            result = result.multiply(result).remainder(size);
            if (digits.charAt(i) == '1') {
                result = result.multiply(base).remainder(size);
            }
        }
        return of(result).mod(modulus);
    }

    private static Big inverse(Big value, Big modulus) {
        Big a = value;
        Big b = modulus;
        Big x = Big.of(1);
        Big y = Big.of(0);
        while (b.sign() != 0) {
            Big quotient = a.quotient(b);
            Big rest = a.subtract(quotient.multiply(b));
            Big next = x.subtract(quotient.multiply(y));
            a = b;
            b = rest;
            x = y;
            y = next;
        }
        if (a.compare(Big.of(1)) != 0) {
            throw Raised.value("base is not invertible for the given modulus");
        }
        return of(x).mod(of(modulus)).value;
    }

    /** {@code this << bits}. */
    public Whole shiftLeft(Whole bits) {
        requireShift(bits);
        if (sign() == 0) {
            return this;
        }
        Sizes.requireBits(value.bitLength() + bits.value.nearest());
        return of(value.shiftLeft(bits.value.lowBits()));
    }

    /** {@code this >> bits}. */
    public Whole shiftRight(Whole bits) {
        requireShift(bits);
        boolean all = bits.value.compare(Big.of(value.bitLength())) > 0;
        return all ? of(sign() < 0 ? -1 : 0) : of(value.shiftRight(bits.value.lowBits()));
    }

    private static void requireShift(Whole bits) {
        if (bits.sign() < 0) {
            throw Raised.value("negative shift count");
        }
    }

    /** {@code this & other}. */
    public Whole and(Whole other) {
        return of(value.and(other.value));
    }

    /** {@code this | other}. */
    public Whole or(Whole other) {
        return of(value.or(other.value));
    }

    /** {@code this ^ other}. */
    public Whole xor(Whole other) {
        return of(value.xor(other.value));
    }

    /** {@code ~this}. */
    public Whole not() {
        return of(value.negate().subtract(Big.of(1)));
    }

    /** {@code -this}. */
    public Whole neg() {
        return of(value.negate());
    }

    /** {@code abs(this)}. */
    public Whole abs() {
        return sign() < 0 ? neg() : this;
    }

    /** The largest number that divides both; 0 for two zeros. */
    public Whole gcd(Whole other) {
        if (Math.min(value.bitLength(), other.value.bitLength()) > MOST_EUCLID_BITS) {
            throw new Raised("MemoryError", "the numbers in gcd() are too large");
        }
        Big a = value;
        Big b = other.value;
        while (b.sign() != 0) {
            Big rest = a.remainder(b);
            a = b;
            b = rest;
        }
        return of(a).abs();
    }

    /** The largest number whose square is not larger; this is not negative. */
    public Whole isqrt() {
        if (sign() == 0) {
            return this;
        }
        int half = (value.bitLength() - 1) / 2;
        Big root = Big.of(1);
        int done = 0;
        for (int shift = 31 - Integer.numberOfLeadingZeros(half); shift >= 0; shift--) {
            int before = done;
            done = half >> shift;
            Big part = value.shiftRight(2 * half - before - done + 1);
            root = root.shiftLeft(done - before - 1).add(part.quotient(root));
        }
        return of(root.multiply(root).compare(value) > 0 ? root.subtract(Big.of(1)) : root);
    }

    /** -1, 0 or 1. */
    public int sign() {
        return value.sign();
    }

    /** Whether it is odd. */
    public boolean isOdd() {
        return (value.lowBits() & 1) != 0;
    }

    /** How many binary digits it has without its sign: {@code bit_length()}. */
    public int bitLength() {
        return value.bitLength();
    }

    /** Whether an {@code int} holds it. */
    public boolean fitsInt() {
        int bits = value.bitLength();
        return bits < 32 || bits == 32 && value.compare(Big.of(Integer.MIN_VALUE)) == 0;
    }

    /** Its last 32 binary digits: the number itself where it fits. */
    public int toInt() {
        return value.lowBits();
    }

    /** The nearest {@code int}, for indices, which may lie beyond either end. */
    public int toIndex() {
        return fitsInt() ? toInt() : sign() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }

    /**
     * The nearest double, ties to the even one.
     *
     * @throws Raised an OverflowError, if it is beyond the largest
     */
    public double toDouble() {
        double nearest = value.nearest();
        if (Double.isInfinite(nearest)) {
            throw Raised.overflow("int too large to convert to float");
        }
        return nearest;
    }

    @Override
    public int compareTo(Whole other) {
        return value.compare(other.value);
    }

    /** Below 0, 0 or above 0 as the exact number is smaller than, equal to or larger than one that is not NaN. */
    public int compareTo(double other) {
        if (Double.isInfinite(other)) {
            return other > 0 ? -1 : 1;
        }
        double floor = Math.floor(other);
        int order = value.compare(Big.of(floor));
        return order == 0 && floor != other ? -1 : order;
    }

    /** {@code hash(this)}. */
    public Hash hash() {
        return Hash.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Whole whole && value.compare(whole.value) == 0;
    }

    /** The number itself where it fits an {@code int}; equal to that of an equal double, {@link Floats#hashCode}. */
    @Override
    public int hashCode() {
        return fitsInt() ? toInt() : Hash.of(this).hashCode();
    }

    /**
     * Its decimal digits.
     *
     * @throws Raised if there are more than 4300
     */
    @Override
    public String toString() {
        if (value.bitLength() < BITS_OF_MOST_DIGITS) {
            return value.text(10);
        }
        if (value.bitLength() <= BITS_OF_MOST_DIGITS + 2) {
            String text = value.text(10);
            if (text.length() - (sign() < 0 ? 1 : 0) <= MOST_DIGITS) {
                return text;
            }
        }
        throw Raised.value("Exceeds the limit (4300 digits) for integer string conversion;"
                + " use sys.set_int_max_str_digits() to increase the limit");
    }

    /** Its digits in base 2, 8 or 16 in small letters, without a prefix. */
    public String toString(int base) {
        return base == 10 ? toString() : value.text(base);
    }

    /** {@code bin}, {@code oct} or {@code hex} of it. */
    public String prefixed(int base) {
        String prefix = base == 2 ? "0b" : base == 8 ? "0o" : "0x";
        return (sign() < 0 ? "-" : "") + prefix + abs().toString(base);
    }

    private Whole bounded() {
        if (value.bitLength() > Sizes.MOST_BITS) {
            Sizes.requireBits(value.bitLength());
        }
        return this;
    }
}
