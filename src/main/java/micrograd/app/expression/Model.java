package micrograd.app.expression;

import java.util.Optional;
import micrograd.app.store.History;
import micrograd.app.store.Notices;
import micrograd.document.Document;
import micrograd.document.Fragment;

/**
 * The playground's one state; what the training view makes of its part of the document is {@link micrograd.app.training.TrainingLab}'s.
 *
 * @param document what is on screen, as a link would hold it
 * @param history the documents before and after it
 * @param expression what the expression view derives from it
 * @param notice a sentence for the learner, until it is dismissed
 */
public record Model(Document document, History history, ExpressionModel expression, Optional<String> notice) {
    /**
     * The state of a page that has just been opened with a fragment, without its {@code #}; an empty one opens the defaults.
     *
     * @param python what runs programs that are more than straight lines; {@link KeyRuns#NOT_YET} where nothing is there yet that does
     */
    public static Model opened(String fragment, KeyRuns python) {
        Fragment.Decoded decoded = Fragment.decode(fragment, Defaults.DOCUMENT);
        ExpressionModel expression = ExpressionModel.of(decoded.document(), python);
        Document document = expression.withoutLostSelection(decoded.document());
        return new Model(document, History.empty(), expression, Notices.problems(decoded.problems()));
    }

    Model withNotice(Optional<String> notice) {
        return new Model(document, history, expression, notice);
    }

    Model withExpression(ExpressionModel expression) {
        return new Model(document, history, expression, notice);
    }

    Model withHistory(History history) {
        return new Model(document, history, expression, notice);
    }

    /** With another document and all that is derived from it; the history is left alone. A selection that is not in the graph is dropped. */
    public Model showing(Document next) {
        ExpressionModel nextExpression = expression.showing(next);
        Document shown = nextExpression.withoutLostSelection(next);
        return new Model(shown, history, nextExpression, notice);
    }
}
