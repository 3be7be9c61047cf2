package micrograd.lang.modules;

import java.util.List;
import micrograd.lang.compile.Compiler;
import micrograd.lang.run.PyException;
import micrograd.lang.run.loop.Interpreter;
import micrograd.lang.run.loop.Outcome;
import micrograd.lang.run.loop.RunLimits;
import micrograd.lang.syntax.Parser;
import micrograd.lang.syntax.Tree;

/** Runs programs with the core modules, as CPython would: what they print, and the last line of an error's report. */
final class Runs {
    private static final int SLICE = 1_000_000;
    private static final int SLICES = 200;

    private Runs() {}

    /** A machine with the modules; the clock stands still. */
    static Interpreter machine() {
        return new Interpreter(new CoreModules(1337, () -> 1_700_000_000.25), RunLimits.WORKER);
    }

    static String output(String source) {
        Interpreter machine = machine();
        return run(machine, source);
    }

    static String run(Interpreter machine, String source) {
        Tree tree = Parser.parse(source);
        if (!tree.problems().isEmpty()) {
            return "! " + tree.problems().get(0).type() + ": "
                    + tree.problems().get(0).message() + "\n";
        }
        machine.start(Compiler.program(tree.body(), machine.globals(), Compiler.Options.PYTHON));
        Outcome outcome = Outcome.PAUSED;
        for (int i = 0; i < SLICES && outcome == Outcome.PAUSED; i++) {
            outcome = machine.run(SLICE);
        }
        return machine.printed() + (outcome == Outcome.DONE ? "" : "! " + error(machine, outcome) + "\n");
    }

    private static String error(Interpreter machine, Outcome outcome) {
        PyException failure = machine.failure();
        if (failure == null) {
            return outcome.toString();
        }
        String text = machine.str(failure);
        return failure.typeName() + (text.isEmpty() ? "" : ": " + text);
    }

    /** For trying programs by hand: runs the files named. */
    public static void main(String[] files) throws java.io.IOException {
        for (String file : List.of(files)) {
            System.out.print(output(java.nio.file.Files.readString(java.nio.file.Path.of(file))));
        }
    }
}
