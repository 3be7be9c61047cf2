package micrograd.lang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.lang.compile.Compiler;
import micrograd.lang.modules.CoreModules;
import micrograd.lang.modules.PyValue;
import micrograd.lang.report.Lines;
import micrograd.lang.run.Code;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.Types;
import micrograd.lang.run.loop.Interpreter;
import micrograd.lang.run.loop.Outcome;
import micrograd.lang.run.loop.RunLimits;
import micrograd.lang.run.operations.Operators;
import micrograd.lang.run.text.Raised;
import micrograd.lang.syntax.Parser;
import micrograd.lang.syntax.Problem;
import micrograd.lang.syntax.Stmt;
import micrograd.lang.syntax.SyntaxProblem;
import micrograd.lang.syntax.Tree;

/**
 * A program under way, as Python reads it: begun by {@link #start}, driven by {@link #run} in slices of any size, which changes nothing in what
 * it does. Two runs of one source from one seed are the same.
 */
public final class PythonProgram {
    /** The names that a program finds ready. */
    public enum Prelude {
        /** Python's own. */
        NONE(""),
        /** Those of the lecture's notebook. */
        LECTURE("<lecture>"),
        /** Those of the playground. */
        PLAYGROUND("<playground>"),
        /** The same, where a number that a name is assigned is a leaf. */
        BARE("<bare>");

        private final String face;

        Prelude(String face) {
            this.face = face;
        }
    }

    /**
     * How to run.
     *
     * @param prelude the names that are ready
     * @param limits how much it may use
     * @param seed where generators begin that the program does not seed
     * @param clock what {@code time} tells
     * @param stepping whether {@link #step} is to stop at statements
     */
    public record Options(Prelude prelude, RunLimits limits, int seed, CoreModules.Clock clock, boolean stepping) {}

    private final String source;
    private final Lines lines;
    private final Tree tree;
    private final Interpreter machine;
    private Optional<RunFailure> failure = Optional.empty();
    private boolean over;
    private boolean limited;
    private boolean interrupted;
    private boolean atStatement;

    private PythonProgram(String source, Tree tree, Options options) {
        this.source = source;
        this.tree = tree;
        lines = new Lines(source);
        machine = new Interpreter(new CoreModules(options.seed(), options.clock()), options.limits());
        if (options.prelude() != Prelude.NONE) {
            machine.face(options.prelude().face);
        }
    }

    /** Sets a program up. One with a syntax error is over at once. */
    public static PythonProgram start(String source, Options options) {
        return start(source, Parser.parse(source), options);
    }

    static PythonProgram start(String source, Tree tree, Options options) {
        PythonProgram program = new PythonProgram(source, tree, options);
        if (!tree.problems().isEmpty()) {
            program.refuse(tree.problems().get(0));
            return program;
        }
        try {
            Code code = Compiler.program(
                    tree.body(),
                    program.machine.globals(),
                    new Compiler.Options(
                            options.stepping(),
                            options.prelude() == Prelude.PLAYGROUND || options.prelude() == Prelude.BARE));
            program.machine.start(code);
        } catch (Problem problem) {
            program.refuse(problem.problem());
        }
        return program;
    }

    private void refuse(SyntaxProblem problem) {
        over = true;
        failure = Optional.of(new RunFailure(
                problem.type(),
                problem.message(),
                SyntaxAdvice.of(problem, source),
                problem.start(),
                Math.min(problem.end(), source.length()),
                lines.line(problem.start()),
                lines.column(problem.start()),
                List.of()));
    }

    /** Runs for about so many instructions; whether it is over. */
    public boolean run(int instructions) {
        return over || after(machine.run(instructions));
    }

    /** Runs to the next statement, or for about so many instructions; whether it is over. */
    public boolean step(int instructions) {
        return over || after(machine.step(instructions));
    }

    /** What to say where it takes more steps than it may: about the loop that it is in, if it is in one. */
    String tooManySteps() {
        int place = 0;
        for (PyException.TraceEntry entry : machine.frames()) {
            place = entry.start();
        }
        int line = loop(tree.body(), place);
        return line == 0
                ? machine.tooManySteps()
                : machine.tooManySteps(
                        "look whether the loop in line " + line + " comes to an end, or make fewer rounds.");
    }

    /** The line of the innermost loop that the last statement before a place is in, or 0. */
    private int loop(List<Stmt> body, int place) {
        int line = 0;
        for (Stmt statement : body) {
            if (statement.start() > place) {
                break;
            }
            List<Stmt> inner = statement instanceof Stmt.While loop
                    ? loop.body()
                    : statement instanceof Stmt.For loop ? loop.body() : List.of();
            int deeper = loop(inner, place);
            line = deeper > 0 ? deeper : inner.isEmpty() ? 0 : lines.line(statement.start());
        }
        return line;
    }

