package micrograd.graph.slope;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import micrograd.graph.Graph;
import micrograd.text.Rounding;

/**
 * The differences of a graph's output by one node for h from 1e-1 to 1e-15, beside the gradient: for large h truncation makes the error, for small h
 * rounding.
 *
 * @param x where the node is
 * @param output the output there
 * @param gradient the gradient that the node has
 * @param differences by falling h, {@link #PER_DECADE} to a power of ten
 */
public record DifferenceSweep(double x, double output, double gradient, List<Differences> differences) {
    /** The exponent of the largest h. */
    public static final int LARGEST = -1;

    /** The exponent of the smallest h. */
    public static final int SMALLEST = -15;

    /** So many h to a power of ten. */
    public static final int PER_DECADE = 8;

    /** Neighbours over half a power of ten are judged together: a single difference may be right by accident. */
    private static final int WINDOW = PER_DECADE / 2;

    private static final double EPSILON = 2.220446049250313e-16;
    private static final double TOLERANCE = 1e-6;

    public DifferenceSweep {
        differences = List.copyOf(differences);
    }

    /** What the differences say of the gradient. */
    public enum Verdict {
        /** They settle on it. */
        AGREES,
        /** They settle on another number. */
        DIFFERS,
        /** The slopes to the two sides are two numbers. */
        KINK,
        /** They settle on no number: a pole, or numbers so large that rounding hides the slope. */
        UNSETTLED
    }

    /** A number on which differences settle, and how far they spread around it. */
    private record Settled(double slope, double spread) {}

    /**
     * The sweep of a node of a graph that has an output.
     *
     * @throws java.util.NoSuchElementException if there is no output
     */
    public static DifferenceSweep of(Graph graph, int node) {
        Recomputation function = Recomputation.of(graph, graph.output().orElseThrow(), node);
        List<Differences> differences = new ArrayList<>();
        int count = (LARGEST - SMALLEST) * PER_DECADE;
        for (int i = 0; i <= count; i++) {
            differences.add(Differences.of(function, step(LARGEST - (double) i / PER_DECADE)));
        }
        return new DifferenceSweep(
                function.present(0), function.atPresent(), graph.node(node).grad(), differences);
    }

    /** 10 to a power; for a whole one the very number that its decimal stands for. */
    public static double step(double exponent) {
        double whole = Rounding.rint(exponent);
        if (whole != exponent) {
            return Math.pow(10, exponent);
        }
        double power = 1;
        for (int i = 0; i < Math.abs(whole); i++) {
            power *= 10;
        }
        return whole < 0 ? 1 / power : power;
    }

    /** The differences whose h is nearest to a given one. */
    public Differences nearest(double h) {
        double index = Rounding.rint((LARGEST - Math.log10(h)) * PER_DECADE);
        return differences.get(Rounding.truncated(Math.max(0, Math.min(differences.size() - 1, index))));
    }

    /** Where the central difference is most reliably near the gradient. */
    public Differences bestCentral() {
        return best(one -> one.centralError(gradient));
    }

    /** Where the forward difference is most reliably near the gradient. */
    public Differences bestForward() {
        return best(one -> one.forwardError(gradient));
    }

    /** The slope that the central differences settle on. */
    public double slope() {
        return settled(Differences::central).slope();
    }

    /** Whether the gradient holds: to a millionth of itself, or as well as rounding lets it be known. */
    public Verdict verdict() {
        Settled central = settled(Differences::central);
        Settled forward = settled(Differences::forward);
        double size = Math.max(Math.abs(central.slope), Math.abs(gradient));
        if (!(central.spread <= 0.1 * size) && size > 0 || central.slope != central.slope) {
            return Verdict.UNSETTLED;
        }
        if (!(Math.abs(forward.slope - central.slope) <= 1e-3 * size + 8 * (forward.spread + central.spread))) {
            return Verdict.KINK;
        }
        double allowed = TOLERANCE * size + 4 * central.spread;
        return Math.abs(central.slope - gradient) <= allowed ? Verdict.AGREES : Verdict.DIFFERS;
    }

    /** The middle of the window over which the differences move least, what rounding may hide counted in; NaN where none is finite. */
    private Settled settled(ToDoubleFunction<Differences> difference) {
        Settled best = new Settled(Double.NaN, Double.POSITIVE_INFINITY);
        for (int i = 0; i + WINDOW < differences.size(); i++) {
            double spread =
                    EPSILON * Math.abs(output) / differences.get(i + WINDOW).h();
            double middle = difference.applyAsDouble(differences.get(i + WINDOW / 2));
            double farthest = 0;
            for (int k = 0; k <= WINDOW; k++) {
                double distance = Math.abs(difference.applyAsDouble(differences.get(i + k)) - middle);
                farthest = distance <= farthest ? farthest : distance;
            }
            if (spread + farthest < best.spread) {
                best = new Settled(middle, spread + farthest);
            }
        }
        return best;
    }

    /** The middle of the window whose largest error is least. */
    private Differences best(ToDoubleFunction<Differences> error) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i + WINDOW < differences.size(); i++) {
            double largest = 0;
            for (int k = 0; k <= WINDOW; k++) {
                double one = error.applyAsDouble(differences.get(i + k));
                largest = one <= largest ? largest : one;
            }
            if (largest < least) {
                least = largest;
                best = i + WINDOW / 2;
            }
        }
        return differences.get(best);
    }
}
