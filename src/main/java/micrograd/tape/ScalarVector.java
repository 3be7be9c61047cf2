package micrograd.tape;

/** One double at a time, for where there are no vector instructions. */
final class ScalarVector extends VectorType {
    @Override
    int type() {
        return WasmFunction.F64;
    }

    @Override
    int maskType() {
        return WasmFunction.I32;
    }

    @Override
    int lanes() {
        return 1;
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
    void load(WasmFunction f, int offset) {
        f.op(0x2b).offset(offset);
    }

    @Override
    void store(WasmFunction f, int offset) {
        f.op(0x39).offset(offset);
    }

    @Override
    void loadSplat(WasmFunction f, int offset) {
        load(f, offset);
    }

    @Override
    void constant(WasmFunction f, double number) {
        f.op(0x44).bytes(Double.doubleToRawLongBits(number));
    }

    @Override
    void add(WasmFunction f) {
        f.op(0xa0);
    }

    @Override
    void sub(WasmFunction f) {
        f.op(0xa1);
    }

    @Override
    void mul(WasmFunction f) {
        f.op(0xa2);
    }

    @Override
    void div(WasmFunction f) {
        f.op(0xa3);
    }

    @Override
    void sqrt(WasmFunction f) {
        f.op(0x9f);
    }

    @Override
    void abs(WasmFunction f) {
        f.op(0x99);
    }

    @Override
    void neg(WasmFunction f) {
        f.op(0x9a);
    }

    @Override
    void min(WasmFunction f) {
        f.op(0xa4);
    }

    @Override
    void max(WasmFunction f) {
        f.op(0xa5);
    }

    @Override
    void lowerTo(WasmFunction f) {
        min(f);
    }

    @Override
    void raiseTo(WasmFunction f) {
        max(f);
    }

    @Override
    void equal(WasmFunction f) {
        f.op(0x61);
    }

    @Override
    void notEqual(WasmFunction f) {
        f.op(0x62);
    }

    @Override
    void less(WasmFunction f) {
        f.op(0x63);
    }

    @Override
    void greater(WasmFunction f) {
        f.op(0x64);
    }

    @Override
    void lessOrEqual(WasmFunction f) {
        f.op(0x65);
    }

    @Override
    void select(WasmFunction f) {
        f.op(0x1b);
    }

    @Override
    void zeroWhere(WasmFunction f, Runnable value, Runnable mask) {
        constant(f, 0);
        value.run();
        mask.run();
        select(f);
    }

    @Override
    void maskOr(WasmFunction f) {
        f.op(0x72);
    }

    @Override
    void any(WasmFunction f) {
        // The mask itself.
    }

    @Override
    void multiplyAdd(WasmFunction f, Runnable a, Runnable b, int local) {
        f.get(local);
        a.run();
        b.run();
        mul(f);
        add(f);
    }

    @Override
    void toBits(WasmFunction f) {
        f.op(0xbd);
    }

    @Override
    void fromBits(WasmFunction f) {
        f.op(0xbf);
    }

    @Override
    int bitsType() {
        return WasmFunction.I64;
    }

    @Override
    void bits(WasmFunction f, long bits) {
        f.i64(bits);
    }

    @Override
    byte[] constants() {
        return new byte[0];
    }

    @Override
    void bitsAdd(WasmFunction f) {
        f.op(0x7c);
    }

    @Override
    void bitsAnd(WasmFunction f) {
        f.op(0x83);
    }

    @Override
    void bitsOr(WasmFunction f) {
        f.op(0x84);
    }

    @Override
    void shiftLeft(WasmFunction f, int by) {
        f.i64(by).op(0x86);
    }

    @Override
    void shiftRight(WasmFunction f, int by) {
        f.i64(by).op(0x88);
    }

    @Override
    void addLanesTo(WasmFunction f, int local, int address, int offset) {
        f.get(address).get(address);
        load(f, offset);
        f.get(local);
        add(f);
        store(f, offset);
    }
}
