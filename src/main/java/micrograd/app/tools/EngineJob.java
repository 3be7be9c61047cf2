package micrograd.app.tools;

import java.util.Optional;
import micrograd.app.jobs.Job;
import micrograd.museum.check.EngineCheck;
import micrograd.museum.check.EngineReport;
import micrograd.museum.check.EngineRequest;

/** Checks the engine that a program defines: its text is the source, its result a written {@link EngineReport}, or empty where the program defines no engine. */
public final class EngineJob implements Job {
    private final EngineCheck check;

    public EngineJob(String source) {
        check = EngineCheck.begin(source, EngineRequest.ALL);
    }

    @Override
    public boolean work(int instructions) {
        return !check.work();
    }

    @Override
    public double steps() {
        return check.spent();
    }

    @Override
    public void stop(String message) {
        check.end(message);
    }

    @Override
    public String result() {
        return check.report().map(EngineReport::written).orElse("");
    }

    /** Reads a result. */
    public static Optional<EngineReport> read(String result) {
        return result.isEmpty() ? Optional.empty() : Optional.of(EngineReport.read(result));
    }
}
