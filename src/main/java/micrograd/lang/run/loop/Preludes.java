package micrograd.lang.run.loop;

import micrograd.lang.run.Code;
import micrograd.lang.run.Globals;
import micrograd.lang.run.Machine;
import micrograd.lang.run.PyFunction;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyType;

/** Runs code that belongs to a module, not to the program: its names become the module's, and no error or step shows a line of it. */
public final class Preludes {
    private Preludes() {}

    /** Names for code to be compiled with; the language's built-in ones are there. */
    public static Globals globals(Machine machine) {
        return new Globals(machine.builtins());
    }

    /** Runs code compiled with these names, in a nested loop. */
    public static void run(Machine machine, Code code, Globals globals) {
        hide(code);
        machine.callNow(new PyFunction(code, globals));
    }

    private static void hide(Code code) {
        code.hidden = true;
        for (Code inner : code.codes) {
            hide(inner);
        }
    }

    /** Makes a function of code that is not shown look as if it had been written there: for its name in errors. */
    public static void rename(PyObject function, String qualifiedName, String module) {
        if (function instanceof PyFunction made) {
            made.qualifiedName = qualifiedName;
        } else if (function instanceof PyType type && type.open) {
            type.module = module;
        }
    }
}
