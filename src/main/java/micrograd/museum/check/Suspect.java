package micrograd.museum.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import micrograd.engine.Op;
import micrograd.graph.Graph;
import micrograd.museum.BackwardSteps;
import micrograd.museum.Rules;
import micrograd.museum.Run;

/**
 * A mistake that an engine may have, as a rule that predicts its numbers: of one {@link Mistake} there may be several, as it can be made in one operation
 * or in all. Two together are a suspect too.
 */
final class Suspect implements Rules {
    /** What is done with a plain number on the left. */
    enum Left {
        AS_WRITTEN,
        SWAPPED_SUBTRACTION,
        ADDING_SUBTRACTION,
        SWAPPED_DIVISION
    }

    /** How the nodes are found whose backward steps are made. */
    enum Path {
        TOPOLOGICAL,
        LISTED_AGAIN,
        DEPTH_FIRST,
        EVERY_PATH,
        /** Each operand walks on as soon as it is sent its share, each time. */
        AT_ONCE,
        /** The same, but that each walks on only the first time. */
        AT_ONCE_ONCE,
        NOBODY,
        ROOT_ALONE
    }

    /** Whose gradient is written anew instead of added to. */
    private record Assigning(Set<Op> ops, int operand) {}

    /** No mistake. */
    static final Suspect NONE = new Suspect(List.of(), Set.of());

    /** Nobody gives the result its 1. */
    static final Suspect UNSEEDED = unseeded();

    private final List<Mistake> mistakes;
    private final Set<Op> about;
    private Left left = Left.AS_WRITTEN;
    private Path path = Path.TOPOLOGICAL;
    private Set<Op> childless = Set.of();
    private final List<Assigning> assigning = new ArrayList<>();
    private Op stepOf = Op.LEAF;
    private Step step = (run, node) -> {};
    /** Where exp computes exp(2x): how many times that its slope is; else 0. */
    private double twiceExp;

    private boolean unseeded;
    private boolean secondFirst;
    private Suspect other;
    private Style style;
    /** Of ways that send to one operand at a time: to which, one for each step. */
    private final Deque<Integer> turns = new ArrayDeque<>();

    private Suspect(List<Mistake> mistakes, Set<Op> about) {
        this.mistakes = mistakes;
        this.about = about;
    }

