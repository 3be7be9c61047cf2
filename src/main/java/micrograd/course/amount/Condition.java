package micrograd.course.amount;

import java.util.ArrayList;
import java.util.List;
import micrograd.graph.GraphNode;

/** Something that a state of the lab may meet. */
public sealed interface Condition {
    /** Reads one. */
    static Condition read(String text) {
        AmountWords words = new AmountWords(text);
        List<Condition> all = new ArrayList<>();
        do {
            all.add(one(words));
        } while (words.takes("and"));
        if (!words.atEnd()) {
            throw words.wrong("an end");
        }
        return all.size() == 1 ? all.get(0) : new All(all);
    }

    private static Condition one(AmountWords words) {
        Condition condition;
        if (words.takes("same")) {
            boolean numbers = words.peek().equals("graph");
            if (!words.takes("graph")) {
                words.require("shape");
            }
            words.require("as");
            condition = new Same(numbers, words.name("the name of a state"));
        } else if (words.takes("only")) {
            List<String> names = new ArrayList<>();
            while (!words.atEnd() && !words.peek().equals("changed")) {
                names.add(words.name("the name of a leaf"));
            }
            words.require("changed");
            condition = new Only(names);
        } else {
            condition = comparison(words);
        }
        return condition;
    }

    private static Condition comparison(AmountWords words) {
        Amount left = new AmountReader(words).amount();
        String sign = words.take();
        if (!List.of("<", "<=", ">", ">=", "=", "!=").contains(sign)) {
            throw words.wrong("a comparison such as < or =");
        }
        Amount right = new AmountReader(words).amount();
        Amount within = new Amount.Literal(1e-9);
        if (words.takes("within")) {
            within = new AmountReader(words).amount();
        }
        return new Comparison(left, sign, right, within);
    }

    /**
     * Whether a state meets it.
     *
     * @param setting the state at hand, and what stands around it
     * @param begin the state that the learner was given
     */
    boolean holds(Setting setting, Bench begin);

    /** Several, all of which must hold. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Setting setting, Bench begin) {
            boolean all = true;
            for (Condition condition : conditions) {
                all &= condition.holds(setting, begin);
            }
            return all;
        }
    }

    /**
     * Two numbers that are compared.
     *
     * @param sign one of {@code < <= > >= = !=}
     * @param within how far equal numbers may be apart
     */
    record Comparison(Amount left, String sign, Amount right, Amount within) implements Condition {
        @Override
        public boolean holds(Setting setting, Bench begin) {
            Worker worker = new Worker(setting);
            double one;
            double other;
            double apart;
            try {
                one = worker.number(left);
                other = worker.number(right);
                apart = worker.number(within);
            } catch (Amount.Problem notThereYet) {
                return false;
            }
            return switch (sign) {
                case "<" -> one < other;
                case "<=" -> one <= other;
                case ">" -> one > other;
                case ">=" -> one >= other;
                case "=" -> Math.abs(one - other) <= apart;
                default -> Math.abs(one - other) > apart;
            };
        }
    }

    /**
     * The graph is that of a state, whatever its values are called and in whatever order they were written.
     *
     * @param numbers whether the leaves' numbers count
     */
    record Same(boolean numbers, String state) implements Condition {
        @Override
        public boolean holds(Setting setting, Bench begin) {
            Bench target =
                    setting.state(state).orElseThrow(() -> new Amount.Problem("There is no state “" + state + "”."));
            return SameGraph.is(setting.now().graph(), target.graph(), numbers);
        }
    }

    /** The program makes what it made, and no other leaves than these have other numbers. */
    record Only(List<String> leaves) implements Condition {
        public Only {
            leaves = List.copyOf(leaves);
        }

        @Override
        public boolean holds(Setting setting, Bench begin) {
            List<GraphNode> now = setting.now().graph().nodes();
            List<GraphNode> before = begin.graph().nodes();
            if (now.size() != before.size()) {
                return false;
            }
            for (int i = 0; i < now.size(); i++) {
                GraphNode one = now.get(i);
                GraphNode other = before.get(i);
                boolean free = one.isLeaf() && leaves.contains(one.name());
                if (one.op() != other.op()
                        || !one.name().equals(other.name())
                        || !one.operands().equals(other.operands())
                        || one.isLeaf() && !free && one.data() != other.data()) {
                    return false;
                }
            }
            return true;
        }
    }
}
