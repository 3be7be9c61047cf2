package micrograd.document;

import java.util.List;
import java.util.Optional;

/**
 * What is tried on an expression: its gradients checked, its output plotted, its leaves moved along their gradients, its values listed.
 *
 * @param check the h of the finite differences that gradients are held against, while they are looked at
 * @param plot over which leaves the output is drawn; looked at where {@code check} is empty
 * @param descent how the leaves are moved
 * @param table the order of the table of values, while it stands in the graph's place
 */
public record Probes(Optional<Double> check, Optional<Plot> plot, Descent descent, Optional<TableOrder> table) {
    /** The largest h of a check. */
    public static final double LARGEST_H = 1e-1;

    /** The smallest h of a check. */
    public static final double SMALLEST_H = 1e-15;

    /** Nothing is looked at. */
    public static final Probes NONE = new Probes(Optional.empty(), Optional.empty(), Descent.USUAL, Optional.empty());

    public Probes {
        check.ifPresent(h -> require(h >= SMALLEST_H && h <= LARGEST_H, "h"));
    }

    /**
     * The output over one leaf, or a map of it over two.
     *
     * @param across the leaf across
     * @param upwards the leaf upwards of a map
     */
    public record Plot(Over across, Optional<Over> upwards) {}

    /**
     * A leaf that is plotted over.
     *
     * @param leaf its name, or {@code #} and its node's id where it has none
     * @param range from where to where; by itself where it is empty
     */
    public record Over(String leaf, Optional<Range> range) {
        public Over {
            require(!leaf.isEmpty() && leaf.indexOf(',') < 0 && leaf.indexOf(':') < 0, "leaf");
        }
    }

    /** The numbers from {@code from} to {@code to}: both finite, the second one larger. */
    public record Range(double from, double to) {
        public Range {
            require(isRange(from, to), "range");
            from += 0.0; // not a negative zero
            to += 0.0;
        }

        /** Whether there is a range between two numbers. */
        public static boolean isRange(double from, double to) {
            double width = to - from;
            return width > 0 && width - width == 0;
        }
    }

    /**
     * How leaves are moved along their gradients.
     *
     * @param rate what the gradient is multiplied by, above 0
     * @param held the names of the leaves that stay
     */
    public record Descent(double rate, List<String> held) {
        /** All leaves, by a hundredth of their gradients. */
        public static final Descent USUAL = new Descent(0.01, List.of());

        public Descent {
            require(isRate(rate), "rate");
            held = List.copyOf(held);
        }

        /** Whether a number can be a rate: above 0 and finite. */
        public static boolean isRate(double rate) {
            return rate > 0 && rate - rate == 0;
        }
    }

    /** The same, with the differences for an h looked at. */
    public Probes withCheck(Optional<Double> check) {
        return new Probes(check, plot, descent, table);
    }

    /** The same with another plot. */
    public Probes withPlot(Optional<Plot> plot) {
        return new Probes(check, plot, descent, table);
    }

    /** The same with leaves moved otherwise. */
    public Probes withDescent(Descent descent) {
        return new Probes(check, plot, descent, table);
    }

    /** The same with the table open in another order, or closed. */
    public Probes withTable(Optional<TableOrder> table) {
        return new Probes(check, plot, descent, table);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("not a " + what);
        }
    }
}
