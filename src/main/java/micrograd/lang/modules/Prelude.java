package micrograd.lang.modules;

import micrograd.lang.compile.Compiler;
import micrograd.lang.run.Arguments;
import micrograd.lang.run.Globals;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTable;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyNative;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.loop.Preludes;
import micrograd.lang.syntax.Parser;
import micrograd.lang.syntax.Tree;

/**
 * Modules that are written in the language itself, compiled when they are first imported. Names with an underscore in front stay inside.
 *
 * <p>They find one more function ready, {@code _define(source, names)}: it runs a text with these names known and returns all names that it has then. So
 * {@code dataclass} and {@code namedtuple} make functions with the parameters that they should have.
 */
final class Prelude {
    private Prelude() {}

    /** A module of a text's names. */
    static PyModule module(Machine machine, String name, String source) {
        return module(machine, name, source, new PyModule(""));
    }

    /** The same for a text that finds more names ready. */
    static PyModule module(Machine machine, String name, String source, PyModule ready) {
        PyModule module = new PyModule(name);
        Globals globals = Preludes.globals(machine);
        for (String one : ready.names()) {
            globals.set(one, ready.get(one));
        }
        globals.set("_define", PyNative.function(new Definer(), 0));
        globals.set("__name__", new PyStr(name));
        run(machine, source, globals);
        for (String one : globals.names()) {
            PyObject value = globals.get(one);
            if (one.charAt(0) != '_') {
                Preludes.rename(value, one, name);
                module.set(one, value);
            }
        }
        return module;
    }

    private static void run(Machine machine, String source, Globals globals) {
        Tree tree = Parser.parse(source);
        if (!tree.problems().isEmpty()) {
            throw new IllegalStateException(tree.problems().get(0).message() + " at "
                    + source.substring(tree.problems().get(0).start()));
        }
        Preludes.run(machine, Compiler.program(tree.body(), globals, Compiler.Options.PYTHON), globals);
    }

    /** {@code _define}. */
    private static final class Definer extends NativeTable {
        Definer() {
            super("_define");
        }

        @Override
        public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
            Globals globals = Preludes.globals(machine);
            PyDict known = (PyDict) arguments.get(1);
            for (PyObject key : known.keyArray()) {
                globals.set(machine.str(key), known.get(machine, key));
            }
            run(machine, machine.str(arguments.get(0)), globals);
            PyDict names = new PyDict();
            for (String name : globals.names()) {
                PyObject value = globals.get(name);
                if (arguments.count() > 2 && known.get(machine, name) == null) {
                    Preludes.rename(value, machine.str(arguments.get(2)) + "." + name, "__main__");
                }
                names.put(machine, name, value == null ? PyNone.NONE : value);
            }
            return names;
        }
    }
}
