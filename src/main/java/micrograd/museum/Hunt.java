package micrograd.museum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.graph.Graph;
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
    private final Optional<HuntVerdict> judgement;
    private final boolean givenUp;

    private Hunt(
            long seed,
            Fault hidden,
            List<Experiment> experiments,
            List<Fault> named,
            Optional<HuntVerdict> judgement,
            boolean givenUp) {
        this.seed = seed;
        this.hidden = hidden;
        this.experiments = List.copyOf(experiments);
        this.named = List.copyOf(named);
        this.judgement = judgement;
        this.givenUp = givenUp;
    }

    /** A hunt for the fault that a seed decides. */
    public static Hunt of(long seed) {
        List<Fault> faults = Fault.ofTheEngine();
        Fault hidden = faults.get(new PythonRandom(seed).below(faults.size()));
        return new Hunt(seed, hidden, List.of(), List.of(), Optional.empty(), false);
    }

    /** A graph with the numbers that the engine with the fault gives it. */
    public Graph seen(Graph graph) {
        return FaultyRun.of(graph, hidden, 1).wrong();
    }

    /** Runs a program on the engine with the fault and makes all checks. */
    Hunt run(String program) {
        Hunt hunt = this;
        for (Check check : Check.values()) {
            hunt = hunt.check(program, check);
        }
        return hunt;
    }

    /**
     * Makes a check on a program run by the engine with the fault. Checks of one program, one after the other, are one experiment. A
     * program that is wrong or computes nothing is none: the hunt stays as it is.
     */
    public Hunt check(String program, Check check) {
        Optional<Experiment> last = latest().filter(one -> one.program().equals(program));
        Optional<Experiment> experiment = last.isPresent() ? last : Experiment.run(program, hidden);
        if (experiment.isEmpty()) {
            return this;
        }
        List<Experiment> more = new ArrayList<>(experiments);
        if (last.isPresent()) {
            more.remove(more.size() - 1);
        }
        more.add(experiment.get().checked(check));
        return new Hunt(seed, hidden, more, named, Optional.empty(), givenUp);
    }

    /** The latest experiment. */
    public Optional<Experiment> latest() {
        return experiments.isEmpty() ? Optional.empty() : Optional.of(experiments.get(experiments.size() - 1));
    }

    /**
     * Names the fault, and is judged. Before any check has failed, it does not count; after the fault is found or shown, nothing changes. A
     * wrong name is met by the experiment that speaks against it, or, if none does, by the advice to make one that would.
     */
    public Hunt name(Fault fault) {
        if (over()) {
            return this;
        }
        if (!caught()) {
            return judged(
                    named,
                    HuntVerdict.Verdict.TOO_EARLY,
                    "No check has failed yet: first find an expression that shows the fault.");
        }
        List<Fault> more = new ArrayList<>(named);
        more.add(fault);
        if (fault == hidden) {
            return judged(more, HuntVerdict.Verdict.RIGHT, "That is it. " + fault.story());
        }
        return judged(more, HuntVerdict.Verdict.WRONG, objection(fault));
    }

    private Hunt judged(List<Fault> names, HuntVerdict.Verdict verdict, String message) {
        return new Hunt(seed, hidden, experiments, names, Optional.of(new HuntVerdict(verdict, message)), givenUp);
    }

    private String objection(Fault fault) {
        for (int i = 0; i < experiments.size(); i++) {
            Optional<Experiment.Difference> difference = experiments.get(i).difference(fault);
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
    public Optional<HuntVerdict> judgement() {
        return judgement;
    }

    /** Whether the fault has been named. */
    public boolean solved() {
        return named.contains(hidden);
    }

    /** Gives up: the fault may be shown. */
    public Hunt giveUp() {
        return over() ? this : new Hunt(seed, hidden, experiments, named, Optional.empty(), true);
    }

    /** Whether the fault has been named or shown. */
    public boolean over() {
        return givenUp || solved();
    }

    /** The hidden fault, for whoever has found it or given up. */
    public Fault reveal() {
        return hidden;
    }
}
