package micrograd.app.tools;

import java.util.List;
import java.util.Optional;
import micrograd.app.expression.OwnEngine;
import micrograd.museum.check.EngineKind;
import micrograd.museum.check.EngineReport;
import micrograd.museum.check.EngineRow;

/**
 * How far the check of an engine that the program defines is.
 *
 * @param source the program that is or was checked; empty where none was that could define an engine
 * @param running whether it is under way
 * @param ended why it came to nothing; empty where it did not
 * @param report what was found, of this program or, while it is checked, of the one before
 * @param open whether the report is shown, not the one line alone
 * @param chosen the kind whose case is looked at
 */
public record EngineWork(
        String source,
        boolean running,
        String ended,
        Optional<EngineReport> report,
        boolean open,
        Optional<EngineKind> chosen) {
    /** Nothing to check. */
    public static final EngineWork NONE = new EngineWork("", false, "", Optional.empty(), false, Optional.empty());

    /** The case that is looked at; none where nothing is wrong. */
    public Optional<EngineRow> shown() {
        EngineRow first = null;
        for (EngineRow row : report.map(EngineReport::rows).orElse(List.of())) {
            if (!row.ok()) {
                first = first == null ? row : first;
                if (chosen.isPresent() && row.kind() == chosen.get()) {
                    return Optional.of(row);
                }
            }
        }
        return Optional.ofNullable(first);
    }

    EngineWork following(String next) {
        if (next.equals(source)) {
            return this;
        }
        return OwnEngine.mayBeIn(next) ? new EngineWork(next, true, "", report, open, chosen) : NONE;
    }

    EngineWork again() {
        return new EngineWork(source, true, "", report, open, chosen);
    }

    EngineWork reported(Optional<EngineReport> found) {
        return new EngineWork(source, false, "", found, open, chosen);
    }

    EngineWork ended(String why) {
        return new EngineWork(source, false, why, Optional.empty(), open, chosen);
    }

    /** Whether there is more to be asked: it was ended before its end. */
    public boolean isUnfinished() {
        return !running
                && (!ended.isEmpty()
                        || report.map(EngineReport::ended)
                                .filter(why -> !why.isEmpty())
                                .isPresent());
    }

    EngineWork opened(boolean wanted) {
        return new EngineWork(source, running, ended, report, wanted, chosen);
    }

    EngineWork choosing(EngineKind kind) {
        return new EngineWork(source, running, ended, report, true, Optional.of(kind));
    }
}
