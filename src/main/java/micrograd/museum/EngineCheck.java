package micrograd.museum;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.engine.Op;

/**
 * Checks an engine of a learner's own: asks it what this one is asked too, compares the numbers, and recognises known mistakes by what they make of
 * the questions.
 *
 * <p>Only behaviour decides; nothing is read out of names or comments but which attributes hold the number and its gradient.
 */
public final class EngineCheck {
    private static final Term A = Term.leaf("a");
    private static final Term B = Term.leaf("b");
    private static final Term C = Term.leaf("c");
    private static final Style PLAIN = Style.walks().get(0);

    private final LearnersEngine engine;
    private final EngineRequest request;
    private final Map<Op, String> called = new EnumMap<>(Op.class);
    private final List<EngineRow> rows = new ArrayList<>();
    private final Map<Integer, List<Probe>> asked = new LinkedHashMap<>();
    private final List<Tried> tried = new ArrayList<>();
    private final Set<Op> unsound = EnumSet.noneOf(Op.class);
    private final Set<Mistake> raised = EnumSet.noneOf(Mistake.class);

    /** A probe with what it came to, and what it should have. */
    private static final class Tried {
        final int row;
        final Probe probe;
        final LearnersEngine.Answer answer;
        final Map<String, Double> expected;
        final boolean right;
        final Set<Op> ops;
        final boolean composed;

        Tried(int row, Probe probe, LearnersEngine.Answer answer, Map<String, Double> expected) {
            this.row = row;
            this.probe = probe;
            this.answer = answer;
            this.expected = expected;
            right = !answer.isError() && Probe.same(expected, answer.numbers());
            ops = probe.ops();
            composed = probe.isComposed();
        }

        boolean isRight() {
            return right;
        }
    }

    private EngineCheck(LearnersEngine engine, EngineRequest request) {
        this.engine = engine;
        this.request = request;
    }

    /** Checks the last engine that a program defines, in every way; none where it defines none. */
    public static Optional<EngineReport> of(String source) {
        return of(source, EngineRequest.ALL);
    }

    /** Checks what is asked for of an engine that a program defines; none where it defines no such engine. */
    public static Optional<EngineReport> of(String source, EngineRequest request) {
        return LearnersEngine.of(source, request).map(engine -> new EngineCheck(engine, request).report());
    }

    private EngineReport report() {
        for (Op op : Op.values()) {
            engine.written(op).ifPresent(written -> called.put(op, written));
        }
        operations();
        sharing();
        specials();
        List<Mistake> mistakes = recognise();
        return new EngineReport(
                engine.className(), engine.data(), engine.grad(), List.copyOf(rows), mistakes, lacking());
    }

    // ---- one operation at a time

