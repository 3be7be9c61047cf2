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
        if (!OwnEngine.mayBeIn(next)) {
            return NONE;
        }
        Draft draft = new Draft(this);
        draft.source = next;
        draft.running = true;
        draft.ended = "";
        return draft.finished();
    }

    EngineWork again() {
        Draft draft = new Draft(this);
        draft.running = true;
        draft.ended = "";
        return draft.finished();
    }

    EngineWork reported(Optional<EngineReport> found) {
        Draft draft = new Draft(this);
        draft.running = false;
        draft.ended = "";
        draft.report = found;
        return draft.finished();
    }

    EngineWork ended(String why) {
        Draft draft = new Draft(this);
        draft.running = false;
        draft.ended = why;
        draft.report = Optional.empty();
        return draft.finished();
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
        Draft draft = new Draft(this);
        draft.open = wanted;
        return draft.finished();
    }

    EngineWork choosing(EngineKind kind) {
        Draft draft = new Draft(this);
        draft.open = true;
        draft.chosen = Optional.of(kind);
        return draft.finished();
    }

    /** One that is being changed: the only other place that names every part. */
    private static final class Draft {
        private String source;
        private boolean running;
        private String ended;
        private Optional<EngineReport> report;
        private boolean open;
        private Optional<EngineKind> chosen;

        Draft(EngineWork from) {
            source = from.source;
            running = from.running;
            ended = from.ended;
            report = from.report;
            open = from.open;
            chosen = from.chosen;
        }

        EngineWork finished() {
            return new EngineWork(source, running, ended, report, open, chosen);
        }
    }
}
