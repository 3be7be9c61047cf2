package micrograd.museum.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.engine.Op;

/** What an engine is asked of each kind: plain expressions, and those in which other operations stand around them. */
final class EngineProbes {
    private static final Term A = Term.leaf("a");
    private static final Term B = Term.leaf("b");
    private static final Term C = Term.leaf("c");
    private static final Map<Op, EngineKind> METHODS = Collections.unmodifiableMap(methods());

    private EngineProbes() {}

    private static Map<Op, EngineKind> methods() {
        Map<Op, EngineKind> methods = new EnumMap<>(Op.class);
        methods.put(Op.NEG, EngineKind.NEGATION);
        methods.put(Op.RELU, EngineKind.RELU);
        methods.put(Op.TANH, EngineKind.TANH);
        methods.put(Op.EXP, EngineKind.EXP);
        methods.put(Op.LOG, EngineKind.LOG);
        methods.put(Op.SIGMOID, EngineKind.SIGMOID);
        methods.put(Op.SIN, EngineKind.SIN);
        methods.put(Op.COS, EngineKind.COS);
        methods.put(Op.SQRT, EngineKind.SQRT);
        methods.put(Op.ABS, EngineKind.ABS);
        return methods;
    }

    /** The operation that a kind is about; none where it is about more than one. */
    static Optional<Op> op(EngineKind kind) {
        for (Map.Entry<Op, EngineKind> method : METHODS.entrySet()) {
            if (method.getValue() == kind) {
                return Optional.of(method.getKey());
            }
        }
        return switch (kind) {
            case ADDITION, ADDITION_NUMBER_LEFT, ADDITION_NUMBER_RIGHT -> Optional.of(Op.ADD);
            case MULTIPLICATION, MULTIPLICATION_NUMBER_LEFT, MULTIPLICATION_NUMBER_RIGHT -> Optional.of(Op.MUL);
            case SUBTRACTION, SUBTRACTION_NUMBER_LEFT, SUBTRACTION_NUMBER_RIGHT -> Optional.of(Op.SUB);
            case DIVISION, DIVISION_NUMBER_LEFT, DIVISION_NUMBER_RIGHT -> Optional.of(Op.DIV);
            case POWER, POWER_NUMBER_LEFT, POWER_OF_VALUE -> Optional.of(Op.POW);
            default -> Optional.empty();
        };
    }

    /** The kind that asks for a part of a term alone; none for leaves. */
    static Optional<EngineKind> kind(Term part) {
        if (part.op == Op.LEAF) {
            return Optional.empty();
        }
        if (part.operands.size() == 1) {
            return Optional.of(METHODS.get(part.op));
        }
        boolean left = part.operands.get(0).isNumber();
        boolean right = part.operands.get(1).isNumber();
        return Optional.of(
                switch (part.op) {
                    case ADD ->
                        left
                                ? EngineKind.ADDITION_NUMBER_LEFT
                                : right ? EngineKind.ADDITION_NUMBER_RIGHT : EngineKind.ADDITION;
                    case MUL ->
                        left
                                ? EngineKind.MULTIPLICATION_NUMBER_LEFT
                                : right ? EngineKind.MULTIPLICATION_NUMBER_RIGHT : EngineKind.MULTIPLICATION;
                    case SUB ->
                        left
                                ? EngineKind.SUBTRACTION_NUMBER_LEFT
                                : right ? EngineKind.SUBTRACTION_NUMBER_RIGHT : EngineKind.SUBTRACTION;
                    case DIV ->
                        left
                                ? EngineKind.DIVISION_NUMBER_LEFT
                                : right ? EngineKind.DIVISION_NUMBER_RIGHT : EngineKind.DIVISION;
                    default ->
                        left ? EngineKind.POWER_NUMBER_LEFT : right ? EngineKind.POWER : EngineKind.POWER_OF_VALUE;
                });
    }

    /** Whether a class has what a kind of one operation asks for. */
    static boolean canBeAsked(EngineKind kind, LearnersEngine engine) {
        return switch (op(kind).orElseThrow()) {
            case ADD -> engine.has("__add__");
            case MUL -> engine.has("__mul__");
            case SUB -> engine.has("__sub__");
            case DIV -> engine.has("__truediv__");
            case POW -> kind == EngineKind.POWER_NUMBER_LEFT ? engine.has("__rpow__") : engine.has("__pow__");
            case NEG -> engine.has("__neg__");
            default -> engine.written(op(kind).orElseThrow()).isPresent();
        };
    }

