package micrograd.museum.exercise;

import java.util.Optional;

/**
 * What an answer is worth.
 *
 * @param verdict right, wrong, or nothing that could be either
 * @param message one or two sentences for the learner
 * @param misconception what a wrong answer may come from, if that can be seen
 */
public record GradientJudgement(Verdict verdict, String message, Optional<Misconception> misconception) {
    /** What an answer comes to. */
    public enum Verdict {
        /** It is the gradient, or the gradient rounded. */
        RIGHT,
        /** It is another number. */
        WRONG,
        /** It is no number: it does not count. */
        NOT_A_NUMBER
    }

    static GradientJudgement right(String message) {
        return new GradientJudgement(Verdict.RIGHT, message, Optional.empty());
    }

    static GradientJudgement wrong(String message) {
        return new GradientJudgement(Verdict.WRONG, message, Optional.empty());
    }

    static GradientJudgement wrong(Misconception misconception, String message) {
        return new GradientJudgement(Verdict.WRONG, message, Optional.of(misconception));
    }

    static GradientJudgement notANumber(String message) {
        return new GradientJudgement(Verdict.NOT_A_NUMBER, message, Optional.empty());
    }
}
