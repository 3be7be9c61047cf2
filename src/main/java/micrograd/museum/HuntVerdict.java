package micrograd.museum;

/**
 * What is to be said when a learner names the fault.
 *
 * @param verdict whether that was it
 * @param message one or two sentences for the learner
 */
public record HuntVerdict(Verdict verdict, String message) {
    /** What the naming comes to. */
    public enum Verdict {
        /** That is the fault. */
        RIGHT,
        /** It is another one. */
        WRONG,
        /** No check has failed yet, so that it could only be a guess: it does not count. */
        TOO_EARLY
    }
}
