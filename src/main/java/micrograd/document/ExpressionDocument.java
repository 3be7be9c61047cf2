package micrograd.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The expression view's part of a document.
 *
 * @param source the program, leaf values included: a leaf is moved by changing its number in the text
 * @param look how its graph is drawn
 * @param selection what is asked about in it
 * @param walk how many steps of the passes are done; empty where everything is shown
 * @param predict what the walk asks for before it shows it
 * @param answers what was answered first, in the order of places
 * @param activity what is done with it besides looking
 * @param probes what is tried on it
 */
public record ExpressionDocument(
        String source,
        GraphLayout look,
        Optional<Selection> selection,
        OptionalInt walk,
        Predict predict,
        List<FirstAnswer> answers,
        Activity activity,
        Probes probes) {
    public ExpressionDocument {
        answers = List.copyOf(answers);
    }

    /**
     * How a graph is drawn.
     *
     * @param flow which way it runs
     * @param folded whether constants are part of their operations' symbols
     * @param closed the names of the values that stand for all that their lines made
     */
    public record GraphLayout(GraphStyle style, GraphFlow flow, boolean folded, List<String> closed) {
        /** As in the lecture, as it can be read best, with everything. */
        public static final GraphLayout USUAL =
                new GraphLayout(GraphStyle.LECTURE, GraphFlow.FITTING, false, List.of());

        public GraphLayout {
            closed = List.copyOf(closed);
        }

        /** The same in another style. */
        public GraphLayout withStyle(GraphStyle style) {
            return new GraphLayout(style, flow, folded, closed);
        }

        /** The same, running another way. */
        public GraphLayout withFlow(GraphFlow flow) {
            return new GraphLayout(style, flow, folded, closed);
        }

        /** The same with constants folded or not. */
        public GraphLayout withFolded(boolean folded) {
            return new GraphLayout(style, flow, folded, closed);
        }

        /** The same with other groups closed. */
        public GraphLayout withClosed(List<String> closed) {
            return new GraphLayout(style, flow, folded, closed);
        }

        /** The same with a group opened if it is closed, else closed. */
        public GraphLayout toggled(String name) {
            List<String> next = new ArrayList<>(closed);
            if (!next.remove(name)) {
                next.add(name);
            }
            return withClosed(next);
        }
    }

    /** What is done with an expression. */
    public sealed interface Activity {
        /** Nothing but looking at it. */
        Activity NONE = new None();

        /** Nothing but looking at it. */
        record None() implements Activity {}

        /** Gradients are hidden and filled in by hand: of an exercise of a level from 1 to 4 made from a seed, or of the learner's own program. */
        record ByHand(OptionalInt level, int seed) implements Activity {
            /** Of the learner's own program. */
            public static final Activity OWN = new ByHand(OptionalInt.empty(), 0);
        }

        /** A fault of the museum, by its key, runs beside the sound engine, with so many backward passes. */
        record Fault(String key, int passes) implements Activity {
            /** The museum with no fault chosen. */
            public static final String NO_FAULT = "none";

            /** The most backward passes. */
            public static final int MOST_PASSES = 3;
        }

        /** A fault chosen by a seed is hidden, and the learner hunts it. */
        record Hunt(int seed) implements Activity {}
    }

    /** A program, and nothing chosen about it. */
    public static ExpressionDocument of(String source) {
        return new ExpressionDocument(
                source,
                GraphLayout.USUAL,
                Optional.empty(),
                OptionalInt.empty(),
                Predict.NOTHING,
                List.of(),
                Activity.NONE,
                Probes.NONE);
    }

    /** All of it as text, as it crosses to another program of the page. */
    public String written() {
        Map<String, String> entries = new LinkedHashMap<>();
        ExpressionFragment.encode(this, entries);
        // As it is: to encode a long program letter by letter takes time.
        entries.remove("source");
        return Fragment.written(entries) + "\n" + source;
    }

    /** Reads what {@link #written} wrote. */
    public static ExpressionDocument read(String text) {
        int line = text.indexOf('\n');
        Map<String, String> entries = Fragment.entries(text.substring(0, line), new ArrayList<>());
        entries.put("source", text.substring(line + 1));
        return ExpressionFragment.decode(entries, of(""), new ArrayList<>());
    }

    /** This with what somebody changed of what they were told; the rest is as it became since. */
    public ExpressionDocument merged(ExpressionDocument told, ExpressionDocument changed) {
        return new ExpressionDocument(
                merged(source, told.source, changed.source),
                merged(look, told.look, changed.look),
                merged(selection, told.selection, changed.selection),
                merged(walk, told.walk, changed.walk),
                merged(predict, told.predict, changed.predict),
                merged(answers, told.answers, changed.answers),
                merged(activity, told.activity, changed.activity),
                merged(probes, told.probes, changed.probes));
    }

    private static <T> T merged(T present, T told, T changed) {
        return changed.equals(told) ? present : changed;
    }

    /** The same with another program. */
    public ExpressionDocument withSource(String source) {
        Draft next = new Draft(this);
        next.source = source;
        return next.finished();
    }

    /** The same, drawn otherwise. */
    public ExpressionDocument withLook(GraphLayout look) {
        Draft next = new Draft(this);
        next.look = look;
        return next.finished();
    }

    /** The same, asking about something else. */
    public ExpressionDocument withSelection(Optional<Selection> selection) {
        Draft next = new Draft(this);
        next.selection = selection;
        return next.finished();
    }

    /** The same at another place of the walk. */
    public ExpressionDocument withWalk(OptionalInt walk) {
        Draft next = new Draft(this);
        next.walk = walk;
        return next.finished();
    }

    /** The same, the walk asking for something else. */
    public ExpressionDocument withPredict(Predict predict) {
        Draft next = new Draft(this);
        next.predict = predict;
        return next.finished();
    }

    /** The same with other first answers. */
    public ExpressionDocument withAnswers(List<FirstAnswer> answers) {
        Draft next = new Draft(this);
        next.answers = answers;
        return next.finished();
    }

    /** The same with something else done. */
    public ExpressionDocument withActivity(Activity activity) {
        Draft next = new Draft(this);
        next.activity = activity;
        return next.finished();
    }

    /** The same with something else tried. */
    public ExpressionDocument withProbes(Probes probes) {
        Draft next = new Draft(this);
        next.probes = probes;
        return next.finished();
    }

    /** One that is being changed: the only other place that names every part. */
    private static final class Draft {
        private String source;
        private GraphLayout look;
        private Optional<Selection> selection;
        private OptionalInt walk;
        private Predict predict;
        private List<FirstAnswer> answers;
        private Activity activity;
        private Probes probes;

        Draft(ExpressionDocument from) {
            source = from.source;
            look = from.look;
            selection = from.selection;
            walk = from.walk;
            predict = from.predict;
            answers = from.answers;
            activity = from.activity;
            probes = from.probes;
        }

        ExpressionDocument finished() {
            return new ExpressionDocument(source, look, selection, walk, predict, answers, activity, probes);
        }
    }
}
