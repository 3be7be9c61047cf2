package micrograd.course.play;

/**
 * What an answer is worth.
 *
 * @param reply what is said to it: one or two sentences of CommonMark; may be empty where it is right
 */
public record Judgement(Verdict verdict, String reply) {
    /** What it comes to. */
    public enum Verdict {
        /** It is right. */
        RIGHT,
        /** It is not. */
        WRONG,
        /** It is no answer: it does not count. */
        NONE
    }

    static Judgement right(String reply) {
        return new Judgement(Verdict.RIGHT, reply);
    }

    static Judgement wrong(String reply) {
        return new Judgement(Verdict.WRONG, reply);
    }

    static Judgement none(String reply) {
        return new Judgement(Verdict.NONE, reply);
    }

    /** Whether it is right. */
    public boolean isRight() {
        return verdict == Verdict.RIGHT;
    }
}
