package micrograd.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Runs WebAssembly in a page of Chromium on behalf of the JVM: the memory is sent there before each call and fetched after it, so that the
 * very kernels that the page would run are tested by JVM tests.
 */
public final class ChromiumWebAssembly implements WebAssembly {
    private static final String BYTES = "const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));";

    private static final int MOST_INSTANCES = 30;

    private final Page page;
    /** Refuses modules as a browser without vector instructions would, or with none that multiply and add. */
    private final boolean vectors;

    private final boolean fused;
    private int instances;

    /** Runs modules in a page, which is reloaded now and then. */
    public ChromiumWebAssembly(Page page, boolean vectors, boolean fused) {
        page.reload();
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
                        + "const read = () => { let end = memory.length, text = ''; while (end > 0 && memory[end - 1] === 0) end--;"
                        + "for (let i = 0; i < end; i += 4096)"
                        + "text += String.fromCharCode(...memory.subarray(i, Math.min(i + 4096, end))); return btoa(text); };"
                        + "return {size: memory.length, read, call(name, first, second, before) {"
                        + "memory.fill(0); memory.set(bytes(before)); exports[name](first, second); return read(); }}; }",
                text(module));
        List<?> state = (List<?>) handle.evaluate("instance => [instance.size, instance.read()]");
        byte[] memory = new byte[(Integer) state.get(0)];
        put((String) state.get(1), memory);
        return Optional.of(new Remote(handle, memory));
    }

    /** What lies behind the last byte sent is zero. */
    private static void put(String text, byte[] memory) {
        byte[] bytes = Base64.getDecoder().decode(text);
        System.arraycopy(bytes, 0, memory, 0, bytes.length);
        Arrays.fill(memory, bytes.length, memory.length, (byte) 0);
    }

    private static byte[] withoutZerosBehind(byte[] memory) {
        int end = memory.length;
        while (end > 0 && memory[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(memory, end);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static final class Remote implements Instance {
        private final JSHandle handle;
        private final ByteBuffer memory;
        private final List<double[]> doubles = new ArrayList<>();
        private final List<Integer> addresses = new ArrayList<>();
        private float[] floats = {};

        Remote(JSHandle handle, byte[] memory) {
            this.handle = handle;
            this.memory = ByteBuffer.wrap(memory).order(ByteOrder.LITTLE_ENDIAN);
        }

        @Override
        public double[] doubles(int address, int count) {
            double[] numbers = new double[count];
            memory.asDoubleBuffer().get(address / 8, numbers);
            doubles.add(numbers);
            addresses.add(address);
            return numbers;
        }

        @Override
        public float[] floats(int address, int count) {
            assertEquals(0, address);
            floats = new float[count];
            memory.asFloatBuffer().get(floats);
            return floats;
        }

        private void sendDoubles() {
            double[] fetched = new double[memory.capacity() / 8];
            memory.asDoubleBuffer().get(fetched);
            for (int k = 0; k < doubles.size(); k++) {
                int first = addresses.get(k) / 8;
                double[] numbers = doubles.get(k);
                for (int i = 0; i < numbers.length; i++) {
                    if (Double.doubleToRawLongBits(numbers[i]) != Double.doubleToRawLongBits(fetched[first + i])) {
                        memory.putDouble(8 * (first + i), numbers[i]);
                    }
                }
            }
        }

        /** Of arrays of numbers, what has changed since the last call is sent; all are fetched. */
        @Override
        public Function function(String name) {
            return (first, second) -> {
                memory.asFloatBuffer().put(floats);
                sendDoubles();
                Object answer = handle.evaluate(
                        "(instance, [name, first, second, before]) => instance.call(name, first, second, before)",
                        new Object[] {name, first, second, text(withoutZerosBehind(memory.array()))});
                ChromiumWebAssembly.put((String) answer, memory.array());
                memory.asFloatBuffer().get(floats);
                for (int i = 0; i < doubles.size(); i++) {
                    memory.asDoubleBuffer().get(addresses.get(i) / 8, doubles.get(i));
                }
            };
        }
    }
}
