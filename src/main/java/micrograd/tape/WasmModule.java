package micrograd.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A WebAssembly module that is being written: functions, some of them exported, and one memory of fixed size, exported as "memory".
 *
 * <p>The binary format is that of the WebAssembly Core Specification, chapter 5.
 */
final class WasmModule {
    static final int PAGE = 65536;

    private final List<WasmFunction> functions = new ArrayList<>();
    private final List<String> exportNames = new ArrayList<>();
    private final List<WasmFunction> exported = new ArrayList<>();

    /** A new function; its body is written into what is returned. */
    WasmFunction function(int[] parameters, int... results) {
        WasmFunction function = new WasmFunction(functions.size(), parameters, results);
        functions.add(function);
        return function;
    }

    void export(String name, WasmFunction function) {
        exportNames.add(name);
        exported.add(function);
    }

    /** The module's bytes, with a memory of so many pages of 64 KiB that begins with some data. */
    byte[] toByteArray(int pages, byte[] data) {
        WasmFunction out = section();
        out.bytes(0x6d736100).bytes(1);
        List<WasmFunction> types = new ArrayList<>();
        WasmFunction typeSection = section();
        WasmFunction functionSection = section().unsigned(functions.size());
        WasmFunction codeSection = section().unsigned(functions.size());
        for (WasmFunction function : functions) {
            int type = 0;
            while (type < types.size() && !sameType(types.get(type), function)) {
                type++;
            }
            if (type == types.size()) {
                types.add(function);
                writeType(typeSection, function);
            }
            functionSection.unsigned(type);
            function.writeTo(codeSection);
        }
        write(out, 1, section().unsigned(types.size()).append(typeSection));
        write(out, 3, functionSection);
        write(out, 5, section().unsigned(1).op(1).unsigned(pages).unsigned(pages));
        write(out, 7, exports());
        write(out, 10, codeSection);
        if (data.length > 0) {
            WasmFunction segment = section().unsigned(1).op(0).i32(0).op(0x0b).unsigned(data.length);
            for (byte b : data) {
                segment.op(b);
            }
            write(out, 11, segment);
        }
        return out.toByteArray();
    }

    private static boolean sameType(WasmFunction a, WasmFunction b) {
        return Arrays.equals(a.parameters, b.parameters) && Arrays.equals(a.results, b.results);
    }

    private static void writeType(WasmFunction out, WasmFunction function) {
        out.op(0x60).unsigned(function.parameters.length);
        for (int parameter : function.parameters) {
            out.op(parameter);
        }
        out.unsigned(function.results.length);
        for (int result : function.results) {
            out.op(result);
        }
    }

    private WasmFunction exports() {
        WasmFunction section = section().unsigned(exported.size() + 1);
        writeName(section, "memory");
        section.op(2).unsigned(0);
        for (int i = 0; i < exported.size(); i++) {
            writeName(section, exportNames.get(i));
            section.op(0).unsigned(exported.get(i).index);
        }
        return section;
    }

    private static void writeName(WasmFunction out, String name) {
        out.unsigned(name.length());
        for (int i = 0; i < name.length(); i++) {
            out.op(name.charAt(i));
        }
    }

    private static WasmFunction section() {
        return new WasmFunction(0, new int[0], new int[0]);
    }

    private static void write(WasmFunction out, int id, WasmFunction section) {
        out.op(id).unsigned(section.size()).append(section);
    }
}
