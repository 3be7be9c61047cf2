package micrograd.lang.modules;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTable;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;

/** {@code time}: what the clock that the run was given tells; nothing waits. */
final class TimeModule extends NativeTable {
    private final CoreModules.Clock clock;
    private final double start;
    private double slept;

    private TimeModule(CoreModules.Clock clock) {
        super("time", "perf_counter", "monotonic", "process_time", "sleep", "time_ns", "perf_counter_ns");
        this.clock = clock;
        start = clock.seconds();
    }

    static PyModule module(CoreModules.Clock clock) {
        PyModule module = new PyModule("time");
        new TimeModule(clock).fill(module);
        return module;
    }

    @Override
    public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
        if (index == 4) {
            double seconds = machine.real(arguments.exactly("time.sleep", 1, 1).get(0));
            if (seconds < 0) {
                throw PyError.value("sleep length must be non-negative");
            }
            // Time goes on by as much as the program would have waited.
            slept += seconds;
            return PyNone.NONE;
        }
        arguments.exactly("time", 0, 0);
        double now = clock.seconds() + slept;
        double shown = index == 0 || index == 5 ? now : now - start;
        return index >= 5 ? PyInt.of(Math.floor(shown * 1e9)) : new PyFloat(shown);
    }
}