    private void operations() {
        if (engine.has("__add__")) {
            row(EngineKind.ADDITION, Op.ADD, A.plus(B), scaled(A.plus(B)));
            row(EngineKind.ADDITION_NUMBER_RIGHT, Op.ADD, A.plus(num(1)), scaled(A.plus(num(1.5))));
            row(EngineKind.ADDITION_NUMBER_LEFT, Op.ADD, num(1).plus(A), scaled(num(1.5).plus(A)));
        }
        if (engine.has("__mul__")) {
            row(EngineKind.MULTIPLICATION, Op.MUL, A.times(B), A.times(B).times(C));
            row(
                    EngineKind.MULTIPLICATION_NUMBER_RIGHT,
                    Op.MUL,
                    A.times(num(3)),
                    A.times(num(-0.5)).times(B));
            row(
                    EngineKind.MULTIPLICATION_NUMBER_LEFT,
                    Op.MUL,
                    num(3).times(A),
                    num(-0.5).times(A).times(B));
        }
        if (engine.has("__neg__")) {
            row(EngineKind.NEGATION, Op.NEG, Term.of(Op.NEG, A), scaled(Term.of(Op.NEG, A)));
        }
        if (engine.has("__sub__")) {
            row(EngineKind.SUBTRACTION, Op.SUB, A.minus(B), scaled(A.minus(B)));
            row(EngineKind.SUBTRACTION_NUMBER_RIGHT, Op.SUB, A.minus(num(2.5)), scaled(A.minus(num(2.5))));
            row(EngineKind.SUBTRACTION_NUMBER_LEFT, Op.SUB, num(2).minus(A), scaled(num(2.5).minus(A)));
        }
        if (engine.has("__truediv__")) {
            row(EngineKind.DIVISION, Op.DIV, A.over(B), scaled(A.over(B)));
            row(EngineKind.DIVISION_NUMBER_RIGHT, Op.DIV, A.over(num(4)), scaled(A.over(num(4))));
            row(EngineKind.DIVISION_NUMBER_LEFT, Op.DIV, num(4).over(A), scaled(num(4).over(A)));
        }
        if (engine.has("__pow__")) {
            List<Probe> probes = new ArrayList<>();
            for (double exponent : new double[] {2, 3, -1, 0.5, -2.5, 1}) {
                probes.add(Probe.of(A.power(exponent), 2.5, 0, 0));
                probes.add(Probe.of(scaled(A.power(exponent)), 0.75, -3, -2));
            }
            probes.add(Probe.of(A.power(2), -3, 0, 0));
            probes.add(Probe.of(A.power(3), -1.5, 0, 0));
            row(EngineKind.POWER, Op.POW, probes);
        }
        method(EngineKind.RELU, Op.RELU, new double[] {1.5, -2, 0.3, -0.1});
        method(EngineKind.TANH, Op.TANH, new double[] {0.5, -1.2, 0});
        method(EngineKind.EXP, Op.EXP, new double[] {1, -0.5, 0});
        method(EngineKind.LOG, Op.LOG, new double[] {2, 0.3});
        method(EngineKind.SIGMOID, Op.SIGMOID, new double[] {0.5, -1.2, 0});
        method(EngineKind.SIN, Op.SIN, new double[] {0.5, 2});
        method(EngineKind.COS, Op.COS, new double[] {0.5, 2});
        method(EngineKind.SQRT, Op.SQRT, new double[] {2, 0.3});
        method(EngineKind.ABS, Op.ABS, new double[] {2, -0.3});
    }

    private void method(EngineKind kind, Op op, double[] points) {
        if (!called.containsKey(op)) {
            return;
        }
        List<Probe> probes = new ArrayList<>();
        Term its = Term.of(op, A);
        for (double point : points) {
            probes.add(Probe.of(its, point, 0, 0));
            probes.add(Probe.of(scaled(its), point, -3, -2));
            probes.add(Probe.of(C.times(its), point, 0, 2.5));
        }
        row(kind, op, probes);
    }

    /** The term with something after it, so that what comes back to it is not 1. */
    private Term scaled(Term term) {
        return engine.has("__mul__") ? term.times(C) : term.plus(C);
    }

    private static Term num(double number) {
        return Term.number(number);
    }

    private void row(EngineKind kind, Op op, Term... terms) {
        List<Probe> probes = new ArrayList<>();
        for (Term term : terms) {
            probes.add(Probe.at(term, 0));
            probes.add(Probe.at(term, 1));
        }
        row(kind, op, probes);
    }

    private void row(EngineKind kind, Op op, List<Probe> probes) {
        if (!row(kind, probes)) {
            unsound.add(op);
        }
    }

    // ---- values that are used more than once

