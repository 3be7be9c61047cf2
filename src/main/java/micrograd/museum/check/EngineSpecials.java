package micrograd.museum.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.engine.Op;
import micrograd.museum.Agreement;

/** What an engine is asked that is no single expression: two passes, gradients that were there, long chains, large inputs. */
final class EngineSpecials {
    private static final Term A = Term.leaf("a");

    /** So many slices are waited for a chain: an order that is found in a time that grows with the square of its length is no mistake. */
    private static final int SLICES_OF_CHAIN = 100;

    /** Whether a shorter chain was not waited for. */
    private boolean slow;

    private final EngineCheck check;
    private final LearnersEngine engine;
    private final boolean gradients;

    EngineSpecials(EngineCheck check) {
        this.check = check;
        engine = check.engine();
        gradients = check.request().gradients();
    }

    List<EngineCheck.Step> steps() {
        List<EngineCheck.Step> steps = new ArrayList<>();
        if (gradients) {
            add(steps, EngineKind.BACKWARD_TWICE, this::twice);
            add(steps, EngineKind.GRADIENT_BEFORE, this::before);
        }
        add(steps, EngineKind.OPERANDS_UNTOUCHED, this::untouched);
        if (engine.has("__add__") && !check.isUnsound(EngineKind.ADDITION)) {
            add(steps, EngineKind.IN_PLACE, this::inPlace);
            add(steps, EngineKind.IN_PLACE_OLD, this::inPlaceOld);
            chain(steps, EngineKind.CHAIN_900, 900);
            chain(steps, EngineKind.CHAIN_5000, 5000);
        }
        large(steps, EngineKind.LARGE_TANH, EngineKind.TANH, Op.TANH);
        large(steps, EngineKind.LARGE_SIGMOID, EngineKind.SIGMOID, Op.SIGMOID);
        large(steps, EngineKind.LARGE_RELU, EngineKind.RELU, Op.RELU);
        if (isSound(Op.RELU, EngineKind.RELU)) {
            add(steps, EngineKind.RELU_KINK, this::kink);
        }
        return steps;
    }

    private boolean isSound(Op op, EngineKind kind) {
        return check.called().containsKey(op) && !check.isUnsound(kind);
    }

    private void add(List<EngineCheck.Step> steps, EngineKind kind, Runnable question) {
        if (check.request().asks(kind)) {
            steps.add(() -> {
                question.run();
                return false;
            });
        }
    }

    /** {@code a * 2}, or {@code a + a} where that is not right. */
    private String simple(String before) {
        boolean times = engine.has("__mul__") && !check.isUnsound(EngineKind.MULTIPLICATION_NUMBER_RIGHT);
        return times ? before + "a * 2" : before + "a + " + before + "a";
    }

    private Term simpleTerm() {
        return simple("").endsWith("2") ? A.times(Term.number(2)) : A.twice();
    }

    private void twice() {
        special(
                EngineKind.BACKWARD_TWICE,
                List.of("_L = " + simple("_"), engine.backward(), engine.backward()),
                "a = 3; L = " + simple("") + "; L.backward(); L.backward()",
                simpleTerm(),
                Map.of("L.data", 6.0, "a.grad", 4.0),
                Map.of(),
                2);
    }

    private void before() {
        special(
                EngineKind.GRADIENT_BEFORE,
                List.of("_a." + engine.grad() + " = 10.0", "_L = " + simple("_"), engine.backward()),
                "a = 3; a.grad = 10; L = " + simple("") + "; L.backward()",
                simpleTerm(),
                Map.of("L.data", 6.0, "a.grad", 12.0),
                Map.of("a", 10.0),
                1);
    }

    private void inPlace() {
        List<String> lines = List.of("_L = _a", "_L += _b", "_L += _a");
        special(
                EngineKind.IN_PLACE,
                gradients ? List.of(lines.get(0), lines.get(1), lines.get(2), engine.backward()) : lines,
                "a = 3; b = 2; L = a; L += b; L += a" + (gradients ? "; L.backward()" : ""),
                A.plus(Term.leaf("b")).plus(A),
                gradients ? Map.of("L.data", 8.0, "a.grad", 2.0, "b.grad", 1.0) : Map.of("L.data", 8.0),
                Map.of(),
                gradients ? 1 : 0);
    }

    private void inPlaceOld() {
        special(
                EngineKind.IN_PLACE_OLD,
                List.of("_L = _a", "_L += _b"),
                "a = 3; b = 2; L = a; L += b",
                A.plus(Term.leaf("b")),
                Map.of("L.data", 5.0, "a.data", 3.0),
                Map.of(),
                0);
    }

    /** Asks what is no single expression: of the leaves a = 3 and b = 2 those that the term has. */
    private void special(
            EngineKind kind,
            List<String> lines,
            String program,
            Term term,
            Map<String, Double> expected,
            Map<String, Double> start,
            int passes) {
        Map<String, Double> leaves = new LinkedHashMap<>();
        for (String name : term.leaves()) {
            leaves.put(name, name.equals("a") ? 3.0 : 2.0);
        }
        String look = expected.containsKey("a.grad") ? "a.grad" : expected.containsKey("a.data") ? "a.data" : "L.data";
        double should = expected.get(look);
        LearnersEngine.Answer answer = engine.ask(leaves, lines, List.of(look));
        if (!answer.isError() && Agreement.same(answer.get(look), should)) {
            check.add(EngineRow.right(kind, program, ""));
        } else {
            check.add(
                    EngineRow.wrong(kind, program, look, should, answer),
                    new Watched(term, leaves, lines, expected, start, passes));
        }
    }

