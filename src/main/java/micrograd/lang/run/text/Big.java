package micrograd.lang.run.text;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The platform's whole numbers of any size: this class on the JVM, JavaScript's BigInt in the page, with the same results. */
final class Big {
    private final BigInteger value;

    private Big(BigInteger value) {
        this.value = value;
    }

    static Big of(int value) {
        return new Big(BigInteger.valueOf(value));
    }

    /** A finite number without a fraction. */
    static Big of(double value) {
        return new Big(new BigDecimal(value).toBigIntegerExact());
    }

    /** Digits in a base of 2, 8, 10, 16; no sign, nothing else. */
    static Big parse(String digits, int base) {
        return new Big(new BigInteger(digits, base));
    }

    Big add(Big other) {
        return new Big(value.add(other.value));
    }

    Big subtract(Big other) {
        return new Big(value.subtract(other.value));
    }

    Big multiply(Big other) {
        return new Big(value.multiply(other.value));
    }

    /** Towards zero. */
    Big quotient(Big other) {
        return new Big(value.divide(other.value));
    }

    /** What the quotient leaves, with the sign of this. */
    Big remainder(Big other) {
        return new Big(value.remainder(other.value));
    }

    Big power(int exponent) {
        return new Big(value.pow(exponent));
    }

    Big shiftLeft(int bits) {
        return new Big(value.shiftLeft(bits));
    }

    Big shiftRight(int bits) {
        return new Big(value.shiftRight(bits));
    }

    Big and(Big other) {
        return new Big(value.and(other.value));
    }

    Big or(Big other) {
        return new Big(value.or(other.value));
    }

    Big xor(Big other) {
        return new Big(value.xor(other.value));
    }

    Big negate() {
        return new Big(value.negate());
    }

    int compare(Big other) {
        return value.compareTo(other.value);
    }

    int sign() {
        return value.signum();
    }

    /** Its last 32 bits. */
    int lowBits() {
        return value.intValue();
    }

    /** The nearest, ties to the even one; an infinity beyond the largest. */
    double nearest() {
        return value.doubleValue();
    }

    /** Binary digits of the number without its sign. */
    int bitLength() {
        return value.abs().bitLength();
    }

    /** With a minus in front of negative numbers; digits in small letters. */
    String text(int base) {
        return value.toString(base);
    }
}
