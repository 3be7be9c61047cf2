package micrograd.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.lang.report.Lines;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyFunction;
import micrograd.lang.run.PyMethod;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyNative;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyType;
import micrograd.lang.run.loop.RunLimits;
import micrograd.lang.syntax.Parser;
import micrograd.lang.syntax.Tree;
import micrograd.limits.Budgets;

/**
 * Goes through a program line by line, forward and back. Before step {@code n} is run, {@code n} lines have been; to go back the program is run again up to there,
 * which is the same run, as two runs of one source are.
 */
public final class Stepper {
    /** The most steps there are. */
    public static final int MOST_STEPS = Budgets.LINES_STEPPED;

    private static final int MOST_OF_A_LINE = Budgets.STEPS_OF_A_LINE;
    private static final int MOST_FRAMES = 6;

    private final String source;
    private final String run;
    private Execution execution;
    private int at;
    private boolean endless;

    private Stepper(String source, String run) {
        this.source = source;
        this.run = run;
        execution = begin();
    }

    /** Where a program stands before its first line. */
    public static Stepper of(String source) {
        return new Stepper(source, asPython(source));
    }

    /** A program whose bare numbers are leaves, written as Python would have them; its lines stay. */
    private static String asPython(String source) {
        Tree tree = Parser.parse(source);
        return BareNumbers.areLeaves(source, tree) ? BareNumbers.wrapped(source, tree) : source;
    }

    private Execution begin() {
        Execution begun = Execution.beginStepping(run, Parser.parse(run), RunLimits.PAGE);
        if (!begun.program().isOver()) {
            next(begun);
        }
        return begun;
    }

    /** How many lines have been run. */
    public int step() {
        return at;
    }

    /** Whether the program is over, by its end or by an error. */
    public boolean isOver() {
        return execution.program().isOver() || endless;
    }

    /** Whether a single line takes so long that it cannot be stepped over. */
    public boolean isEndless() {
        return endless;
    }

    /** Says whether a program stands where it is to go, or whether it is time to do something else. */
    @FunctionalInterface
    public interface Asked {
        boolean now();
    }

    /** To where so many lines have been run; to get back, the program begins again. */
    public Asked to(int step) {
        if (step < at) {
            at = 0;
            endless = false;
            execution = begin();
        }
        return () -> at >= step;
    }

    /** To the next line that is not in a function that the present one calls. */
    public Asked over() {
        int depth = depth();
        int from = at;
        return () -> at > from && depth() <= depth;
    }

    /** Goes on until it is there, or as far as the program goes, but no longer than there is time for; whether it has come to rest. */
    public boolean goOn(Asked there, Asked late) {
        while (!there.now() && at < MOST_STEPS && !isOver()) {
            if (late.now()) {
                return false;
            }
            next(execution);
            at += endless ? 0 : 1;
        }
        return true;
    }

    private void next(Execution of) {
        int left = MOST_OF_A_LINE;
        while (!of.program().step(MOST_OF_A_LINE / 10) && !of.program().isAtStatement()) {
            left -= MOST_OF_A_LINE / 10;
            if (left <= 0) {
                endless = true;
                return;
            }
        }
    }

    private int depth() {
        return machine().frames().size();
    }

    private micrograd.lang.run.loop.Interpreter machine() {
        return execution.program().machine();
    }

    /** A variable, and what it holds in a few words. */
    public record Variable(String name, String holds) {}

    /**
     * A function under way.
     *
     * @param name the function, or {@code <module>} for the program itself
     * @param line the line in it that is next, from 1
     * @param variables the first of its variables
     * @param more how many there are beside them
     */
    public record Scope(String name, int line, List<Variable> variables, int more) {}

    /** Takes in the first variables, and counts the others. */
    private static final class Variables {
        private final List<Variable> first = new ArrayList<>();
        private int more;

        void add(String name, PyObject held) {
            if (!isShown(held)) {
                return;
            }
            if (first.size() < Budgets.VARIABLES_STEPPED) {
                first.add(new Variable(name, Displayed.of(held)));
            } else {
                more++;
            }
        }

        Scope scope(String name, int line) {
            return new Scope(name, line, List.copyOf(first), more);
        }
    }

    /** The functions under way, the innermost first, and the program last; functions, classes and modules that names hold are left out. */
    public List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        Lines lines = new Lines(run);
        List<PyException.TraceEntry> frames = machine().frames();
        for (int i = 0; i < frames.size(); i++) {
            PyException.TraceEntry frame = frames.get(i);
            if (i >= MOST_FRAMES && i < frames.size() - 1) {
                continue;
            }
            boolean module = i == frames.size() - 1;
            Variables variables = new Variables();
            if (!module) {
                for (String name : frame.locals()) {
                    variables.add(name, frame.local(name));
                }
            } else {
                addGlobals(variables);
            }
            scopes.add(variables.scope(frame.name(), i == 0 ? line() : lines.line(frame.start())));
        }
        if (scopes.isEmpty()) {
            Variables variables = new Variables();
            addGlobals(variables);
            scopes.add(variables.scope("<module>", 0));
        }
        return List.copyOf(scopes);
    }

    private void addGlobals(Variables variables) {
        for (String name : machine().globals().names()) {
            variables.add(name, machine().globals().get(name));
        }
    }

    private static boolean isShown(PyObject held) {
        return held != null
                && !(held instanceof PyFunction)
                && !(held instanceof PyType)
                && !(held instanceof PyModule)
                && !(held instanceof PyNative)
                && !(held instanceof PyMethod);
    }

    /** The line that is next, from 1; 0 where the program is over. */
    public int line() {
        List<PyException.TraceEntry> frames = machine().frames();
        if (isOver() && !endless || frames.isEmpty()) {
            return 0;
        }
        int statement = machine().statementStart();
        return new Lines(run).line(statement < 0 ? frames.get(0).start() : statement);
    }

    /** Where that line starts in the source. */
    public int offset() {
        int line = line();
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = source.indexOf('\n', offset) + 1;
        }
        return offset;
    }

    /** What was printed so far. */
    public String printed() {
        return execution.program().stdout();
    }

    /** The error that ended the program. */
    public Optional<RunFailure> failure() {
        return execution.program().failure();
    }

    /** The values so far: of the engine's own or of a learner's class, as they are now. */
    public Evaluation soFar() {
        return execution.soFar();
    }
}
