package micrograd.course.practice;

import java.util.ArrayList;
import java.util.List;
import micrograd.course.amount.Programs;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.museum.exercise.Exercises;
import micrograd.random.PythonRandom;
import micrograd.random.RandomSource;
import micrograd.text.Numbers;

/** Writes exercises as activities. */
final class DrillWriter {
    private static final List<String> REUSING = List.of("a + a", "a*a", "a*a + a", "(a + 2)*a", "a - 3*a", "a*a*a");

    private final Drill drill;
    private final int level;
    private final int seed;
    private final Programs programs;
    private final RandomSource random;
    private final StringBuilder text = new StringBuilder();
    private String source = "";

    DrillWriter(Drill drill, int level, int seed, Programs programs) {
        this.programs = programs;
        this.drill = drill;
        this.level = level;
        this.seed = seed;
        random = new PythonRandom(seed * 16L + drill.stream() * 2L + level);
    }

    String write() {
        line("title: " + drill.title());
        line("part: Practice");
        line("number: " + drill.key() + "-" + level + "-" + seed);
        line("place: 0");
        line("minutes: 1");
        line("aim: Practise.");
        line("can: " + drill.title());
        line("parts: "
                + (drill == Drill.COUNT
                        ? "network"
                        : drill == Drill.ORDER ? "graph, values, order" : "graph, values, blanks"));
        switch (drill) {
            case SIGN:
                sign();
                break;
            case LINK:
                link();
                break;
            case CHAIN:
                chain();
                break;
            case TWICE:
                twice();
                break;
            case STEP:
                step();
                break;
            case NEURON:
                neuron();
                break;
            case ORDER:
                order();
                break;
            default:
                count();
                break;
        }
        return text.toString();
    }

    private void line(String one) {
        text.append(one).append('\n');
    }

    /** The state and the beginning of the step. */
    private void begin(String program, String title) {
        source = program;
        line("state start:");
        line("  source:");
        int start = 0;
        while (start < program.length()) {
            int newline = program.indexOf('\n', start);
            int end = newline < 0 ? program.length() : newline;
            line("    " + program.substring(start, end));
            start = end + 1;
        }
        line("step: " + title);
        line("  state: start");
        line("  hold: grad(*)");
    }

    private Graph graph() {
        return programs.run(source).graph();
    }

    private GraphNode drawnLeaf() {
        List<GraphNode> leaves = new ArrayList<>();
        for (GraphNode node : graph().nodes()) {
            if (node.isLeaf() && !node.constant()) {
                leaves.add(node);
            }
        }
        return leaves.get(random.below(leaves.size()));
    }

    /** A whole number other than 0. */
    private int number(int most) {
        int size = 1 + random.below(most);
        return random.below(2) == 0 ? size : -size;
    }

    private int drawnSeed() {
        return random.below(1_000_000);
    }

    private void sign() {
        begin(Exercises.program(level == 1 ? 2 : 3, drawnSeed()), "Predict");
        GraphNode leaf = drawnLeaf();
        String name = leaf.name();
        line("  sign up: Raise " + name + " a little: does L rise or fall?");
        line("    answer: grad(" + name + ")");
        if (leaf.grad() <= 0) {
            line("    wrong +: " + name
                    + " rises. On the way to L something turns that round, or stops it: follow it link by link.");
        }
        if (leaf.grad() >= 0) {
            line("    wrong -: Follow " + name + " to L, link by link: which of them turn it round? Two turns cancel.");
        }
        if (leaf.grad() != 0) {
            line("    wrong 0: L depends on " + name + ", and every link passes something on.");
        }
        line("    then: The gradient is {=grad(" + name + "):+}.");
    }

    private void link() {
        int a = number(5);
        int b = number(5);
        String operation = level == 1
                ? List.of("a*b", "a + b", "a*b").get(random.below(3))
                : List.of("a - b", "a*b", "a**2", "a**3", "a/b").get(random.below(5));
        String divisor = operation.equals("a/b") ? (random.below(2) == 0 ? "2" : "-2") : Integer.toString(b);
        boolean both = operation.indexOf('b') >= 0;
        String program = "a = " + a + "\n" + (both ? "b = " + divisor + "\n" : "") + "c = " + operation + "\nk = "
                + number(4) + "\nL = c*k";
        begin(program, "One link");
        line("  say:");
        line("    The gradient of c is k = {=grad(c)}.");
        line("  hand link: Find " + (both ? "the gradients of a and b." : "the gradient of a."));
        line("    of: " + (both ? "a, b" : "a"));
        line("    reveal: It is the slope of the operation times {=grad(c)}.");
    }

    private void chain() {
        begin(Exercises.program(level, drawnSeed()), "By hand");
        StringBuilder asked = new StringBuilder();
        for (GraphNode node : graph().nodes()) {
            if (!node.constant()) {
                asked.insert(0, asked.length() == 0 ? node.name() : node.name() + ", ");
            }
        }
        line("  hand all: Fill in all the gradients, from the result back.");
        line("    of: " + asked);
    }

