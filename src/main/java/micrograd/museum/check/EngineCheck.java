package micrograd.museum.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.engine.Op;
import micrograd.limits.Budgets;
import micrograd.museum.Agreement;

/**
 * Checks an engine of a learner's own: asks it what this one is asked too, compares the numbers, and recognises known mistakes by what they make of
 * the questions.
 *
 * <p>Only behaviour decides; nothing is read out of names or comments. It works in little pieces ({@link #work}), so that whoever has no time to wait can do
 * something else between them; every question ends after so many instructions, so that an engine that never does is reported and not suffered.
 */
public final class EngineCheck {
    private static final Style PLAIN = Style.walks().get(0);
    private static final int MOST_SHRINKING = 60;

    private final EngineRequest request;
    private final EngineSearch search;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Map<EngineKind, EngineRow> rows = new EnumMap<>(EngineKind.class);
    private final Map<EngineKind, TriedProbe> shown = new EnumMap<>(EngineKind.class);
    private final Map<EngineKind, Watched> watched = new EnumMap<>(EngineKind.class);
    private final List<TriedProbe> tried = new ArrayList<>();
    private final Set<EngineKind> unsound = EnumSet.noneOf(EngineKind.class);
    private final Map<Op, String> called = new EnumMap<>(Op.class);
    private LearnersEngine engine;
    private List<Mistake> mistakes = List.of();
    private String ended = "";

    /** One piece of the work. */
    @FunctionalInterface
    interface Step {
        /** Does some of it; whether there is more. */
        boolean go();
    }

    private EngineCheck(String source, EngineRequest request) {
        this.request = request;
        search = new EngineSearch(source, request);
        steps.add(search::work);
        steps.add(this::found);
    }

    /** Begins to check what is asked for of the engine that a program defines. */
    public static EngineCheck begin(String source, EngineRequest request) {
        return new EngineCheck(source, request);
    }

    /** Checks the last engine that a program defines, in every way; none where it defines none. */
    static Optional<EngineReport> of(String source) {
        return of(source, EngineRequest.ALL);
    }

    /** Checks what is asked for of an engine that a program defines; none where it defines no such engine. */
    public static Optional<EngineReport> of(String source, EngineRequest request) {
        EngineCheck check = begin(source, request);
        boolean more = true;
        while (more) {
            more = check.work();
        }
        return check.report();
    }

    /** Does the next piece, a few milliseconds of work at most; whether there is more. */
    public boolean work() {
        Step next = steps.peek();
        if (next == null) {
            return false;
        }
        if (!next.go()) {
            steps.remove(next);
        }
        if (search.spent() > Budgets.STEPS_OF_A_CHECK && !steps.isEmpty()) {
            end("this engine takes too long.");
        }
        return !steps.isEmpty();
    }

    /** About how many instructions of the learner's were run. */
    public double spent() {
        return search.spent();
    }

    /** Asks no more: the report is on what was asked, and says why. */
    public void end(String why) {
        steps.clear();
        ended = why;
    }

    /** What was found; none before all is done, and where the program defines no engine. */
    public Optional<EngineReport> report() {
        if (engine == null || !steps.isEmpty()) {
            return Optional.empty();
        }
        List<EngineRow> asked = new ArrayList<>();
        for (EngineRow row : rows.values()) {
            if (request.asks(row.kind())) {
                asked.add(row);
            }
        }
        return Optional.of(new EngineReport(
                engine.className(), engine.data(), engine.grad(), List.copyOf(asked), mistakes, lacking(), ended));
    }

    private boolean found() {
        Optional<LearnersEngine> found = search.engine();
        if (found.isPresent()) {
            engine = found.get();
            plan();
        }
        return false;
    }

    private void plan() {
        List<EngineKind> operations = new ArrayList<>();
        for (EngineKind kind : EngineKind.values()) {
            Optional<Op> op = EngineProbes.op(kind);
            op.flatMap(engine::written).ifPresent(written -> called.put(op.orElseThrow(), written));
            if (op.isPresent() && EngineProbes.canBeAsked(kind, engine)) {
                operations.add(kind);
            }
        }
        // What the operations are worth alone decides which of them may stand around others.
        Map<EngineKind, Asking> first = new EnumMap<>(EngineKind.class);
        for (EngineKind kind : operations) {
            Asking asking = new Asking(kind, EngineProbes.alone(kind));
            first.put(kind, asking);
            steps.add(asking::ask);
        }
        for (EngineKind kind : operations) {
            if (request.asks(kind)) {
                steps.add(() -> first.get(kind).goOn(EngineProbes.within(kind, this::isSound)));
                steps.add(first.get(kind)::ask);
            }
            steps.add(first.get(kind)::shrink);
        }
        sharing(EngineKind.USED_TWICE, EngineProbes.usedTwice(engine));
        sharing(EngineKind.RESULT_USED_TWICE, EngineProbes.resultUsedTwice());
        sharing(EngineKind.ORDER, EngineProbes.orders());
        sharing(EngineKind.SUM, EngineProbes.sums());
        steps.add(() -> {
            EngineSpecials specials = new EngineSpecials(this);
            steps.addAll(specials.steps());
            steps.add(this::askAroundTheUnsound);
            steps.add(() -> {
                recognise();
                return false;
            });
            return false;
        });
    }

