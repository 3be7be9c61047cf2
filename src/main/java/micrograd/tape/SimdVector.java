package micrograd.tape;

import java.util.ArrayList;
import java.util.List;

/** Vectors of 128 bits: two doubles or four floats. The numbers are opcodes of the specification's table of vector instructions. */
abstract class SimdVector extends VectorType {
    /** As many different numbers as functions may use; they lie at the beginning of the memory. */
    static final int MOST_CONSTANTS = 128;

    private final boolean fused;
    private final List<Long> constants = new ArrayList<>();

    /** @param fused whether there is an instruction that multiplies and adds */
    SimdVector(boolean fused) {
        this.fused = fused;
    }

    /** Two doubles. */
    static final class Doubles extends SimdVector {
        Doubles(boolean fused) {
            super(fused);
        }

        @Override
        int lanes() {
            return 2;
        }

        @Override
        int elementBytes() {
            return 8;
        }

        @Override
        int mantissaBits() {
            return 52;
        }

        @Override
        int arithmetic(int operation) {
            return 236 + operation;
        }

        @Override
        int comparison(int relation) {
            return 71 + relation;
        }

        @Override
        int integer(int operation) {
            return 203 + operation;
        }

        @Override
        int fusedMultiplyAdd() {
            return 0x107;
        }

        @Override
        void loadSplat(WasmFunction f, int offset) {
            f.simd(10).offset(offset);
        }

        @Override
        void constant(WasmFunction f, double number) {
            bits(f, Double.doubleToRawLongBits(number));
        }

        @Override
        void addLanesTo(WasmFunction f, int local, int address, int offset) {
            f.get(address);
            f.get(address).op(0x2b).offset(offset);
            f.get(local).simd(33).op(0);
            f.get(local).simd(33).op(1);
            f.op(0xa0).op(0xa0).op(0x39).offset(offset);
        }

        @Override
        void addLanesTo(WasmFunction f, int first, int second, int address, int offset) {
            f.get(address);
            f.get(address);
            load(f, offset);
            f.get(first).get(second).simd(13).bytes(0x0706050403020100L).bytes(0x1716151413121110L);
            f.get(first).get(second).simd(13).bytes(0x0f0e0d0c0b0a0908L).bytes(0x1f1e1d1c1b1a1918L);
            add(f);
            add(f);
            store(f, offset);
        }
    }

    /** Four floats. */
    static final class Floats extends SimdVector {
        Floats(boolean fused) {
            super(fused);
        }

        @Override
        int lanes() {
            return 4;
        }

        @Override
        int elementBytes() {
            return 4;
        }

        @Override
        int mantissaBits() {
            return 23;
        }

        @Override
        int arithmetic(int operation) {
            return 224 + operation;
        }

        @Override
        int comparison(int relation) {
            return 65 + relation;
        }

        @Override
        int integer(int operation) {
            return 171 + operation;
        }

        @Override
        int fusedMultiplyAdd() {
            return 0x105;
        }

        @Override
        void loadSplat(WasmFunction f, int offset) {
            f.simd(9).offset(offset);
        }

        @Override
        void constant(WasmFunction f, double number) {
            bits(f, Float.floatToRawIntBits((float) number));
        }

        @Override
        void bits(WasmFunction f, long bits) {
            super.bits(f, bits << 32 | bits & 0xffffffffL);
        }

        @Override
        void addLanesTo(WasmFunction f, int local, int address, int offset) {
            f.get(address);
            f.get(address).op(0x2a).offset(offset);
            for (int lane = 0; lane < 4; lane++) {
                f.get(local).simd(31).op(lane);
            }
            f.op(0x92).op(0x92).op(0x92).op(0x92).op(0x38).offset(offset);
        }
    }

    abstract int arithmetic(int operation);

    abstract int comparison(int relation);

    abstract int integer(int operation);

    abstract int fusedMultiplyAdd();

    /** Loads a constant from memory: JITs take three instructions to make one. */
    @Override
    void bits(WasmFunction f, long bits) {
        int place = bits == 0 ? -1 : constants.indexOf(bits);
        if (bits != 0 && place < 0 && constants.size() < MOST_CONSTANTS) {
            place = constants.size();
            constants.add(bits);
        }
        if (place < 0) {
            f.simd(12).bytes(bits).bytes(bits);
        } else {
            f.i32(0).simd(10).offset(8 * place);
        }
    }

    @Override
    byte[] constants() {
        WasmFunction bytes = new WasmFunction(0, new int[0], new int[0]);
        for (long bits : constants) {
            bytes.bytes(bits);
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
