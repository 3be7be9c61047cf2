package micrograd.library;

import java.util.Optional;
import micrograd.tape.WebAssembly;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;

/** JavaScript's own WebAssembly. Where the page's policy forbids it, instances are simply not to be had. */
public final class JavaScriptWebAssembly implements WebAssembly {
    @Override
    public boolean validates(byte[] module) {
        return validates(Int8Array.fromJavaArray(module));
    }

    @Override
    public Optional<Instance> instantiate(byte[] module) {
        JSObject exports = exports(Int8Array.fromJavaArray(module));
        return exports == null ? Optional.empty() : Optional.of(new Exports(exports));
    }

    private static final class Exports implements Instance {
        private final JSObject exports;

        Exports(JSObject exports) {
            this.exports = exports;
        }

        @Override
        public double[] doubles(int address, int count) {
            return doublesOf(exports, address, count).toJavaArray();
        }

        @Override
        public float[] floats(int address, int count) {
            return floatsOf(exports, address, count).toJavaArray();
        }

        @Override
        public Function function(String name) {
            JSObject function = named(exports, name);
            return (first, second) -> call(function, first, second);
        }
    }

    @JSBody(
            params = "module",
            script = "try { return typeof WebAssembly === 'object' && WebAssembly.validate(module); }"
                    + " catch (e) { return false; }")
    private static native boolean validates(Int8Array module);

    @JSBody(
            params = "module",
            script = "try { return new WebAssembly.Instance(new WebAssembly.Module(module)).exports; }"
                    + " catch (e) { return null; }")
    private static native JSObject exports(Int8Array module);

    @JSBody(
            params = {"exports", "address", "count"},
            script = "return new Float64Array(exports.memory.buffer, address, count);")
    private static native Float64Array doublesOf(JSObject exports, int address, int count);

    @JSBody(
            params = {"exports", "address", "count"},
            script = "return new Float32Array(exports.memory.buffer, address, count);")
    private static native Float32Array floatsOf(JSObject exports, int address, int count);

    @JSBody(
            params = {"exports", "name"},
            script = "return exports[name];")
    private static native JSObject named(JSObject exports, String name);

    @JSBody(
            params = {"exported", "first", "second"},
            script = "exported(first, second);")
    private static native void call(JSObject exported, int first, int second);
}
