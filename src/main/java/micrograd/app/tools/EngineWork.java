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
 * @param report what was found, of this program or, while it is checked, of the one before
 * @param open whether the report is shown, not the one line alone
 * @param chosen the kind whose case is looked at
 */
public record EngineWork(
        String source, boolean running, Optional<EngineReport> report, boolean open, Optional<EngineKind> chosen) {
    /** Nothing to check. */
    public static final EngineWork NONE = new EngineWork("", false, Optional.empty(), false, Optional.empty());

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
        return OwnEngine.mayBeIn(next) ? new EngineWork(next, true, report, open, chosen) : NONE;
    }

    EngineWork reported(Optional<EngineReport> found) {
        return new EngineWork(source, false, found, open, chosen);
    }

    EngineWork opened(boolean wanted) {
        return new EngineWork(source, running, report, wanted, chosen);
    }

    EngineWork choosing(EngineKind kind) {
        return new EngineWork(source, running, report, true, Optional.of(kind));
    }
}