    /** The operation alone, then what stands around others within itself: what that does wrong is nobody else's fault. */
    static List<Probe> alone(EngineKind kind) {
        List<Probe> probes = new ArrayList<>(plain(kind));
        switch (kind) {
            case ADDITION -> both(probes, A.plus(B).plus(C));
            case MULTIPLICATION -> both(probes, A.times(B).times(C));
            case MULTIPLICATION_NUMBER_RIGHT -> both(probes, A.times(num(3)).times(num(-0.5)));
            case SUBTRACTION -> both(probes, A.minus(B).minus(C));
            case DIVISION -> both(probes, A.over(B).over(C));
            default -> {}
        }
        return probes;
    }

    private static List<Probe> plain(EngineKind kind) {
        return switch (kind) {
            case ADDITION -> at(A.plus(B), A.plus(B), new double[] {0, 0, 0});
            case ADDITION_NUMBER_RIGHT -> at(A.plus(num(1)), A.plus(num(1.5)));
            case ADDITION_NUMBER_LEFT -> at(num(1).plus(A), num(1.5).plus(A));
            case MULTIPLICATION -> at(A.times(B), A.times(B), new double[] {0, 4, 0}, new double[] {-3, 0, 0});
            case MULTIPLICATION_NUMBER_RIGHT -> at(A.times(num(3)), A.times(num(-0.5)), new double[] {0, 0, 0});
            case MULTIPLICATION_NUMBER_LEFT -> at(num(3).times(A), num(-0.5).times(A));
            case NEGATION -> at(Term.of(Op.NEG, A), Term.of(Op.NEG, A), new double[] {0, 0, 0});
            case SUBTRACTION -> at(A.minus(B), A.minus(B), new double[] {1.5, 1.5, 0});
            case SUBTRACTION_NUMBER_RIGHT -> at(A.minus(num(2.5)), A.minus(num(1)));
            case SUBTRACTION_NUMBER_LEFT -> at(num(2).minus(A), num(2.5).minus(A), new double[] {5, 0, 0});
            case DIVISION -> at(A.over(B), A.over(B), new double[] {0, 4, 0}, new double[] {3, 3, 0});
            case DIVISION_NUMBER_RIGHT -> at(A.over(num(4)), A.over(num(-0.5)));
            case DIVISION_NUMBER_LEFT -> at(num(4).over(A), num(2).over(A), new double[] {4, 0, 0});
            case POWER -> powers();
            case POWER_NUMBER_LEFT -> at(Term.of(Op.POW, num(2), A), Term.of(Op.POW, num(1.5), A));
            case POWER_OF_VALUE ->
                List.of(Probe.of(Term.of(Op.POW, A, B), 2, 3, 0), Probe.of(Term.of(Op.POW, A, B), 1.5, -0.5, 0));
            default -> method(kind);
        };
    }

    private static List<Probe> powers() {
        List<Probe> probes = new ArrayList<>();
        for (double exponent : new double[] {2, 3, -1, 0.5, -2.5, 1}) {
            probes.add(Probe.of(A.power(exponent), 2.5));
        }
        probes.add(Probe.of(A.power(2), -3));
        probes.add(Probe.of(A.power(3), -1.5));
        probes.add(Probe.of(A.power(2), 0));
        return probes;
    }

    private static List<Probe> method(EngineKind kind) {
        List<Probe> probes = new ArrayList<>();
        for (double point : points(op(kind).orElseThrow())) {
            probes.add(Probe.of(Term.of(op(kind).orElseThrow(), A), point));
        }
        return probes;
    }

    /** Where a function is smooth, and where it is often wrong. */
    private static double[] points(Op op) {
        return switch (op) {
            case RELU -> new double[] {1.5, -2, 0.3, -0.1};
            case LOG, SQRT -> new double[] {2, 0.3, 1};
            case ABS -> new double[] {2, -0.3};
            case SIN, COS -> new double[] {0.5, 2, 0};
            case EXP -> new double[] {1, -0.5, 0};
            default -> new double[] {0.5, -1.2, 0};
        };
    }

    /** The operation with something behind it, so that what comes back to it is not 1; none where there is nothing sound to put there. */
    static List<Probe> within(EngineKind kind, Sound sound) {
        List<Probe> probes = new ArrayList<>();
        for (Probe probe : plain(kind)) {
            Term term = probe.term();
            double a = probe.leaves().getOrDefault("a", 0.0);
            double b = probe.leaves().getOrDefault("b", 0.0);
            List<Term> around = new ArrayList<>();
            around.add(term.times(C));
            around.add(C.times(term));
            around.add(term.times(num(-2.5)));
            around.add(C.minus(term));
            around.add(term.over(C));
            int taken = 0;
            for (Term one : around) {
                if (taken < 2 && sound.has(one)) {
                    taken++;
                    probes.add(Probe.of(one, a, b, taken == 1 ? -2 : 0.75));
                }
            }
        }
        return probes;
    }

