package micrograd.app.expression;

import java.util.Optional;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.graph.Graph;
import micrograd.graph.Shown;

/**
 * What is done with a program besides looking at it, as the page knows it: the tools do it, and say what can be seen. Until they have, nothing is given away.
 *
 * @param activity what is done
 * @param program with what it is done
 * @param told what the tools said can be seen of that program's graph
 */
public record Practice(Activity activity, Program program, Optional<Shown> told) {
    static Practice none(Program program) {
        return new Practice(Activity.NONE, program, Optional.empty());
    }

    /** Whether anything is done besides looking. */
    public boolean isOn() {
        return activity != Activity.NONE;
    }

    /** Whether the numbers are those of an engine that may be wrong. */
    public boolean compares() {
        return told.isPresent()
                && (activity instanceof Activity.Hunt
                        || activity instanceof Activity.Fault fault
                                && !fault.key().equals(Activity.Fault.NO_FAULT));
    }

    /** What can be seen of the graph; nothing of its own where nothing is done besides looking. */
    Optional<Shown> shown() {
        return told.isPresent() || !isOn() ? told : Optional.of(veiled());
    }

    /** A program is seen without gradients; where it runs under a fault, its data is not seen either. */
    private Shown veiled() {
        Graph graph = program.graph();
        return Shown.nothing(graph, activity instanceof Activity.ByHand);
    }

    /** With another activity or program; the same where neither has changed. */
    Practice following(Activity next, Program now) {
        return next.equals(activity) && (now == program || !isOn()) ? this : new Practice(next, now, Optional.empty());
    }

    /** With what the tools said; what they said of another graph is not taken. */
    Practice told(Shown shown) {
        return isOn() && shown.graph().hasShapeOf(program.graph())
                ? new Practice(activity, program, Optional.of(shown))
                : this;
    }
}
