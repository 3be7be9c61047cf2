package micrograd.museum.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.engine.Op;
import micrograd.museum.Agreement;

/**
 * Finds the known mistakes that account for an engine's wrong answers: each is a {@link Suspect} that foretells the engine's numbers, right and wrong ones, on
 * all that hangs on nothing else.
 */
final class Recognition {
    private static final Style PLAIN = Style.walks().get(0);
    private static final Term A = Term.leaf("a");
    private static final Term B = Term.leaf("b");

    private final LearnersEngine engine;
    private final EngineRequest request;
    private final Map<Op, String> called;
    private final List<TriedProbe> tried;
    private final Set<EngineKind> unsound;
    private final Map<EngineKind, TriedProbe> shown;
    private final List<EngineRow> rows;
    private final List<TriedProbe> wrong = new ArrayList<>();
    private final List<Suspect> suspects = new ArrayList<>();
    private final List<Explanation> singles = new ArrayList<>();
    private final List<Explanation> pairs = new ArrayList<>();
    private final List<Explanation> used = new ArrayList<>();
    private final Set<Mistake> found = EnumSet.noneOf(Mistake.class);
    private final Map<EngineKind, Mistake> named = new EnumMap<>(EngineKind.class);
    private List<TriedProbe> left = List.of();
    private Explaining explaining;

    /** A suspect with the wrong answers that it foretells. */
    private record Explanation(Suspect suspect, Style style, List<TriedProbe> explained) {}

    Recognition(
            LearnersEngine engine,
            EngineRequest request,
            Map<Op, String> called,
            List<TriedProbe> tried,
            Set<EngineKind> unsound,
            Map<EngineKind, TriedProbe> shown,
            List<EngineRow> rows) {
        this.engine = engine;
        this.request = request;
        this.called = called;
        this.tried = tried;
        this.unsound = unsound;
        this.shown = shown;
        this.rows = rows;
    }

    /** The mistakes that were found. */
    List<Mistake> mistakes() {
        return List.copyOf(found);
    }

    /** The mistake behind each row that has a known one. */
    Map<EngineKind, Mistake> named() {
        return named;
    }

    /** The work, in pieces. */
    List<EngineCheck.Step> steps() {
        List<EngineCheck.Step> steps = new ArrayList<>();
        for (TriedProbe one : tried) {
            if (!one.right && !one.isError()) {
                wrong.add(one);
            }
        }
        if (!wrong.isEmpty()) {
            List<Suspect> all = Suspect.all();
            Iterator<Suspect> next = all.iterator();
            steps.add(() -> {
                if (!goOn()) {
                    suspect(next.next());
                }
                return explaining != null || next.hasNext();
            });
            steps.add(once(() -> {
                left = new ArrayList<>(wrong);
                takeBest(singles, left, used);
            }));
            // The number of suspects is known only when they are found.
            steps.add(new EngineCheck.Step() {
                private int first;
                private int second;

                @Override
                public boolean go() {
                    if (goOn()) {
                        return true;
                    }
                    if (left.isEmpty()) {
                        return false;
                    }
                    second++;
                    if (second >= suspects.size()) {
                        first++;
                        second = first + 1;
                    }
                    if (second >= suspects.size()) {
                        return false;
                    }
                    Suspect one = suspects.get(first);
                    Suspect other = suspects.get(second);
                    if (one.goesWith(other)) {
                        explaining = new Explaining(Suspect.both(one, other), pairs);
                    }
                    return true;
                }
            });
            steps.add(once(this::judge));
        }
        steps.add(once(this::results));
        steps.add(once(this::errors));
        return steps;
    }

    private static EngineCheck.Step once(Runnable action) {
        return () -> {
            action.run();
            return false;
        };
    }

    /** Takes up a suspect that foretells at least one wrong answer differently from a sound engine. Whoever records operands has not forgotten to. */
    private void suspect(Suspect suspect) {
        Op usual = engine.has("__mul__") ? Op.MUL : Op.ADD;
        Op op = suspect.about().isEmpty() ? usual : suspect.about().iterator().next();
        boolean unrecorded = suspect.mistakes().contains(Mistake.CHILDREN_NOT_RECORDED);
        if (unrecorded && records(op)) {
            return;
        }
        boolean beside = foretellsSome(Suspect.UNSEEDED) && foretellsSome(Suspect.both(suspect, Suspect.UNSEEDED));
        if (touchesSome(suspect) || beside) {
            explaining = new Explaining(suspect, singles);
            if (beside || foretellsSome(suspect)) {
                suspects.add(suspect);
            }
        }
    }

    private boolean touchesSome(Suspect suspect) {
        for (TriedProbe one : wrong) {
            if (one.isTouched(suspect, PLAIN)) {
                return true;
            }
        }
        return false;
    }

