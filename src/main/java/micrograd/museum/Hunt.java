package micrograd.museum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.graph.GraphNode;
import micrograd.random.PythonRandom;
import micrograd.text.Numbers;

/**
 * "Catch the bug": an engine with one hidden fault, the programs that a learner has run on it, and the faults named so far.
 * Immutable; the seed decides the fault.
 */
public final class Hunt {
    private final long seed;
    private final Fault hidden;
    private final List<Experiment> experiments;
    private final List<Fault> named;
    private final Optional<Judgement> judgement;

    private Hunt(
            long seed, Fault hidden, List<Experiment> experiments, List<Fault> named, Optional<Judgement> judgement) {
        this.seed = seed;
        this.hidden = hidden;
        this.experiments = List.copyOf(experiments);
        this.named = List.copyOf(named);
        this.judgement = judgement;
    }

    /** A hunt for the fault that a seed decides. */
    public static Hunt of(long seed) {
        List<Fault> faults = Fault.ofTheEngine();
        Fault hidden = faults.get(new PythonRandom(seed).below(faults.size()));
        return new Hunt(seed, hidden, List.of(), List.of(), Optional.empty());
    }

    /** Runs a program on the engine with the fault. A program that is wrong or computes nothing is no experiment: the hunt stays as it is. */
    public Hunt run(String program) {
        Optional<Experiment> experiment = Experiment.run(program, hidden);
        if (experiment.isEmpty()) {
            return this;
        }
        List<Experiment> more = new ArrayList<>(experiments);
        more.add(experiment.get());
        return new Hunt(seed, hidden, more, named, Optional.empty());
    }

    /**
     * Names the fault, and is judged. Before any check has failed, it does not count; after the fault is found, nothing changes. A wrong
     * name is met by the experiment that speaks against it, or, if none does, by the advice to make one that would.
     */
    public Hunt name(Fault fault) {
        if (solved()) {
            return this;
        }
        if (!caught()) {
            return judged(
                    named,
                    Judgement.Verdict.TOO_EARLY,
                    "No check has failed yet: first find an expression that shows the fault.");
        }
        List<Fault> more = new ArrayList<>(named);
        more.add(fault);
        if (fault == hidden) {
            return judged(more, Judgement.Verdict.RIGHT, "That is it. " + fault.story());
        }
        return judged(more, Judgement.Verdict.WRONG, objection(fault));
    }

    private Hunt judged(List<Fault> names, Judgement.Verdict verdict, String message) {
        return new Hunt(seed, hidden, experiments, names, Optional.of(new Judgement(verdict, message)));
    }

    private String objection(Fault fault) {
        for (int i = 0; i < experiments.size(); i++) {
            Optional<Experiment.Difference> difference = experiments.get(i).difference(hidden, fault);
            if (difference.isPresent()) {
                return "Not that one: in experiment " + (i + 1) + " it would make " + described(difference.get()) + ".";
            }
        }
        return "It is another one that looks the same in all your experiments: find an expression that tells them apart.";
    }

    private static String described(Experiment.Difference difference) {
        GraphNode node = difference.node();
        String name = node.name().isEmpty() ? "the result of " + node.op().symbol() : node.name();
        return (difference.gradient() ? "the gradient of " : "")
                + name
                + " "
                + Numbers.compact(difference.supposed())
                + (difference.passes() == 1 ? "" : " after a second backward pass")
                + ", and here it is "
                + Numbers.compact(difference.seen());
    }

    /** What decided the fault. */
    public long seed() {
        return seed;
    }

    /** The programs run, in their order. */
    public List<Experiment> experiments() {
        return experiments;
    }

    /** Whether a check has failed in some experiment. */
    public boolean caught() {
        for (Experiment experiment : experiments) {
            if (experiment.caught()) {
                return true;
            }
        }
        return false;
    }

    /** The faults named, in their order; what was named too early is not among them. */
    public List<Fault> named() {
        return named;
    }

    /** What is to be said of the last name, until the next experiment. */
    public Optional<Judgement> judgement() {
        return judgement;
    }

    /** Whether the fault has been named. */
    public boolean solved() {
        return named.contains(hidden);
    }

    /** The hidden fault, for whoever gives up. */
    public Fault reveal() {
        return hidden;
    }
}
