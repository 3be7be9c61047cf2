package micrograd.document;

import java.util.Optional;

/**
 * All that a link holds and undo covers; immutable.
 *
 * @param view the view that is open
 * @param expression the expression view's part
 * @param training the training view's part, as that view's own program reads it
 */
public record Document(View view, ExpressionDocument expression, TrainingEntries training) {
    /** The expression view's program. */
    public String source() {
        return expression.source();
    }

    /** How its graph is drawn. */
    public GraphStyle style() {
        return expression.look().style();
    }

    /** What is asked about in it. */
    public Optional<Selection> selection() {
        return expression.selection();
    }

    /** The same with another view open. */
    public Document withView(View view) {
        return new Document(view, expression, training);
    }

    /** The same with another expression. */
    public Document withExpression(ExpressionDocument expression) {
        return new Document(view, expression, training);
    }

    /** The same with other choices for training. */
    public Document withTraining(TrainingEntries training) {
        return new Document(view, expression, training);
    }

    /** The same with another program. */
    public Document withSource(String source) {
        return withExpression(expression.withSource(source));
    }

    /** The same, drawn otherwise. */
    public Document withStyle(GraphStyle style) {
        return withExpression(expression.withLook(expression.look().withStyle(style)));
    }

    /** The same, asking about something else. */
    public Document withSelection(Optional<Selection> selection) {
        return withExpression(expression.withSelection(selection));
    }
}
