package micrograd.lang.modules;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTable;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyObject;

/**
 * What a cell of the lecture finds ready, made by the cells before it: {@code Value} with a label, {@code Neuron}, {@code Layer}, {@code MLP}, {@code trace},
 * {@code draw_dot}, {@code math} and {@code random}.
 */
final class LectureFace extends NativeTable {
    private static final String TRACE = """
            def trace(root):
                nodes, edges = set(), set()
                waiting = [root]
                while waiting:
                    v = waiting.pop()
                    if v not in nodes:
                        nodes.add(v)
                        for child in v._prev:
                            edges.add((child, v))
                            waiting.append(child)
                return nodes, edges
            """;

    private LectureFace() {
        super("draw_dot");
    }

    /** The names, as a module. */
    static PyModule module(Machine machine) {
        Face face = new Face(Face.Kind.LECTURE);
        Networks networks = new Networks(face);
        PyModule module = new PyModule("<lecture>")
                .set("Value", face.type())
                .set("Neuron", networks.neuron())
                .set("Layer", networks.layer())
                .set("MLP", networks.mlp())
                .set("math", machine.module("math"))
                .set("random", machine.module("random"))
                .set("trace", Prelude.module(machine, "__main__", TRACE).get("trace"));
        new LectureFace().fill(module);
        return module;
    }

    @Override
    public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
        arguments.between("draw_dot", 1, 3).keywords("draw_dot", "format", "rankdir");
        return new PyDrawing(arguments.get(0));
    }
}