    private static Suspect of(Mistake mistake, Op... about) {
        return new Suspect(List.of(mistake), about.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(about)));
    }

    private static Suspect unseeded() {
        Suspect root = of(Mistake.ROOT_NOT_SEEDED);
        root.unseeded = true;
        return root;
    }

    /** All suspects of one mistake, those first that explain most. */
    static List<Suspect> all() {
        List<Suspect> all = new ArrayList<>();
        Set<Op> every = EnumSet.allOf(Op.class);
        for (int operand : new int[] {-1, 0, 1}) {
            all.add(of(Mistake.ASSIGN).assigning(every, operand));
        }
        for (int operand : new int[] {0, 1}) {
            all.add(of(Mistake.ASSIGN).assigning(every, operand).secondFirst());
        }
        for (Op op : every) {
            if (op.arity() == 2 && op != Op.POW && op != Op.MAX && op != Op.MIN) {
                for (int operand : new int[] {-1, 0, 1}) {
                    all.add(of(Mistake.ASSIGN, op).assigning(EnumSet.of(op), operand));
                }
                for (int operand : new int[] {0, 1}) {
                    all.add(of(Mistake.ASSIGN, op)
                            .assigning(EnumSet.of(op), operand)
                            .secondFirst());
                }
            } else if (op.arity() > 0 && op != Op.RELU) {
                all.add(of(Mistake.ASSIGN, op).assigning(EnumSet.of(op), -1));
            }
        }
        all.add(of(Mistake.WIPING_RELU, Op.RELU).assigning(EnumSet.of(Op.RELU), -1));
        all.add(of(Mistake.VISITED_AGAIN).path(Path.LISTED_AGAIN));
        all.add(of(Mistake.DEPTH_FIRST).path(Path.DEPTH_FIRST));
        all.add(of(Mistake.VISITED_AGAIN).path(Path.EVERY_PATH));
        all.add(of(Mistake.VISITED_AGAIN).path(Path.AT_ONCE));
        all.add(of(Mistake.DEPTH_FIRST).path(Path.AT_ONCE_ONCE));
        // Where each path hands its gradient on, it is no mistake to walk them all.
        all.add(of(Mistake.ASSIGN).assigning(every, -1).path(Path.AT_ONCE));
        all.add(of(Mistake.CHILDREN_NOT_RECORDED).path(Path.NOBODY));
        all.add(of(Mistake.CHILDREN_NOT_RECORDED).path(Path.ROOT_ALONE));
        for (Op op : every) {
            if (op.arity() > 0) {
                Suspect one = of(Mistake.CHILDREN_NOT_RECORDED, op);
                one.childless = EnumSet.of(op);
                all.add(one);
            }
        }
        all.add(UNSEEDED);
        all.add(of(Mistake.OWN_GRADIENT, Op.ADD).step(Op.ADD, BackwardSteps::ownGradient));
        all.add(of(Mistake.OWN_GRADIENT, Op.ADD).step(Op.ADD, Suspect::ownGradientsBoth));
        all.add(of(Mistake.OWN_GRADIENT, Op.ADD).step(Op.ADD, Suspect::ownGradientFirst));
        all.add(of(Mistake.OWN_GRADIENT, Op.ADD).step(Op.ADD, Suspect::ownGradientsCrossed));
        all.add(of(Mistake.UPSTREAM_FORGOTTEN, Op.ADD).step(Op.ADD, BackwardSteps::one));
        for (int operand : new int[] {0, 1}) {
            all.add(new Suspect(List.of(Mistake.OWN_GRADIENT, Mistake.UPSTREAM_FORGOTTEN), EnumSet.of(Op.ADD))
                    .step(Op.ADD, (run, node) -> {
                        for (int i = 0; i < 2; i++) {
                            run.accumulate(node, i, i == operand ? 1 : run.grad(run.operand(node, operand)));
                        }
                    }));
        }
        for (int operand : new int[] {0, 1}) {
            all.add(of(Mistake.UPSTREAM_FORGOTTEN, Op.ADD).step(Op.ADD, (run, node) -> {
                run.accumulate(node, operand, 1);
                run.accumulate(node, 1 - operand, run.grad(node));
            }));
            all.add(of(Mistake.SIBLINGS_GRADIENT, Op.MUL).step(Op.MUL, (run, node) -> {
                for (int i = 0; i < 2; i++) {
                    double factor =
                            i == operand ? run.grad(run.operand(node, 1 - i)) : run.data(run.operand(node, 1 - i));
                    run.accumulate(node, i, factor * run.grad(node));
                }
            }));
        }
        all.add(of(Mistake.SIBLINGS_GRADIENT, Op.MUL).step(Op.MUL, BackwardSteps::siblingsGradient));
        all.add(of(Mistake.POWER_OF_RESULT, Op.POW).step(Op.POW, BackwardSteps::powerOfResult));
        all.add(of(Mistake.SWAPPED_SUBTRACTION, Op.SUB).left(Left.SWAPPED_SUBTRACTION));
        all.add(of(Mistake.ADDING_SUBTRACTION, Op.SUB).left(Left.ADDING_SUBTRACTION));
        all.add(of(Mistake.SWAPPED_DIVISION, Op.DIV).left(Left.SWAPPED_DIVISION));
        for (double slope : new double[] {2, 1}) {
            Suspect exp = of(Mistake.EXP_OF_TWICE, Op.EXP);
            exp.twiceExp = slope;
            all.add(exp);
        }
        return all;
    }

    /** Two mistakes in one engine, where they can be told apart; the first one's step counts where both change an operation's. */
    static Suspect both(Suspect one, Suspect other) {
        List<Mistake> mistakes = new ArrayList<>(one.mistakes);
        mistakes.addAll(other.mistakes);
        Set<Op> about = EnumSet.noneOf(Op.class);
        about.addAll(one.about);
        about.addAll(other.about);
        Suspect both = new Suspect(mistakes, about);
        both.left = one.left != Left.AS_WRITTEN ? one.left : other.left;
        both.path = one.path != Path.TOPOLOGICAL ? one.path : other.path;
        both.childless = one.childless.isEmpty() ? other.childless : one.childless;
        both.assigning.addAll(one.assigning);
        both.assigning.addAll(other.assigning);
        both.stepOf = one.stepOf;
        both.step = one.step;
        both.twiceExp = one.twiceExp + other.twiceExp;
        both.secondFirst = one.secondFirst || other.secondFirst;
        both.unseeded = one.unseeded || other.unseeded;
        both.other = other.stepOf == Op.LEAF ? null : other;
        return both;
    }

    /** Whether the two change different things. */
    boolean goesWith(Suspect second) {
        boolean apart = !about.isEmpty() && !second.about.isEmpty() && Collections.disjoint(about, second.about);
        return (mistakes.get(0) != second.mistakes.get(0) || apart)
                && (left == Left.AS_WRITTEN || second.left == Left.AS_WRITTEN)
                && (path == Path.TOPOLOGICAL || second.path == Path.TOPOLOGICAL)
                && (stepOf == Op.LEAF || stepOf != second.stepOf);
    }

    private Suspect assigning(Set<Op> ops, int operand) {
        assigning.add(new Assigning(ops, operand));
        return this;
    }

    /** The second operand is sent its share before the first. */
    private Suspect secondFirst() {
        secondFirst = true;
        return this;
    }

    private Suspect path(Path its) {
        path = its;
        return this;
    }

    private Suspect left(Left its) {
        left = its;
        return this;
    }

    private Suspect step(Op op, Step its) {
        stepOf = op;
        step = its;
        return this;
    }

    /** Whether results are other numbers, not gradients alone. */
    boolean changesResults() {
        return left != Left.AS_WRITTEN || twiceExp > 0;
    }

    /** What it is called. */
    List<Mistake> mistakes() {
        return mistakes;
    }

    /** The operations whose own code it is in; none where it is in the way through all of them. */
    Set<Op> about() {
        return about;
    }

    Left left() {
        return left;
    }

    /** The numbers that an engine of a style with this mistake has after a backward pass over the graph that it makes. */
    Run run(Graph graph, Style its) {
        style = its;
        Run run = Run.forward(graph, this);
        run.backward();
        return run;
    }

    @Override
    public double seed() {
        return unseeded ? 0 : 1;
    }

    @Override
    public double forward(Run run, int node) {
        return twiceExp > 0 && run.op(node) == Op.EXP ? Math.exp(2 * run.a(node)) : Rules.super.forward(run, node);
    }

    @Override
    public void backward(Run run, int node) {
        Op op = run.op(node);
        if (isAtOnce()) {
            int operand = turns.remove();
            run.accumulate(node, operand, run.contribution(node, operand));
        } else if (op == stepOf && op != Op.LEAF) {
            step.backward(run, node);
        } else if (other != null && op == other.stepOf) {
            other.step.backward(run, node);
        } else if (twiceExp > 0 && op == Op.EXP) {
            run.accumulate(node, 0, twiceExp * run.data(node) * run.grad(node));
        } else if (secondFirst && run.operandCount(node) == 2) {
            double share = run.contribution(node, 0);
            run.accumulate(node, 1, run.contribution(node, 1));
            run.accumulate(node, 0, share);
        } else {
            Rules.super.backward(run, node);
        }
    }

    private boolean isAtOnce() {
        return path == Path.AT_ONCE || path == Path.AT_ONCE_ONCE;
    }

    @Override
    public boolean assigns(Run run, int node, int index) {
        for (Assigning one : assigning) {
            if (one.ops.contains(run.op(node)) && (one.operand < 0 || one.operand == index)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int[] order(Run run) {
        if (path == Path.NOBODY) {
            return new int[0];
        }
        if (path == Path.ROOT_ALONE) {
            return new int[] {run.output()};
        }
        if (style.walk() == Style.Walk.BY_AGE && path == Path.TOPOLOGICAL && childless.isEmpty()) {
            return byAge(run);
        }
        return new Walker(run).order();
    }

    private static int[] byAge(Run run) {
        int[] order = new int[run.output() + 1];
        for (int i = 0; i < order.length; i++) {
            order[i] = run.output() - i;
        }
        return order;
    }

    /** {@code self.grad += other.grad; other.grad += out.grad}. */
    private static void ownGradientFirst(Run run, int node) {
        run.accumulate(node, 0, run.grad(run.operand(node, 1)));
        run.accumulate(node, 1, run.grad(node));
    }

    /** {@code self.grad += other.grad; other.grad += self.grad}. */
    private static void ownGradientsCrossed(Run run, int node) {
        run.accumulate(node, 0, run.grad(run.operand(node, 1)));
        run.accumulate(node, 1, run.grad(run.operand(node, 0)));
    }

    /** {@code self.grad += self.grad; other.grad += other.grad}. */
    private static void ownGradientsBoth(Run run, int node) {
        run.accumulate(node, 0, run.grad(run.operand(node, 0)));
        run.accumulate(node, 1, run.grad(run.operand(node, 1)));
    }

    /** Walks from the output to the leaves, as the style and the mistake have it. */
    private final class Walker {
        private static final int MOST = 4096;
        private final Run run;
        private final boolean[] visited;
        private final List<Integer> found = new ArrayList<>();

        Walker(Run run) {
            this.run = run;
            visited = new boolean[run.size()];
        }

        int[] order() {
            turns.clear();
            if (isAtOnce()) {
                walkOn(run.output());
            } else {
                visit(run.output());
            }
            int[] order = new int[found.size()];
            boolean down = path == Path.DEPTH_FIRST || path == Path.EVERY_PATH || isAtOnce();
            for (int i = 0; i < order.length; i++) {
                order[i] = found.get(down ? i : order.length - 1 - i);
            }
            return order;
        }

        // Terms are a few levels deep.
        private void visit(int node) {
            if (found.size() > MOST) {
                return;
            }
            boolean again = visited[node];
            if (path == Path.EVERY_PATH) {
                found.add(node);
            } else if (again) {
                if (path == Path.LISTED_AGAIN) {
                    found.add(node);
                }
                return;
            }
            visited[node] = true;
            if (path == Path.DEPTH_FIRST) {
                found.add(node);
            }
            if (!childless.contains(run.op(node))) {
                for (int operand : operands(node)) {
                    visit(operand);
                }
            }
            if (path == Path.TOPOLOGICAL || path == Path.LISTED_AGAIN) {
                found.add(node);
            }
        }

        private void walkOn(int node) {
            visited[node] = true;
            for (int i = 0; i < run.operandCount(node) && found.size() <= MOST; i++) {
                int index = style.walk() == Style.Walk.TURNED_ROUND ? run.operandCount(node) - 1 - i : i;
                found.add(node);
                turns.add(index);
                if (path == Path.AT_ONCE || !visited[run.operand(node, index)]) {
                    walkOn(run.operand(node, index));
                }
            }
        }

        private List<Integer> operands(int node) {
            List<Integer> operands = new ArrayList<>();
            for (int i = 0; i < run.operandCount(node); i++) {
                int operand = run.operand(node, i);
                if (!style.sets() || !operands.contains(operand)) {
                    operands.add(style.walk() == Style.Walk.TURNED_ROUND ? 0 : operands.size(), operand);
                }
            }
            return operands;
        }
    }
}
