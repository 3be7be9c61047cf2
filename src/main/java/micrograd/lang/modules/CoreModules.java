package micrograd.lang.modules;

import micrograd.lang.modules.sources.AbcSource;
import micrograd.lang.modules.sources.BisectSource;
import micrograd.lang.modules.sources.CollectionsSource;
import micrograd.lang.modules.sources.ContextlibSource;
import micrograd.lang.modules.sources.CopySource;
import micrograd.lang.modules.sources.DataclassesSource;
import micrograd.lang.modules.sources.FunctoolsSource;
import micrograd.lang.modules.sources.FutureSource;
import micrograd.lang.modules.sources.HeapqSource;
import micrograd.lang.modules.sources.ItertoolsSource;
import micrograd.lang.modules.sources.OperatorSource;
import micrograd.lang.modules.sources.OsSource;
import micrograd.lang.modules.sources.PprintSource;
import micrograd.lang.modules.sources.StringSource;
import micrograd.lang.modules.sources.SysSource;
import micrograd.lang.modules.sources.TorchSource;
import micrograd.lang.modules.sources.TypingSource;
import micrograd.lang.modules.sources.WarningsSource;
import micrograd.lang.run.Machine;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyType;
import micrograd.lang.run.Types;
import micrograd.lang.run.loop.Modules;
import micrograd.lang.run.text.Whole;

/** The modules that every program can import, made when they are asked for. */
public final class CoreModules implements Modules {
    /** Tells the time to programs. */
    public interface Clock {
        /** Seconds since 1970, with a fraction. */
        double seconds();
    }

    private final int seed;
    private final Clock clock;

    /**
     * Modules for programs of one document.
     *
     * @param seed where generators begin that the program does not seed
     * @param clock what {@code time} tells; recorded, so that a run can be repeated
     */
    public CoreModules(int seed, Clock clock) {
        this.seed = seed;
        this.clock = clock;
    }

    @Override
    public PyModule find(Machine machine, String name) {
        return switch (name) {
            case "math" -> MathModule.module();
            case "random" -> RandomModule.module(Whole.of(seed));
            case "time" -> TimeModule.module(clock);
            case "micrograd" -> new PyModule(name).set("__path__", PyNone.NONE);
            case "micrograd.engine" -> engine();
            case "micrograd.nn" -> networks(machine);
            case "collections" ->
                Prelude.module(machine, name, CollectionsSource.TEXT).set("deque", DequeMethods.type());
            case "sys" -> system(machine);
            case "torch", "torch.nn", "torch.nn.functional", "torch.optim" -> torch(machine, name);
            case "<playground>" -> PlaygroundFace.module(machine, Face.Kind.PLAYGROUND);
            case "<bare>" -> PlaygroundFace.module(machine, Face.Kind.BARE);
            case "<lecture>" -> LectureFace.module(machine);
            default -> written(machine, name);
        };
    }

    /** A module that is written in the language itself, or null. */
    private static PyModule written(Machine machine, String name) {
        String text = switch (name) {
            case "itertools" -> ItertoolsSource.TEXT;
            case "functools" -> FunctoolsSource.TEXT;
            case "dataclasses" -> DataclassesSource.TEXT;
            case "operator" -> OperatorSource.TEXT;
            case "copy" -> CopySource.TEXT;
            case "string" -> StringSource.TEXT;
            case "typing" -> TypingSource.TEXT;
            case "abc" -> AbcSource.TEXT;
            case "heapq" -> HeapqSource.TEXT;
            case "bisect" -> BisectSource.TEXT;
            case "os" -> OsSource.TEXT;
            case "warnings" -> WarningsSource.TEXT;
            case "pprint" -> PprintSource.TEXT;
            case "contextlib" -> ContextlibSource.TEXT;
            case "__future__" -> FutureSource.TEXT;
            default -> "";
        };
        return text.isEmpty() ? null : Prelude.module(machine, name, text);
    }

    private static PyModule torch(Machine machine, String name) {
        switch (name) {
            case "torch" -> {
                PyModule ready = new PyModule("").set("_Value", new Face(Face.Kind.PLAYGROUND).type());
                return Prelude.module(machine, name, TorchSource.TEXT, ready).set("__path__", PyNone.NONE);
            }
            case "torch.nn" -> {
                return Prelude.module(machine, name, TorchSource.FUNCTIONAL).set("__path__", PyNone.NONE);
            }
            case "torch.nn.functional" -> {
                return Prelude.module(machine, name, TorchSource.FUNCTIONAL);
            }
            default -> {
                return new PyModule(name);
            }
        }
    }

    private static PyModule system(Machine machine) {
        PyModule module = Prelude.module(machine, "sys", SysSource.TEXT);
        PyModule errors = new PyModule("stderr");
        PyObject silent = module.get("stderr");
        errors.set("write", machine.attribute(silent, "write"));
        errors.set("flush", machine.attribute(silent, "flush"));
        return module.set("stderr", errors);
    }

    private static PyModule engine() {
        Face face = new Face(Face.Kind.PACKAGE);
        return new PyModule("micrograd.engine").set("Value", face.type()).set(NETWORKS, new Holder(face));
    }

    private static final String NETWORKS = "__face__";

    private static PyModule networks(Machine machine) {
        PyModule engine = machine.module("micrograd.engine");
        PyModule module = new PyModule("micrograd.nn").set("Value", engine.get("Value"));
        module.set("random", machine.module("random"));
        new Networks(((Holder) engine.get(NETWORKS)).face).addTo(module);
        return module;
    }

    /** Keeps a face where a module can find it. */
    static final class Holder extends PyObject {
        private final Face face;

        Holder(Face face) {
            this.face = face;
        }

        @Override
        public PyType type() {
            return Types.OBJECT;
        }
    }

    @Override
    public String advice(String name) {
        return switch (name) {
            case "numpy", "scipy", "pandas" ->
                "There is no " + name + " here: write numbers in lists, and use math and loops.";
            case "matplotlib", "seaborn", "plotly" ->
                "There is no " + name + " here: print the numbers. Graphs of values are drawn without it.";
            case "graphviz" ->
                "There is no graphviz here, and no need: the graph of the last value is drawn by itself.";
            case "sklearn" -> "There is no sklearn here: write the points into lists.";
            case "tensorflow", "jax", "keras" ->
                "There is no " + name + " here: write from micrograd.engine import Value.";
            case "json", "re", "datetime", "pathlib", "csv", "pickle", "enum", "statistics", "decimal", "fractions" ->
                "The module " + name + " is not here. There are math, random, collections, itertools, functools, "
                        + "dataclasses, copy, time, operator, string, typing and micrograd.";
            default ->
                "Only some of Python's modules are here: math, random, collections, itertools, functools, dataclasses, "
                        + "copy, time, operator, string, typing and micrograd.";
        };
    }
}
