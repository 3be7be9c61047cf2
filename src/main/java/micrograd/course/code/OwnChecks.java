package micrograd.course.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.course.amount.Setting;
import micrograd.document.TrainingDocument;
import micrograd.document.TrainingFragment;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import micrograd.nn.FeedForward;
import micrograd.text.Numbers;

/** The questions that no engine check asks: what a program’s names hold, the shapes and outputs of its network, the losses of its training. */
final class OwnChecks {
    /** Their names in lessons. */
    static final List<String> NAMES = List.of(
            "data",
            "graph",
            "repr",
            "gradients",
            "twice",
            "sharing",
            "deep-chain",
            "published",
            "shapes",
            "parameter-count",
            "same-output",
            "training");

    /** So many steps of training are compared. */
    static final int STEPS = 20;

    private static final double CLOSE = 1e-9;
    private static final String WALK = "def _walked(v):\n"
            + "    return '(' + v._op + ''.join([' ' + _walked(c) for c in v._prev]) + ')' if len(v._prev) else str(v.data)\n";

    private final Setting setting;

    OwnChecks(Setting setting) {
        this.setting = setting;
    }

    /** What comes of one of them. */
    List<ProgramAnswer> of(String check, String program) {
        return switch (check) {
            case "data" -> numbers(program, "data");
            case "gradients" -> numbers(program, "grad");
            case "graph" -> List.of(graph(program));
            case "repr" -> List.of(repr(program));
            case "twice" -> twice(program);
            case "sharing" -> sharing(program);
            case "deep-chain" -> List.of(chain(program));
            case "published" -> published(program);
            case "shapes" -> List.of(text(program, check, "[len(one.neurons) for one in n.layers]", sizes()));
            case "parameter-count" ->
                List.of(text(
                        program,
                        check,
                        "len(n.parameters())",
                        Integer.toString(training().setup().shape().parameters())));
            case "same-output" -> outputs(program);
            case "training" -> losses(program);
            default -> throw new IllegalArgumentException("There is no check called " + check);
        };
    }

    // ---- what names hold

    private List<ProgramAnswer> numbers(String program, String what) {
        Map<String, Double> wanted = new LinkedHashMap<>();
        for (GraphNode node : setting.now().graph().nodes()) {
            if (!node.name().isEmpty() && !node.constant()) {
                wanted.put(node.name(), what.equals("data") ? node.data() : node.grad());
            }
        }
        StringBuilder questions = new StringBuilder();
        for (String name : wanted.keySet()) {
            questions.append(ProgramRun.question(name, name + "." + what));
        }
        return compared(ProgramRun.of(program, questions.toString()), wanted, "." + what);
    }

    private static List<ProgramAnswer> compared(ProgramRun run, Map<String, Double> wanted, String suffix) {
        List<ProgramAnswer> findings = new ArrayList<>();
        for (Map.Entry<String, Double> one : wanted.entrySet()) {
            String asked = one.getKey() + suffix;
            Optional<String> came = run.answer(one.getKey());
            if (came.isEmpty()) {
                findings.add(ProgramAnswer.wrong(asked, run.errorKind(), run.error()));
                return findings;
            }
            double number = Numbers.isDecimal(came.get()) ? Numbers.parse(came.get()) : Double.NaN;
            findings.add(
                    Math.abs(number - one.getValue()) <= CLOSE * Math.max(1, Math.abs(one.getValue()))
                            ? ProgramAnswer.right(asked, came.get())
                            : ProgramAnswer.wrong(
                                    asked,
                                    came.get(),
                                    "`" + asked + "` is " + shown(came.get()) + ", and that is not right."));
        }
        return findings;
    }

    private static String shown(String text) {
        return Numbers.isDecimal(text) ? Numbers.compact(Numbers.parse(text)) : "`" + text + "`";
    }

    private ProgramAnswer text(String program, String asked, String expression, String wanted) {
        ProgramRun run = ProgramRun.of(program, ProgramRun.question("it", expression));
        Optional<String> came = run.answer("it");
        if (came.isEmpty()) {
            return ProgramAnswer.wrong(asked, run.errorKind(), run.error());
        }
        return came.get().equals(wanted)
                ? ProgramAnswer.right(asked, wanted)
                : ProgramAnswer.wrong(
                        asked,
                        came.get(),
                        "`" + expression + "` is `" + came.get() + "`, and should be `" + wanted + "`.");
    }

