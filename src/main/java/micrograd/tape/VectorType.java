package micrograd.tape;

/**
 * The numbers that a kernel computes with, and the instructions for them: each method writes one into a function, its operands being
 * on the stack.
 */
abstract class VectorType {
    /** The WebAssembly type of a vector. */
    abstract int type();

    /** The WebAssembly type of a comparison's result. */
    abstract int maskType();

    /** How many numbers there are in a vector. */
    abstract int lanes();

    /** The bytes of one number. */
    abstract int elementBytes();

    final int bytes() {
        return lanes() * elementBytes();
    }

    /** The bits of a number after the point of its mantissa. */
    abstract int mantissaBits();

    abstract void load(WasmFunction f, int offset);

    abstract void store(WasmFunction f, int offset);

    /** Loads one number into all lanes. */
    abstract void loadSplat(WasmFunction f, int offset);

    /** One number in all lanes. */
    abstract void constant(WasmFunction f, double number);

    abstract void add(WasmFunction f);

    abstract void sub(WasmFunction f);

    abstract void mul(WasmFunction f);

    abstract void div(WasmFunction f);

    abstract void sqrt(WasmFunction f);

    abstract void abs(WasmFunction f);

    abstract void neg(WasmFunction f);

    /** The smaller, NaN where either is. */
    abstract void min(WasmFunction f);

    /** The greater, NaN where either is. */
    abstract void max(WasmFunction f);

    /** The smaller of a number and an ordinary constant; NaN where the first is. */
    abstract void lowerTo(WasmFunction f);

    /** The greater of a number and an ordinary constant; NaN where the first is. */
    abstract void raiseTo(WasmFunction f);

    abstract void equal(WasmFunction f);

    abstract void notEqual(WasmFunction f);

    abstract void less(WasmFunction f);

    abstract void greater(WasmFunction f);

    abstract void lessOrEqual(WasmFunction f);

    /** The first of two where a mask holds, else the second. */
    abstract void select(WasmFunction f);

    /** A value, but 0 where a mask holds. */
    abstract void zeroWhere(WasmFunction f, Runnable value, Runnable mask);

    abstract void maskOr(WasmFunction f);

    /** An i32 that is not 0 if a mask holds anywhere. */
    abstract void any(WasmFunction f);

    /** a · b + local, rounded once or twice. */
    abstract void multiplyAdd(WasmFunction f, Runnable a, Runnable b, int local);

    /** The numbers' bits as integers. */
    abstract void toBits(WasmFunction f);

    /** Integers' bits as numbers. */
    abstract void fromBits(WasmFunction f);

    /** The type of the numbers' bits. */
    abstract int bitsType();

    abstract void bits(WasmFunction f, long bits);

    /** What must lie at the beginning of the memory: the constants that functions load from there. */
    abstract byte[] constants();

    abstract void bitsAdd(WasmFunction f);

    abstract void bitsAnd(WasmFunction f);

    abstract void bitsOr(WasmFunction f);

    abstract void shiftLeft(WasmFunction f, int by);

    abstract void shiftRight(WasmFunction f, int by);

    /** Adds the sum of a local's lanes to the number at an address plus an offset; the address is a local i32. */
    abstract void addLanesTo(WasmFunction f, int local, int address, int offset);

    /** Adds the sums of two locals' lanes to two numbers that stand side by side. */
    void addLanesTo(WasmFunction f, int first, int second, int address, int offset) {
        addLanesTo(f, first, address, offset);
        addLanesTo(f, second, address, offset + elementBytes());
    }
}
