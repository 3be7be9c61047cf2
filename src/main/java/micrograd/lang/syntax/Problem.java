package micrograd.lang.syntax;

/** Ends the reading of a statement. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient SyntaxProblem problem;

    Problem(SyntaxProblem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    /** A problem of a class, with a word of advice or an empty one. */
    public Problem(String type, String message, String advice, int start, int end) {
        this(new SyntaxProblem(type, message, advice, start, end));
    }

    /** A SyntaxError. */
    public Problem(String message, int start, int end) {
        this("SyntaxError", message, "", start, end);
    }

    /** What to tell. */
    public SyntaxProblem problem() {
        return problem;
    }
}
