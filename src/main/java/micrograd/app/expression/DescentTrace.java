package micrograd.app.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.limits.Budgets;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * The way that the leaves have gone along their gradients.
 *
 * @param stops the first is where it began
 * @param problem why a step could not be taken
 * @param awaited a step whose program is still running
 */
public record DescentTrace(List<Stop> stops, Optional<Problem> problem, Optional<Awaited> awaited) {
    static final DescentTrace NONE = new DescentTrace(List.of(), Optional.empty(), Optional.empty());

    /** About so many characters write a number. */
    private static final int NUMBER = 20;

    public DescentTrace {
        stops = List.copyOf(latest(stops));
    }

    /**
     * Where the leaves were after a step.
     *
     * @param source the program with their numbers
     * @param spot the numbers
     * @param predicted by how much the gradients said that the output would change; 0 at the beginning
     */
    public record Stop(String source, Spot spot, double predicted) {
        /** The output there. */
        public double output() {
            return spot.output();
        }

        static Stop of(Program program, double predicted) {
            List<Double> data = new ArrayList<>();
            for (Program.Leaf leaf : program.leaves()) {
                data.add(program.graph().node(leaf.node()).data());
            }
            double output = program.graph()
                    .output()
                    .map(id -> program.graph().node(id).data())
                    .orElse(Double.NaN);
            return new Stop(program.source(), new Spot(List.copyOf(data), output), predicted);
        }
    }

    /**
     * A place on the way.
     *
     * @param data the leaves' numbers, in the order of {@link Program#leaves}
     * @param output the output there
     */
    public record Spot(List<Double> data, double output) {}

    /** Why no step can be taken from a program. */
    public record Problem(String source, String sentence) {}

    /** A step from a program to one that a worker runs. */
    public record Awaited(Program before, String source, double predicted) {}

    /** The way up to a program that is on it: undoing goes back along the way, redoing forth. Nothing where the program is not on it. */
    public List<Stop> upTo(String source) {
        for (int i = stops.size() - 1; i >= 0; i--) {
            if (stops.get(i).source().equals(source)) {
                return stops.subList(0, i + 1);
            }
        }
        return List.of();
    }

    /** Whether a program is what the latest step has led to. */
    public boolean endsAt(String source) {
        return stops.size() > 1 && stops.get(stops.size() - 1).source().equals(source);
    }

    /** What stands in the way of a step from a program. */
    public Optional<String> problemAt(String source) {
        return problem.filter(one -> one.source().equals(source)).map(Problem::sentence);
    }

    /** Longer by a step; a program that is not on the way begins another. */
    DescentTrace stepped(Program before, Program after, double predicted) {
        List<Stop> way = new ArrayList<>(upTo(before.source()));
        if (way.isEmpty()) {
            way.add(Stop.of(before, 0));
        }
        way.add(Stop.of(after, predicted));
        return new DescentTrace(way, Optional.empty(), Optional.empty());
    }

    /** So much of a way as is kept: of long programs fewer stops, but always the last step. */
    private static List<Stop> latest(List<Stop> way) {
        int from = way.size();
        int characters = 0;
        while (from > Math.max(0, way.size() - Budgets.STOPS_OF_A_WAY)
                && (from > way.size() - 2 || characters <= Budgets.CHARACTERS_OF_A_WAY)) {
            from--;
            characters += way.get(from).source().length();
        }
        return way.subList(from, way.size());
    }

    /** The same while the program to which a step leads is running. */
    DescentTrace awaiting(Program before, String source, double predicted) {
        return new DescentTrace(stops, Optional.empty(), Optional.of(new Awaited(before, source, predicted)));
    }

    /** Longer by the step that was waited for, if it led to a program that has run now. */
    DescentTrace arrived(Program after) {
        return awaited.filter(step -> step.source().equals(after.source()))
                .map(step -> stepped(step.before(), after, step.predicted()))
                .orElse(this);
    }

    /** The latest of the way as text, for the tab to keep; as many stops as have room. */
    public String written() {
        int from = stops.size();
        int characters = 0;
        while (from > 0 && characters <= Budgets.WAY_CHARACTERS) {
            from--;
            characters += stops.get(from).source().length()
                    + NUMBER * stops.get(from).spot().data().size();
        }
        FieldWriter to = new FieldWriter();
        to.whole(stops.size() - from);
        for (Stop stop : stops.subList(from, stops.size())) {
            to.text(stop.source()).number(stop.output()).number(stop.predicted());
            to.whole(stop.spot().data().size());
            for (double number : stop.spot().data()) {
                to.number(number);
            }
        }
        return to.written();
    }

    /** Reads what {@link #written} wrote; no way where it is none. */
    static DescentTrace read(String text) {
        try {
            return new DescentTrace(readStops(new FieldReader(text)), Optional.empty(), Optional.empty());
        } catch (IllegalArgumentException cutShort) {
            return NONE;
        }
    }

    private static List<Stop> readStops(FieldReader from) {
        List<Stop> stops = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            String source = from.text();
            double output = from.number();
            double predicted = from.number();
            List<Double> data = new ArrayList<>();
            for (int numbers = from.whole(); numbers > 0; numbers--) {
                data.add(from.number());
            }
            stops.add(new Stop(source, new Spot(List.copyOf(data), output), predicted));
        }
        return stops;
    }

    DescentTrace stopped(String source, String sentence) {
        return new DescentTrace(stops, Optional.of(new Problem(source, sentence)), Optional.empty());
    }
}
