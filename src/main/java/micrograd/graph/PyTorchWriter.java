package micrograd.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import micrograd.engine.Op;

/** Writes a graph as a PyTorch program in 64 bits, which prints the output and every named gradient. */
public final class PyTorchWriter extends SourceWriter {
    private PyTorchWriter(Graph graph) {
        super(graph, reserved());
    }

    private static Set<String> reserved() {
        Set<String> reserved = new LinkedHashSet<>(PythonNotation.RESERVED);
        reserved.addAll(Set.of("torch", "value"));
        return reserved;
    }

    /** The program. */
    public static String write(Graph graph) {
        return new PyTorchWriter(graph).program();
    }

    private String program() {
        StringBuilder text = new StringBuilder("import torch\n\ntorch.set_default_dtype(torch.float64)\n\n");
        append(text, "", declarations());
        append(text, "", isOnePass() ? backward() : assignments());
        append(text, "", prints());
        return text.toString();
    }

    private List<String> backward() {
        List<String> lines = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (GraphNode node : named()) {
            if (!node.isLeaf()) {
                kept.add(identifier(node));
            }
        }
        if (!kept.isEmpty()) {
            lines.add("");
            lines.add("for value in [" + String.join(", ", kept) + "]:");
            lines.add("    value.retain_grad()");
        }
        for (GraphNode output : output()) {
            lines.add("");
            lines.add(identifier(output) + ".backward()");
        }
        return lines;
    }

    private List<String> assignments() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("# not what one backward pass gives: assigned");
        for (GraphNode node : assigned()) {
            lines.add(identifier(node) + ".data = " + tensor(node.data(), ""));
        }
        for (GraphNode node : named()) {
            if (!node.isLeaf()) {
                lines.add(identifier(node) + ".retain_grad()");
            }
            lines.add(identifier(node) + ".grad = " + tensor(node.grad(), ""));
        }
        return lines;
    }

    private List<String> prints() {
        List<String> lines = new ArrayList<>();
        boolean[] reached = reached();
        boolean passed = isOnePass();
        for (GraphNode node : output()) {
            lines.add("print(\"" + identifier(node) + " =\", " + identifier(node) + ".item())");
        }
        for (GraphNode node : named()) {
            String grad = identifier(node) + ".grad";
            boolean present = reached[node.id()] || !passed;
            lines.add("print(\"" + grad + " =\", " + (present ? grad + ".item()" : "0.0") + ")");
        }
        return lines;
    }

    /** Which values PyTorch sends a gradient: a constant exponent gets none. */
    private boolean[] reached() {
        boolean[] reached = new boolean[graph.nodes().size()];
        if (graph.output().isPresent()) {
            boolean[] leading = graph.leadingTo(graph.output().get());
            reached[graph.output().get()] = true;
            for (GraphNode node : graph.nodes()) {
                List<Integer> operands = node.operands();
                for (int k = 0; k < operands.size(); k++) {
                    reached[operands.get(k)] |= leading[node.id()] && graph.receivesGradient(node.id(), k);
                }
            }
        }
        return reached;
    }

    @Override
    WrittenExpression constant(double number) {
        return PythonNotation.constant(number);
    }

    @Override
    WrittenExpression leaf(double data) {
        return WrittenExpression.atom(tensor(data, ", requires_grad=True"));
    }

    private static String tensor(double data, String options) {
        return "torch.tensor(" + PythonNotation.python(data) + options + ")";
    }

    private static WrittenExpression tensor(WrittenExpression code) {
        return code.number() ? WrittenExpression.atom("torch.tensor(" + code.text() + ", dtype=torch.float64)") : code;
    }

    @Override
    WrittenExpression operation(GraphNode node, WrittenExpression a, WrittenExpression b) {
        boolean numbers = a.number() && b.number();
        WrittenExpression left =
                numbers ? leaf(graph.node(node.operands().get(0)).data()) : a;
        return switch (node.op()) {
            case ADD -> PythonNotation.sum(left, "+", b);
            case SUB -> PythonNotation.sum(left, "-", b);
            case MUL -> PythonNotation.product(left, "*", b);
            case DIV -> PythonNotation.product(left, "/", b);
            case POW -> PythonNotation.power(left, b);
            case NEG -> PythonNotation.negative(left);
            case MAX, MIN ->
                call(
                        node.op() == Op.MAX ? "torch.maximum" : "torch.minimum",
                        tensor(left).text() + ", " + tensor(b).text());
            case LEAKY_RELU, SOFTPLUS -> call("torch.nn.functional." + node.op().functionName(), left.text());
            default -> call("torch." + node.op().functionName(), left.text());
        };
    }

    private static WrittenExpression call(String function, String arguments) {
        return WrittenExpression.atom(function + "(" + arguments + ")");
    }

    @Override
    String declaration(String identifier, String expression) {
        return identifier + " = " + expression;
    }

    @Override
    String commentSign() {
        return "#";
    }
}