    private void sharing(EngineKind kind, List<Probe> probes) {
        if (!request.asks(kind) || !engine.has("__add__") && kind == EngineKind.SUM) {
            return;
        }
        Asking asking = new Asking(kind, List.of());
        steps.add(() -> {
            List<Probe> sound = new ArrayList<>();
            for (Probe probe : probes) {
                // The plain 0 that sum() begins with is what that row asks for.
                if (kind == EngineKind.SUM && !unsound.contains(EngineKind.ADDITION) || isSound(probe.term())) {
                    sound.add(probe);
                }
            }
            return asking.goOn(sound);
        });
        steps.add(asking::ask);
        steps.add(asking::shrink);
    }

    /** What is asked for no row of its own: where sums or products are wrong, some in which mistakes differ that are alike in plain ones. */
    private boolean askAroundTheUnsound() {
        for (EngineKind kind : new EngineKind[] {EngineKind.ADDITION, EngineKind.MULTIPLICATION}) {
            if (unsound.contains(kind) && request.asks(kind) && request.gradients()) {
                for (Probe probe : EngineProbes.around(kind)) {
                    boolean rest = true;
                    for (Term part : probe.term().parts()) {
                        Optional<EngineKind> its = EngineProbes.kind(part);
                        rest &= its.isEmpty()
                                || its.get() == kind
                                || !unsound.contains(its.get()) && EngineProbes.canBeAsked(its.get(), engine);
                    }
                    if (rest) {
                        tried.add(ask(kind, probe));
                    }
                }
            }
        }
        return false;
    }

    private void recognise() {
        List<EngineRow> all = new ArrayList<>(rows.values());
        Recognition recognition = new Recognition(engine, request, called, tried, unsound, shown, all);
        steps.addAll(recognition.steps());
        steps.add(() -> {
            for (Map.Entry<EngineKind, Mistake> named : recognition.named().entrySet()) {
                rows.computeIfPresent(named.getKey(), (kind, row) -> row.withMistake(named.getValue()));
            }
            mistakes = recognition.mistakes();
            for (EngineRow row : new ArrayList<>(rows.values())) {
                if (!row.ok() && request.asks(row.kind())) {
                    steps.add(() -> {
                        rows.put(row.kind(), seen(row));
                        return false;
                    });
                }
            }
            return false;
        });
    }

    /** A wrong row with its graph, or with why it has none. */
    private EngineRow seen(EngineRow row) {
        if (row.raised().isPresent()) {
            return row.withNote("It ends before its gradients are there: there is no graph to compare.");
        }
        Watched watched = this.watched.get(row.kind());
        if (watched == null) {
            return row.withNote("So many values are not drawn. What is wrong here goes with the length alone.");
        }
        return new Testimony(engine, watched, request.gradients())
                .witness()
                .map(row::withWitness)
                .orElseGet(() -> row.withNote("No graph can be made of its objects: they lead nowhere that is known."));
    }

    // ---- for the questions

    LearnersEngine engine() {
        return engine;
    }

    EngineRequest request() {
        return request;
    }

    Map<Op, String> called() {
        return called;
    }

    void add(EngineRow row) {
        rows.put(row.kind(), row);
    }

    /** What was shown to be wrong of a kind, for its graph. */
    void show(TriedProbe wrong) {
        shown.put(wrong.kind, wrong);
        List<String> lines = new ArrayList<>(wrong.probe.term().lines("_", called));
        if (request.gradients()) {
            lines.add(engine.backward());
        }
        add(
                row(wrong),
                new Watched(
                        wrong.probe.term(),
                        wrong.probe.leaves(),
                        lines,
                        wrong.expected,
                        Map.of(),
                        request.gradients() ? 1 : 0));
    }

    /** A wrong row, with what is to be watched for its graph. */
    void add(EngineRow row, Watched its) {
        add(row);
        watched.put(row.kind(), its);
    }

    boolean isUnsound(EngineKind kind) {
        return unsound.contains(kind);
    }

    /** The first probes of the kinds of one operation that were asked. */
    List<Probe> asked() {
        Set<EngineKind> seen = new LinkedHashSet<>();
        List<Probe> probes = new ArrayList<>();
        for (TriedProbe one : tried) {
            if (request.asks(one.kind) && seen.add(one.kind)) {
                probes.add(one.probe);
            }
        }
        return probes;
    }

    private boolean isSound(Term term) {
        for (Term part : term.parts()) {
            Optional<EngineKind> kind = EngineProbes.kind(part);
            if (kind.isPresent() && (unsound.contains(kind.get()) || !EngineProbes.canBeAsked(kind.get(), engine))) {
                return false;
            }
        }
        return true;
    }

    /** The right result of a probe. */
    double result(Probe probe) {
        return probe.read(Suspect.NONE.run(PLAIN.graph(probe.term(), probe.leaves(), Suspect.NONE), PLAIN))
                .get("L.data");
    }

