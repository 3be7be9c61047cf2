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
        /**
         * Numbers of eight bytes that lie in the exported "memory" itself.
         *
         * @param address of the first, a multiple of eight
         */
        double[] doubles(int address, int count);

        /**
         * Numbers of four bytes that lie in the exported "memory" itself.
         *
         * @param address of the first, a multiple of four
         */
        float[] floats(int address, int count);

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
