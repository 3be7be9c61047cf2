package micrograd.lang.straight;

import micrograd.lang.report.Span;

/** Ends a program that was understood but cannot be carried out. */
final class RunError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Span span;
    private final Ending ending;

    private RunError(Ending ending, Span span, String message) {
        super(message, null, false, false);
        this.span = span;
        this.ending = ending;
    }

    /** It is wrong, and is in Python too. */
    static RunError wrong(Span span, String message) {
        return new RunError(Ending.WRONG, span, message);
    }

    /** Straight lines leave it out; Python may know it. */
    static RunError leftOut(Span span, String message) {
        return new RunError(Ending.LEFT_OUT, span, message);
    }

    /** It takes more than the limits allow. */
    static RunError limited(Span span, String message) {
        return new RunError(Ending.LIMITED, span, message);
    }

    /** Something of this kind cannot be used so: of texts and lists Python knows more than straight lines do. */
    static RunError misused(Datum datum, Span span, String message) {
        boolean more = datum instanceof Datum.Text || datum instanceof Datum.Sequence;
        return new RunError(more ? Ending.LEFT_OUT : Ending.WRONG, span, message);
    }

    Span span() {
        return span;
    }

    Ending ending() {
        return ending;
    }
}
