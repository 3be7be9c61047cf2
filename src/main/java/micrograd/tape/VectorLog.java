package micrograd.tape;

/** Writes the natural logarithm: within 4 ulp of the JDK's in double precision, sound for 0, tiny numbers, infinities and NaN. */
final class VectorLog extends VectorCode {
    VectorLog(VectorType v, WasmFunction f) {
        super(v, f);
    }

    /** Replaces the vector on the stack by its logarithm: of 2^k m with m about 1, k ln 2 plus a series in (m - 1) / (m + 1). */
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
        constant(ln2High);
        v.mul(f);
        f.get(halfSquare);
        f.get(s);
        f.get(halfSquare).get(tail);
        v.add(f);
        v.mul(f);
        f.get(k);
        constant(ln2Low);
        v.mul(f);
        v.add(f);
        v.sub(f);
        f.get(fraction);
        v.sub(f);
        v.sub(f);
    }
}
