package micrograd.lang.modules;

import micrograd.lang.run.Machine;
import micrograd.lang.run.Modules;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyType;
import micrograd.lang.run.Types;
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
            case "micrograd" -> new PyModule(name).set("__path__", PyNone.NONE);
            case "micrograd.engine" -> engine();
            case "micrograd.nn" -> networks(machine);
            case "<playground>" -> Playground.module(machine);
            default -> null;
        };
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
            case "numpy", "matplotlib", "pandas", "scipy" -> "";
            default -> "";
        };
    }
}
