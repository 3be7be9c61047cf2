package micrograd.tape;

import java.util.Optional;

/** What can run WebAssembly, if anything can. */
public interface WebAssembly {
    /** Whether a module would be accepted; tells which extensions there are. */
    boolean validates(byte[] module);

    /** An instance of a module without imports; nothing where WebAssembly is missing or forbidden. */
    Optional<Instance> instantiate(byte[] module);

    /** A module's functions and its memory, which lies in the arrays themselves. */
    interface Instance {
        /** The whole of the exported "memory" as numbers of eight bytes. */
        double[] doubles();

        /** The whole of the exported "memory" as numbers of four bytes. */
        float[] floats();

        /** An exported function of two integers without a result. */
        Function function(String name);
    }

    /** An exported function. */
    @FunctionalInterface
    interface Function {
        void call(int first, int second);
    }

    /** Where there is no WebAssembly. */
    static WebAssembly none() {
        return new WebAssembly() {
            @Override
            public boolean validates(byte[] module) {
                return false;
            }

            @Override
            public Optional<Instance> instantiate(byte[] module) {
                return Optional.empty();
            }
        };
    }
}
