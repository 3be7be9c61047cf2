package micrograd.app.tools;

import java.util.List;
import micrograd.app.expression.DescentTrace;
import micrograd.app.expression.Evaluated;
import micrograd.app.expression.Sight;
import micrograd.document.ExpressionDocument;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.graph.Shown;

/**
 * The tools' one state.
 *
 * @param document the expression that the page shows
 * @param sight what it told beside it
 * @param practice how far exercises and hunts are, and what the museum's fault comes to
 * @param engine how far the check of an engine that the program defines is
 */
public record ToolsModel(ExpressionDocument document, Sight sight, PracticeWork practice, EngineWork engine) {
    /** Before anything was shown. */
    public static ToolsModel none() {
        Sight nothing = Sight.none();
        return new ToolsModel(
                ExpressionDocument.of(""), nothing, PracticeWork.none(nothing.program()), EngineWork.NONE);
    }

    /** The last program without errors. */
    public Evaluated program() {
        return sight.program();
    }

    /** Whether that is the present text. */
    public boolean current() {
        return sight.program().source().equals(document.source());
    }

    /** What can be seen of its graph. */
    public Shown shown() {
        return practice.shown().map(sight.hold()::of).orElse(sight.shown());
    }

    /** Whether the numbers are the sound engine's, and nothing is practised. */
    public boolean isPlain() {
        return document.activity() == Activity.NONE;
    }

    /** The way that the leaves have come along their gradients. */
    public List<DescentTrace.Spot> way() {
        return sight.way();
    }

    /** What a course hears of a hunt: {@code hunt.caught=1 hunt.solved=0}; empty where there is none. */
    public String facts() {
        return practice.hunting()
                .map(hunt -> "hunt.caught=" + (hunt.caught() ? 1 : 0) + " hunt.solved=" + (hunt.solved() ? 1 : 0))
                .orElse("");
    }

    ToolsModel showing(ExpressionDocument next, Sight seen) {
        return new ToolsModel(
                next, seen, practice.following(next.activity(), seen.program()), engine.following(next.source()));
    }

    ToolsModel with(PracticeWork next) {
        return new ToolsModel(document, sight, next, engine);
    }

    ToolsModel with(EngineWork next) {
        return new ToolsModel(document, sight, practice, next);
    }
}
