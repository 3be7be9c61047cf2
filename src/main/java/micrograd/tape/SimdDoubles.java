package micrograd.tape;

/** Two doubles. */
final class SimdDoubles extends SimdVector {
    SimdDoubles(boolean fused) {
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
        if (number == 0 && 1 / number > 0) {
            bits(f, 0, 0);
        } else {
            bits(f, Double.doubleToRawLongBits(number));
        }
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