    /** After the forward pass alone the operands are what they were. */
    private void untouched() {
        List<Probe> all = check.asked();
        if (all.isEmpty()) {
            return;
        }
        for (Probe probe : all) {
            Map<String, Double> should = new LinkedHashMap<>();
            for (Map.Entry<String, Double> leaf : probe.leaves().entrySet()) {
                should.put(leaf.getKey() + ".data", leaf.getValue());
                if (gradients) {
                    should.put(leaf.getKey() + ".grad", 0.0);
                }
            }
            LearnersEngine.Answer before = engine.ask(probe.leaves(), List.of("pass"), List.copyOf(should.keySet()));
            LearnersEngine.Answer after =
                    engine.ask(probe.leaves(), probe.term().lines("_", check.called()), List.copyOf(should.keySet()));
            for (Map.Entry<String, Double> one : should.entrySet()) {
                // A gradient that is None until the pass is read as no number, before and after.
                boolean asBefore = Agreement.same(after.get(one.getKey()), before.get(one.getKey()))
                        || Agreement.same(after.get(one.getKey()), one.getValue());
                if (!after.isError() && !asBefore) {
                    List<String> lines = probe.term().lines("_", check.called());
                    should.put("L.data", check.result(probe));
                    check.add(
                            EngineRow.wrong(
                                    EngineKind.OPERANDS_UNTOUCHED,
                                    probe.program(check.called()),
                                    one.getKey(),
                                    one.getValue(),
                                    after),
                            new Watched(probe.term(), probe.leaves(), lines, should, Map.of(), 0));
                    return;
                }
            }
        }
        check.add(EngineRow.right(EngineKind.OPERANDS_UNTOUCHED, all.get(0).program(check.called()), ""));
    }

    private void chain(List<EngineCheck.Step> steps, EngineKind kind, int length) {
        if (!check.request().asks(kind)) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add("_L = _a");
        boolean number = !check.isUnsound(EngineKind.ADDITION_NUMBER_RIGHT);
        lines.add("for _i in range(" + length + "): _L = _L + " + (number ? "0.5" : "_b"));
        Map<String, Double> leaves = new LinkedHashMap<>();
        leaves.put("a", 1.0);
        leaves.put("b", 0.5);
        if (gradients) {
            lines.add(engine.backward());
        }
        List<String> wanted = gradients ? List.of("L.data", "a.grad") : List.of("L.data");
        Chain chain = new Chain(kind, length, leaves, lines, wanted);
        steps.add(chain::go);
    }

    private final class Chain {
        private final EngineKind kind;
        private final int length;
        private final Map<String, Double> leaves;
        private final List<String> lines;
        private final List<String> wanted;
        private Optional<LearnersEngine.Question> question = Optional.empty();

        Chain(EngineKind kind, int length, Map<String, Double> leaves, List<String> lines, List<String> wanted) {
            this.kind = kind;
            this.length = length;
            this.leaves = leaves;
            this.lines = lines;
            this.wanted = wanted;
        }

        boolean go() {
            if (question.isEmpty()) {
                question = Optional.of(engine.begin(leaves, lines, wanted, slow ? 1 : SLICES_OF_CHAIN));
            }
            if (question.get().work()) {
                return true;
            }
            judge(question.get().answer());
            return false;
        }

        private void judge(LearnersEngine.Answer answer) {
            String program = "a = 1; L = a; for i in range(" + length + "): L = L + 0.5";
            boolean deep = answer.raised()
                    .filter(error -> error.startsWith("RecursionError"))
                    .isPresent();
            slow |= answer.endless();
            Map<String, Double> should = new LinkedHashMap<>();
            should.put("L.data", 1 + 0.5 * length);
            should.put("a.grad", 1.0);
            for (String look : wanted) {
                if (!deep && !slow && !Agreement.same(answer.get(look), should.get(look))) {
                    check.add(EngineRow.wrong(kind, program, look, should.get(look), answer));
                    return;
                }
            }
            check.add(EngineRow.right(
                    kind,
                    program,
                    deep
                            ? "Python calls no function deeper than 1000: a longer chain needs a list of its own in"
                                    + " place of a function that calls itself."
                            : slow
                                    ? "It was not waited for: the order is found in a time that grows with the square"
                                            + " of the length."
                                    : ""));
        }
    }

    private void large(List<EngineCheck.Step> steps, EngineKind kind, EngineKind of, Op op) {
        if (isSound(op, of)) {
            add(steps, kind, () -> large(kind, op));
        }
    }

    private void large(EngineKind kind, Op op) {
        String note = "";
        for (double point : new double[] {800, -800, 30, -30}) {
            TriedProbe one = check.ask(kind, Probe.of(Term.of(op, A), point));
            boolean over = one.answer
                    .raised()
                    .filter(error -> error.startsWith("OverflowError"))
                    .isPresent();
            if (over && op == Op.TANH) {
                note = "exp of a large number overflows; math.tanh does not.";
            } else if (!isClose(one)) {
                check.show(one);
                return;
            }
        }
        String program = Probe.of(Term.of(op, A), 800).program(check.called());
        check.add(EngineRow.right(kind, program, note));
    }

    /** Slopes of what is flat to the last digit may be lost. */
    private static boolean isClose(TriedProbe one) {
        if (one.isError()) {
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

    private void kink() {
        TriedProbe one = check.ask(EngineKind.RELU_KINK, Probe.of(Term.of(Op.RELU, A), 0));
        if (one.right) {
            check.add(EngineRow.right(EngineKind.RELU_KINK, one.probe.program(check.called()), ""));
        } else {
            check.show(one);
        }
    }
}