    private ProgramAnswer graph(String program) {
        Graph graph = setting.now().graph();
        GraphNode result = graph.node(graph.output().orElseThrow());
        ProgramRun run = ProgramRun.of(program, WALK + ProgramRun.question("it", "_walked(" + result.name() + ")"));
        Optional<String> came = run.answer("it");
        String wanted = walked(graph, result);
        if (came.isEmpty()) {
            return ProgramAnswer.wrong("graph", run.errorKind(), run.error());
        }
        return came.get().equals(wanted)
                ? ProgramAnswer.right("graph", wanted)
                : ProgramAnswer.wrong(
                        "graph",
                        came.get(),
                        "From `" + result.name() + "`, following `_prev` and `_op`, one comes to `" + came.get()
                                + "`, and should come to `" + wanted + "`.");
    }

    private static String walked(Graph graph, GraphNode node) {
        if (node.isLeaf()) {
            return Numbers.python(node.data());
        }
        StringBuilder text = new StringBuilder("(").append(node.op().symbol());
        for (int operand : node.operands()) {
            text.append(' ').append(walked(graph, graph.node(operand)));
        }
        return text.append(')').toString();
    }

    private ProgramAnswer repr(String program) {
        Graph graph = setting.now().graph();
        GraphNode result = graph.node(graph.output().orElseThrow());
        return text(
                program, "repr", "repr(" + result.name() + ")", "Value(data=" + Numbers.python(result.data()) + ")");
    }

    // ---- an engine

    /** One operation on a value that is both of its operands, whose part is called by hand. */
    private static List<ProgramAnswer> twice(String program) {
        List<ProgramAnswer> findings = new ArrayList<>();
        for (String expression : List.of("a + a", "a * a")) {
            findings.add(single(
                    program,
                    "a = 3\nb = " + expression,
                    "a = Value(3.0)\nb = " + expression + "\nb.grad = 1.0\nb._backward()\n"));
        }
        return findings;
    }

    /** Graphs in which results are used more than once, in several orders. */
    private static List<ProgramAnswer> sharing(String program) {
        List<ProgramAnswer> findings = new ArrayList<>();
        for (String lines : List.of(
                "b = a + a\nL = (b + c)*(b + d)",
                "b = a*c\ne = b + a\nL = b*e",
                "b = a*c\ne = a + b\nL = e*b",
                "b = a + c\ne = b*b\nL = e + b",
                "b = a*d\ne = b + c\nL = b + e*d")) {
            findings.add(single(
                    program,
                    "a = 2\nc = 1\nd = 2\n" + lines,
                    "a = Value(2.0)\nc = Value(1.0)\nd = Value(2.0)\n" + lines + "\nL.backward()\n"));
        }
        return findings;
    }

    /** The gradient of a, by this engine and by the program’s. */
    private static ProgramAnswer single(String program, String plain, String questions) {
        Evaluation evaluation = Language.evaluate(plain);
        Graph graph = Graph.of(evaluation.values(), evaluation.output());
        double right = graph.node(0).grad();
        ProgramRun run = ProgramRun.of(program, questions + ProgramRun.question("it", "float(a.grad)"));
        Optional<String> came = run.answer("it");
        String said = plain.replace("\n", "; ");
        if (came.isEmpty()) {
            return ProgramAnswer.wrong(said, run.errorKind(), "`" + said + "`: " + run.error());
        }
        double number = Numbers.isDecimal(came.get()) ? Numbers.parse(came.get()) : Double.NaN;
        return Math.abs(number - right) <= CLOSE * Math.max(1, Math.abs(right))
                ? ProgramAnswer.right(said, came.get())
                : new ProgramAnswer(
                        said,
                        false,
                        came.get(),
                        "For `" + said + "`, `a.grad`: expected " + Numbers.compact(right) + ", and your class says "
                                + shown(came.get()) + ".",
                        plain,
                        "a.grad",
                        number,
                        "");
    }

    private static ProgramAnswer chain(String program) {
        String questions = "_x = Value(1.0)\n_y = _x\nfor _i in range(900):\n    _y = _y + _x\n_y.backward()\n"
                + ProgramRun.question("it", "float(_x.grad)");
        ProgramRun run = ProgramRun.of(program, questions);
        Optional<String> came = run.answer("it");
        if (came.isEmpty()) {
            return ProgramAnswer.wrong("deep-chain", run.errorKind(), "A chain of 900 additions: " + run.error());
        }
        return came.get().equals("901.0")
                ? ProgramAnswer.right("deep-chain", "901.0")
                : ProgramAnswer.wrong(
                        "deep-chain",
                        came.get(),
                        "A value that is added 900 times to itself has the gradient " + shown(came.get())
                                + ", and should have 901.");
    }

