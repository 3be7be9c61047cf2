package micrograd.tape;

/** Vectors of 128 bits: two doubles or four floats. The numbers are opcodes of the specification's table of vector instructions. */
abstract class SimdVector extends VectorType {
    /** As many different numbers as functions may use; they lie at the beginning of the memory. */
    static final int MOST_CONSTANTS = 128;

    private final boolean fused;
    private final int[] constants = new int[2 * MOST_CONSTANTS];
    private int constantCount;

    /** @param fused whether there is an instruction that multiplies and adds */
    SimdVector(boolean fused) {
        this.fused = fused;
    }

    abstract int arithmetic(int operation);

    abstract int comparison(int relation);

    abstract int integer(int operation);

    abstract int fusedMultiplyAdd();

    /** Loads a constant from memory: JITs take three instructions to make one. */
    @Override
    void bits(WasmFunction f, long bits) {
        bits(f, (int) bits, (int) (bits >>> 32));
    }

    final void bits(WasmFunction f, int low, int high) {
        int place = low == 0 && high == 0 ? -1 : place(low, high);
        if (place < 0) {
            f.simd(12).bytes(low).bytes(high).bytes(low).bytes(high);
        } else {
            f.i32(0).simd(10).offset(8 * place);
        }
    }

    private int place(int low, int high) {
        for (int i = 0; i < constantCount; i++) {
            if (constants[2 * i] == low && constants[2 * i + 1] == high) {
                return i;
            }
        }
        if (constantCount == MOST_CONSTANTS) {
            return -1;
        }
        constants[2 * constantCount] = low;
        constants[2 * constantCount + 1] = high;
        return constantCount++;
    }

    @Override
    byte[] constants() {
        WasmFunction bytes = new WasmFunction(0, new int[0], new int[0]);
        for (int i = 0; i < 2 * constantCount; i++) {
            bytes.bytes(constants[i]);
        }
        return bytes.toByteArray();
    }

    @Override
    int type() {
        return WasmFunction.V128;
    }

    @Override
    int maskType() {
        return WasmFunction.V128;
    }

    @Override
    int bitsType() {
        return WasmFunction.V128;
    }

    @Override
    void load(WasmFunction f, int offset) {
        f.simd(0).offset(offset);
    }

    @Override
    void store(WasmFunction f, int offset) {
        f.simd(11).offset(offset);
    }

    @Override
    void abs(WasmFunction f) {
        f.simd(arithmetic(0));
    }

    @Override
    void neg(WasmFunction f) {
        f.simd(arithmetic(1));
    }

    @Override
    void sqrt(WasmFunction f) {
        f.simd(arithmetic(3));
    }

    @Override
    void add(WasmFunction f) {
        f.simd(arithmetic(4));
    }

    @Override
    void sub(WasmFunction f) {
        f.simd(arithmetic(5));
    }

    @Override
    void mul(WasmFunction f) {
        f.simd(arithmetic(6));
    }

    @Override
    void div(WasmFunction f) {
        f.simd(arithmetic(7));
    }

    @Override
    void min(WasmFunction f) {
        f.simd(arithmetic(8));
    }

    @Override
    void max(WasmFunction f) {
        f.simd(arithmetic(9));
    }

    @Override
    void lowerTo(WasmFunction f) {
        f.simd(arithmetic(10));
    }

    @Override
    void raiseTo(WasmFunction f) {
        f.simd(arithmetic(11));
    }

    @Override
    void equal(WasmFunction f) {
        f.simd(comparison(0));
    }

    @Override
    void notEqual(WasmFunction f) {
        f.simd(comparison(1));
    }

    @Override
    void less(WasmFunction f) {
        f.simd(comparison(2));
    }

    @Override
    void greater(WasmFunction f) {
        f.simd(comparison(3));
    }

    @Override
    void lessOrEqual(WasmFunction f) {
        f.simd(comparison(4));
    }

    @Override
    void select(WasmFunction f) {
        f.simd(82);
    }

    @Override
    void zeroWhere(WasmFunction f, Runnable value, Runnable mask) {
        value.run();
        mask.run();
        f.simd(79);
    }

    @Override
    void maskOr(WasmFunction f) {
        f.simd(80);
    }

    @Override
    void any(WasmFunction f) {
        f.simd(83);
    }

    @Override
    void multiplyAdd(WasmFunction f, Runnable a, Runnable b, int local) {
        if (fused) {
            a.run();
            b.run();
            f.get(local).simd(fusedMultiplyAdd());
        } else {
            f.get(local);
            a.run();
            b.run();
            mul(f);
            add(f);
        }
    }

    @Override
    void toBits(WasmFunction f) {
        // The same 128 bits.
    }

    @Override
    void fromBits(WasmFunction f) {
        // The same 128 bits.
    }

    @Override
    void bitsAdd(WasmFunction f) {
        f.simd(integer(3));
    }

    @Override
    void bitsAnd(WasmFunction f) {
        f.simd(78);
    }

    @Override
    void bitsOr(WasmFunction f) {
        f.simd(80);
    }

    @Override
    void shiftLeft(WasmFunction f, int by) {
        f.i32(by).simd(integer(0));
    }

    @Override
    void shiftRight(WasmFunction f, int by) {
        f.i32(by).simd(integer(2));
    }
}
