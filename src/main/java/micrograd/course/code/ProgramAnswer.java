package micrograd.course.code;

/**
 * What came of one question to a program.
 *
 * @param asked what was asked
 * @param right whether the answer is
 * @param came the answer, or the error in its place
 * @param message what is said to a wrong one
 * @param shows the smallest program that shows it, in plain mathematics; empty where a picture would tell nothing
 * @param look what of it is wrong, as {@code a.grad}
 * @param number what it came to; NaN where there is no number
 * @param seen the learner's own graph of it, a written {@link micrograd.museum.check.Witness}; empty where there is none
 */
record ProgramAnswer(
        String asked,
        boolean right,
        String came,
        String message,
        String shows,
        String look,
        double number,
        String seen) {
    static ProgramAnswer right(String asked, String came) {
        return new ProgramAnswer(asked, true, came, "", "", "", Double.NaN, "");
    }

    static ProgramAnswer wrong(String asked, String came, String message) {
        return new ProgramAnswer(asked, false, came, message, "", "", Double.NaN, "");
    }

    /** Whether two programs did the same here. */
    boolean isLike(ProgramAnswer other) {
        return asked.equals(other.asked) && right == other.right && came.equals(other.came);
    }
}
