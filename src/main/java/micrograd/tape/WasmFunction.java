package micrograd.tape;

import java.util.Arrays;

/** The body of a WebAssembly function that is being written: instructions, one after the other, and local variables. */
final class WasmFunction {
    static final int I32 = 0x7f;
    static final int I64 = 0x7e;
    static final int F32 = 0x7d;
    static final int F64 = 0x7c;
    static final int V128 = 0x7b;

    final int index;
    final int[] parameters;
    final int[] results;
    private byte[] code = new byte[256];
    private int size;
    private byte[] locals = new byte[16];
    private int localCount;

    WasmFunction(int index, int[] parameters, int[] results) {
        this.index = index;
        this.parameters = parameters;
        this.results = results;
    }

    /** A new local variable of a type; it is 0 at first. */
    int local(int type) {
        if (localCount == locals.length) {
            locals = Arrays.copyOf(locals, localCount * 2);
        }
        locals[localCount++] = (byte) type;
        return parameters.length + localCount - 1;
    }

    private void makeRoom(int bytes) {
        if (size + bytes > code.length) {
            code = Arrays.copyOf(code, (size + bytes) * 2);
        }
    }

    /** An instruction of one byte. */
    WasmFunction op(int opcode) {
        makeRoom(1);
        code[size++] = (byte) opcode;
        return this;
    }

    /** An instruction of one byte and an unsigned number. */
    private WasmFunction op(int opcode, int number) {
        makeRoom(6);
        code[size++] = (byte) opcode;
        put(number);
        return this;
    }

    /** An unsigned number in as few bytes as it needs. */
    WasmFunction unsigned(int number) {
        makeRoom(5);
        put(number);
        return this;
    }

    /** Writes an unsigned number where there is room for it. */
    private void put(int number) {
        int rest = number;
        while (rest >>> 7 != 0) {
            code[size++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        code[size++] = (byte) rest;
    }

    /** An instruction of the vector extensions. */
    WasmFunction simd(int opcode) {
        return op(0xfd, opcode);
    }

    WasmFunction get(int local) {
        return op(0x20, local);
    }

    WasmFunction set(int local) {
        return op(0x21, local);
    }

    WasmFunction tee(int local) {
        return op(0x22, local);
    }

    WasmFunction call(WasmFunction function) {
        return op(0x10).unsigned(function.index);
    }

    WasmFunction i32(int number) {
        op(0x41);
        int rest = number;
        while (rest < -64 || rest > 63) {
            op(rest & 0x7f | 0x80);
            rest >>= 7;
        }
        return op(rest & 0x7f);
    }

    WasmFunction i64(long number) {
        op(0x42);
        long rest = number;
        while (rest < -64 || rest > 63) {
            op((int) (rest & 0x7f) | 0x80);
            rest >>= 7;
        }
        return op((int) (rest & 0x7f));
    }

    /** Eight bytes as they lie in memory. */
    WasmFunction bytes(long bits) {
        return bytes((int) bits).bytes((int) (bits >>> 32));
    }

    /** Four bytes as they lie in memory. */
    WasmFunction bytes(int bits) {
        makeRoom(4);
        for (int i = 0; i < 32; i += 8) {
            code[size++] = (byte) (bits >>> i);
        }
        return this;
    }

    /** What a load or store adds to its address; no alignment is promised. */
    WasmFunction offset(int offset) {
        return op(0, offset);
    }

    WasmFunction i32Add() {
        return op(0x6a);
    }

    /** Adds a number to a local i32. */
    WasmFunction increment(int local, int by) {
        return get(local).i32(by).i32Add().set(local);
    }

    WasmFunction i32Load(int offset) {
        return op(0x28).offset(offset);
    }

    WasmFunction i32Store(int offset) {
        return op(0x36).offset(offset);
    }

    /** Begins a loop, whose body runs at least once. */
    WasmFunction loop() {
        return op(0x03).op(0x40);
    }

    /** Ends a loop: it runs again while local i32 {@code a} is below {@code b}, unsigned. */
    WasmFunction endLoopWhileBelow(int a, int b) {
        return get(a).get(b).op(0x49).op(0x0d).unsigned(0).op(0x0b);
    }

    /** Ends a loop: it runs again while a local i32 is below a number, unsigned. */
    WasmFunction endLoopWhileBelowNumber(int a, int number) {
        return get(a).i32(number).op(0x49).op(0x0d).unsigned(0).op(0x0b);
    }

    /** Leaves the function if local i32 {@code a} is not below {@code b}, unsigned. */
    WasmFunction returnUnlessBelow(int a, int b) {
        return get(a).get(b).op(0x4f).op(0x04).op(0x40).op(0x0f).op(0x0b);
    }

    int size() {
        return size;
    }

    void writeTo(WasmFunction out) {
        WasmFunction body = new WasmFunction(0, new int[0], new int[0]);
        int runs = 0;
        for (int i = 0; i < localCount; i++) {
            runs += i == 0 || locals[i] != locals[i - 1] ? 1 : 0;
        }
        body.unsigned(runs);
        for (int i = 0; i < localCount; ) {
            int end = i;
            while (end < localCount && locals[end] == locals[i]) {
                end++;
            }
            body.unsigned(end - i).op(locals[i]);
            i = end;
        }
        body.append(this).op(0x0b);
        out.unsigned(body.size).append(body);
    }

    WasmFunction append(WasmFunction other) {
        makeRoom(other.size);
        System.arraycopy(other.code, 0, code, size, other.size);
        size += other.size;
        return this;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(code, size);
    }
}