    TriedProbe ask(EngineKind kind, Probe probe) {
        List<String> forward = probe.term().lines("_", called);
        List<String> lines = new ArrayList<>(forward);
        Map<String, Double> expected =
                probe.read(Suspect.NONE.run(PLAIN.graph(probe.term(), probe.leaves(), Suspect.NONE), PLAIN));
        if (request.gradients()) {
            lines.add(engine.backward());
        } else {
            expected.keySet().retainAll(Set.of("L.data"));
        }
        LearnersEngine.Answer answer = engine.ask(probe.leaves(), lines, List.copyOf(expected.keySet()));
        if (answer.isError() && request.gradients()) {
            answer = engine.withResult(answer, probe.leaves(), forward);
        }
        return new TriedProbe(kind, probe, answer, expected);
    }

    /** The row of what is wrong: what is seen first, the result before the gradients. */
    EngineRow row(TriedProbe wrong) {
        String look = "L.data";
        for (Map.Entry<String, Double> one : wrong.expected.entrySet()) {
            if (!wrong.isError() && !Agreement.same(one.getValue(), wrong.answer.get(one.getKey()))) {
                look = one.getKey();
                break;
            }
        }
        return EngineRow.wrong(
                wrong.kind,
                wrong.probe.program(called),
                wrong.isError() ? "" : look,
                wrong.isError() ? Double.NaN : wrong.expected.get(look),
                wrong.answer);
    }

    /** Asks the probes of a row one by one, and looks for the smallest that is wrong. */
    private final class Asking {
        private final EngineKind kind;
        private final Deque<Probe> left;
        private boolean refused;
        private Optional<Probe> first;
        private TriedProbe wrong;
        private Deque<Probe> smaller;
        private int tries = MOST_SHRINKING;

        Asking(EngineKind kind, List<Probe> probes) {
            this.kind = kind;
            left = new ArrayDeque<>(probes);
            first = probes.stream().findFirst();
        }

        /** More probes, unless something is wrong already. */
        boolean goOn(List<Probe> probes) {
            if (wrong == null && !isRefused()) {
                first = first.isPresent() ? first : probes.stream().findFirst();
                left.addAll(probes);
            }
            return false;
        }

        private boolean isRefused() {
            return refused;
        }

        /** Asks the next one. */
        boolean ask() {
            Probe probe = left.poll();
            if (probe == null) {
                return false;
            }
            TriedProbe one = EngineCheck.this.ask(kind, probe);
            if (kind == EngineKind.POWER_OF_VALUE && one.isError()) {
                // It is no fault to refuse it.
                refused = true;
                unsound.add(kind);
                left.clear();
                return false;
            }
            tried.add(one);
            if (!one.right) {
                wrong = wrong == null || Shrinking.size(one.probe) < Shrinking.size(wrong.probe) ? one : wrong;
                if (EngineProbes.op(kind).isPresent()) {
                    unsound.add(kind);
                }
                if (one.answer.endless()) {
                    left.clear();
                }
            }
            return !left.isEmpty();
        }

        /** Tries the next smaller probe; at the end it adds the row. */
        boolean shrink() {
            if (isRefused() || first.isEmpty()) {
                return false;
            }
            if (wrong == null) {
                add(EngineRow.right(kind, first.get().program(called), ""));
                return false;
            }
            if (smaller == null) {
                smaller = new ArrayDeque<>(Shrinking.smallerThan(wrong.probe));
            }
            Probe next = smaller.poll();
            if (next == null || tries-- <= 0 || wrong.answer.endless()) {
                show(wrong);
                return false;
            }
            if (mayStand(next.term())) {
                TriedProbe one = EngineCheck.this.ask(kind, next);
                if (!one.right && one.isError() == wrong.isError() && !one.answer.endless()) {
                    wrong = one;
                    smaller = null;
                }
            }
            return true;
        }

        /** Whether a smaller term still shows what the row asks for, with operations that are right alone. */
        private boolean mayStand(Term term) {
            boolean shows = EngineProbes.op(kind).isEmpty();
            int operations = 0;
            for (Term part : term.parts()) {
                shows |= EngineProbes.kind(part).filter(its -> its == kind).isPresent();
                operations += part.isOperation() ? 1 : 0;
            }
            boolean shared = kind == EngineKind.RESULT_USED_TWICE || kind == EngineKind.ORDER;
            if (!shows || shared && operations < 2) {
                return false;
            }
            for (Term part : term.parts()) {
                Optional<EngineKind> its = EngineProbes.kind(part);
                if (its.isPresent()
                        && its.get() != kind
                        && (unsound.contains(its.get()) || !EngineProbes.canBeAsked(its.get(), engine))) {
                    return false;
                }
            }
            return true;
        }
    }

    private List<String> lacking() {
        List<String> lacking = new ArrayList<>();
        for (String method : new String[] {
            "__add__",
            "__mul__",
            "__pow__",
            "__neg__",
            "__radd__",
            "__sub__",
            "__rsub__",
            "__rmul__",
            "__truediv__",
            "__rtruediv__",
            "relu"
        }) {
            if (!engine.has(method)) {
                lacking.add(method);
            }
        }
        return List.copyOf(lacking);
    }
}
