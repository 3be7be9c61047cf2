package micrograd.tape;

/** The numbers that a {@link Kernel} computes with. */
public enum Precision {
    /** Double precision, as everything else: two examples at a time, or one where there are no vector instructions. */
    DOUBLE,
    /** Single precision, four examples at a time: about 7 digits, and not offered where there are no vector instructions. */
    SINGLE;

    /** The best vectors there are of this precision; null for none. */
    VectorType best(WebAssembly webAssembly) {
        return this == SINGLE ? bestSingle(webAssembly) : bestDouble(webAssembly);
    }

    static VectorType bestDouble(WebAssembly webAssembly) {
        VectorType fused = new SimdDoubles(true);
        VectorType plain = new SimdDoubles(false);
        return isThere(fused, webAssembly) ? fused : isThere(plain, webAssembly) ? plain : new ScalarVector();
    }

    private static VectorType bestSingle(WebAssembly webAssembly) {
        VectorType fused = new SimdFloats(true);
        VectorType plain = new SimdFloats(false);
        return isThere(fused, webAssembly) ? fused : isThere(plain, webAssembly) ? plain : null;
    }

    /** Whether the smallest module that needs these vectors is accepted. */
    private static boolean isThere(VectorType vector, WebAssembly webAssembly) {
        WasmModule module = new WasmModule();
        WasmFunction f = module.function(new int[] {vector.type()}, vector.type());
        vector.multiplyAdd(f, () -> f.get(0), () -> f.get(0), 0);
        return webAssembly.validates(module.toByteArray(1, new byte[0]));
    }
}