    private void sharing() {
        List<Probe> once = new ArrayList<>();
        for (Term term : new Term[] {
            A.twice(),
            A.times(A),
            A.minus(A).plus(B),
            A.over(A).plus(B),
            A.times(num(2)).plus(A),
            A.plus(A.times(num(2)))
        }) {
            both(once, term);
        }
        for (Map.Entry<Op, String> method : called.entrySet()) {
            Term its = Term.of(method.getKey(), A);
            for (double point : new double[] {1.25, -2}) {
                if (point > 0 || method.getKey() != Op.LOG && method.getKey() != Op.SQRT) {
                    once.add(Probe.of(its.plus(A), point, 0, 0));
                    once.add(Probe.of(A.plus(its), point, 0, 0));
                    once.add(Probe.of(its.times(A), point, 0, 0));
                }
            }
        }
        once.add(Probe.of(A.power(2).plus(A), 1.25, 0, 0));
        once.add(Probe.of(A.plus(A.power(2)), 1.25, 0, 0));
        once.add(Probe.of(Term.of(Op.NEG, A).plus(A.times(num(3))), 1.25, 0, 0));
        soundRow(EngineKind.USED_TWICE, once);

        List<Probe> results = new ArrayList<>();
        Term product = A.times(B);
        both(results, product.twice().plus(A));
        both(results, A.plus(product.twice()));
        both(results, A.plus(B).times(A));
        both(results, B.plus(A).times(A));
        both(results, A.times(A.plus(B)));
        both(results, product.plus(C).times(A));
        both(results, A.plus(B).times(A.minus(B)));
        both(results, product.times(C).plus(A.times(C)));
        Term sum = A.plus(B);
        both(results, sum.times(sum));
        soundRow(EngineKind.RESULT_USED_TWICE, results);

        List<Probe> orders = new ArrayList<>();
        Term double1 = A.twice();
        both(orders, double1.plus(B).times(double1.plus(C)));
        both(orders, A.twice().twice());
        Term first = A.twice();
        both(orders, first.plus(first).minus(B.times(A)));
        for (int turns = 0; turns < 16; turns++) {
            Term shared = turned(turns & 1, num(3), A, true);
            Term next = turned(turns & 2, num(2), shared, true);
            both(orders, turned(turns & 4, shared, next, false));
            Term deep = turned(turns & 8, next, shared, true);
            both(orders, turned(turns & 4, deep, next, false));
            Term plus = turned(turns & 1, shared, B, false);
            both(orders, turned(turns & 2, plus, shared, true));
        }
        soundRow(EngineKind.ORDER, orders);

        List<Probe> sums = new ArrayList<>();
        both(sums, Term.sum(A, B, C));
        both(sums, Term.sum(A, A));
        if (engine.has("__add__")) {
            soundRow(EngineKind.SUM, sums);
        }
    }

    private static Term turned(int turn, Term one, Term other, boolean times) {
        Term left = turn == 0 ? one : other;
        Term right = turn == 0 ? other : one;
        return times ? left.times(right) : left.plus(right);
    }

    private static void both(List<Probe> probes, Term term) {
        probes.add(Probe.at(term, 0));
        probes.add(Probe.at(term, 1));
    }

    /** A row of the probes whose operations are right one at a time: what is wrong with those has been said. */
    private void soundRow(EngineKind kind, List<Probe> probes) {
        List<Probe> sound = new ArrayList<>();
        for (Probe probe : probes) {
            boolean can = true;
            for (Term part : probe.term().parts()) {
                can &= isSound(part);
            }
            if (can) {
                sound.add(probe);
            }
        }
        if (!sound.isEmpty()) {
            row(kind, sound);
        }
    }

    private boolean isSound(Term part) {
        return switch (part.op) {
            case LEAF -> true;
            case ADD -> engine.has("__add__") && !unsound.contains(Op.ADD);
            case MUL -> engine.has("__mul__") && !unsound.contains(Op.MUL);
            case SUB -> engine.has("__sub__") && !unsound.contains(Op.SUB);
            case DIV -> engine.has("__truediv__") && !unsound.contains(Op.DIV);
            case POW -> engine.has("__pow__") && !unsound.contains(Op.POW);
            case NEG -> engine.has("__neg__") && !unsound.contains(Op.NEG);
            default -> called.containsKey(part.op) && !unsound.contains(part.op);
        };
    }

    // ---- asking

    /** Asks all probes of a row, and adds the row; whether all is right. */
    private boolean row(EngineKind kind, List<Probe> probes) {
        if (!request.asks(kind)) {
            return true;
        }
        int place = rows.size();
        Tried wrong = null;
        for (Probe probe : probes) {
            Tried one = ask(place, probe);
            tried.add(one);
            if (!one.isRight() && (wrong == null || size(one.probe) < size(wrong.probe))) {
                wrong = one;
            }
        }
        asked.put(place, probes);
        if (wrong == null) {
            rows.add(new EngineRow(
                    kind,
                    true,
                    probes.get(0).program(called),
                    "",
                    Double.NaN,
                    Double.NaN,
                    Optional.empty(),
                    Optional.empty(),
                    ""));
            return true;
        }
        rows.add(shown(kind, shrunk(wrong)));
        return false;
    }

