package micrograd.tape;

import java.util.function.IntConsumer;

/** Writes functions that go through a list of groups: their parameters are where the list begins and ends. */
final class GroupLoop {
    static final int LIST = 0;
    static final int END = 1;

    private GroupLoop() {}

    /** A new function over a list of groups; it returns at once if the list is empty. */
    static WasmFunction function(WasmModule module, int... results) {
        WasmFunction f = module.function(new int[] {WasmFunction.I32, WasmFunction.I32}, results);
        if (results.length == 0) {
            f.returnUnlessBelow(LIST, END);
        }
        return f;
    }

    /** Writes a loop; its body is given the local that holds the address of a group. */
    static void write(WasmFunction f, IntConsumer body) {
        int cursor = f.local(WasmFunction.I32);
        int group = f.local(WasmFunction.I32);
        f.get(LIST).set(cursor);
        f.loop();
        f.get(cursor).i32Load(0).set(group);
        body.accept(group);
        f.increment(cursor, 4);
        f.endLoopWhileBelow(cursor, END);
    }
}
