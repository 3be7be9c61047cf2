package micrograd.tape;

/** Four floats. */
final class SimdFloats extends SimdVector {
    SimdFloats(boolean fused) {
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
        int bits = Float.floatToRawIntBits((float) number);
        bits(f, bits, bits);
    }

    @Override
    void bits(WasmFunction f, long bits) {
        bits(f, (int) bits, (int) bits);
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