    private Tried ask(int row, Probe probe) {
        List<String> lines = new ArrayList<>(probe.term().lines("_", called));
        if (request.gradients()) {
            lines.add(backward());
        }
        Map<String, Double> expected = probe.read(Suspect.NONE.run(probe.term(), probe.leaves(), PLAIN));
        if (!request.gradients()) {
            expected.keySet().retainAll(Set.of("L.data"));
        }
        return new Tried(row, probe, engine.ask(probe.leaves(), lines, List.copyOf(expected.keySet())), expected);
    }

    private static int size(Probe probe) {
        return 10 * probe.term().parts().size() + probe.leaves().size();
    }

    private EngineRow shown(EngineKind kind, Tried wrong) {
        String look = "L.data";
        for (Map.Entry<String, Double> one : wrong.expected.entrySet()) {
            if (!wrong.answer.isError() && !Rounding.same(one.getValue(), wrong.answer.get(one.getKey()))) {
                look = one.getKey();
                break;
            }
        }
        wrong.answer.raised().flatMap(EngineCheck::ofError).ifPresent(raised::add);
        return new EngineRow(
                kind,
                false,
                wrong.probe.program(called),
                wrong.answer.isError() ? "" : look,
                wrong.expected.get(look),
                wrong.answer.get(look),
                wrong.answer.raised(),
                wrong.answer.raised().flatMap(EngineCheck::ofError),
                "");
    }

    private static Optional<Mistake> ofError(String error) {
        return error.equals("TypeError: 'NoneType' object is not callable")
                ? Optional.of(Mistake.CALLED_AT_ONCE)
                : Optional.empty();
    }

