package micrograd.document;

import java.util.Optional;

/**
 * All that a link holds and undo covers; immutable.
 *
 * @param view the view that is open
 * @param source the expression view's program, leaf values included: a leaf is moved by changing its number in the text
 * @param style how its graph is drawn
 * @param selection what is asked about in it
 * @param training the training view's choices
 */
public record Document(
        View view, String source, GraphStyle style, Optional<Selection> selection, TrainingDocument training) {
    /** The same with another view open. */
    public Document withView(View view) {
        return new Document(view, source, style, selection, training);
    }

    /** The same with another program. */
    public Document withSource(String source) {
        return new Document(view, source, style, selection, training);
    }

    /** The same, drawn otherwise. */
    public Document withStyle(GraphStyle style) {
        return new Document(view, source, style, selection, training);
    }

    /** The same, asking about something else. */
    public Document withSelection(Optional<Selection> selection) {
        return new Document(view, source, style, selection, training);
    }

    /** The same with other choices for training. */
    public Document withTraining(TrainingDocument training) {
        return new Document(view, source, style, selection, training);
    }
}
