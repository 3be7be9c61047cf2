package micrograd.app.jobs;

import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * What the page tells a worker: to begin a job in place of the one under way, or to stop one.
 *
 * @param job the number by which its reports are known
 * @param kind the kind of work to begin; empty to stop
 * @param text what it is made of, or the message to stop with
 */
public record JobCommand(int job, String kind, String text) {
    /** Stop a job, and say that at the place where it is. */
    public static JobCommand stop(int job, String message) {
        return new JobCommand(job, "", message);
    }

    boolean isStop() {
        return kind.isEmpty();
    }

    /** As text. */
    public String written() {
        return new FieldWriter().whole(job).text(kind).text(text).written();
    }

    /** Reads what {@link #written} wrote. */
    public static JobCommand read(String written) {
        FieldReader from = new FieldReader(written);
        return new JobCommand(from.whole(), from.text(), from.text());
    }
}