    /** A smaller probe that is wrong as well, if there is one. */
    private Tried shrunk(Tried wrong) {
        Tried smallest = wrong;
        boolean smaller = true;
        int left = 60;
        while (smaller && left > 0) {
            smaller = false;
            for (Probe candidate : smallerThan(smallest.probe)) {
                if (left-- <= 0) {
                    break;
                }
                Tried one = ask(wrong.row, candidate);
                if (!one.isRight() && one.answer.isError() == wrong.answer.isError()) {
                    smallest = one;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private List<Probe> smallerThan(Probe probe) {
        List<Probe> smaller = new ArrayList<>();
        for (Term part : probe.term().parts()) {
            if (part.isOperation() && part != probe.term() && !part.leaves().isEmpty()) {
                smaller.add(new Probe(part, only(part, probe.leaves())));
            }
        }
        for (Term part : probe.term().parts()) {
            for (int i = 0; i < part.operands.size(); i++) {
                Term operand = part.operands.get(i);
                for (Term simpler : operand.operands) {
                    Term term = replaced(probe.term(), operand, simpler, new LinkedHashMap<>());
                    if (!term.leaves().isEmpty()) {
                        smaller.add(new Probe(term, only(term, probe.leaves())));
                    }
                }
            }
        }
        if (probe.leaves().size() > 1) {
            for (String name : probe.leaves().keySet()) {
                if (!name.equals("a") && probe.leaves().containsKey("a")) {
                    Term term = renamed(probe.term(), name, new LinkedHashMap<>());
                    smaller.add(new Probe(term, only(term, probe.leaves())));
                }
            }
        }
        if (!probe.leaves().equals(plain(probe.leaves()))) {
            smaller.add(new Probe(probe.term(), plain(probe.leaves())));
        }
        return smaller;
    }

    private static Map<String, Double> plain(Map<String, Double> leaves) {
        Map<String, Double> plain = new LinkedHashMap<>();
        leaves.forEach((name, number) ->
                plain.put(name, name.equals("a") ? (number < 0 ? -2.0 : 3.0) : name.equals("b") ? 2.0 : 5.0));
        return plain;
    }

    private static Map<String, Double> only(Term term, Map<String, Double> leaves) {
        Map<String, Double> only = new LinkedHashMap<>();
        for (String name : term.leaves()) {
            only.put(name, leaves.get(name));
        }
        return only;
    }

    private static Term replaced(Term term, Term what, Term with, Map<Term, Term> made) {
        if (term == what) {
            return with;
        }
        if (!term.isOperation()) {
            return term;
        }
        Term known = made.get(term);
        if (known == null) {
            List<Term> operands = new ArrayList<>();
            for (Term operand : term.operands) {
                operands.add(replaced(operand, what, with, made));
            }
            known = operands.equals(term.operands) ? term : term.with(operands);
            made.put(term, known);
        }
        return known;
    }

    private static Term renamed(Term term, String name, Map<Term, Term> made) {
        Term result = term;
        for (Term part : term.parts()) {
            if (part.name.equals(name)) {
                result = replaced(result, part, A, new LinkedHashMap<>());
            }
        }
        return result;
    }

    // ---- what is no single expression

    private void specials() {
        if (request.gradients()) {
            twice();
            before();
        }
        untouched();
        inPlace();
        chains();
        large();
        kinks();
    }

    private void twice() {
        Map<String, Double> leaves = Map.of("a", 3.0);
        List<String> lines = List.of("_L = " + simple(), backward(), backward());
        special(
                EngineKind.BACKWARD_TWICE,
                leaves,
                lines,
                "a = 3; L = " + simple("") + "; L.backward(); L.backward()",
                "a.grad",
                4);
    }

    /** {@code a * 2}, or {@code a + a} where there is no product. */
    private String simple() {
        return simple("_");
    }

    private String simple(String before) {
        return engine.has("__mul__") ? before + "a * 2" : before + "a + " + before + "a";
    }

    private String backward() {
        return request.gradients() ? "_L." + engine.backward() + "()" : "pass";
    }

    private void before() {
        Map<String, Double> leaves = Map.of("a", 3.0);
        List<String> lines = List.of("_a." + engine.grad() + " = 10.0", "_L = " + simple(), backward());
        special(
                EngineKind.GRADIENT_BEFORE,
                leaves,
                lines,
                "a = 3; a.grad = 10; L = " + simple("") + "; L.backward()",
                "a.grad",
                12);
    }

    private void untouched() {
        if (!request.asks(EngineKind.OPERANDS_UNTOUCHED) || asked.isEmpty()) {
            return;
        }
        List<Probe> all = new ArrayList<>();
        for (List<Probe> probes : asked.values()) {
            all.add(probes.get(0));
        }
        String wrong = "";
        String look = "";
        double expected = Double.NaN;
        double actual = Double.NaN;
        for (Probe probe : all) {
            List<String> wanted = new ArrayList<>();
            for (String name : probe.leaves().keySet()) {
                wanted.add(name + ".data");
                if (request.gradients()) {
                    wanted.add(name + ".grad");
                }
            }
            LearnersEngine.Answer answer =
                    engine.ask(probe.leaves(), probe.term().lines("_", called), wanted);
            for (String name : probe.leaves().keySet()) {
                double before = probe.leaves().get(name);
                for (String one : new String[] {name + ".data", name + ".grad"}) {
                    double should = one.endsWith(".data") ? before : 0;
                    if (wrong.isEmpty()
                            && wanted.contains(one)
                            && !answer.isError()
                            && !Rounding.same(answer.get(one), should)) {
                        wrong = probe.program(called);
                        look = one;
                        expected = should;
                        actual = answer.get(one);
                    }
                }
            }
        }
        rows.add(new EngineRow(
                EngineKind.OPERANDS_UNTOUCHED,
                wrong.isEmpty(),
                wrong.isEmpty() ? all.get(0).program(called) : wrong,
                look,
                expected,
                actual,
                Optional.empty(),
                Optional.empty(),
                ""));
    }

    private void inPlace() {
        if (!engine.has("__add__") || unsound.contains(Op.ADD)) {
            return;
        }
        Map<String, Double> leaves = new LinkedHashMap<>();
        leaves.put("a", 3.0);
        leaves.put("b", 2.0);
        special(
                EngineKind.IN_PLACE,
                leaves,
                List.of("_L = _a", "_L += _b", "_L += _a", backward()),
                "a = 3; b = 2; L = a; L += b; L += a; L.backward()",
                request.gradients() ? "a.grad" : "L.data",
                request.gradients() ? 2 : 8);
        special(
                EngineKind.IN_PLACE_OLD,
                leaves,
                List.of("_L = _a", "_L += _b", backward()),
                "a = 3; b = 2; L = a; L += b; L.backward()",
                "a.data",
                3);
    }

    private void chains() {
        if (!engine.has("__add__") || unsound.contains(Op.ADD)) {
            return;
        }
        for (int length : new int[] {900, 5000}) {
            EngineKind kind = length == 900 ? EngineKind.CHAIN_900 : EngineKind.CHAIN_5000;
            if (!request.asks(kind)) {
                continue;
            }
            LearnersEngine.Answer answer = engine.ask(
                    Map.of("a", 1.0),
                    List.of("_L = _a", "for _i in range(" + length + "): _L = _L + 0.5", backward()),
                    request.gradients() ? List.of("a.grad", "L.data") : List.of("L.data"));
            String program = "a = 1; L = a; for i in range(" + length + "): L = L + 0.5";
            boolean deep = answer.raised()
                    .filter(error -> error.startsWith("RecursionError"))
                    .isPresent();
            boolean slow = answer.endless() && length > 1000;
            boolean ok = deep
                    || slow
                    || !answer.isError()
                            && (!request.gradients() || Rounding.same(answer.get("a.grad"), 1))
                            && Rounding.same(answer.get("L.data"), 1 + 0.5 * length);
            String note = deep
                    ? "Python calls no function deeper than 1000: a longer chain needs a list of its own in place of a function that calls itself."
                    : slow
                            ? "It was not waited for: the order is found in a time that grows with the square of the length."
                            : "";
            rows.add(new EngineRow(
                    kind,
                    ok,
                    program,
                    ok ? "" : "a.grad",
                    1,
                    answer.get("a.grad"),
                    ok ? Optional.empty() : answer.raised(),
                    Optional.empty(),
                    note));
        }
    }

    private void large() {
        List<Op> ops = List.of(Op.TANH, Op.SIGMOID, Op.RELU);
        for (Op op : ops) {
            if (!called.containsKey(op) || unsound.contains(op)) {
                continue;
            }
            EngineKind kind = op == Op.TANH
                    ? EngineKind.LARGE_TANH
                    : op == Op.SIGMOID ? EngineKind.LARGE_SIGMOID : EngineKind.LARGE_RELU;
            if (!request.asks(kind)) {
                continue;
            }
            EngineRow row = null;
            for (double point : new double[] {800, -800, 30, -30}) {
                Tried one = ask(rows.size(), Probe.of(Term.of(op, A), point, 0, 0));
                boolean over = op == Op.TANH
                        && one.answer
                                .raised()
                                .filter(error -> error.startsWith("OverflowError"))
                                .isPresent();
                if (over) {
                    row = row != null && !row.ok()
                            ? row
                            : new EngineRow(
                                    kind,
                                    true,
                                    one.probe.program(called),
                                    "",
                                    Double.NaN,
                                    Double.NaN,
                                    Optional.empty(),
                                    Optional.empty(),
                                    "exp of a large number overflows; math.tanh does not.");
                } else if (!isClose(one)) {
                    row = shown(kind, one);
                }
            }
            rows.add(
                    row != null
                            ? row
                            : new EngineRow(
                                    kind,
                                    true,
                                    Probe.of(Term.of(op, A), 800, 0, 0).program(called),
                                    "",
                                    Double.NaN,
                                    Double.NaN,
                                    Optional.empty(),
                                    Optional.empty(),
                                    ""));
        }
    }

    /** Slopes of what is flat to the last digit may be lost. */
    private static boolean isClose(Tried one) {
        if (one.answer.isError()) {
            return false;
        }
        for (Map.Entry<String, Double> number : one.expected.entrySet()) {
            double apart = Math.abs(number.getValue() - one.answer.get(number.getKey()));
            if (!(apart <= 1e-9 * Math.max(1, Math.abs(number.getValue())))) {
                return false;
            }
        }
        return true;
    }

    private void kinks() {
        if (called.containsKey(Op.RELU) && !unsound.contains(Op.RELU)) {
            row(EngineKind.RELU_KINK, List.of(Probe.of(Term.of(Op.RELU, A), 0, 0, 0)));
        }
    }

    private void special(
            EngineKind kind,
            Map<String, Double> leaves,
            List<String> lines,
            String program,
            String look,
            double expected) {
        if (!request.asks(kind)) {
            return;
        }
        LearnersEngine.Answer answer = engine.ask(leaves, lines, List.of(look));
        boolean ok = !answer.isError() && Rounding.same(answer.get(look), expected);
        rows.add(new EngineRow(
                kind, ok, program, ok ? "" : look, expected, answer.get(look), answer.raised(), Optional.empty(), ""));
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

    // ---- which mistakes it has

    private List<Mistake> recognise() {
        Set<Mistake> found = EnumSet.noneOf(Mistake.class);
        found.addAll(raised);
        List<Tried> wrong = new ArrayList<>();
        for (Tried one : tried) {
            if (!one.isRight() && !one.answer.isError()) {
                wrong.add(one);
            }
        }
        List<Suspect> suspects = suspects(wrong);
        List<Explanation> singles = new ArrayList<>();
        for (Suspect suspect : suspects) {
            explain(suspect, wrong).ifPresent(singles::add);
        }
        List<Tried> left = new ArrayList<>(wrong);
        List<Explanation> used = new ArrayList<>();
        takeBest(singles, left, used);
        if (!left.isEmpty() && !wrong.isEmpty()) {
            List<Explanation> pairs = new ArrayList<>();
            for (int i = 0; i < suspects.size(); i++) {
                for (int j = i + 1; j < suspects.size(); j++) {
                    if (suspects.get(i).goesWith(suspects.get(j))) {
                        explain(Suspect.both(suspects.get(i), suspects.get(j)), wrong)
                                .ifPresent(pairs::add);
                    }
                }
            }
            Explanation best = best(pairs, wrong);
            int explained = wrong.size() - left.size();
            if (best != null && count(best, wrong) > explained) {
                used.clear();
                used.add(best);
                left = new ArrayList<>(wrong);
                left.removeAll(best.explained);
                takeBest(singles, left, used);
            }
        }
        for (Explanation one : used) {
            found.addAll(one.suspect.mistakes());
            name(one);
        }
        reflected(found);
        return List.copyOf(found);
    }

    /** Those that foretell at least one wrong answer differently from a sound engine. Whoever records operands has not forgotten to. */
    private List<Suspect> suspects(List<Tried> wrong) {
        Op usual = engine.has("__mul__") ? Op.MUL : Op.ADD;
        List<Suspect> suspects = new ArrayList<>();
        for (Suspect suspect : Suspect.all()) {
            Op op = suspect.about().isEmpty()
                    ? usual
                    : suspect.about().iterator().next();
            if (suspect.mistakes().contains(Mistake.CHILDREN_NOT_RECORDED) && records(op)) {
                continue;
            }
            boolean matters = false;
            for (Tried one : wrong) {
                matters |= !matters
                        && !Probe.same(
                                one.expected, one.probe.read(suspect.run(one.probe.term(), one.probe.leaves(), PLAIN)));
            }
            if (matters) {
                suspects.add(suspect);
            }
        }
        return suspects;
    }

    private boolean records(Op op) {
        Term term = op.arity() == 1 ? Term.of(op, A) : op == Op.POW ? A.power(2) : Term.of(op, A, B);
        return !isTried(op) || engine.recordsOperands(term.lines("_", called));
    }

    private boolean isTried(Op op) {
        for (Tried one : tried) {
            if (one.ops.contains(op)) {
                return true;
            }
        }
        return false;
    }

    /** A suspect with the wrong answers that it foretells. */
    private record Explanation(Suspect suspect, Style style, List<Tried> explained) {}

    private static void takeBest(List<Explanation> all, List<Tried> left, List<Explanation> used) {
        Explanation best = best(all, left);
        while (best != null && !left.isEmpty()) {
            used.add(best);
            left.removeAll(best.explained);
            best = best(all, left);
        }
    }

    private static Explanation best(List<Explanation> all, List<Tried> left) {
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

    private static int count(Explanation one, List<Tried> of) {
        int count = 0;
        for (Tried tried : one.explained) {
            count += of.contains(tried) ? 1 : 0;
        }
        return count;
    }

    /** Whether an engine of some style with that mistake would have given every answer, right and wrong, that hangs on nothing else. */
    private Optional<Explanation> explain(Suspect suspect, List<Tried> wrong) {
        List<Tried> plain = new ArrayList<>();
        List<Tried> composed = new ArrayList<>();
        boolean any = false;
        // The wrong answers first: most suspects fail there.
        for (boolean right : new boolean[] {false, true}) {
            for (Tried one : tried) {
                if (!one.answer.isError() && one.isRight() == right && hangsOnNothingElse(one, suspect)) {
                    (one.composed ? composed : plain).add(one);
                    any |= !right;
                }
            }
        }
        if (!any) {
            return Optional.empty();
        }
        Explanation best = null;
        for (Style walk : Style.walks()) {
            if (!foretells(suspect, walk, plain)) {
                continue;
            }
            for (Style style : walk.compositions()) {
                if (foretells(suspect, style, composed)) {
                    List<Tried> explained = new ArrayList<>();
                    for (Tried one : wrong) {
                        if (foretells(suspect, style, one)) {
                            explained.add(one);
                        }
                    }
                    if (!explained.isEmpty() && (best == null || explained.size() > best.explained.size())) {
                        best = new Explanation(suspect, style, explained);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean foretells(Suspect suspect, Style style, List<Tried> all) {
        for (Tried one : all) {
            if (!foretells(suspect, style, one)) {
                return false;
            }
        }
        return true;
    }

    private boolean hangsOnNothingElse(Tried one, Suspect suspect) {
        for (Op op : one.ops) {
            if (unsound.contains(op)
                    && !suspect.about().contains(op)
                    && !suspect.about().isEmpty()) {
                return false;
            }
            if (unsound.contains(op) && suspect.about().isEmpty() && op != Op.ADD && op != Op.MUL) {
                return false;
            }
        }
        return true;
    }

    private static boolean foretells(Suspect suspect, Style style, Tried one) {
        Probe probe = one.probe;
        return Probe.same(one.answer.numbers(), probe.read(suspect.run(probe.term(), probe.leaves(), style)));
    }

    /** Gives the rows that an explanation accounts for the name of their mistake. */
    private void name(Explanation explanation) {
        for (Tried one : explanation.explained) {
            EngineRow row = rows.get(one.row);
            if (!row.ok() && row.mistake().isEmpty()) {
                rows.set(one.row, row.withMistake(Optional.of(whichOf(explanation, one))));
            }
        }
    }

    /** Of two mistakes, the one that is enough for an answer to be wrong. */
    private static Mistake whichOf(Explanation explanation, Tried one) {
        for (Suspect suspect : Suspect.all()) {
            if (explanation.suspect.mistakes().contains(suspect.mistakes().get(0))
                    && foretells(suspect, explanation.style, one)) {
                return suspect.mistakes().get(0);
            }
        }
        return explanation.suspect.mistakes().get(0);
    }

    /** {@code 1 + a} that asks for itself again and again. */
    private void reflected(Set<Mistake> found) {
        for (int i = 0; i < rows.size(); i++) {
            EngineRow row = rows.get(i);
            if (row.kind().key().endsWith("-number-left")
                    && row.raised()
                            .filter(error -> error.startsWith("RecursionError"))
                            .isPresent()) {
                found.add(Mistake.REFLECTED_WITHOUT_END);
                rows.set(i, row.withMistake(Optional.of(Mistake.REFLECTED_WITHOUT_END)));
            } else if (row.kind() == EngineKind.SUBTRACTION_NUMBER_LEFT
                    && row.raised().isPresent()
                    && engine.returnsSum("__rsub__")) {
                // It fails before it can be wrong: the code alone tells what it would compute.
                found.add(Mistake.ADDING_SUBTRACTION);
                rows.set(i, row.withMistake(Optional.of(Mistake.ADDING_SUBTRACTION)));
            }
        }
    }
}
