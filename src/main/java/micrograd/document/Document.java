package micrograd.document;

import java.util.List;
import java.util.Optional;
import micrograd.graph.Asked;

/**
 * All that a link holds and undo covers; immutable.
 *
 * @param view the view that is open
 * @param expression the expression view's part
 * @param training the training view's part, as that view's own program reads it
 * @param asked what is asked about, and is therefore to be seen nowhere; see {@link micrograd.graph.Hold}
 */
public record Document(View view, ExpressionDocument expression, TrainingEntries training, List<Asked> asked) {
    public Document {
        asked = List.copyOf(asked);
    }

    /** Nothing is asked. */
    public Document(View view, ExpressionDocument expression, TrainingEntries training) {
        this(view, expression, training, List.of());
    }

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
        return new Document(view, expression, training, asked);
    }

    /** The same with another expression. */
    public Document withExpression(ExpressionDocument expression) {
        return new Document(view, expression, training, asked);
    }

    /** The same with other choices for training. */
    public Document withTraining(TrainingEntries training) {
        return new Document(view, expression, training, asked);
    }

    /** The same, asking for something else. */
    public Document withAsked(List<Asked> asked) {
        return new Document(view, expression, training, asked);
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
