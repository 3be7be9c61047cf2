package micrograd.lang.modules;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.Census;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTable;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyType;
import micrograd.lang.run.Types;

/** What {@code draw_dot(root)} gives: the graph of an object, to be drawn. It stands for graphviz' {@code Digraph}. */
public final class PyDrawing extends PyInstance {
    private static final PyType TYPE = new PyType("Digraph", new Methods(), null, Types.OBJECT).in("graphviz.graphs");

    private final PyObject root;

    PyDrawing(PyObject root) {
        super(TYPE);
        this.root = root;
    }

    @Override
    protected void reach(Census census) {
        super.reach(census);
        census.visit(root);
    }

    /** What programs do with a drawing: write it to a file, which there is not, and show it. */
    private static final class Methods extends NativeTable {
        Methods() {
            super("render", "view", "unflatten");
        }

        @Override
        public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
            return switch (index) {
                case 2 -> self;
                default -> PyNone.NONE;
            };
        }
    }
}