    /** The two tests that micrograd is published with. */
    private static List<ProgramAnswer> published(String program) {
        String questions = "x = Value(-4.0)\n"
                + "z = 2 * x + 2 + x\n"
                + "q = z.relu() + z * x\n"
                + "h = (z * z).relu()\n"
                + "y = h + q + q * x\n"
                + "y.backward()\n"
                + ProgramRun.question("y1", "float(y.data)")
                + ProgramRun.question("x1", "float(x.grad)")
                + "a = Value(-4.0)\n"
                + "b = Value(2.0)\n"
                + "c = a + b\n"
                + "d = a * b + b**3\n"
                + "c += c + 1\n"
                + "c += 1 + c + (-a)\n"
                + "d += d * 2 + (b + a).relu()\n"
                + "d += 3 * d + (b - a).relu()\n"
                + "e = c - d\n"
                + "f = e**2\n"
                + "g = f / 2.0\n"
                + "g += 10.0 / f\n"
                + "g.backward()\n"
                + ProgramRun.question("g2", "float(g.data)")
                + ProgramRun.question("a2", "float(a.grad)")
                + ProgramRun.question("b2", "float(b.grad)");
        return compared(ProgramRun.of(program, questions), PublishedTests.numbers(), " of the published tests");
    }

    // ---- a network

    private TrainingDocument training() {
        return TrainingFragment.decode(setting.now().document().training(), new ArrayList<>());
    }

    private String sizes() {
        List<String> sizes = new ArrayList<>();
        List<Integer> layers = training().setup().shape().sizes();
        for (int size : layers.subList(1, layers.size())) {
            sizes.add(Integer.toString(size));
        }
        return "[" + String.join(", ", sizes) + "]";
    }

    private List<ProgramAnswer> outputs(String program) {
        TrainingDocument training = training();
        FeedForward ours = new FeedForward(training.setup().shape());
        double[] parameters = training.setup().initialParameters();
        Map<String, Double> wanted = new LinkedHashMap<>();
        StringBuilder questions = new StringBuilder();
        for (int i = 0; i < training.setup().data().train().size(); i++) {
            double[] inputs = training.setup().data().train().get(i).inputs();
            StringBuilder list = new StringBuilder();
            for (double input : inputs) {
                list.append(list.length() == 0 ? "" : ", ").append(Numbers.python(input));
            }
            String call = "n([" + list + "])";
            wanted.put("o" + (i + 1), ours.outputs(parameters, inputs)[0]);
            questions.append(ProgramRun.question("o" + (i + 1), call + ".data"));
        }
        return compared(ProgramRun.of(program, questions.toString()), wanted, ", the output for an example");
    }

    /** The program prints the number of each step, and the loss: they are those of our own training. */
    private List<ProgramAnswer> losses(String program) {
        ProgramRun run = ProgramRun.of(program, "");
        List<ProgramAnswer> findings = new ArrayList<>();
        List<Double> losses = numbers(run.printed());
        for (int step = 0; step < STEPS; step++) {
            double right = setting.runs()
                    .of("loss", step, setting.nowName(), setting.now().document());
            String asked = "loss of step " + step;
            if (step >= losses.size()) {
                String error = run.error();
                findings.add(ProgramAnswer.wrong(
                        asked,
                        run.errorKind(),
                        error.isEmpty()
                                ? "Only " + losses.size() + " losses are printed, and should be " + STEPS + "."
                                : error));
                return findings;
            }
            double came = losses.get(step);
            findings.add(
                    Math.abs(came - right) <= CLOSE * Math.max(1, Math.abs(right))
                            ? ProgramAnswer.right(asked, Numbers.compact(came))
                            : ProgramAnswer.wrong(
                                    asked,
                                    Numbers.compact(came),
                                    "The loss of step " + step + " is " + Numbers.compact(came) + ", and should be "
                                            + Numbers.compact(right) + "."));
        }
        findings.add(leftovers(program));
        return findings;
    }

    /** After the last update the gradients that it was made by are still there. */
    private static ProgramAnswer leftovers(String program) {
        ProgramRun run =
                ProgramRun.of(program, ProgramRun.question("it", "max([abs(p.grad) for p in n.parameters()]) > 0"));
        String came = run.answer("it").orElse(run.errorKind());
        return came.equals("True")
                ? ProgramAnswer.right("gradients at the end", came)
                : ProgramAnswer.wrong("gradients at the end", came, "All gradients are zero when an update uses them.");
    }

    /** Of each line “k number” the number. */
    private static List<Double> numbers(String printed) {
        List<Double> numbers = new ArrayList<>();
        int start = 0;
        while (start < printed.length()) {
            int newline = printed.indexOf('\n', start);
            int end = newline < 0 ? printed.length() : newline;
            String line = printed.substring(start, end).trim();
            int space = line.indexOf(' ');
            if (space > 0 && line.substring(0, space).equals(Integer.toString(numbers.size()))) {
                String number = line.substring(space + 1).trim();
                numbers.add(Numbers.isDecimal(number) ? Numbers.parse(number) : Double.NaN);
            }
            start = end + 1;
        }
        return numbers;
    }
}