    /** One of two mistakes is alone in some answer. */
    private boolean foretellsSome(Suspect suspect) {
        for (TriedProbe one : wrong) {
            for (Style walk : Style.walks()) {
                if (one.isForetold(suspect, walk)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean records(Op op) {
        Term term = op.arity() == 1 ? Term.of(op, A) : op == Op.POW ? A.power(2) : Term.of(op, A, B);
        boolean isTried = false;
        for (TriedProbe one : tried) {
            isTried |= one.ops.contains(op);
        }
        return !isTried || engine.recordsOperands(term.lines("_", called));
    }

    private void judge() {
        Explanation best = best(pairs, wrong);
        if (best != null && count(best, wrong) > wrong.size() - left.size()) {
            used.clear();
            used.add(best);
            left = new ArrayList<>(wrong);
            left.removeAll(best.explained);
            takeBest(singles, left, used);
        }
        for (Explanation one : used) {
            name(one);
        }
    }

    private static void takeBest(List<Explanation> all, List<TriedProbe> left, List<Explanation> used) {
        Explanation best = best(all, left);
        while (best != null && !left.isEmpty()) {
            used.add(best);
            left.removeAll(best.explained);
            best = best(all, left);
        }
    }

    private static Explanation best(List<Explanation> all, List<TriedProbe> left) {
        Explanation best = null;
        int most = 0;
        for (Explanation one : all) {
            int count = count(one, left);
            if (count > most) {
                most = count;
                best = one;
            }
        }
        return best;
    }

    private static int count(Explanation one, List<TriedProbe> of) {
        int count = 0;
        for (TriedProbe tried : one.explained) {
            count += of.contains(tried) ? 1 : 0;
        }
        return count;
    }

    /** Asks whether an engine of some style with a mistake would have given every answer, right and wrong, that hangs on nothing else: a style at a time. */
    private final class Explaining {
        private final Suspect suspect;
        private final List<Explanation> into;
        private final List<TriedProbe> plain = new ArrayList<>();
        private final List<TriedProbe> composed = new ArrayList<>();
        private final Iterator<Style> walks = Style.walks().iterator();
        private Iterator<Style> styles = Collections.emptyIterator();
        private boolean foretellsAny;
        private Explanation best;

        /** The style that explains most is added to {@code into} at the end. */
        Explaining(Suspect suspect, List<Explanation> into) {
            this.suspect = suspect;
            this.into = into;
            // The wrong answers first: most suspects fail there.
            for (boolean right : new boolean[] {false, true}) {
                for (TriedProbe one : tried) {
                    if (!one.isError() && one.right == right && hangsOnNothingElse(one, suspect)) {
                        (one.composed ? composed : plain).add(one);
                        foretellsAny |= !right;
                    }
                }
            }
        }

        /** Tries one more; whether there are others. */
        boolean go() {
            if (styles.hasNext()) {
                explain(styles.next());
            } else if (foretellsAny && walks.hasNext()) {
                Style walk = walks.next();
                if (foretells(suspect, walk, plain)) {
                    styles = walk.compositions().iterator();
                }
            }
            boolean more = foretellsAny && (styles.hasNext() || walks.hasNext());
            if (!more && best != null) {
                into.add(best);
            }
            return more;
        }

        private void explain(Style style) {
            if (foretells(suspect, style, composed)) {
                List<TriedProbe> explained = new ArrayList<>();
                for (TriedProbe one : wrong) {
                    if (one.isForetold(suspect, style)) {
                        explained.add(one);
                    }
                }
                if (!explained.isEmpty() && (best == null || explained.size() > best.explained.size())) {
                    best = new Explanation(suspect, style, explained);
                }
            }
        }
    }

    /** Goes on with the explanation that is under way; whether one was. */
    private boolean goOn() {
        boolean was = explaining != null;
        if (was && !explaining.go()) {
            explaining = null;
        }
        return was;
    }

    private static boolean foretells(Suspect suspect, Style style, List<TriedProbe> all) {
        for (TriedProbe one : all) {
            if (!one.isForetold(suspect, style)) {
                return false;
            }
        }
        return true;
    }

    private boolean hangsOnNothingElse(TriedProbe one, Suspect suspect) {
        for (Term part : one.probe.term().parts()) {
            Optional<EngineKind> kind = EngineProbes.kind(part);
            if (kind.isPresent() && unsound.contains(kind.get())) {
                boolean everywhere = suspect.about().isEmpty();
                if (!everywhere && !suspect.about().contains(part.op)
                        || everywhere && part.op != Op.ADD && part.op != Op.MUL) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Gives the rows that an explanation accounts for the name of their mistake. */
    private void name(Explanation explanation) {
        for (TriedProbe one : explanation.explained) {
            if (request.asks(one.kind)) {
                Mistake mistake = whichOf(explanation, one);
                found.add(mistake);
                named.putIfAbsent(one.kind, mistake);
            }
        }
        for (TriedProbe one : explanation.explained) {
            if (request.asks(one.kind)) {
                found.addAll(explanation.suspect.mistakes());
            }
        }
        for (EngineRow row : rows) {
            TriedProbe smallest = shown.get(row.kind());
            if (smallest != null
                    && !smallest.isError()
                    && !named.containsKey(row.kind())
                    && smallest.isForetold(explanation.suspect, explanation.style)
                    && smallest.isTouched(explanation.suspect, explanation.style)) {
                named.put(row.kind(), whichOf(explanation, smallest));
            }
        }
    }

    /** Of two mistakes, the one that is enough for an answer to be wrong. */
    private static Mistake whichOf(Explanation explanation, TriedProbe one) {
        for (Suspect suspect : Suspect.all()) {
            if (explanation.suspect.mistakes().contains(suspect.mistakes().get(0))
                    && one.isForetold(suspect, explanation.style)) {
                return suspect.mistakes().get(0);
            }
        }
        return explanation.suspect.mistakes().get(0);
    }

    /** Mistakes that results alone tell, whatever the gradients are. */
    private void results() {
        Set<Op> other = EnumSet.noneOf(Op.class);
        for (TriedProbe one : tried) {
            if (one.ops.size() == 1 && isOff(one)) {
                other.addAll(one.ops);
            }
        }
        for (Suspect suspect : Suspect.all()) {
            if (suspect.changesResults() && foretellsResults(suspect, other)) {
                Mistake mistake = suspect.mistakes().get(0);
                for (TriedProbe one : tried) {
                    TriedProbe smallest = shown.get(one.kind);
                    if (isOff(one)
                            && request.asks(one.kind)
                            && Agreement.same(one.foretold(suspect), one.result())
                            && (smallest == null || isOff(smallest))) {
                        found.add(mistake);
                        named.put(one.kind, mistake);
                    }
                }
            }
        }
    }

    private static boolean isOff(TriedProbe one) {
        return one.result() == one.result() && !Agreement.same(one.result(), one.expected.get("L.data"));
    }

    /** Whether it foretells each result that hangs on no other operation whose results are wrong, and some that are wrong. */
    private boolean foretellsResults(Suspect suspect, Set<Op> off) {
        boolean any = false;
        for (TriedProbe one : tried) {
            Set<Op> others = EnumSet.noneOf(Op.class);
            others.addAll(one.ops);
            others.retainAll(off);
            others.removeAll(suspect.about());
            boolean isAbout = !Collections.disjoint(one.ops, suspect.about());
            if (isAbout && others.isEmpty() && one.result() == one.result()) {
                if (!Agreement.same(one.foretold(suspect), one.result())) {
                    return false;
                }
                any |= isOff(one);
            }
        }
        return any;
    }

    /** What is known by the error that it ends in. */
    private void errors() {
        for (EngineRow row : rows) {
            String error =
                    row.ok() || !request.asks(row.kind()) ? "" : row.raised().orElse("");
            if (error.equals("TypeError: 'NoneType' object is not callable")) {
                name(row, Mistake.CALLED_AT_ONCE);
            } else if (row.kind().key().endsWith("-number-left")
                    && error.startsWith("RecursionError")
                    && recursForward(row.kind())) {
                name(row, Mistake.REFLECTED_WITHOUT_END);
            }
        }
        addingWithoutSum();
    }

    /** Whether it is the operation itself that calls itself without end, not the backward pass. */
    private boolean recursForward(EngineKind kind) {
        TriedProbe wrong = shown.get(kind);
        return wrong != null
                && engine.ask(wrong.probe.leaves(), wrong.probe.term().lines("_", called), List.of())
                        .raised()
                        .filter(error -> error.startsWith("RecursionError"))
                        .isPresent();
    }

    /**
     * {@code __rsub__} that fails before it can be wrong: where it asks for a name that nobody defined, the name is given the number that it can only mean; where
     * {@code 1 + a} is refused, a value stands for the number.
     */
    private void addingWithoutSum() {
        for (EngineRow row : rows) {
            if (row.kind() != EngineKind.SUBTRACTION_NUMBER_LEFT
                    || row.raised().isEmpty()
                    || !request.asks(row.kind())) {
                continue;
            }
            Map<String, Double> leaves = new LinkedHashMap<>();
            leaves.put("a", 5.0);
            leaves.put("b", 2.0);
            String error = row.raised().get();
            String start = "NameError: name '";
            List<String> lines = List.of("_L = _a.__rsub__(_b)");
            if (error.startsWith(start)) {
                String name = error.substring(start.length(), error.indexOf('\'', start.length()));
                lines = List.of("try:", " " + name + " = 2.0", " _L = 2 - _a", "finally:", " del " + name);
            }
            LearnersEngine.Answer answer = engine.ask(leaves, lines, List.of("L.data"));
            if (!answer.isError() && answer.get("L.data") == 7) {
                name(row, Mistake.ADDING_SUBTRACTION);
            }
        }
    }

    private void name(EngineRow row, Mistake mistake) {
        found.add(mistake);
        named.put(row.kind(), mistake);
    }
}
