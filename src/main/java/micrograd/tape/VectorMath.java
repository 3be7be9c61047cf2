package micrograd.tape;

/**
 * Writes the elementary functions, each as instructions that replace the vector on the stack: within 4 ulp of the JDK's in double
 * precision, sound at 0, far out, and for infinities and NaN.
 */
final class VectorMath {
    private static final double LOG2_E = 1.4426950408889634;
    /** The first so many bits of ln 2, so that small multiples of it are exact, and the rest. */
    private static final double LN2_HIGH = 0.6931471803691238;

    private static final double LN2_LOW = 1.9082149292705877e-10;
    private static final double LN2_HIGH_FLOAT = 0.693359375;
    private static final double LN2_LOW_FLOAT = -2.1219444005469057e-4;

    private final VectorType v;
    private final WasmFunction f;
    private final boolean isDouble;
    /** Adding it rounds to an integer, which then stands in the lowest bits. */
    private final double magic;

    private final long bitsOfOne;

    VectorMath(VectorType v, WasmFunction f) {
        this.v = v;
        this.f = f;
        isDouble = v.elementBytes() == 8;
        magic = isDouble ? 0x1.8p52 : 0x1.8p23;
        bitsOfOne = isDouble ? 0x3ff0000000000000L : 0x3f800000L;
    }

    private int keep() {
        int local = f.local(v.type());
        f.set(local);
        return local;
    }

    private void constant(double number) {
        v.constant(f, number);
    }

    /** Leaves acc · x + c on the stack for each c in turn. */
    private void horner(int x, double... coefficients) {
        int sum = f.local(v.type());
        constant(coefficients[0]);
        f.set(sum);
        int c = f.local(v.type());
        for (int i = 1; i < coefficients.length; i++) {
            constant(coefficients[i]);
            f.set(c);
            v.multiplyAdd(f, () -> f.get(sum), () -> f.get(x), c);
            if (i + 1 < coefficients.length) {
                f.set(sum);
            }
        }
    }

    /** 1/k! from k = from + count - 1 down to k = from. */
    private static double[] inverseFactorials(int from, int count) {
        double[] terms = new double[count];
        double factorial = 1;
        for (int k = 2; k < from + count; k++) {
            factorial *= k;
            if (k >= from) {
                terms[from + count - 1 - k] = 1 / factorial;
            }
        }
        return terms;
    }

    /** The integer nearest to a local, plus {@link #magic}. */
    private int roundedWithMagic(Runnable number) {
        number.run();
        constant(magic);
        v.add(f);
        return keep();
    }

    private int withoutMagic(int rounded) {
        f.get(rounded);
        constant(magic);
        v.sub(f);
        return keep();
    }

    /** 2 to the power of an integer that stands in the lowest bits. */
    private int powerOfTwo(int rounded) {
        f.get(rounded);
        v.toBits(f);
        v.shiftLeft(f, v.mantissaBits());
        v.bits(f, bitsOfOne);
        v.bitsAdd(f);
        v.fromBits(f);
        return keep();
    }

    /** x - k ln 2. */
    private int reduced(int x, int k) {
        f.get(x);
        f.get(k);
        constant(isDouble ? LN2_HIGH : LN2_HIGH_FLOAT);
        v.mul(f);
        v.sub(f);
        f.get(k);
        constant(isDouble ? LN2_LOW : LN2_LOW_FLOAT);
        v.mul(f);
        v.sub(f);
        return keep();
    }

    /** exp(r) - 1 for |r| ≤ ln 2 / 2, by its Taylor series with r added last. */
    private void smallExpm1(int r) {
        horner(r, inverseFactorials(2, isDouble ? 12 : 6));
        int series = keep();
        int square = f.local(v.type());
        f.get(r).get(r);
        v.mul(f);
        f.set(square);
        v.multiplyAdd(f, () -> f.get(series), () -> f.get(square), r);
    }

    /** e to the power of the vector on the stack. */
    void exp() {
        constant(isDouble ? 1000 : 150);
        v.lowerTo(f);
        constant(isDouble ? -1000 : -150);
        v.raiseTo(f);
        int x = keep();
        int rounded = roundedWithMagic(() -> {
            f.get(x);
            constant(LOG2_E);
            v.mul(f);
        });
        int k = withoutMagic(rounded);
        int r = reduced(x, k);
        smallExpm1(r);
        constant(1);
        v.add(f);
        int half = roundedWithMagic(() -> {
            f.get(k);
            constant(0.5);
            v.mul(f);
        });
        int rest = roundedWithMagic(() -> {
            f.get(k);
            f.get(withoutMagic(half));
            v.sub(f);
        });
        int first = powerOfTwo(half);
        int second = powerOfTwo(rest);
        f.get(first);
        v.mul(f);
        f.get(second);
        v.mul(f);
    }

