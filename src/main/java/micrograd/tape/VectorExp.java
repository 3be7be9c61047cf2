package micrograd.tape;

/**
 * Writes the exponential and what is made of it, each as instructions that replace the vector on the stack: within 4 ulp of the JDK's in
 * double precision, sound at 0, far out, and for infinities and NaN.
 */
final class VectorExp extends VectorCode {
    private static final double LOG2_E = 1.4426950408889634;

    VectorExp(VectorType v, WasmFunction f) {
        super(v, f);
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
        constant(ln2High);
        v.mul(f);
        v.sub(f);
        f.get(k);
        constant(ln2Low);
        v.mul(f);
        v.sub(f);
        return keep();
    }

    /** exp(r) - 1 for |r| ≤ ln 2 / 2, by its Taylor series with r added last. */
    private void smallExpm1(int r) {
        horner(r, inverseFactorials(2, isDouble ? 12 : 6));
        int series = keep();
        f.get(r).get(r);
        v.mul(f);
        int square = keep();
        multiplyAdd(series, square, r);
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
        new VectorLog(v, f).log();
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
