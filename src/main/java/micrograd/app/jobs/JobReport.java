package micrograd.app.jobs;

import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * What a worker tells of a job.
 *
 * @param job its number, as its start gave it
 * @param state how it stands
 * @param seconds how long it has been at work
 * @param steps about how many instructions it has worked
 * @param text its result, or what can be told before that
 */
public record JobReport(int job, State state, double seconds, double steps, String text) {
    /** How a job stands. */
    public enum State {
        /** It goes on. */
        WORKING,
        /** It came to its end. */
        DONE,
        /** It was stopped, and this is what it had come to. */
        STOPPED
    }

    /** As text. */
    public String written() {
        return new FieldWriter()
                .whole(job)
                .whole(state.ordinal())
                .number(seconds)
                .number(steps)
                .text(text)
                .written();
    }

    /** Reads what {@link #written} wrote. */
    public static JobReport read(String written) {
        FieldReader from = new FieldReader(written);
        return new JobReport(from.whole(), State.values()[from.whole()], from.number(), from.number(), from.text());
    }
}