    /** The hyperbolic tangent as t / (t + 2) with t = exp(2|x|) - 1, and the sign of x. */
    void tanh() {
        int x = keep();
        f.get(x);
        v.abs(f);
        constant(isDouble ? 20 : 10);
        v.lowerTo(f);
        constant(2);
        v.mul(f);
        int twice = keep();
        int rounded = roundedWithMagic(() -> {
            f.get(twice);
            constant(LOG2_E);
            v.mul(f);
        });
        int r = reduced(twice, withoutMagic(rounded));
        smallExpm1(r);
        int small = keep();
        int scale = powerOfTwo(rounded);
        f.get(scale);
        constant(1);
        v.sub(f);
        int above = keep();
        v.multiplyAdd(f, () -> f.get(small), () -> f.get(scale), above);
        int t = f.local(v.type());
        f.tee(t).get(t);
        constant(2);
        v.add(f);
        v.div(f);
        v.toBits(f);
        f.get(x);
        v.toBits(f);
        v.bits(f, isDouble ? Long.MIN_VALUE : 0x80000000L);
        v.bitsAnd(f);
        v.bitsOr(f);
        v.fromBits(f);
    }

    /** The natural logarithm: of 2^k m with m about 1, k ln 2 plus a series in (m - 1) / (m + 1). */
    void log() {
        int x = keep();
        int tiny = f.local(v.maskType());
        f.get(x);
        constant(isDouble ? Double.MIN_NORMAL : Float.MIN_NORMAL);
        v.less(f);
        f.set(tiny);
        f.get(x);
        constant(isDouble ? 0x1p54 : 0x1p25);
        v.mul(f);
        f.get(x).get(tiny);
        v.select(f);
        v.toBits(f);
        long bitsOfRoot = isDouble ? 0x3fe6a09e667f3bcdL : 0x3f3504f3L;
        v.bits(f, bitsOfOne - bitsOfRoot);
        v.bitsAdd(f);
        int shifted = f.local(v.bitsType());
        f.tee(shifted);
        v.bits(f, isDouble ? 0x000fffffffffffffL : 0x007fffffL);
        v.bitsAnd(f);
        v.bits(f, bitsOfRoot);
        v.bitsAdd(f);
        v.fromBits(f);
        constant(1);
        v.sub(f);
        int fraction = keep();
        f.get(shifted);
        v.shiftRight(f, v.mantissaBits());
        v.bits(f, isDouble ? 0x4330000000000000L : 0x4b000000L);
        v.bitsOr(f);
        v.fromBits(f);
        constant(isDouble ? 0x1p52 + 1023 : 0x1p23 + 127);
        v.sub(f);
        constant(isDouble ? -54 : -25);
        constant(0);
        f.get(tiny);
        v.select(f);
        v.add(f);
        int k = keep();
        logOfFraction(fraction, k);
        int result = keep();
        // What is not above 0 and below infinity.
        f.get(result);
        f.get(x);
        f.get(x);
        constant(Double.POSITIVE_INFINITY);
        v.less(f);
        v.select(f);
        constant(Double.NEGATIVE_INFINITY);
        constant(Double.NaN);
        f.get(x);
        constant(0);
        v.equal(f);
        v.select(f);
        f.get(x);
        constant(0);
        v.lessOrEqual(f);
        int outside = f.local(v.maskType());
        f.set(outside);
        int special = keep();
        int ordinary = keep();
        f.get(special).get(ordinary).get(outside);
        v.select(f);
    }

    /** k ln 2 + log(1 + fraction). */
    private void logOfFraction(int fraction, int k) {
        f.get(fraction).get(fraction);
        constant(2);
        v.add(f);
        v.div(f);
        int s = keep();
        f.get(s).get(s);
        v.mul(f);
        int z = keep();
        int terms = isDouble ? 11 : 4;
        double[] series = new double[terms];
        for (int i = 0; i < terms; i++) {
            series[i] = 2.0 / (2 * (terms - i) + 1);
        }
        horner(z, series);
        f.get(z);
        v.mul(f);
        int tail = keep();
        f.get(fraction).get(fraction);
        v.mul(f);
        constant(0.5);
        v.mul(f);
        int halfSquare = keep();
        f.get(k);
        constant(isDouble ? LN2_HIGH : LN2_HIGH_FLOAT);
        v.mul(f);
        f.get(halfSquare);
        f.get(s);
        f.get(halfSquare).get(tail);
        v.add(f);
        v.mul(f);
        f.get(k);
        constant(isDouble ? LN2_LOW : LN2_LOW_FLOAT);
        v.mul(f);
        v.add(f);
        v.sub(f);
        f.get(fraction);
        v.sub(f);
        v.sub(f);
    }

    /** 1 / (1 + exp(-x)), by exp(-|x|). */
    void sigmoid() {
        int x = keep();
        f.get(x);
        v.abs(f);
        v.neg(f);
        exp();
        int e = keep();
        f.get(e);
        constant(1);
        f.get(x);
        constant(0);
        v.less(f);
        v.select(f);
        f.get(e);
        constant(1);
        v.add(f);
        v.div(f);
    }

    /** log(1 + exp(x)); the identity above 20. */
    void softplus() {
        int x = keep();
        f.get(x);
        f.get(x);
        exp();
        int e = keep();
        f.get(e);
        constant(1);
        v.add(f);
        int rounded = keep();
        f.get(rounded);
        log();
        f.get(e).get(rounded);
        constant(1);
        v.sub(f);
        v.sub(f);
        f.get(rounded);
        v.div(f);
        v.add(f);
        f.get(x);
        constant(20);
        v.greater(f);
        v.select(f);
    }
}
