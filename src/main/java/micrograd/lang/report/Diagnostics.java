package micrograd.lang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import micrograd.limits.Budgets;

/** Collects diagnostics, at most so many that a learner could still read them, and finds their lines and columns. */
public final class Diagnostics {
    private static final int MOST_ERRORS = Budgets.ERRORS_SAID;
    private static final int MOST_REMARKS = Budgets.REMARKS_SAID;

    private final Lines lines;
    private final List<Diagnostic> found = new ArrayList<>();
    private int errors;
    private int remarks;

    public Diagnostics(Lines lines) {
        this.lines = lines;
    }

    public void error(Span span, String message) {
        if (errors++ < MOST_ERRORS) {
            add(Severity.ERROR, span, message);
        }
    }

    public void warning(Span span, String message) {
        if (remarks++ < MOST_REMARKS) {
            add(Severity.WARNING, span, message);
        }
    }

    public void hint(Span span, String message) {
        if (remarks++ < MOST_REMARKS) {
            add(Severity.HINT, span, message);
        }
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    /** All of them in the order of the source. */
    public List<Diagnostic> inOrder() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Diagnostic::start));
        return List.copyOf(sorted);
    }

    private void add(Severity severity, Span span, String message) {
        found.add(new Diagnostic(
                severity, message, span.start(), span.end(), lines.line(span.start()), lines.column(span.start())));
    }
}
