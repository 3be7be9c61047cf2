package micrograd.app.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.document.ProgramGraph;
import micrograd.lang.Evaluation;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Severity;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * What became of a program, as a worker tells it to the page.
 *
 * @param program what it came to, unless it had errors or was stopped
 * @param diagnostics what is to be said of its text, in the order of places
 * @param printed what it printed, to its end or as far as it came
 */
public record ProgramOutcome(Optional<Program> program, List<Diagnostic> diagnostics, List<String> printed) {
    static ProgramOutcome of(String source, Evaluation evaluation) {
        return new ProgramOutcome(
                evaluation.ok() ? Optional.of(Program.of(source, evaluation)) : Optional.empty(),
                evaluation.diagnostics(),
                evaluation.printed());
    }

    /** The same for a course's bench. */
    ProgramGraph graph() {
        if (program.isEmpty()) {
            return ProgramGraph.wrong(diagnostics);
        }
        List<ProgramGraph.Literal> literals = new ArrayList<>();
        for (Program.Leaf leaf : program.get().leaves()) {
            literals.add(new ProgramGraph.Literal(leaf.name(), leaf.literal().start()));
        }
        return new ProgramGraph(program.get().graph(), "", literals);
    }

    /** As text. */
    public String written() {
        FieldWriter to = new FieldWriter();
        to.flag(program.isPresent());
        program.ifPresent(one -> one.write(to));
        to.whole(diagnostics.size());
        for (Diagnostic one : diagnostics) {
            to.whole(one.severity().ordinal()).text(one.message());
            to.whole(one.start()).whole(one.end()).whole(one.line()).whole(one.column());
        }
        if (program.isEmpty()) {
            to.whole(printed.size());
            printed.forEach(to::text);
        }
        return to.written();
    }

    /** Reads what {@link #written} wrote. */
    public static ProgramOutcome read(String written) {
        Reader reader = new Reader(written);
        while (!reader.read(Integer.MAX_VALUE)) {}
        return reader.outcome();
    }

    /** Reads what {@link #written} wrote, so many values at a time. */
    public static final class Reader {
        private final FieldReader from;
        private final Optional<Program.Reader> program;

        /** A reader of what a worker told. */
        public Reader(String written) {
            from = new FieldReader(written);
            program = from.flag() ? Optional.of(new Program.Reader(from)) : Optional.empty();
        }

        /** Reads about so many values more; whether there are none left. */
        public boolean read(int most) {
            return program.isEmpty() || program.get().read(most);
        }

        /** What became of the program, once its values are read; that is asked for once. */
        public ProgramOutcome outcome() {
            return rest(from, program.map(Program.Reader::program));
        }
    }

    private static ProgramOutcome rest(FieldReader from, Optional<Program> program) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            diagnostics.add(new Diagnostic(
                    Severity.values()[from.whole()],
                    from.text(),
                    from.whole(),
                    from.whole(),
                    from.whole(),
                    from.whole()));
        }
        List<String> printed = new ArrayList<>();
        if (program.isEmpty()) {
            for (int left = from.whole(); left > 0; left--) {
                printed.add(from.text());
            }
        }
        return new ProgramOutcome(
                program, List.copyOf(diagnostics), program.map(Program::printed).orElse(List.copyOf(printed)));
    }
}
