package micrograd.course.play;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import micrograd.course.amount.Amount;
import micrograd.course.amount.Bench;
import micrograd.course.amount.Programs;
import micrograd.course.amount.Runs;
import micrograd.course.amount.Setting;
import micrograd.course.form.Activity;
import micrograd.document.Document;
import micrograd.document.ProgramGraph;

/** An activity's states, set up when they are first asked for, and the numbers that it names. */
public final class Room {
    private final Activity activity;
    private final Runs runs;
    private final Programs programs;
    private final Map<String, Bench> benches = new LinkedHashMap<>();

    /** For an activity. */
    public Room(Activity activity, Runs runs) {
        this(activity, runs, ProgramGraph::of);
    }

    /** For an activity whose programs someone else runs. */
    public Room(Activity activity, Runs runs, Programs programs) {
        this.activity = activity;
        this.runs = runs;
        this.programs = programs;
    }

    /** A document as a state of the lab. */
    public Bench bench(Document document) {
        return Bench.of(document, programs);
    }

    /** What is worked through. */
    public Activity activity() {
        return activity;
    }

    /** The state that a step begins with is at hand, and what the lab said of itself. */
    public Setting step(int step, Map<String, Double> facts) {
        String name = activity.stateOf(step);
        return new At(name, bench(name).orElseThrow(), facts);
    }

    /** The lab as it is now is at hand. */
    public Setting live(Document document, Map<String, Double> facts) {
        return new At("", bench(document), facts);
    }

    /** The bench that a step begins with. */
    public Bench begin(int step) {
        return bench(activity.stateOf(step)).orElseThrow();
    }

    private Optional<Bench> bench(String name) {
        Bench bench = benches.get(name);
        if (bench == null && activity.states().containsKey(name)) {
            bench = bench(activity.states().get(name));
            benches.put(name, bench);
        }
        return Optional.ofNullable(bench);
    }

    private final class At implements Setting {
        private final String name;
        private final Bench now;
        private final Map<String, Double> facts;

        At(String name, Bench now, Map<String, Double> facts) {
            this.name = name;
            this.now = now;
            this.facts = facts;
        }

        @Override
        public Bench now() {
            return now;
        }

        @Override
        public String nowName() {
            return name;
        }

        @Override
        public Optional<Bench> state(String wanted) {
            return bench(wanted);
        }

        @Override
        public Optional<Amount> named(String wanted) {
            return Optional.ofNullable(activity.named().get(wanted));
        }

        @Override
        public OptionalDouble fact(String wanted) {
            Double fact = facts.get(wanted);
            return fact == null ? OptionalDouble.empty() : OptionalDouble.of(fact);
        }

        @Override
        public Runs runs() {
            return runs;
        }
    }
}
