package micrograd.app.expression;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import micrograd.app.store.Next;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;
import micrograd.graph.Trace;

/**
 * Practice as the page knows it: what is done, and what it was told can be seen. Until it is told, nothing is given away.
 *
 * @param program with what it is done
 * @param told what can be seen of that program's graph
 */
public record PracticeElsewhere(Activity activity, Program program, Optional<Shown> told) implements Practice {
    static PracticeElsewhere none(Program program) {
        return new PracticeElsewhere(Activity.NONE, program, Optional.empty());
    }

    @Override
    public boolean compares() {
        return told.isPresent()
                && (activity instanceof Activity.Hunt
                        || activity instanceof Activity.Fault fault
                                && !fault.key().equals(Activity.Fault.NO_FAULT));
    }

    @Override
    public Optional<Shown> shown() {
        return told.isPresent() || !isOn() ? told : Optional.of(veiled());
    }

    /** A program is seen without gradients; where it runs under a fault, its data is not seen either. */
    private Shown veiled() {
        Graph graph = program.graph();
        Set<Integer> all = new LinkedHashSet<>();
        Set<Trace.Use> uses = new LinkedHashSet<>();
        for (GraphNode node : graph.nodes()) {
            all.add(node.id());
            for (int k = 0; k < node.operands().size(); k++) {
                uses.add(new Trace.Use(node.id(), k));
            }
        }
        return Shown.of(graph, activity instanceof Activity.ByHand ? Set.of() : all, all, uses);
    }

    @Override
    public Practice following(Activity next, Program now) {
        return next.equals(activity) && (now == program || !isOn())
                ? this
                : new PracticeElsewhere(next, now, Optional.empty());
    }

    @Override
    public Next<Model, Effect> update(Model model, ExpressionMessage.Practising message) {
        if (message instanceof ExpressionMessage.ActivityChosen chosen) {
            String source = chosen.source().orElse(model.document().source());
            return PracticeUpdate.enter(model, chosen.activity(), source);
        }
        if (message instanceof ExpressionMessage.PracticeShown shown) {
            Optional<Shown> seen = Shown.of(program.graph(), shown.numbers());
            return Next.of(model.withExpression(
                    model.expression().withPractice(new PracticeElsewhere(activity, program, seen))));
        }
        return Next.of(model);
    }
}
