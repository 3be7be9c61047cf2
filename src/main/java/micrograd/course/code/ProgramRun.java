package micrograd.course.code;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import micrograd.lang.PythonProgram;
import micrograd.lang.RunFailure;
import micrograd.lang.run.loop.RunLimits;

/** A learner’s program that was run with questions behind it: what it printed, what the questions came to, or the error that ended it. */
final class ProgramRun {
    private static final String ANSWER = "@answer ";
    private static final int SLICE = 100_000;
    private static final int MOST_SLICES = 100;

    private final String printed;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Optional<RunFailure> failure;
    private final boolean endless;

    private ProgramRun(PythonProgram program, boolean endless) {
        this.endless = endless;
        failure = program.failure();
        StringBuilder rest = new StringBuilder();
        String all = program.stdout();
        int start = 0;
        while (start < all.length()) {
            int newline = all.indexOf('\n', start);
            int end = newline < 0 ? all.length() : newline;
            String line = all.substring(start, end);
            int space = line.indexOf(' ', ANSWER.length());
            if (line.startsWith(ANSWER) && space > 0) {
                answers.put(line.substring(ANSWER.length(), space), line.substring(space + 1));
            } else {
                rest.append(line).append('\n');
            }
            start = end + 1;
        }
        printed = rest.toString();
    }

    /** Runs a program, and behind it the questions: lines of Python. */
    static ProgramRun of(String source, String questions) {
        PythonProgram program = PythonProgram.start(
                source + "\n" + questions,
                new PythonProgram.Options(PythonProgram.Prelude.NONE, RunLimits.PAGE, 0, () -> 0, false));
        for (int i = 0; i < MOST_SLICES; i++) {
            if (program.run(SLICE)) {
                return new ProgramRun(program, false);
            }
        }
        program.stop("It does not come to an end.");
        return new ProgramRun(program, true);
    }

    /** The lines that ask for the text of an expression under a name. */
    static String question(String name, String expression) {
        return "print('" + ANSWER + name + "', " + expression + ")\n";
    }

    /** The answer to a question. */
    Optional<String> answer(String name) {
        return Optional.ofNullable(answers.get(name)).map(String::trim);
    }

    /** What the program itself printed. */
    String printed() {
        return printed;
    }

    /** The error that ended it, as a sentence with its line; empty for none. */
    String error() {
        if (endless) {
            return "The program does not come to an end.";
        }
        return failure.map(one -> "Line " + one.line() + " stops with `" + one.text() + "`."
                        + (one.advice().isEmpty() ? "" : " " + one.advice()))
                .orElse("");
    }

    /** The class of the error, for comparing. */
    String errorKind() {
        return endless ? "endless" : failure.map(RunFailure::text).orElse("");
    }
}
