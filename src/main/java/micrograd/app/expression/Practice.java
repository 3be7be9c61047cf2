package micrograd.app.expression;

import java.util.Optional;
import micrograd.app.store.Next;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.graph.Shown;

/**
 * What is done with a program besides looking at it: gradients filled in by hand, a fault of the museum, a hunt. Immutable.
 *
 * <p>How far it is, and what the faults come to, is {@link PracticeWork}, which only the program that is loaded for it holds; the page has
 * {@link PracticeElsewhere}.
 */
public interface Practice {
    /** What is done. */
    Activity activity();

    /** Whether anything is done besides looking. */
    default boolean isOn() {
        return activity() != Activity.NONE;
    }

    /** Whether the numbers are those of an engine that may be wrong. */
    boolean compares();

    /** What can be seen of the graph; nothing of its own where nothing is done besides looking. */
    Optional<Shown> shown();

    /** With another activity or program; the same where neither has changed. */
    Practice following(Activity next, Program now);

    /** What a message does to a model with this. */
    Next<Model, Effect> update(Model model, ExpressionMessage.Practising message);
}
