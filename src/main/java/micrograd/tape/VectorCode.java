package micrograd.tape;

/** What writers of elementary functions share: locals, constants, and polynomials. */
abstract class VectorCode {
    /** The first so many bits of ln 2, so that small multiples of it are exact, and the rest. */
    private static final double LN2_HIGH = 0.6931471803691238;

    private static final double LN2_LOW = 1.9082149292705877e-10;
    private static final double LN2_HIGH_FLOAT = 0.693359375;
    private static final double LN2_LOW_FLOAT = -2.1219444005469057e-4;

    final VectorType v;
    final WasmFunction f;
    final boolean isDouble;
    final double ln2High;
    final double ln2Low;
    final long bitsOfOne;
    /** Adding it rounds to an integer, which then stands in the lowest bits. */
    final double magic;

    VectorCode(VectorType v, WasmFunction f) {
        this.v = v;
        this.f = f;
        isDouble = v.elementBytes() == 8;
        ln2High = isDouble ? LN2_HIGH : LN2_HIGH_FLOAT;
        ln2Low = isDouble ? LN2_LOW : LN2_LOW_FLOAT;
        bitsOfOne = isDouble ? 0x3ff0000000000000L : 0x3f800000L;
        magic = isDouble ? 0x1.8p52 : 0x1.8p23;
    }

    /** Takes the vector on the stack into a new local. */
    final int keep() {
        int local = f.local(v.type());
        f.set(local);
        return local;
    }

    final void constant(double number) {
        v.constant(f, number);
    }

    final int kept(double number) {
        constant(number);
        return keep();
    }

    /** Leaves a local times a number, plus another local. */
    final void multiplyAdd(int a, double number, int b) {
        v.multiplyAdd(f, () -> f.get(a), () -> constant(number), b);
    }

    /** Leaves a · b + c of locals. */
    final void multiplyAdd(int a, int b, int c) {
        v.multiplyAdd(f, () -> f.get(a), () -> f.get(b), c);
    }

    /** Leaves a polynomial in a local, its coefficients from the highest power down. */
    final void horner(int x, double... coefficients) {
        constant(coefficients[0]);
        for (int i = 1; i < coefficients.length; i++) {
            int sum = keep();
            multiplyAdd(sum, x, kept(coefficients[i]));
        }
    }
}
