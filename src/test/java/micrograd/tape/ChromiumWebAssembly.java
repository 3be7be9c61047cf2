package micrograd.tape;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Optional;

/**
 * Runs WebAssembly in a page of Chromium on behalf of the JVM: the memory is sent there before each call and fetched after it, so that the
 * very kernels that the page would run are tested by JVM tests.
 */
public final class ChromiumWebAssembly implements WebAssembly {
    private static final String BYTES = "const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));";

    private static final int MOST_INSTANCES = 50;

    private final Page page;
    /** Refuses modules as a browser without vector instructions would, or with none that multiply and add. */
    private final boolean vectors;

    private final boolean fused;
    private int instances;

    /** Runs modules in a page, which is reloaded now and then. */
    public ChromiumWebAssembly(Page page, boolean vectors, boolean fused) {
        this.page = page;
        this.vectors = vectors;
        this.fused = fused;
    }

    @Override
    public boolean validates(byte[] module) {
        boolean asksForFused = contains(module, 0x85, 0x02) || contains(module, 0x87, 0x02);
        return vectors
                && (fused || !asksForFused)
                && (boolean) page.evaluate(
                        "text => {" + BYTES + "return WebAssembly.validate(bytes(text)); }", text(module));
    }

    private static boolean contains(byte[] module, int first, int second) {
        for (int i = 0; i + 2 < module.length; i++) {
            if ((module[i] & 0xff) == 0xfd && (module[i + 1] & 0xff) == first && module[i + 2] == second) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Instance> instantiate(byte[] module) {
        if (++instances % MOST_INSTANCES == 0) {
            // Each memory reserves gigabytes of addresses; a new document gives them back.
            page.reload();
        }
        JSHandle handle = page.evaluateHandle(
                "text => {" + BYTES
                        + "const {exports} = new WebAssembly.Instance(new WebAssembly.Module(bytes(text)));"
                        + "const memory = new Uint8Array(exports.memory.buffer);"
                        + "return {size: memory.length, call(name, first, second, before) {"
                        + "memory.set(bytes(before)); exports[name](first, second);"
                        + "let text = ''; for (let i = 0; i < memory.length; i += 4096)"
                        + "text += String.fromCharCode(...memory.subarray(i, i + 4096));"
                        + "return btoa(text); }}; }",
                text(module));
        int size = (int) handle.evaluate("instance => instance.size");
        return Optional.of(new Remote(handle, size));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static final class Remote implements Instance {
        private final JSHandle handle;
        private final double[] doubles;
        private final float[] floats;
        private boolean asFloats;

        Remote(JSHandle handle, int size) {
            this.handle = handle;
            doubles = new double[size / 8];
            floats = new float[size / 4];
        }

        @Override
        public double[] doubles() {
            return doubles;
        }

        @Override
        public float[] floats() {
            asFloats = true;
            return floats;
        }

        @Override
        public Function function(String name) {
            return (first, second) -> {
                ByteBuffer buffer = ByteBuffer.allocate(doubles.length * 8).order(ByteOrder.LITTLE_ENDIAN);
                if (asFloats) {
                    buffer.asFloatBuffer().put(floats);
                } else {
                    buffer.asDoubleBuffer().put(doubles);
                }
                Object answer = handle.evaluate(
                        "(instance, [name, first, second, before]) => instance.call(name, first, second, before)",
                        new Object[] {name, first, second, text(buffer.array())});
                ByteBuffer after = ByteBuffer.wrap(Base64.getDecoder().decode((String) answer))
                        .order(ByteOrder.LITTLE_ENDIAN);
                if (asFloats) {
                    after.asFloatBuffer().get(floats);
                } else {
                    after.asDoubleBuffer().get(doubles);
                }
            };
        }
    }
}