    private void twice() {
        String asked = "a";
        if (level == 1) {
            begin("a = " + number(4) + "\nL = " + REUSING.get(random.below(REUSING.size())), "Used twice");
        } else {
            begin(Exercises.program(3, drawnSeed()), "Used twice");
            asked = reused(graph());
        }
        line("  hand twice: " + asked + " is used more than once. What is its gradient?");
        line("    of: " + asked);
        line("    reveal: What comes back from each use is added up.");
    }

    private static String reused(Graph graph) {
        int[] uses = new int[graph.nodes().size()];
        for (GraphNode node : graph.nodes()) {
            for (int operand : node.operands()) {
                uses[operand]++;
            }
        }
        for (GraphNode node : graph.nodes()) {
            if (uses[node.id()] > 1 && !node.constant()) {
                return node.name();
            }
        }
        return graph.node(0).name();
    }

    private void step() {
        String rate = level == 1 ? "0.01" : random.below(2) == 0 ? "-0.01" : "0.02";
        text.append("let rate = ").append(rate).append('\n');
        begin(Exercises.program(level == 1 ? 1 : 2, drawnSeed()), "A step");
        StringBuilder gradients = new StringBuilder();
        StringBuilder sum = new StringBuilder();
        double plain = 0;
        double squares = 0;
        for (GraphNode node : graph().nodes()) {
            if (node.isLeaf() && !node.constant()) {
                gradients.append(gradients.length() == 0 ? "" : ", ");
                gradients
                        .append(node.name())
                        .append(" {=grad(")
                        .append(node.name())
                        .append(")}");
                sum.append(sum.length() == 0 ? "" : " + ")
                        .append("grad(")
                        .append(node.name())
                        .append(')');
                plain += node.grad();
                squares += node.grad() * node.grad();
            }
        }
        line("  say:");
        line("    The gradients of the leaves: " + gradients + ".");
        line(
                "  number after: Every leaf moves by {=rate} times its gradient. L is {=output()}. Where does the gradient say it will be?");
        line("    label: L");
        line("    answer: foretold(rate)");
        line("    digits: 2");
        if (Math.abs(plain - squares) > 2) {
            line(
                    "    wrong output() + rate*(" + sum
                            + "): That adds the gradients. Each leaf moves by a part of its **own** gradient, so they count squared.");
        }
        line("    wrong output() - rate*squares(): That is the step the other way.");
        line(
                "    reveal: The squares of the gradients add up to {=squares()}; times {=rate} this is {=rate*squares()}.");
    }

    private void neuron() {
        String bend = level == 1 ? "relu(n)" : "tanh(n)";
        int x1 = number(3);
        int x2 = number(3);
        int w1 = number(3);
        int w2 = number(3);
        int above = level == 1 ? 1 + random.below(3) : 0;
        double wanted = level == 1 ? above : (random.below(2) == 0 ? 0.5 : -0.5);
        String b = Numbers.shortest(wanted - x1 * w1 - x2 * w2);
        begin(
                "x1 = " + x1 + "\nx2 = " + x2 + "\nw1 = " + w1 + "\nw2 = " + w2 + "\nb = " + b
                        + "\nn = x1*w1 + x2*w2 + b\no = " + bend,
                "A neuron");
        line("  say:");
        line(
                level == 1
                        ? "    relu passes on what is above zero: n is {=data(n)}, so its slope is {=grad(n)}."
                        : "    The slope of tanh is $1 - o^2$, and o is {=data(o):4}.");
        line("  hand neuron: Find the gradients.");
        line(random.below(2) == 0 ? "    of: n, w1, x1" : "    of: n, w2, x2");
        line("    reveal: Each factor gets the other one’s data, times {=grad(n):4}.");
    }

    private void order() {
        begin(Exercises.program(level == 1 ? 2 : 3, drawnSeed()), "The right order");
        List<String> values = new ArrayList<>();
        for (GraphNode node : graph().nodes()) {
            if (!node.name().isEmpty() && !node.isLeaf()) {
                values.add(random.below(values.size() + 1), node.name());
            }
        }
        line("  order arrange: Bring these values into an order in which a backward pass may visit them.");
        line("    of: " + String.join(", ", values));
        line("    reveal: Every result comes before its operands.");
    }

    private void count() {
        List<String> sizes = new ArrayList<>();
        int layers = level == 1 ? 2 : 3;
        sizes.add(Integer.toString(1 + random.below(4)));
        for (int i = 0; i < layers; i++) {
            boolean last = i == layers - 1;
            sizes.add(Integer.toString(last ? 1 + random.below(3) : 2 + random.below(level == 1 ? 5 : 11)));
        }
        String shape = String.join(", ", sizes);
        begin("n = 1\nL = n*1", "Counting");
        line("  number count: A network `" + shape
                + "`: the first number is its inputs, the others are its layers. How many parameters has it?");
        line("    label: parameters");
        line("    answer: parameters(" + shape + ")");
        line("    exact:");
        line("    wrong weights(" + shape + "): You counted the weights. Each neuron has a bias too.");
        line("    smaller number: How many has the first layer?");
        line("      label: parameters");
        line("      answer: parameters(" + sizes.get(0) + ", " + sizes.get(1) + ")");
        line("      exact:");
        line("      wrong weights(" + sizes.get(0) + ", " + sizes.get(1) + "): Each neuron has a bias too.");
        line("    reveal: There are {=weights(" + shape + ")} weights, and one bias for each neuron.");
    }
}
