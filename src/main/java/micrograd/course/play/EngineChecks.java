package micrograd.course.play;

import micrograd.course.amount.Setting;
import micrograd.course.form.Task;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/** Checks a learner's own program; who runs the course hands it in. */
public interface EngineChecks {
    /**
     * What the checks found.
     *
     * @param right whether nothing is wrong
     * @param tried whether it was a try: a program with blanks is none
     * @param mistake the name of a known mistake, or an empty text
     * @param message what is wrong, with the smallest expression that shows it; or how many questions were answered rightly
     * @param shows that expression, as a program of plain mathematics; empty where there is none
     * @param look what of it is wrong, as {@code a.grad}
     * @param came what it came to; NaN where there is no number
     * @param seen the learner's own graph of it, a written {@code Witness} of the check of engines; empty where there is none
     */
    record Outcome(
            boolean right,
            boolean tried,
            String mistake,
            String message,
            String shows,
            String look,
            double came,
            String seen) {
        /** As text. */
        public String written() {
            return new FieldWriter()
                    .flag(right)
                    .flag(tried)
                    .text(mistake)
                    .text(message)
                    .text(shows)
                    .text(look)
                    .number(came)
                    .text(seen)
                    .written();
        }

        /** Reads what {@link #written} wrote. */
        public static Outcome read(String written) {
            FieldReader from = new FieldReader(written);
            return new Outcome(
                    from.flag(),
                    from.flag(),
                    from.text(),
                    from.text(),
                    from.text(),
                    from.text(),
                    from.number(),
                    from.text());
        }

        /** So many questions were answered rightly. */
        public static Outcome right(int questions) {
            return new Outcome(
                    true,
                    true,
                    "",
                    questions + (questions == 1 ? " check" : " checks") + ", all right.",
                    "",
                    "",
                    Double.NaN,
                    "");
        }

        /** Something is missing. */
        public static Outcome unfinished(String message) {
            return new Outcome(false, false, "", message, "", "", Double.NaN, "");
        }

        /** Something is wrong. */
        public static Outcome wrong(
                String mistake, String message, String shows, String look, double came, String seen) {
            return new Outcome(false, true, mistake, message, shows, look, came, seen);
        }
    }

    /** Runs a program and looks at what a task asks, whose step's state is at hand. */
    Outcome check(String program, Task.Code code, Setting setting);
}
