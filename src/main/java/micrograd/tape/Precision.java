package micrograd.tape;

/** The numbers that a {@link Kernel} computes with. */
public enum Precision {
    /** Double precision, as everything else: two examples at a time, or one where there are no vector instructions. */
    DOUBLE,
    /** Single precision, four examples at a time: about 7 digits, and not offered where there are no vector instructions. */
    SINGLE;

    /** The best vectors there are of this precision; null for none. */
    VectorType best(WebAssembly webAssembly) {
        boolean single = this == SINGLE;
        for (VectorType vector : new VectorType[] {vectors(single, true), vectors(single, false)}) {
            if (webAssembly.validates(probe(vector))) {
                return vector;
            }
        }
        return single ? null : new ScalarVector();
    }

    private static VectorType vectors(boolean single, boolean fused) {
        return single ? new SimdVector.Floats(fused) : new SimdVector.Doubles(fused);
    }

    /** The smallest module that needs these vectors. */
    static byte[] probe(VectorType vector) {
        WasmModule module = new WasmModule();
        WasmFunction f = module.function(new int[] {vector.type()}, vector.type());
        vector.multiplyAdd(f, () -> f.get(0), () -> f.get(0), 0);
        return module.toByteArray(1, new byte[0]);
    }
}