    /** Sums and products that share an operand with what stands around them. */
    static List<Probe> around(EngineKind kind) {
        List<Probe> probes = new ArrayList<>();
        Term own = kind == EngineKind.ADDITION ? A.plus(B) : A.times(B);
        both(probes, kind == EngineKind.ADDITION ? own.times(A) : own.plus(A));
        both(probes, kind == EngineKind.ADDITION ? own.times(B) : own.plus(B));
        return probes;
    }

    /** Which operations may stand in an expression. */
    interface Sound {
        /** Whether all of a term's operations are there, and right alone. */
        boolean has(Term term);
    }

    /** A leaf that is an operand more than once. */
    static List<Probe> usedTwice(LearnersEngine engine) {
        List<Probe> probes = new ArrayList<>();
        for (Term term : new Term[] {
            A.twice(),
            A.times(A),
            A.minus(A).plus(B),
            A.over(A).plus(B),
            A.times(num(2)).plus(A),
            A.plus(A.times(num(2))),
            A.times(B).plus(A),
            A.plus(A.times(B))
        }) {
            both(probes, term);
        }
        for (Op op : METHODS.keySet()) {
            if (op == Op.NEG || engine.written(op).isEmpty()) {
                continue;
            }
            Term its = Term.of(op, A);
            for (double point : new double[] {1.25, -2}) {
                if (point > 0 || op != Op.LOG && op != Op.SQRT) {
                    probes.add(Probe.of(its.plus(A), point));
                    probes.add(Probe.of(A.plus(its), point));
                    probes.add(Probe.of(its.times(A), point));
                }
            }
        }
        probes.add(Probe.of(A.power(2).plus(A), 1.25));
        probes.add(Probe.of(A.plus(A.power(2)), 1.25));
        probes.add(Probe.of(Term.of(Op.NEG, A).plus(A.times(num(3))), 1.25));
        return probes;
    }

    /** A result that is an operand more than once, or meets what it was made of. */
    static List<Probe> resultUsedTwice() {
        List<Probe> probes = new ArrayList<>();
        Term product = A.times(B);
        both(probes, product.twice().plus(A));
        both(probes, A.plus(product.twice()));
        both(probes, A.plus(B).plus(A));
        both(probes, A.plus(A.plus(B)));
        both(probes, A.plus(B).times(A));
        both(probes, B.plus(A).times(A));
        both(probes, A.times(A.plus(B)));
        both(probes, product.plus(C).times(A));
        both(probes, A.plus(B).times(A.minus(B)));
        both(probes, product.times(C).plus(A.times(C)));
        Term sum = A.plus(B);
        both(probes, sum.times(sum));
        return probes;
    }

    /** Diamonds and deeper sharing, in every order of operands. */
    static List<Probe> orders() {
        List<Probe> probes = new ArrayList<>();
        Term twice = A.twice();
        both(probes, twice.plus(B).times(twice.plus(C)));
        both(probes, A.twice().twice());
        Term first = A.twice();
        both(probes, first.plus(first).minus(B.times(A)));
        for (int turns = 0; turns < 16; turns++) {
            Term shared = turned(turns & 1, num(3), A, true);
            Term next = turned(turns & 2, num(2), shared, true);
            both(probes, turned(turns & 4, shared, next, false));
            Term deep = turned(turns & 8, next, shared, true);
            both(probes, turned(turns & 4, deep, next, false));
            Term plus = turned(turns & 1, shared, B, false);
            both(probes, turned(turns & 2, plus, shared, true));
            Term own = turned(turns & 1, A, B, true);
            Term longer = turned(turns & 2, own, C, true);
            both(probes, turned(turns & 4, own, longer, (turns & 8) != 0));
        }
        return probes;
    }

    static List<Probe> sums() {
        List<Probe> probes = new ArrayList<>();
        both(probes, Term.sum(A, B, C));
        both(probes, Term.sum(A, A));
        return probes;
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

    /** Two terms at the usual points, and the first at some more. */
    private static List<Probe> at(Term one, Term other, double[]... more) {
        List<Probe> probes = new ArrayList<>();
        probes.add(Probe.at(one, 0));
        probes.add(Probe.at(other, 1));
        for (double[] point : more) {
            probes.add(Probe.of(one, point));
        }
        return probes;
    }

    private static Term num(double number) {
        return Term.number(number);
    }
}