    /** Ends it where it is, as a limit does. */
    void end(String message) {
        if (!over) {
            over = true;
            limited = true;
            failure = Optional.of(failed(PyException.of(Types.RUNTIME_ERROR, message), ""));
        }
    }

    /** Whether the last slice ended before a statement. */
    boolean isAtStatement() {
        return atStatement;
    }

    private boolean after(Outcome outcome) {
        atStatement = outcome == Outcome.AT_STATEMENT;
        over = outcome == Outcome.DONE || outcome == Outcome.FAILED;
        if (outcome == Outcome.FAILED) {
            PyException exception = machine.failure();
            interrupted = machine.isHalted() && exception.type() == Types.KEYBOARD_INTERRUPT;
            limited = machine.isHalted() && !interrupted;
            failure = Optional.of(failed(exception, limited ? "" : Advice.of(exception, machine, tree, source)));
        }
        return over;
    }

    private RunFailure failed(PyException exception, String advice) {
        List<RunFailure.Call> trace = new ArrayList<>();
        int start = 0;
        int end = 0;
        List<PyException.TraceEntry> entries = exception.trace().isEmpty() ? machine.frames() : exception.trace();
        for (int i = entries.size() - 1; i >= 0; i--) {
            PyException.TraceEntry entry = entries.get(i);
            start = entry.start();
            end = entry.end();
            trace.add(new RunFailure.Call(entry.name(), lines.line(start)));
        }
        return new RunFailure(
                exception.typeName(),
                text(exception),
                advice,
                start,
                end,
                lines.line(start),
                lines.column(start),
                trace);
    }

    private String text(PyObject object) {
        try {
            return machine.str(object);
        } catch (PyError | Raised error) {
            return "<exception str() failed>";
        }
    }

    /** Whether a limit ended it, and nothing that the program did wrong. */
    boolean isLimited() {
        return limited;
    }

    /** Whether it was ended from outside, within a call that could not be set aside. */
    boolean isInterrupted() {
        return interrupted;
    }

    /** Whether it has ended. */
    public boolean isOver() {
        return over;
    }

    /** What it printed. */
    public String stdout() {
        return machine.printed();
    }

    /** The exception that ended it. */
    public Optional<RunFailure> failure() {
        return failure;
    }

    /** What a trailing expression came to, as {@code repr} shows it; nothing for {@code None}. */
    public Optional<String> shown() {
        PyObject shown = machine.shown();
        if (shown == null || shown == PyNone.NONE || failure.isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(machine.repr(shown));
        } catch (PyError | Raised error) {
            return Optional.empty();
        }
    }

    /** The class of what a trailing expression came to. */
    public Optional<String> shownKind() {
        PyObject shown = machine.shown();
        return shown == null || shown == PyNone.NONE || failure.isPresent()
                ? Optional.empty()
                : Optional.of(shown.typeName());
    }

    /** Numbers of an object that counts as a value. */
    public record Numbers(double data, double grad, String dataText, String gradText) {}

    /** The top-level names that hold a {@code Value}, or an object with numbers {@code data} and {@code grad}. */
    public Map<String, Numbers> named() {
        Map<String, Numbers> named = new LinkedHashMap<>();
        for (String name : machine.globals().names()) {
            if (machine.globals().get(name) instanceof PyInstance instance) {
                numbers(instance).ifPresent(numbers -> named.put(name, numbers));
            }
        }
        return named;
    }

    private Optional<Numbers> numbers(PyInstance instance) {
        PyObject data = number(instance, "data");
        PyObject grad = data == null ? null : number(instance, "grad");
        if (grad == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Numbers(Operators.toReal(data), Operators.toReal(grad), machine.repr(data), machine.repr(grad)));
    }

    private PyObject number(PyInstance instance, String name) {
        PyObject own = instance instanceof PyValue ? machine.attributeOrNull(instance, name) : instance.attribute(name);
        return own != null && Operators.isNumber(own) ? own : null;
    }

    /** The graphs that top-level names hold, of {@code Value}s and of the learner's own objects. */
    public List<List<RunGraphs.Node>> graphs() {
        return RunGraphs.of(machine);
    }

    /** About how many instructions were run. */
    public double steps() {
        return machine.spent();
    }

    /** Ends it where it is, for want of time or steps. */
    public void stop(String message) {
        end(message);
    }

    Interpreter machine() {
        return machine;
    }
}
