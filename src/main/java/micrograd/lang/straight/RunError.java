package micrograd.lang.straight;

import micrograd.lang.report.Span;

/** Ends a program that was understood but cannot be carried out. */
final class RunError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Span span;

    RunError(Span span, String message) {
        super(message, null, false, false);
        this.span = span;
    }

    Span span() {
        return span;
    }
}
